/** What is held about one person, where, until when and who recorded it: the answer to the person's own question. */
import type { PersonAction } from '../domain/actions.js';
import type { SealedClass } from '../domain/attributes.js';
import type { CanonicalObject } from '../domain/events.js';
import { personStream } from '../domain/events.js';
import { knownFrom, timelineOf } from '../domain/knowledge.js';
import type { PlainDate } from '../domain/plain-date.js';
import { addDays, dateIn } from '../domain/plain-date.js';
import { SEALED_CLASSES, classesErasedIn, holdAfter } from '../domain/privacy-events.js';
import { retentionOf } from '../domain/retention.js';
import type { Surroundings } from './clock.js';
import type { ErasureOptions } from './erasures.js';
import { readCatalogue } from './catalogue-reads.js';
import type { EventStore } from './event-store.js';
import { StreamNotFound } from './event-store.js';
import { openEvents, withoutErased } from './facts.js';
import type { Sealer } from './sealing.js';

/** One class of private data of the person. */
export interface HeldClass {
  readonly class: SealedClass;
  /** Whether there are any, whether they may be read, or were erased. */
  readonly standing: 'held' | 'none' | 'erased';
  /** The first day on which they may be erased; null while the employment has no end. */
  readonly until: PlainDate | null;
  readonly source: string;
}

/** One recorded event about the person, private fields in place. */
export interface HeldRecord {
  readonly index: number;
  readonly event: string;
  readonly type: string;
  readonly effectiveDate: PlainDate | null;
  readonly recordedAt: string;
  /** The account that recorded it. */
  readonly recordedBy: string;
  /** The system or file it came from. */
  readonly source: string | null;
  readonly erased: readonly SealedClass[];
  readonly data: CanonicalObject;
}

export interface HeldView {
  readonly person: string;
  readonly asOf: PlainDate;
  /** The ground of the legal hold that stands; null without one. */
  readonly legalHold: string | null;
  readonly classes: readonly HeldClass[];
  readonly records: readonly HeldRecord[];
  readonly places: readonly { readonly place: string; readonly holds: string }[];
  /** The day on which the last backup expires that has a key destroyed today. */
  readonly horizon: PlainDate;
}

interface HeldParts {
  readonly store: EventStore;
  readonly sealer: Sealer;
  readonly surroundings: Surroundings;
  readonly options: ErasureOptions;
}

export class HeldData {
  constructor(private readonly parts: HeldParts) {}

  /** @throws StreamNotFound, VaultUnavailable */
  async of(person: string): Promise<HeldView> {
    const { store, sealer, surroundings, options } = this.parts;
    const stream = personStream(person);
    const events = await store.readStream(stream);
    if (events.length === 0) throw new StreamNotFound(stream);
    const erased = classesErasedIn(events);
    const asOf = dateIn(surroundings.timeZone, surroundings.now());
    const facts = timelineOf<PersonAction>(knownFrom(events));
    const catalogue = await readCatalogue(store);
    const kept = retentionOf(SEALED_CLASSES, facts, asOf, options.retentionMonths, catalogue);
    const sealed = new Set(events.flatMap((event) => event.sealed.map((part) => part.class)));
    const opened = await openEvents(sealer, withoutErased(events, erased));
    const horizon = addDays(asOf, options.vaultBackupDays);
    return {
      person,
      asOf,
      legalHold: holdAfter(events) ?? null,
      classes: kept.map(({ class: name, until, source }) => ({
        class: name,
        standing: erased.has(name) ? 'erased' : sealed.has(name) ? 'held' : 'none',
        until,
        source,
      })),
      records: opened.map((event) => ({
        index: event.index,
        event: event.id,
        type: event.type,
        effectiveDate: event.effectiveDate,
        recordedAt: event.recordedAt,
        recordedBy: event.actor,
        source: event.source,
        erased: event.erased,
        data: event.data,
      })),
      places: placesOf(horizon),
      horizon,
    };
  }
}

const placesOf = (horizon: PlainDate): HeldView['places'] => [
  {
    place: 'event log',
    holds: 'every record for good, under the id; what is private in it is encrypted',
  },
  {
    place: 'key vault',
    holds: 'the keys that open the private parts, and a keyed digest of the national id',
  },
  { place: 'reports and published tables', holds: 'what is not private, under the id' },
  {
    place: 'backups of the key vault',
    holds: `the keys; of a key destroyed today the last one expires by ${horizon}`,
  },
  { place: 'exports handed out', holds: 'what was exported then; the ledger does not reach them' },
];
