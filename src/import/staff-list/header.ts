/** Finds the heading of a staff list: one row or several, with headings that stand over several columns. */
import { fieldCalled, isOrdinal, sexCalled } from './vocabulary.js';

export type Rows = readonly (readonly string[])[];

export interface HeadedColumn {
  /** Place of the column in the sheet, from 0. */
  readonly at: number;
  /** The headings above it, the widest first. */
  readonly path: readonly string[];
}

export interface Header {
  /** First and last row of the heading, from 0. */
  readonly first: number;
  readonly last: number;
  /** The row after it and after a row that numbers the columns. */
  readonly data: number;
  readonly columns: readonly HeadedColumn[];
}

/** Headings stand near the top, below the name of the office and the title. */
const SEARCHED_ROWS = 40;
const LEVELS_MAX = 5;
/** A heading in the middle of three may have its columns told apart one row further down. */
const LEVELS_BELOW = 2;
/** With fewer headings that are understood, a row is no heading. */
const KNOWN_MIN = 2;

/** Undefined when no row of the sheet has headings that are understood. */
export const findHeader = (rows: Rows): Header | undefined => {
  const known = rows.slice(0, SEARCHED_ROWS).map((row) => row.filter(isKnown).length);
  const best = known.reduce((found, count, at) => (count > (known[found] ?? 0) ? at : found), 0);
  if ((known[best] ?? 0) < KNOWN_MIN) return undefined;
  let first = best;
  while (first > 0 && best - first < LEVELS_MAX && isUpper(rows[first - 1] ?? [])) first -= 1;
  let last = best;
  while (last - first < LEVELS_MAX && isLower(rows, first, last + 1)) last += 1;
  const columns = columnsOf(rows.slice(first, last + 1));
  const data = isNumbering(rows[last + 1] ?? []) ? last + 2 : last + 1;
  return { first, last, data, columns };
};

/** The first row that is not empty, taken for the heading. */
export const firstRow = (rows: Rows): Header | undefined => {
  const first = rows.findIndex((row) => row.some((cell) => cell !== ''));
  if (first === -1) return undefined;
  const columns = columnsOf(rows.slice(first, first + 1));
  return { first, last: first, data: first + 1, columns };
};

const isKnown = (cell: string): boolean =>
  cell !== '' &&
  (isOrdinal(cell) || fieldCalled(cell) !== undefined || sexCalled(cell) !== undefined);

/** A title has one cell, and the name of the country beside that of the office is no heading. */
const isUpper = (row: readonly string[]): boolean =>
  row.filter((cell) => cell !== '').length >= KNOWN_MIN && row.some(isKnown);

/** Headings of a lower row stand only below headings that are wider than one column; a row of people begins further left. */
const isLower = (rows: Rows, first: number, at: number): boolean => {
  const row = rows[at] ?? [];
  const above = rows.slice(first, at);
  if (row.every((cell) => cell === '') || isNumbering(row)) return false;
  return row.every((cell, column) => {
    if (cell === '') return true;
    const heading = above.map((each) => each[column] ?? '').findLast((each) => each !== '');
    // A heading of its own is deep enough: what stands below it is already the first row.
    if (heading === undefined) return leftHeading(above, column) !== undefined;
    return isWide(rows, first, at, column);
  });
};

const leftHeading = (above: Rows, column: number): string | undefined => {
  for (const row of above) {
    for (let at = column; at >= 0; at -= 1) if ((row[at] ?? '') !== '') return row[at];
  }
  return undefined;
};

/** Columns to the right have no heading of their own above, and one in this row or just below it. */
const isWide = (rows: Rows, first: number, at: number, column: number): boolean => {
  const above = rows.slice(first, at);
  const below = rows.slice(at, at + LEVELS_BELOW);
  const width = Math.max(...below.map((row) => row.length));
  for (let beside = column + 1; beside < width; beside += 1) {
    if (above.some((row) => (row[beside] ?? '') !== '')) return false;
    if (below.some((row) => (row[beside] ?? '') !== '')) return true;
  }
  return false;
};

/** A row such as (1) (2) (3), or A B 1 2 3. */
const isNumbering = (row: readonly string[]): boolean => {
  const cells = row.filter((cell) => cell !== '');
  return cells.length >= 3 && cells.every((cell) => /^\(?(\d{1,2}|[A-Z])\)?$/.test(cell));
};

const columnsOf = (heading: Rows): readonly HeadedColumn[] => {
  const width = Math.max(...heading.map((row) => row.length));
  return Array.from({ length: width }, (_, at) => ({ at, path: pathOf(heading, at) })).filter(
    ({ path }) => path.length > 0,
  );
};

const pathOf = (heading: Rows, column: number): readonly string[] => {
  const path = heading.map((_, level) => headingAt(heading, level, column));
  return path.filter((text, level) => text !== '' && text !== path[level - 1]).map(oneLine);
};

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');

/** The heading itself, or the one to the left that stands over this column too. */
const headingAt = (heading: Rows, level: number, column: number): string => {
  const own = heading[level]?.[column] ?? '';
  if (own !== '' || !hasBelow(heading, level, column)) return own;
  for (let at = column - 1; at >= 0 && hasBelow(heading, level, at); at -= 1) {
    const text = heading[level]?.[at] ?? '';
    if (level > 0 && headingAt(heading, level - 1, at) !== headingAt(heading, level - 1, column)) {
      return '';
    }
    if (text !== '') return text;
  }
  return '';
};

const hasBelow = (heading: Rows, level: number, column: number): boolean =>
  heading.slice(level + 1).some((row) => (row[column] ?? '') !== '');
