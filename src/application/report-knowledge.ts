/** Settles the knowledge of a report: the ledger index up to which facts count, once the tables reflect it. */
import { setTimeout as pause } from 'node:timers/promises';

import {
  INDEX_AT,
  INDEX_OF_POSITION,
  INSTANT_OF,
} from '../../projections/reports/knowledge/knowledge.js';
import { BadParameter } from '../../projections/reports/report.js';
import type { Head } from './event-store.js';
import { KnowledgeBeyondLog } from './knowing.js';
import type { ReportParameters } from './report-parameters.js';
import type { Tables } from './reporting.js';
import { NotProjectedInTime } from './reporting.js';

export interface Knowledge {
  readonly index: number;
  /** When that index was recorded, UTC; null for index 0, when nothing was known. */
  readonly instant: string | null;
}

/** What settling needs from around it. */
export interface LedgerEnd {
  readonly tables: Tables;
  /** Where the log ends now. */
  readonly head: () => Promise<Head>;
  readonly now: () => Date;
  /** How long to wait for the tables. */
  readonly waitMs: number;
}

const INSTANT =
  /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i;
const EXPECTED = 'a ledger index, or an RFC 3339 instant with offset';

/**
 * @throws BadParameter when `knownAt` is neither an index nor an instant
 * @throws KnowledgeBeyondLog when it lies past the end of the log
 * @throws NotProjectedInTime when the tables do not reflect it in time
 */
export const settleKnowledge = async (
  { knownAt, minPosition }: ReportParameters,
  end: LedgerEnd,
): Promise<Knowledge> => {
  if (minPosition !== undefined) await waitForPosition(minPosition, end);
  const index = knownAt === undefined ? await latest(end) : await indexOf(knownAt, end);
  return { index, instant: await instantOf(index, end.tables) };
};

/** How long a report of what is known now waits for what was recorded just before it. */
const LATEST_WAIT_MS = 2_000;

/** Everything recorded by now, so that who records reads the own record; behind a long catching up, what is reflected. */
const latest = async (end: LedgerEnd): Promise<number> => {
  const { index } = await end.head();
  try {
    return await reached(index, { ...end, waitMs: LATEST_WAIT_MS });
  } catch (error) {
    if (error instanceof NotProjectedInTime) return end.tables.projected().index;
    throw error;
  }
};

const indexOf = async (knownAt: number | string, end: LedgerEnd): Promise<number> => {
  if (typeof knownAt === 'number' || /^\d+$/.test(knownAt)) {
    const index = Number(knownAt);
    if (!Number.isSafeInteger(index) || index < 0) {
      throw new BadParameter('knownAt', `is ${knownAt}`, EXPECTED);
    }
    return reached(index, end);
  }
  const date = INSTANT.test(knownAt) ? new Date(knownAt) : undefined;
  if (date === undefined || Number.isNaN(date.getTime()) || !isCalendarDate(knownAt)) {
    throw new BadParameter('knownAt', `is ${knownAt}`, EXPECTED);
  }
  return indexAt(date, knownAt, end);
};

/** `Date` takes 30 February for 1 March; a wrong date is refused. */
const isCalendarDate = (instant: string): boolean => {
  const day = new Date(`${instant.slice(0, 10)}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(instant.slice(0, 10));
};

/** What lies ahead cannot be known: the answer to the same question would change. */
const indexAt = async (instant: Date, given: string, end: LedgerEnd): Promise<number> => {
  const head = await end.head();
  if (instant > end.now()) throw new KnowledgeBeyondLog(given, head.index);
  const text = instant.toISOString();
  if (head.recordedAt === null || head.recordedAt <= text) {
    return reached(head.index, end);
  }
  const { recordedAt } = end.tables.projected();
  if (recordedAt === null || recordedAt <= text) await reached(head.index, end);
  const [row] = await end.tables.query(INDEX_AT, { instant: text });
  return Number(row?.index ?? 0);
};

/** The index, once the tables reflect it. */
const reached = async (index: number, { tables, head, waitMs }: LedgerEnd): Promise<number> => {
  if (index <= tables.projected().index) return index;
  const { index: last } = await head();
  if (index > last) throw new KnowledgeBeyondLog(index, last);
  await tables.waitFor(index, waitMs);
  return index;
};

/** Between two looks for a position that another replica has given out. */
const LOOK_AGAIN_MS = 20;

/**
 * Positions are opaque: what was appended before now is reflected when the log is, up to where it ends now. Where the
 * log lacks it even then, it may still be on its way from another replica.
 */
const waitForPosition = async (position: string, end: LedgerEnd): Promise<void> => {
  const isReflected = async (): Promise<boolean> =>
    (await end.tables.query(INDEX_OF_POSITION, { position })).length > 0;
  const givingUpAt = performance.now() + Math.min(end.waitMs, LATEST_WAIT_MS);
  while (!(await isReflected())) {
    const { index } = await end.head();
    await end.tables.waitFor(index, end.waitMs);
    if (await isReflected()) return;
    if (performance.now() > givingUpAt) {
      throw new BadParameter(
        'minPosition',
        `is ${position}`,
        'the position of an event of this ledger',
      );
    }
    await pause(LOOK_AGAIN_MS);
  }
};

const instantOf = async (index: number, tables: Tables): Promise<string | null> => {
  const now = tables.projected();
  if (index === 0 || index === now.index) return index === 0 ? null : now.recordedAt;
  const [row] = await tables.query(INSTANT_OF, { index });
  const instant = row?.recorded_at;
  return typeof instant === 'string' ? instant : null;
};
