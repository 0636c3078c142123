/** The chains of amendments behind events: every version of each fact, as it was known at a ledger index. */
import { EVENTS_BY_ID_SQL } from '../../projections/lists/queries.js';
import type { RecordedEvent } from '../domain/events.js';
import { knownFrom } from '../domain/knowledge.js';
import type { EventStore } from './event-store.js';
import type { Row, Tables } from './reporting.js';
import { readIfThere } from './stream-view.js';

/** An event without what it says: who reads on has its id. */
export interface EventLine {
  readonly event: string;
  readonly index: number;
  readonly type: string;
  /** The effective date; null of an event without one. */
  readonly date: string | null;
  readonly recordedAt: string;
  readonly actor: string;
  readonly decision: string | null;
}

export interface ChainedEvent extends EventLine {
  /** `person-…`, or the organisation's. */
  readonly stream: string;
  /** The fact from its first recording to its newest amendment, when there is any beside this event. */
  readonly chain: readonly EventLine[];
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

export const lineOf = (row: Row): EventLine & { readonly stream: string } => ({
  event: String(row.event),
  index: Number(row.index),
  stream: String(row.stream),
  type: String(row.type),
  date: textOrNull(row.effective_date),
  recordedAt: String(row.recorded_at),
  actor: String(row.actor),
  decision: textOrNull(row.decision),
});

const lineOfEvent = (event: RecordedEvent): EventLine => ({
  event: event.id,
  index: event.index,
  type: event.type,
  date: event.effectiveDate,
  recordedAt: event.recordedAt,
  actor: event.actor,
  decision: event.decision,
});

/** The events by id, each with the chain of its fact. Streams are read once each. */
export const chainedEvents = async (
  { tables, store }: { readonly tables: Tables; readonly store: EventStore },
  events: readonly string[],
  knownAt: number,
): Promise<ReadonlyMap<string, ChainedEvent>> => {
  const lines = (await tables.query(EVENTS_BY_ID_SQL, { events, knownAt })).map(lineOf);
  const streams = [...new Set(lines.map(({ stream }) => stream))];
  const chains = new Map<string, readonly EventLine[]>();
  const asked = new Set(events);
  for (const stream of streams) {
    const known = (await readIfThere(store, stream)).filter(({ index }) => index <= knownAt);
    const byId = new Map(known.map((event) => [event.id, event]));
    for (const { versions } of knownFrom(known).values()) {
      if (versions.length === 1) continue;
      const chain = versions.flatMap((id) => {
        const event = byId.get(id);
        return event === undefined ? [] : [lineOfEvent(event)];
      });
      for (const id of versions) if (asked.has(id)) chains.set(id, chain);
    }
  }
  return new Map(
    lines.map((line) => [line.event, { ...line, chain: chains.get(line.event) ?? [] }]),
  );
};
