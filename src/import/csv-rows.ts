/** Reads a CSV file row by row: the header checked, each row with its line, malformed rows as problems. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import { ImportFileError } from './import-file-error.js';
import type { Inspected } from './inspect-file.js';
import type { Problem } from './row-problems.js';
import { problem } from './row-problems.js';
import { textChunks } from './text-chunks.js';

/** One row of cells, trimmed and in NFC; `problem` says why they cannot be trusted. */
export interface CsvRow {
  readonly line: number;
  readonly bytes: number;
  readonly cells: readonly string[];
  /** Of a workbook: the sheet and the cells that a column was read from, such as `Sheet1!D7`. */
  readonly placeOf?: (column: number) => string;
  readonly problem?: Problem;
}

export interface CsvTable {
  readonly columns: readonly string[];
  readonly rows: AsyncIterable<CsvRow>;
}

/** A row longer than this many bytes is a quote that was never closed. */
export const ROW_BYTES_MAX = 1024 * 1024;

/** What csv-parse hands over with `info` and `raw`. */
interface Parsed {
  readonly record: readonly string[];
  readonly raw: string;
  readonly info: { readonly lines: number; readonly empty_lines: number; readonly bytes: number };
}

/**
 * Opens the table and reads its header; rows of empty cells are passed over, as empty lines are.
 * @throws ImportFileError repeated-column; while the rows are read, unclosed-quote
 */
export const openCsv = async (file: string, inspected: Inspected): Promise<CsvTable> => {
  const separator = separatorOf(inspected.header);
  const rows = rowsOf(file, separator);
  const { value: header } = await rows.next();
  const columns = header === undefined ? [] : header.cells;
  const repeated = columns.find((name, at) => columns.indexOf(name) !== at);
  if (repeated !== undefined) {
    throw new ImportFileError(file, 'repeated-column', `The column "${repeated}" stands twice.`, 1);
  }
  return { columns, rows: checkedRows(rows, columns, header?.bytes ?? 0) };
};

/** Every row of cells as it stands, without a heading being taken for one. */
export const csvCells = (file: string, inspected: Inspected): AsyncIterable<CsvRow> =>
  rowsOf(file, separatorOf(inspected.header));

/** Comma, unless the header has more semicolons (spreadsheets with a decimal comma) or tabs. */
const separatorOf = (header: string): string => {
  const unquoted = header.replace(/"[^"]*"/g, '');
  const count = (separator: string): number => unquoted.split(separator).length;
  return [',', ';', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best));
};

async function* checkedRows(
  rows: AsyncIterable<CsvRow>,
  columns: readonly string[],
  headerBytes: number,
): AsyncGenerator<CsvRow> {
  let passedOver = headerBytes;
  for await (const row of rows) {
    const bytes = row.bytes + passedOver;
    if (row.cells.every((cell) => cell === '')) {
      passedOver = bytes;
      continue;
    }
    passedOver = 0;
    const miscounted =
      row.cells.length === columns.length
        ? undefined
        : problem(
            'column-count',
            `The row has ${row.cells.length} cells; the header has ${columns.length} columns.`,
          );
    const wrong = row.problem ?? miscounted;
    yield { ...row, bytes, ...(wrong && { problem: wrong }) };
  }
}

async function* rowsOf(file: string, separator: string): AsyncGenerator<CsvRow, undefined> {
  const parser = parse({
    delimiter: separator,
    record_delimiter: '\n',
    info: true,
    raw: true,
    skip_empty_lines: true,
    // Counted and checked row by row here, so that one bad row does not end the reading.
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: ROW_BYTES_MAX,
  });
  let before = { lines: 0, empty_lines: 0, bytes: 0 };
  // Its failure is seen by the loop below, whose parser it destroys.
  const flow = pipeline(Readable.from(textChunks(file)), parser).catch(() => undefined);
  try {
    for await (const parsed of parser) {
      const { record, raw, info } = parsed as Parsed;
      const lines = info.lines - before.lines - (info.empty_lines - before.empty_lines);
      const stray = raw.includes('"') && !isWellQuoted(raw, separator);
      yield {
        line: info.lines - lines + 1,
        bytes: info.bytes - before.bytes,
        cells: record.map((cell) => cell.trim().normalize()),
        ...(stray && { problem: problem('stray-quote', 'A double quote stands inside a cell.') }),
      };
      before = info;
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = before.lines + 1;
    throw new ImportFileError(
      file,
      'unclosed-quote',
      'A cell of the row opens with a double quote that is never closed.',
      line,
    );
  } finally {
    parser.destroy();
    await flow;
  }
  return undefined;
}

/** Whether each cell of the row is quoted whole, with inner quotes doubled, or has no quote at all. */
const isWellQuoted = (raw: string, separator: string): boolean => {
  const row = raw.replace(/^\n+/, '').replace(/\n$/, '');
  for (let at = 0; at <= row.length;) {
    const separatorAt = row.indexOf(separator, at);
    const unquotedEnd = separatorAt === -1 ? row.length : separatorAt;
    const end = row[at] === '"' ? quotedEnd(row, at) : unquotedEnd;
    if (row[at] !== '"' && row.slice(at, end).includes('"')) return false;
    if (end < row.length && row[end] !== separator) return false;
    at = end + 1;
  }
  return true;
};

/** The place after the closing quote of the cell that opens there. */
const quotedEnd = (row: string, opening: number): number => {
  let quote = row.indexOf('"', opening + 1);
  while (quote !== -1 && row[quote + 1] === '"') quote = row.indexOf('"', quote + 2);
  return quote === -1 ? row.length : quote + 1;
};
