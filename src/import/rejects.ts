/** Writes the refused rows into a file of their own, each with its place and the reason. */
import type { FileHandle } from 'node:fs/promises';
import { open, realpath } from 'node:fs/promises';
import { extname } from 'node:path';
import { ImportFileError } from './import-file-error.js';
import type { Refused } from './refused.js';
import { WorkbookOfRejects } from './rejects-workbook.js';
import type { Original, Row } from './rows.js';
import { isWorkbook } from './workbook.js';

export interface Rejects {
  /** Rows are written in the order asked; await each before the next. */
  write(row: Row, refused: Refused): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the file, emptied, readable by its owner only: rows may hold private data.
 * NDJSON when the name ends in .ndjson or .jsonl, a workbook when in .xlsx, otherwise CSV.
 * @throws ImportFileError own-input, unknown-format, unreadable
 */
export const openRejects = async (file: string, inputs: readonly string[]): Promise<Rejects> => {
  await refuseInputs(file, inputs);
  if (isWorkbook(file)) return openWorkbookOfRejects(file);
  const format = FORMATS[extname(file).toLowerCase()];
  if (format === undefined) {
    throw new ImportFileError(
      file,
      'unknown-format',
      'Rejects are written as CSV, NDJSON or XLSX.',
    );
  }
  const handle = await openEmptied(file);
  if (format.header !== undefined) await handle.appendFile(`${format.header}\n`);
  return {
    write: (row, refused) => handle.appendFile(`${format.line(row, refused)}\n`),
    close: () => handle.close(),
  };
};

/** Emptied at once, so that a file that cannot be written stops the import before it begins. */
const openWorkbookOfRejects = async (file: string): Promise<Rejects> => {
  await (await openEmptied(file)).close();
  const workbook = new WorkbookOfRejects();
  return {
    write: (row, refused) => {
      workbook.add(row, refused);
      return Promise.resolve();
    },
    close: () => workbook.write(file),
  };
};

const openEmptied = async (file: string): Promise<FileHandle> => {
  try {
    const handle = await open(file, 'w', OWNER_ONLY);
    // A file that was there before keeps its mode otherwise.
    await handle.chmod(OWNER_ONLY);
    return handle;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ImportFileError(file, 'unreadable', `The file cannot be written: ${why}.`);
  }
};

const OWNER_ONLY = 0o600;

interface Format {
  readonly header?: string;
  readonly line: (row: Row, refused: Refused) => string;
}

const NDJSON: Format = {
  line: ({ file, line, original }, { code, detail }) =>
    JSON.stringify({ file, line, code, detail, row: rowOf(original) }),
};

/** The mark makes spreadsheets read UTF-8. */
export const REJECTS_HEADER = '\ufefffile,line,code,detail,row';

const CSV: Format = {
  header: REJECTS_HEADER,
  line: ({ file, line, original }, { code, detail }) =>
    csvOfReject([file, String(line), code, detail, textOf(original)]),
};

/** A row of the CSV file of rejects, without a line feed. */
export const csvOfReject = (
  texts: readonly [file: string, line: string, code: string, detail: string, row: string],
): string => texts.map(csvCell).join(',');

const FORMATS: Readonly<Record<string, Format>> = {
  '.csv': CSV,
  '.ndjson': NDJSON,
  '.jsonl': NDJSON,
};

const rowOf = (original: Original): unknown =>
  'text' in original
    ? original.text
    : Object.fromEntries(
        original.cells.map((cell, at) => [original.columns[at] ?? `+${at}`, cell]),
      );

/** A row as one text: its line, or its cells by column. */
export const textOf = (original: Original): string => {
  const row = rowOf(original);
  return typeof row === 'string' ? row.trimEnd() : JSON.stringify(row);
};

/** A spreadsheet takes a cell that begins so for a formula; an apostrophe before it makes it text. */
const FORMULA = /^[=+\-@\t\r\n|]/;

const csvCell = (text: string): string => {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

const refuseInputs = async (file: string, inputs: readonly string[]): Promise<void> => {
  const pathOf = (path: string): Promise<string | undefined> =>
    realpath(path).catch(() => undefined);
  const own = await pathOf(file);
  if (own === undefined) return;
  const others = await Promise.all(inputs.map(pathOf));
  if (others.includes(own)) {
    throw new ImportFileError(file, 'own-input', 'The file is one of those to import.');
  }
};
