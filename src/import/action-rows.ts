/** Reads a CSV file of action records: one record a row, one field a column. */
import type { CellForms, CellValue } from './cells.js';
import { isProblem, readCell } from './cells.js';
import type { CsvRow } from './csv-rows.js';
import { openCsv } from './csv-rows.js';
import { ImportFileError } from './import-file-error.js';
import type { Inspected } from './inspect-file.js';
import { kindOf, missingColumns, nested } from './record-fields.js';
import type { Problem } from './row-problems.js';
import { problem } from './row-problems.js';
import type { Row } from './rows.js';

/**
 * The rows of a CSV file that has been inspected.
 * @param saidForAll the fields that every record gets from elsewhere
 * @param called fields by the name of their column, where that is not the field's; '' leaves a column aside
 * @throws ImportFileError missing-column, unknown-column, and what `openCsv` throws
 */
export async function* actionRows(
  file: string,
  inspected: Inspected,
  forms: CellForms,
  saidForAll: readonly string[] = [],
  called: ReadonlyMap<string, string> = new Map(),
): AsyncGenerator<Row> {
  const { columns, rows } = await openCsv(file, inspected);
  const fields = columns.map((name) => called.get(name) ?? name);
  const twice = fields.find((name, at) => name !== '' && fields.indexOf(name) !== at);
  if (twice !== undefined) {
    throw new ImportFileError(file, 'repeated-column', `Two columns give ${twice}.`, 1);
  }
  checkColumns(file, fields, saidForAll);
  for await (const row of rows) {
    const { line, bytes, cells } = row;
    const place = { file, line, bytes, original: { columns, cells } };
    const read = recordOf(row, fields, forms, saidForAll);
    yield 'record' in read ? { ...place, record: read.record } : { ...place, problem: read };
  }
}

const checkColumns = (
  file: string,
  columns: readonly string[],
  saidForAll: readonly string[],
): void => {
  const found = `The columns found are: ${columns.join(', ')}.`;
  const needed = columns.includes('unit') ? ['action'] : ['action', 'person'];
  for (const name of needed) {
    if (columns.includes(name) || saidForAll.includes(name)) continue;
    throw new ImportFileError(file, 'missing-column', `There is no column "${name}". ${found}`, 1);
  }
  const unknown = columns.filter((name) => name !== '' && kindOf(name) === undefined);
  if (unknown.length === 0) return;
  const names = unknown.map((name) => `"${name}"`).join(', ');
  throw new ImportFileError(file, 'unknown-column', `No record has a field ${names}.`, 1);
};

const recordOf = (
  row: CsvRow,
  columns: readonly string[],
  forms: CellForms,
  saidForAll: readonly string[],
): { readonly record: Readonly<Record<string, unknown>> } | Problem => {
  if (row.problem !== undefined) return row.problem;
  const values = new Map<string, CellValue>();
  const problems: Problem[] = [];
  columns.forEach((column, at) => {
    const cell = row.cells[at] ?? '';
    const kind = kindOf(column);
    if (cell === '' || kind === undefined) return;
    const value = readCell(cell, kind, forms);
    if (isProblem(value)) problems.push({ ...value, detail: `${column}: ${value.detail}` });
    else values.set(column, value);
  });
  const action = values.get('action');
  if (typeof action !== 'string' && !saidForAll.includes('action')) {
    return problem('missing-value', 'The action is empty.');
  }
  const name = typeof action === 'string' ? action : '';
  const missing = missingColumns(name, [...columns, ...saidForAll]);
  if (missing.length > 0) {
    const found = `The columns found are: ${columns.join(', ')}.`;
    const detail = `A ${name} needs the column ${missing.join(', ')}. ${found}`;
    return problem('missing-column', detail);
  }
  const [first] = problems;
  if (first === undefined) return { record: nested(values) };
  return problem(first.code, problems.map(({ detail }) => detail).join(' '));
};
