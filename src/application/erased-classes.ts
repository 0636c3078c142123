/** Holds every opener of private data to the erasures in the log, from their event on, whether or not the keys are gone. */
import type { SealedClass } from '../domain/attributes.js';
import type { RecordedEvent } from '../domain/events.js';
import { ERASED_EVENT, classesErasedIn } from '../domain/privacy-events.js';
import { indexesOf } from './event-filter.js';
import type { EventStore } from './event-store.js';
import { withoutErased } from './facts.js';
import type { Tables } from './reporting.js';
import type { Sealer } from './sealing.js';

const PAGE_EVENTS = 1000;
/** No more is read of the log where the tables know which of its events are erasures. */
const READ_EVENTS_MAX = 1000;

/** A sealer that opens nothing that an event of the log has erased. */
export const heedingErasures = (sealer: Sealer, erased: ErasedClasses): Sealer => ({
  seal: (events) => sealer.seal(events),
  fingerprint: (text) => sealer.fingerprint(text),
  unseal: async (events) => {
    if (events.every(({ sealed }) => sealed.length === 0)) return sealer.unseal(events);
    await erased.catchUp();
    return sealer.unseal(
      events.flatMap((event) => withoutErased([event], erased.of(event.stream))),
    );
  },
});

export class ErasedClasses {
  private readonly byStream = new Map<string, ReadonlySet<SealedClass>>();
  /** Ledger index up to which the log was looked through. */
  private index = 0;
  /** Instant of the newest erasure up to the last catching up. */
  private newest: string | undefined;

  constructor(
    private readonly store: Pick<EventStore, 'readLedger'>,
    private readonly tables: Pick<Tables, 'query' | 'projected'>,
  ) {}

  /** The classes of a stream that were erased up to the last catching up. */
  of(stream: string): ReadonlySet<SealedClass> {
    return this.byStream.get(stream) ?? new Set();
  }

  /** Instant of the newest erasure in the log; undefined when nobody was erased. @throws StoreUnavailable */
  async last(): Promise<string | undefined> {
    await this.catchUp();
    return this.newest;
  }

  /**
   * Looks through what was recorded until now. Every caller reads for itself: a reading that was under way before could
   * have passed the end of the log before the event that this caller must heed.
   * @throws StoreUnavailable
   */
  async catchUp(): Promise<void> {
    let after = this.index;
    const { index: reflected } = this.tables.projected();
    if (reflected - after > READ_EVENTS_MAX) after = await this.takeReflected(after, reflected);
    for (;;) {
      const page = await this.store.readLedger(after, PAGE_EVENTS);
      const last = page.at(-1);
      if (last === undefined) break;
      this.take(page);
      after = last.index;
    }
    this.index = Math.max(this.index, after);
  }

  /** The tables say where the erasures are, and the log what they erase. */
  private async takeReflected(from: number, until: number): Promise<number> {
    for (let after = from; ;) {
      const range = { after, until, limit: PAGE_EVENTS };
      const erasures = await indexesOf(this.tables, { type: ERASED_EVENT }, range);
      for (const index of erasures) this.take(await this.store.readLedger(index - 1, 1));
      const last = erasures.at(-1);
      if (last === undefined) return until;
      after = last;
    }
  }

  private take(events: readonly RecordedEvent[]): void {
    for (const event of events) {
      if (event.type !== ERASED_EVENT) continue;
      const classes = [...this.of(event.stream), ...classesErasedIn([event])];
      this.byStream.set(event.stream, new Set(classes));
      if (this.newest === undefined || event.recordedAt > this.newest) {
        this.newest = event.recordedAt;
      }
    }
  }
}
