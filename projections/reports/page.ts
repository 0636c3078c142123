/** A page of a list, with the cursor of the next one. */
import { numberOf, textOf } from './groups.js';
import type { AnswerRow, TableRow } from './report.js';

interface Page {
  readonly total: number;
  readonly rows: readonly AnswerRow[];
  readonly next: string | null;
}

/**
 * Reads the rows of a list query: each carries the total of all pages and its place in the list; a page of nothing is
 * one row without a place. A full page may be followed by an empty one.
 */
export const pageOf = (
  found: readonly TableRow[],
  limit: number,
  row: (found: TableRow) => AnswerRow,
): Page => {
  const [first] = found;
  const listed = found.filter(({ place_in_list }) => place_in_list !== null);
  const last = listed.at(-1);
  return {
    total: first === undefined ? 0 : numberOf(first, 'total'),
    rows: listed.map(row),
    next: last === undefined || listed.length < limit ? null : textOf(last, 'place_in_list'),
  };
};
