/** What every rule of the contract is tried on: a fresh store, a clock, and short ways to record and read. */
import { afterEach, beforeEach } from '@jest/globals';
import type {
  Appended,
  EventStore,
  ExpectedRevision,
} from '../../../src/application/event-store.js';
import type { RecordedEvent } from '../../../src/domain/events.js';
import { events } from './sample-events.js';

/** A store under test, and how to stop and start it over the same log. */
export interface StoreUnderTest {
  /** The store as opened last. */
  readonly store: EventStore;
  /** Closes the store and opens another over what it recorded. */
  reopen(): Promise<void>;
  /** Closes the store and removes what it recorded. */
  destroy(): Promise<void>;
}

/** Adapters that take the time from elsewhere ignore the clock. */
export type MakeStore = (now: () => Date) => Promise<StoreUnderTest>;

export interface Given {
  readonly store: EventStore;
  /** The last index before the test: on a shared server others have recorded before. */
  readonly start: number;
  setClock(instant: string): void;
  reopen(): Promise<void>;
  /** Appends so many new events. */
  append(stream: string, expected: ExpectedRevision, count?: number): Promise<Appended>;
  /** The log from the start of the test, read in pages. */
  ledger(pageSize?: number): Promise<readonly RecordedEvent[]>;
}

/** A new store for each test of the surrounding group. */
export const givenEachTime = (makeStore: MakeStore): Given => {
  let under: StoreUnderTest;
  let clock: Date;
  let start: number;

  beforeEach(async () => {
    clock = new Date('2026-03-01T08:00:00.000Z');
    under = await makeStore(() => clock);
    start = (await under.store.head()).index;
  });
  afterEach(() => under.destroy());

  return {
    get store() {
      return under.store;
    },
    get start() {
      return start;
    },
    setClock: (instant) => {
      clock = new Date(instant);
    },
    reopen: () => under.reopen(),
    append: (stream, expected, count = 1) => under.store.append(stream, expected, events(count)),
    ledger: async (pageSize = 1_000) => {
      const all: RecordedEvent[] = [];
      for (;;) {
        const page = await under.store.readLedger(start + all.length, pageSize);
        if (page.length === 0) return all;
        all.push(...page);
      }
    },
  };
};
