/** The events that tell of a person's private data: erasures, and the legal holds that forbid them. */
import type { SealedClass } from './attributes.js';
import type { NewEvent } from './events.js';
import type { Field } from './fields.js';
import { text, texts } from './fields.js';
import type { PlainDate } from './plain-date.js';

/** Every class of private data, in the order in which the parts of an event stand. */
export const SEALED_CLASSES: readonly SealedClass[] = ['identity', 'contact', 'sensitive', 'note'];

export const ERASED_EVENT = 'erased';
export const HOLD_PUT_EVENT = 'legal-hold-put';
export const HOLD_LIFTED_EVENT = 'legal-hold-lifted';

/** A key that an erasure destroys, by what can be said of it when it is gone. */
export interface ErasedKey {
  readonly class: SealedClass;
  readonly version: number;
  /** Hex SHA-256 of the key: shows later that a key found somewhere is the one that was to be destroyed. */
  readonly fingerprint: string;
}

/** Data of `erased`. It stands before the keys are destroyed, so that a destruction that broke off is completed. */
export interface ErasedData {
  readonly ground: string;
  readonly classes: readonly SealedClass[];
  readonly keys: readonly ErasedKey[];
  /** The day on which the last backup of the vault that still holds the keys expires. */
  readonly horizon: PlainDate;
  /** The proposals that name the person, whose remarks are forgotten with the notes; absent where there are none. */
  readonly proposals?: readonly string[];
}

/** Data of `legal-hold-put` and `legal-hold-lifted`. */
export interface HoldData {
  readonly ground: string;
}

/** The fields of these events, for the documents. */
export const PRIVACY_EVENTS: Readonly<
  Record<string, { readonly says: string; readonly fields: Readonly<Record<string, Field>> }>
> = {
  [ERASED_EVENT]: {
    says: 'The keys of classes of private data are destroyed for good; the facts stay.',
    fields: {
      ground: text('why, such as the law and the request; in clear, so without names', 500),
      classes: texts('the classes erased: ' + SEALED_CLASSES.join(', ')),
      keys: texts('of each key its `class`, `version` and `fingerprint` (hex SHA-256 of the key)'),
      horizon: {
        type: 'date',
        says: 'the day on which the last backup of the vault with these keys expires',
      },
      proposals: texts(
        'with the class note, the proposals that name the person: the keys of their notes and reasons go too; absent ' +
          'where there are none',
      ),
    },
  },
  [HOLD_PUT_EVENT]: {
    says: 'Nothing of the person is erased until the hold is lifted.',
    fields: { ground: text('why; in clear, so without names', 500) },
  },
  [HOLD_LIFTED_EVENT]: {
    says: 'The legal hold ends.',
    fields: { ground: text('why; in clear, so without names', 500) },
  },
};

type PrivacyEvent = Pick<NewEvent, 'type' | 'data'>;

/** The classes that events of one stream say are erased. */
export const classesErasedIn = (events: Iterable<PrivacyEvent>): ReadonlySet<SealedClass> => {
  const erased = new Set<SealedClass>();
  for (const { type, data } of events) {
    if (type !== ERASED_EVENT) continue;
    for (const name of (data as unknown as ErasedData).classes) erased.add(name);
  }
  return erased;
};

/** The ground of the legal hold that stands after these events of one stream; undefined without one. */
export const holdAfter = (events: Iterable<PrivacyEvent>): string | undefined => {
  let ground: string | undefined;
  for (const { type, data } of events) {
    if (type === HOLD_PUT_EVENT) ground = (data as unknown as HoldData).ground;
    if (type === HOLD_LIFTED_EVENT) ground = undefined;
  }
  return ground;
};
