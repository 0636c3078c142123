/** The groups of an answer: told apart, ordered, and spread over every period, since series are dense. */
import type { Key } from '../keys.js';
import type { Period } from './periods.js';
import type { AnswerRow, TableRow } from './report.js';
import { BadParameter } from './report.js';

/** The values of the keys asked for, in their order; empty for the whole selection. */
export type Groups = readonly string[];

/** No answer has more rows than this. */
export const ROWS_MAX = 200_000;

export const groupsOf = ({ groups }: TableRow): Groups => {
  if (!Array.isArray(groups)) throw new Error('a row without groups');
  return groups as Groups;
};

export const numberOf = (row: TableRow, column: string): number => {
  const value = row[column];
  if (typeof value !== 'number') throw new Error(`${column} is no number`);
  return value;
};

export const textOf = (row: TableRow, column: string): string => {
  const value = row[column];
  if (typeof value !== 'string') throw new Error(`${column} is no text`);
  return value;
};

/** Tells groups apart. */
export const idOf = (groups: Groups): string => JSON.stringify(groups);

/** Binary order of UTF-8, as the tables have it. */
const compareGroups = (a: Groups, b: Groups): number => {
  for (const [at, value] of a.entries()) {
    const order = Buffer.compare(Buffer.from(value), Buffer.from(b[at] ?? ''));
    if (order !== 0) return order;
  }
  return 0;
};

/** Each group once, in order. Without keys the whole selection is the one group, even when nobody is in it. */
export const distinctGroups = (
  groupBy: readonly Key[],
  all: Iterable<Groups>,
): readonly Groups[] => {
  if (groupBy.length === 0) return [[]];
  const byId = new Map<string, Groups>();
  for (const groups of all) byId.set(idOf(groups), groups);
  return [...byId.values()].sort(compareGroups);
};

/** The key columns of a row. */
export const keyColumns = (
  groupBy: readonly Key[],
  groups: Groups,
): Readonly<Record<string, string>> =>
  Object.fromEntries(groupBy.map(({ name }, at) => [name, groups[at] ?? '']));

/** The measures of one group in a period. */
type Measures = (period: Period) => AnswerRow;

/**
 * One row for every period and group.
 * @throws BadParameter when they are more than ROWS_MAX
 */
export const denseRows = (
  periods: readonly Period[],
  groupBy: readonly Key[],
  groups: readonly Groups[],
  measuresOf: (groups: Groups) => Measures,
): readonly AnswerRow[] => {
  checkSize(periods.length, groups.length);
  const each = groups.map((values) => ({
    keys: keyColumns(groupBy, values),
    measures: measuresOf(values),
  }));
  return periods.flatMap((period) =>
    each.map(({ keys, measures }) => ({ period: period.label, ...keys, ...measures(period) })),
  );
};

/** @throws BadParameter when an answer would have more than ROWS_MAX rows */
export const checkSize = (times: number, groups: number): void => {
  if (times * groups <= ROWS_MAX) return;
  throw new BadParameter(
    'groupBy',
    `gives ${times * groups} rows`,
    `at most ${ROWS_MAX}: fewer keys, a longer interval, or from and to closer together`,
  );
};

/** Rows of a query by group and period. */
export class Cells {
  readonly #rows = new Map<string, Map<string, TableRow>>();
  readonly #groups = new Map<string, Groups>();

  constructor(rows: readonly TableRow[]) {
    for (const row of rows) {
      const groups = groupsOf(row);
      const id = idOf(groups);
      const ofGroup = this.#rows.get(id) ?? new Map<string, TableRow>();
      this.#rows.set(id, ofGroup.set(textOf(row, 'period'), row));
      this.#groups.set(id, groups);
    }
  }

  /** The groups with something in that column, or with any row at all, in whatever period. */
  groups(column?: string): readonly Groups[] {
    const has = (id: string): boolean =>
      column === undefined ||
      [...(this.#rows.get(id)?.values() ?? [])].some((row) => numberOf(row, column) > 0);
    return [...this.#groups].filter(([id]) => has(id)).map(([, groups]) => groups);
  }

  /** The numbers of a group; 0 where the query has no row. */
  of(groups: Groups): (period: Period, column: string) => number {
    const ofGroup = this.#rows.get(idOf(groups));
    return ({ from }, column) => {
      const row = ofGroup?.get(from);
      return row === undefined ? 0 : numberOf(row, column);
    };
  }
}
