/** Writes a table as CSV that spreadsheets open as it is meant: marked as UTF-8, and without running anything in it. */
import type { FileTable } from '../application/file-table.js';
import { csvLine } from './csv.js';

/** Without it a Vietnamese spreadsheet reads UTF-8 as its old code page. */
const BYTE_ORDER_MARK = '\ufeff';

/** @param withAbout what the numbers are reckoned from stands above the table, and an empty line between them */
export async function* csvFile(
  { columns, rows, about }: FileTable,
  withAbout: boolean,
): AsyncGenerator<string> {
  const above = withAbout ? [...about.map(csvLine), '\r\n'] : [];
  yield [BYTE_ORDER_MARK, ...above, csvLine(columns.map(({ title }) => title))].join('');
  for await (const some of rows) {
    if (some.length === 0) continue;
    yield some.map((row) => csvLine(columns.map(({ name }) => row[name] ?? null))).join('');
  }
}
