/** Reads a sheet as a staff list: which columns give which fields, the rows of people, and what was left out. */
import type { CellKind } from '../cells.js';
import type { Problem } from '../row-problems.js';
import { problem } from '../row-problems.js';
import type { Sheet } from '../workbook.js';
import { cellName } from '../workbook.js';
import { findHeader, firstRow } from './header.js';
import type { RowKind } from './row-kinds.js';
import { kindsOfRows } from './row-kinds.js';
import type { TakenColumn } from './taken-columns.js';
import { takeColumns } from './taken-columns.js';
import { LIST_FIELDS, codeCalled, isTick } from './vocabulary.js';

export interface ListedPerson {
  /** Row of the sheet, from 0. */
  readonly row: number;
  readonly cells: readonly string[];
  /** The text of the group row above; '' when there is none. */
  readonly group: string;
}

export interface StaffList {
  readonly sheet: string;
  /** First and last row of the heading, from 1. */
  readonly heading: readonly [number, number];
  readonly columns: readonly TakenColumn[];
  readonly people: readonly ListedPerson[];
  /** How many rows are not of people, by kind. */
  readonly skipped: Readonly<Record<Exclude<RowKind, 'person' | 'empty'>, number>>;
}

/**
 * Undefined when the sheet has no heading that is understood.
 * @param called what columns stand for by their titles, where the headings do not say it; '' leaves one aside
 */
export const staffListIn = (
  { name, rows, plain }: Sheet,
  called: ReadonlyMap<string, string> = new Map(),
): StaffList | undefined => {
  const header = findHeader(rows) ?? (plain === true ? firstRow(rows) : undefined);
  if (header === undefined) return undefined;
  const columns = takeColumns(header.columns, called);
  const below = rows.slice(header.data);
  const skipped = { group: 0, total: 0, signature: 0 };
  const people: ListedPerson[] = [];
  let group = '';
  kindsOfRows(below, columns).forEach((kind, at) => {
    const cells = below[at] ?? [];
    if (kind === 'empty') return;
    if (kind === 'person') {
      people.push({ row: header.data + at, cells, group });
      return;
    }
    skipped[kind] += 1;
    if (kind === 'group') group = longest(cells);
  });
  return { sheet: name, heading: [header.first + 1, header.last + 1], columns, people, skipped };
};

const longest = (cells: readonly string[]): string =>
  cells.reduce((found, cell) => (cell.length > found.length ? cell : found), '');

/** The fields that the list gives, each with the columns it comes from. */
export const fieldsIn = ({ columns }: StaffList): ReadonlyMap<string, readonly TakenColumn[]> => {
  const fields = new Map<string, TakenColumn[]>();
  const add = (field: string, column: TakenColumn): void => {
    fields.set(field, [...(fields.get(field) ?? []), column]);
  };
  for (const column of columns) {
    if (column.field === undefined) continue;
    add(column.field, column);
    if (column.giving.as === 'cell-of') add(column.giving.other, column);
  }
  return fields;
};

/** The text of a field in a row, codes in the words of the ledger; '' when no column has one. */
export const fieldText = (
  { sheet }: StaffList,
  { row, cells }: ListedPerson,
  field: string,
  columns: readonly TakenColumn[],
): string | Problem => {
  const kind = LIST_FIELDS.get(field);
  const found: { readonly text: string; readonly at: number }[] = [];
  for (const column of columns) {
    const cell = cells[column.at] ?? '';
    if (cell === '') continue;
    const text = givenBy(column, field, cell, kind);
    if (text === undefined) {
      const where = `${column.title} (${cellName(sheet, row, column.at)})`;
      return problem('unmapped-value', `${where}: nothing is called "${cell}".`);
    }
    if (text !== '') found.push({ text, at: column.at });
  }
  const texts = new Set(found.map(({ text }) => text));
  if (texts.size < 2) return found[0]?.text ?? '';
  const places = found.map(({ at }) => cellName(sheet, row, at)).join(' and ');
  return problem('unmapped-value', `${places} say different things of ${field}.`);
};

const givenBy = (
  { giving, field: own }: TakenColumn,
  field: string,
  cell: string,
  kind: CellKind | undefined,
): string | undefined => {
  if (giving.as === 'cell-of' && own !== field) return giving.value;
  if (giving.as === 'tick') {
    if (isTick(cell)) return giving.value;
    return kind?.type === 'text' ? cell : undefined;
  }
  if (kind?.type === 'code') return codeCalled(kind.list, cell);
  return kind?.type === 'flag' && isTick(cell) ? 'x' : cell;
};
