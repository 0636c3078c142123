/** The published tables as files: what they are, and the rows of one as lines. */
import { PUBLISHED_TABLES } from '../../projections/published/catalogue.js';
import type {
  PublishedColumn,
  PublishedTable,
} from '../../projections/published/published-table.js';
import {
  csvLines,
  inScope,
  jsonLines,
  queryOf,
  unitColumns,
} from '../../projections/published/queries.js';
import { BadParameter } from '../../projections/reports/report.js';
import type { Surroundings } from './clock.js';
import type { PlainDate } from '../domain/plain-date.js';
import { addDays, dateIn } from '../domain/plain-date.js';
import type { Snapshot, SnapshotTables } from './reporting.js';
import type { Reach } from './reach.js';
import { EVERYTHING } from './reach.js';
import type { LedgerEnd } from './report-knowledge.js';
import { settleKnowledge } from './report-knowledge.js';

/** There is no published table of that name. */
export class UnknownFlatTable extends Error {
  override readonly name = 'UnknownFlatTable';
  constructor(
    readonly table: string,
    readonly known: readonly string[],
  ) {
    super(`there is no table ${table}`);
  }
}

/** A published table as the list shows it. */
export interface ShownTable {
  readonly name: string;
  readonly version: number;
  readonly says: string;
  readonly columns: readonly PublishedColumn[];
  readonly key: readonly string[];
  /** Its rows are asked for by a span of days. */
  readonly byDays: boolean;
}

/** Whether a row of it is about a person, or a count of some. */
export const isTableOfPeople = (name: string): boolean =>
  PUBLISHED_TABLES.some((table) => table.name === name && table.of === 'person');

export const tableDescriptions = (): readonly ShownTable[] =>
  PUBLISHED_TABLES.map(({ name, version, says, columns, key, derived }) => ({
    name,
    version,
    says,
    columns,
    key,
    byDays: derived === true,
  }));

export interface TableParameters {
  /** Of a table by days: the first day; 365 days before the last when absent. */
  readonly from?: PlainDate | undefined;
  /** The first day after; tomorrow when absent. */
  readonly to?: PlainDate | undefined;
  /** Wait until the tables reflect this store position. */
  readonly minPosition?: string | undefined;
}

export interface TableSources extends Omit<LedgerEnd, 'now' | 'tables'> {
  readonly tables: SnapshotTables;
  readonly surroundings: Surroundings;
}

/** How the rows of a table are written: a line of CSV each, the columns first, or a line of JSON each. */
export type TableLines = 'csv' | 'json';

export interface TableFile {
  /** The ledger index that its rows reflect, all of them. */
  readonly index: number;
  readonly columns: readonly PublishedColumn[];
  /** To be taken to the end, or ended. */
  readonly texts: AsyncIterableIterator<string>;
}

const DAYS_MAX = 366;

/**
 * @throws UnknownFlatTable
 * @throws BadParameter
 * @throws NotProjectedInTime when the tables do not reach the position asked for
 * @throws QueryRefused when as many tables are being read as may be
 */
export const tableFile = async (
  name: string,
  { minPosition, ...span }: TableParameters,
  { surroundings, ...end }: TableSources,
  { scope }: Reach = EVERYTHING,
  as: TableLines = 'csv',
): Promise<TableFile> => {
  const table = requireTable(name);
  const today = dateIn(surroundings.timeZone, surroundings.now());
  const days = daysOf(table, span, today);
  await settleKnowledge({ minPosition }, { ...end, now: surroundings.now });
  // One is left for the publisher.
  const snapshot = await end.tables.snapshot(1);
  const whole = queryOf(table, days === undefined ? 'whole' : 'days', PUBLISHED_TABLES);
  const open = scope === null || unitColumns(table).length === 0;
  const [query, limits] = open ? [whole, {}] : [inScope(table, whole), { scope, today }];
  const { columns } = table;
  const sql = as === 'csv' ? csvLines(columns, query) : jsonLines(query);
  const lines = snapshot.texts(sql, { ...days, ...limits });
  const heading = as === 'csv' ? `${columns.map((column) => column.name).join(',')}\r\n` : '';
  const texts = new Reading(snapshot, withHeading(heading, lines));
  return { index: snapshot.index, columns, texts };
};

const requireTable = (name: string): PublishedTable => {
  const table = PUBLISHED_TABLES.find((each) => each.name === name);
  if (table !== undefined) return table;
  throw new UnknownFlatTable(
    name,
    PUBLISHED_TABLES.map((each) => each.name),
  );
};

interface Days {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** @throws BadParameter */
const daysOf = (
  { derived }: PublishedTable,
  given: Pick<TableParameters, 'from' | 'to'>,
  today: PlainDate,
): Days | undefined => {
  if (derived !== true) {
    for (const parameter of ['from', 'to'] as const) {
      if (given[parameter] === undefined) continue;
      throw new BadParameter(parameter, 'is not for this table', 'a table of rows by day');
    }
    return undefined;
  }
  const { to = given.from === undefined ? addDays(today, 1) : addDays(given.from, DAYS_MAX) } =
    given;
  const { from = addDays(to, -DAYS_MAX) } = given;
  if (from >= to) throw new BadParameter('from', `is ${from}`, `a day before to, ${to}`);
  if (addDays(from, DAYS_MAX) < to) {
    throw new BadParameter('from', `is ${from}`, `at most ${DAYS_MAX} days before to, ${to}`);
  }
  return { from, to };
};

async function* withHeading(
  heading: string,
  lines: AsyncIterable<string>,
): AsyncGenerator<string, undefined> {
  yield heading;
  yield* lines;
  return undefined;
}

/** Lets go of the snapshot at the end, also when nobody began to read. */
class Reading implements AsyncIterableIterator<string> {
  constructor(
    private readonly snapshot: Snapshot,
    private readonly texts: AsyncGenerator<string, undefined>,
  ) {}

  async next(): Promise<IteratorResult<string, undefined>> {
    try {
      const step: IteratorResult<string, undefined> = await this.texts.next();
      if (step.done !== true) return step;
    } catch (error) {
      await this.snapshot.close();
      throw error;
    }
    return this.return();
  }

  async return(): Promise<IteratorResult<string, undefined>> {
    await this.snapshot.close();
    await this.texts.return(undefined);
    return { done: true, value: undefined };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
