/** Reads the cells of one spell-table row as its mapping says. */
import type { CellForms, CellValue } from './cells.js';
import { isProblem, readCell } from './cells.js';
import type { CsvRow } from './csv-rows.js';
import type { Column, Leaving, ReasonsMapping } from './mapping.js';
import type { Problem } from './row-problems.js';
import { problem } from './row-problems.js';
import type { SpellTable } from './spell-tables.js';

/** The values of a row by field; a field without a value is absent. */
export type Values = ReadonlyMap<string, CellValue>;

/** How systems write the end of what has none. */
const OPEN_ENDS = ['9999-12-31', '31/12/9999'];

export const isRefused = (read: Values | Problem): read is Problem => 'code' in read;

/** All mapped values of the row, or why it cannot be read. */
export const readValues = (row: CsvRow, table: SpellTable, forms: CellForms): Values | Problem => {
  if (row.problem !== undefined) return row.problem;
  const values = new Map(table.mapping.fixed);
  const problems: Problem[] = [];
  for (const [field, column] of table.mapping.columns) {
    const cell = row.cells[table.columns.indexOf(column.name)] ?? '';
    if (field === 'until' && OPEN_ENDS.includes(cell)) continue;
    const value = valueOf(cell, column, forms);
    if (value === undefined) continue;
    if (value === null) values.delete(field);
    else if (isProblem(value))
      problems.push({ ...value, detail: `${placed(column, row, table)}: ${value.detail}` });
    else values.set(field, value);
  }
  const [first] = problems;
  if (first !== undefined) {
    return problem(first.code, problems.map(({ detail }) => detail).join(' '));
  }
  return values;
};

/** The column as it is headed, with the cell where there are several sheets and no line of text to look at. */
const placed = ({ name }: Column, { placeOf }: CsvRow, { columns }: SpellTable): string =>
  placeOf === undefined ? name : `${name} (${placeOf(columns.indexOf(name))})`;

/** Undefined when the cell is empty, null when the mapping leaves the field out. */
const valueOf = (
  cell: string,
  { kind, values }: Column,
  forms: CellForms,
): CellValue | null | undefined | Problem => {
  const mapped = values?.get(cell);
  if (mapped !== undefined) return mapped;
  if (cell === '') return undefined;
  if (values === undefined) return readCell(cell, kind, forms);
  return problem('unmapped-value', `the mapping does not know "${cell}".`);
};

/** What the reason in the row stands for. */
export const readLeaving = (
  { cells }: CsvRow,
  { columns }: SpellTable,
  { column, values }: ReasonsMapping,
): Leaving | Problem => {
  const cell = cells[columns.indexOf(column)] ?? '';
  return (
    values.get(cell) ?? problem('unmapped-value', `${column}: the mapping does not know "${cell}".`)
  );
};
