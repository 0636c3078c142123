/** Reads the log for auditors: every event in order, filtered where asked, in pages. */
import type { RecordedEvent } from '../domain/events.js';
import type { EventFilter } from './event-filter.js';
import { indexesOf } from './event-filter.js';
import type { EventStore } from './event-store.js';
import type { OpenedEvent } from './facts.js';
import { openEvents } from './facts.js';
import type { Reach } from './reach.js';
import { EVERYTHING } from './reach.js';
import type { Tables } from './reporting.js';
import type { Sealer } from './sealing.js';

/** Events held at a time while the log is read out. */
const PAGE_EVENTS = 1000;
/** How long a filtered search waits for the tables to reflect the log. */
const PROJECTION_WAIT_MS = 10_000;

export class AuditTrail {
  constructor(
    private readonly store: EventStore,
    private readonly sealer: Sealer,
    private readonly tables: Tables,
  ) {}

  /**
   * Events with an index above `after` up to `until` (default: the end of the log now), in pages in log order.
   * @throws NotProjectedInTime when a filter is given and the tables lag behind
   */
  async *pages(
    after: number,
    filter: EventFilter = {},
    until?: number,
    { sees }: Pick<Reach, 'sees'> = EVERYTHING,
  ): AsyncIterable<readonly OpenedEvent[]> {
    const { index: head } = await this.store.head();
    const end = Math.min(until ?? head, head);
    const filtered = Object.values(filter).some((value) => value !== undefined);
    if (filtered) await this.tables.waitFor(end, PROJECTION_WAIT_MS);
    for (let from = after; from < end;) {
      const limit = Math.min(PAGE_EVENTS, end - from);
      const page = filtered
        ? await this.matching(from, end, filter)
        : await this.store.readLedger(from, limit);
      const last = page.at(-1);
      if (last === undefined) return;
      yield await openEvents(this.sealer, page, sees);
      from = last.index;
    }
  }

  private async matching(
    after: number,
    until: number,
    filter: EventFilter,
  ): Promise<readonly RecordedEvent[]> {
    const found = await indexesOf(this.tables, filter, { after, until, limit: PAGE_EVENTS });
    const events: RecordedEvent[] = [];
    for (const run of runsOf(found)) {
      const [first = 0] = run;
      const wanted = new Set(run);
      const read = await this.store.readLedger(first - 1, (run.at(-1) ?? first) - first + 1);
      events.push(...read.filter((event) => wanted.has(event.index)));
    }
    return events;
  }
}

/** Neighbours so far apart are read at once, with what lies between them. */
const GAP_MAX = 8;

/** Indexes in order, put together where they lie close to each other; no run is longer than a page. */
const runsOf = (indexes: readonly number[]): readonly (readonly number[])[] => {
  const runs: number[][] = [];
  for (const index of indexes) {
    const run = runs.at(-1);
    const [first, last] = [run?.[0] ?? 0, run?.at(-1) ?? 0];
    if (run !== undefined && index - last <= GAP_MAX && index - first < PAGE_EVENTS)
      run.push(index);
    else runs.push([index]);
  }
  return runs;
};
