/** Finds events of the log by what the tables note of them. */
import { EVENTS_SQL } from '../../projections/lists/queries.js';
import { personStream } from '../domain/events.js';
import type { PlainDate } from '../domain/plain-date.js';
import type { Tables } from './reporting.js';

/** What is looked for; everything given must hold. */
export interface EventFilter {
  readonly person?: string | undefined;
  /** A unit that the fact is about, or that it names as destination. */
  readonly unit?: string | undefined;
  readonly type?: string | undefined;
  /** The id of the decision that it rests on. */
  readonly decision?: string | undefined;
  readonly correlation?: string | undefined;
  readonly actor?: string | undefined;
  /** RFC 3339 instants, both inclusive. */
  readonly recordedFrom?: string | undefined;
  readonly recordedTo?: string | undefined;
  /** Half-open. */
  readonly effectiveFrom?: PlainDate | undefined;
  readonly effectiveTo?: PlainDate | undefined;
}

/** Ledger indexes above `after` and up to `until`, at most `limit` of them. */
export interface IndexRange {
  readonly after: number;
  readonly until: number;
  readonly limit: number;
}

/** The ledger indexes of the events that match, in order, as far as the tables reflect the log. */
export const indexesOf = async (
  tables: Pick<Tables, 'query'>,
  filter: EventFilter,
  range: IndexRange,
): Promise<readonly number[]> => {
  const rows = await tables.query(EVENTS_SQL, {
    ...range,
    stream: filter.person === undefined ? null : personStream(filter.person),
    unit: filter.unit ?? null,
    type: filter.type ?? null,
    decision: filter.decision ?? null,
    correlation: filter.correlation ?? null,
    actor: filter.actor ?? null,
    recordedFrom: instant(filter.recordedFrom),
    recordedTo: instant(filter.recordedTo),
    effectiveFrom: filter.effectiveFrom ?? null,
    effectiveTo: filter.effectiveTo ?? null,
  });
  return rows.map(({ index }) => Number(index));
};

/** Instants are compared as the log writes them: UTC with milliseconds. */
const instant = (text: string | undefined): string | null =>
  text === undefined ? null : new Date(text).toISOString();
