/** Opens a table as sheets: a workbook, or a CSV file that was saved from one. */
import { csvCells } from './csv-rows.js';
import { inspectFile } from './inspect-file.js';
import type { Locale } from './number-cell.js';
import type { Workbook } from './workbook.js';
import { isWorkbook, openWorkbook } from './workbook.js';

/** @throws ImportFileError */
export const openSheets = async (file: string, locale: Locale | undefined): Promise<Workbook> => {
  if (isWorkbook(file)) return openWorkbook(file, locale);
  const inspected = await inspectFile(file);
  const rows: (readonly string[])[] = [];
  for await (const { line, cells } of csvCells(file, inspected)) {
    // Empty lines are rows as well: a row keeps the number of its line.
    while (rows.length < line - 1) rows.push([]);
    rows.push(cells);
  }
  return { bytes: inspected.bytes, sheets: [{ name: 'CSV', rows, plain: true }] };
};
