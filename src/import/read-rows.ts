/** The door to files: their rows, in the order in which they must be recorded. */
import { basename, extname } from 'node:path';
import type { OnImpossible } from '../application/records.js';
import { actionRows } from './action-rows.js';
import { ImportFileError } from './import-file-error.js';
import { inspectFile } from './inspect-file.js';
import { fromLastDays } from './last-day.js';
import type { Mapping } from './mapping.js';
import { ndjsonRows } from './ndjson-rows.js';
import type { Locale } from './number-cell.js';
import { problem } from './row-problems.js';
import type { Row } from './rows.js';
import { spellRows } from './spell-rows.js';
import { isWorkbook, openWorkbook } from './workbook.js';

/** Files of action records, as the switches of the command line describe them. */
export interface RecordFiles {
  /** How CSV cells write numbers and dates; when absent, en, and ambiguous numbers are refused. */
  readonly locale?: Locale;
  /** The dates of separations, and every `until`, are last days. */
  readonly lastDay?: boolean;
  /** What every record says, given once: no row says it itself. */
  readonly fixed?: Readonly<Record<string, unknown>>;
  /** Of CSV: fields by the name of their column, where that is not the field's; '' leaves a column aside. */
  readonly called?: ReadonlyMap<string, string>;
}

/** Spell tables; the mapping says all that the switches would. */
export interface SpellFiles {
  readonly mapping: Mapping;
  /** What the ledger will do with impossible rows, so that the reader follows it; default refuse. */
  readonly onImpossible?: OnImpossible;
}

export type ReadOptions = RecordFiles | SpellFiles;

/**
 * What the rows of the files weigh together: the sum of the `bytes` of all their rows, for a progress bar.
 * Reads every file once, so that one that is no text is refused before any is imported.
 * @throws ImportFileError
 */
export const weightOf = async (files: readonly string[]): Promise<number> => {
  let bytes = 0;
  for (const file of files) {
    bytes += isWorkbook(file)
      ? (await openWorkbook(file, undefined)).bytes
      : (await inspectFile(file)).bytes;
  }
  return bytes;
};

/**
 * The rows of the files; the next one is read when it is asked for.
 * @throws ImportFileError for a file that cannot be read, or not further
 */
export async function* readRows(
  files: readonly string[],
  options: ReadOptions,
): AsyncGenerator<Row> {
  if ('mapping' in options) {
    yield* spellRows(files, options.mapping, options.onImpossible ?? 'refuse');
    return;
  }
  const lists = files.filter(isWorkbook);
  if (lists.length > 0) {
    // A workbook is a staff list: each of its rows is somebody who was hired.
    if (lists.length < files.length) throw mixed(files.find((file) => !isWorkbook(file)) ?? '');
    for (const file of files) yield* spellRows([file], staffMapping(file, options), 'refuse');
    return;
  }
  const formats = files.map(formatOf);
  for (const [at, file] of files.entries()) {
    yield* recordRows(file, formats[at] ?? 'ndjson', options);
  }
}

const mixed = (file: string): ImportFileError =>
  new ImportFileError(file, 'unknown-format', 'It stands beside a workbook.', undefined, MIXED);
const MIXED =
  'Import workbooks and files of records one after the other, or describe all in a mapping.';

/** The mapping of a staff list of which nothing is said: everything is found by its headings. */
export const staffMapping = (file: string, { locale }: Pick<RecordFiles, 'locale'>): Mapping => ({
  locale,
  dates: locale === 'vi' ? 'dd/mm/yyyy' : 'yyyy-mm-dd',
  tables: {
    people: {
      file: basename(file),
      columns: new Map(),
      fixed: new Map(),
      ignore: new Set(),
      detect: true,
      lastDay: false,
    },
  },
});

type Format = 'csv' | 'ndjson';

const FORMATS: Readonly<Record<string, Format>> = {
  '.csv': 'csv',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
};

const formatOf = (file: string): Format => {
  const extension = extname(file).toLowerCase();
  const format = FORMATS[extension];
  if (format !== undefined) return format;
  const name = extension === '' ? 'no extension' : `the extension ${extension}`;
  throw new ImportFileError(file, 'unknown-format', `The file has ${name}.`);
};

async function* recordRows(
  file: string,
  format: Format,
  { locale, lastDay, fixed = {}, called }: RecordFiles,
): AsyncGenerator<Row> {
  const inspected = await inspectFile(file);
  const dates = locale === 'vi' ? 'dd/mm/yyyy' : 'yyyy-mm-dd';
  const rows =
    format === 'csv'
      ? actionRows(file, inspected, { locale, dates }, Object.keys(fixed), called)
      : ndjsonRows(file);
  for await (const read of rows) {
    const row = withFixed(read, fixed);
    yield lastDay === true && 'record' in row ? { ...row, record: fromLastDays(row.record) } : row;
  }
}

const withFixed = (row: Row, fixed: Readonly<Record<string, unknown>>): Row => {
  if (!('record' in row)) return row;
  const said = Object.keys(fixed).find((field) => field in row.record);
  if (said === undefined) return { ...row, record: { ...row.record, ...fixed } };
  const { file, line, bytes, original } = row;
  const detail = `${said} is said once, for all rows.`;
  return { file, line, bytes, original, problem: problem('said-for-all', detail) };
};
