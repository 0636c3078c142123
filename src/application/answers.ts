/** From what deciding gave to the answer that the caller gets. */
import type { SealedClass } from '../domain/attributes.js';
import type { NewEvent } from '../domain/events.js';
import type { Fact } from '../domain/knowledge.js';
import { classesErasedIn } from '../domain/privacy-events.js';
import { classesIn } from '../domain/private-fields.js';
import type { WarningCode } from '../domain/warnings.js';
import type { Appended, ExpectedRevision } from './event-store.js';
import { KeyDestroyed } from './key-vault.js';
import type { ActionRecord, Answer, RecordOptions, Recorded, WouldRecord } from './records.js';
import type { PrivateFields } from './sealing.js';
import type { StreamView, ViewedEvent } from './stream-view.js';

/** What a record would do. */
export interface Preview {
  readonly answer: Answer;
  /** The subject's live facts, before the record and with it. */
  readonly before: readonly Fact[];
  readonly after: readonly Fact[];
}

/** A record accepted by the rules, on its way into the store. */
export interface Accepted {
  readonly record: ActionRecord;
  readonly expected: ExpectedRevision;
  readonly event: Omit<NewEvent, 'sealed'>;
  readonly privateFields: PrivateFields;
  readonly warnings: readonly WarningCode[];
  readonly anomalies: readonly string[];
}

/** What deciding one record gave: an answer at once, an event to append, or the repeat of one that is being appended. */
export type Prepared = { readonly answer: Answer } | { readonly accepted: Accepted } | Pending;
interface Pending {
  readonly repeats: string;
}

export const recorded = ({ warnings, anomalies }: Accepted, appended: Appended): Recorded => {
  const [event] = appended.events;
  if (event === undefined) throw new Error('an append without events');
  const { id, stream, revision, index, position, recordedAt } = event;
  const outcome = appended.repeated ? 'repeated' : 'recorded';
  return { outcome, event: id, stream, revision, index, position, recordedAt, warnings, anomalies };
};

export const wouldRecord = ({ warnings, anomalies }: Accepted): WouldRecord => ({
  outcome: 'would-record',
  warnings,
  anomalies,
});

/** The answer of what was decided without an append; a dry run repeats nothing that is on its way. */
export const answerOf = (prepared: Exclude<Prepared, { readonly accepted: Accepted }>): Answer =>
  'answer' in prepared ? prepared.answer : { outcome: 'would-record', warnings: [], anomalies: [] };

export const isRepeat = (prepared: Prepared): boolean =>
  'answer' in prepared && prepared.answer.outcome === 'repeated';

export const isOutOfScope = (prepared: Prepared): boolean =>
  'answer' in prepared && prepared.answer.outcome === 'out-of-scope';

/** The answer to a key that the stream holds already: the original again, or a refusal to re-use it. */
export const repeatOf = (
  earlier: ViewedEvent,
  fingerprint: string,
  view: StreamView,
  { derivedKeys }: RecordOptions,
): Prepared => {
  const { id, index, revision, position, recordedAt } = earlier;
  if (earlier.fingerprint !== fingerprint) return { answer: { outcome: 'key-reused', event: id } };
  if (derivedKeys && view.known.get(id)?.voided === true) {
    return { answer: { outcome: 'voided-fact', event: id } };
  }
  if (index === undefined || revision === undefined) return { repeats: id };
  return {
    answer: {
      outcome: 'repeated',
      event: id,
      stream: view.stream,
      revision,
      index,
      position: position ?? '',
      recordedAt: recordedAt ?? '',
      warnings: earlier.warnings as readonly WarningCode[],
      anomalies: [],
    },
  };
};

/** A record with private fields of classes that were erased of its subject. */
export const erasedAnswer = (classes: readonly SealedClass[]): Answer => ({
  outcome: 'data-erased',
  classes,
});

/** Why private fields cannot be sealed any more; undefined when none of their classes was erased of the subject. */
export const erasedOf = (fields: PrivateFields, view: StreamView): Answer | undefined => {
  const gone = classesErasedIn(view.events.values());
  const erased = classesIn(fields).filter((name) => gone.has(name));
  return erased.length === 0 ? undefined : erasedAnswer(erased);
};

/** Nothing was appended where a key was destroyed since the streams were read: each record is decided on its own. */
export const noneIfErased = (error: unknown): readonly Promise<Appended>[] => {
  if (error instanceof KeyDestroyed) return [];
  throw error;
};
