/** Reads a workbook (XLSX) as sheets of texts, each cell written as the declared locale of the file writes it. */
import { readFile, stat } from 'node:fs/promises';
import readWorkbook from 'read-excel-file/node';
import { ImportFileError } from './import-file-error.js';
import type { Locale } from './number-cell.js';

export interface Sheet {
  readonly name: string;
  /** Trimmed texts in NFC by row and column, both as in the sheet; empty cells are ''. */
  readonly rows: readonly (readonly string[])[];
  /** Of a CSV file: its first row is the heading, when no other is understood as one. */
  readonly plain?: true;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** The size of the file. */
  readonly bytes: number;
}

/** A workbook is held whole while it is read; a packed one may unfold to very much. */
export const WORKBOOK_BYTES_MAX = 32 * 1024 * 1024;
export const UNPACKED_BYTES_MAX = 512 * 1024 * 1024;

export const isWorkbook = (file: string): boolean => /\.xlsx$/i.test(file);

/** @throws ImportFileError unreadable, too-large, not-a-workbook */
export const openWorkbook = async (file: string, locale: Locale | undefined): Promise<Workbook> => {
  const bytes = await bytesOf(file);
  if (unpackedBytes(bytes) > UNPACKED_BYTES_MAX) throw tooLarge(file);
  try {
    const sheets = await readWorkbook(bytes);
    return {
      bytes: bytes.length,
      sheets: sheets.map(({ sheet, data }) => ({
        name: sheet,
        rows: data.map((row) => row.map((cell) => textOf(cell, locale))),
      })),
    };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ImportFileError(file, 'not-a-workbook', `It cannot be read as a workbook: ${why}.`);
  }
};

const tooLarge = (file: string): ImportFileError =>
  new ImportFileError(file, 'too-large', 'The workbook is larger than one that is read.');

const bytesOf = async (file: string): Promise<Buffer> => {
  try {
    if ((await stat(file)).size > WORKBOOK_BYTES_MAX) throw tooLarge(file);
    return await readFile(file);
  } catch (error) {
    if (error instanceof ImportFileError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new ImportFileError(file, 'unreadable', `The file cannot be read: ${why}.`);
  }
};

const DIRECTORY_ENTRY = Buffer.from('PK\x01\x02', 'latin1');
const UNPACKED_AT = 24;

/** What the parts of the archive say they unfold to, by its directory. */
const unpackedBytes = (archive: Buffer): number => {
  let sum = 0;
  for (let at = archive.indexOf(DIRECTORY_ENTRY); at !== -1;) {
    if (at + UNPACKED_AT + 4 <= archive.length) sum += archive.readUInt32LE(at + UNPACKED_AT);
    at = archive.indexOf(DIRECTORY_ENTRY, at + DIRECTORY_ENTRY.length);
  }
  return sum;
};

const DECIMALS = 6;

/** A number of a workbook is no text yet: it is written so that the locale cannot mistake it for another. */
const textOf = (cell: unknown, locale: Locale | undefined): string => {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'string') return cell.trim().normalize();
  if (typeof cell !== 'number') return cell === true ? 'true' : 'false';
  if (Number.isInteger(cell)) return String(cell);
  // More than three decimals are never a group of thousands.
  const text = cell.toFixed(DECIMALS).replace(/0{1,2}$/, '');
  return locale === 'vi' ? text.replace('.', ',') : text;
};

/** The name of a cell: `Sheet1!D7`. Rows and columns count from 0. */
export const cellName = (sheet: string, row: number, column: number): string => {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return `${sheet}!${letters}${row + 1}`;
};
