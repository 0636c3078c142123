/** Writes rows as CSV (RFC 4180) that a spreadsheet opens without running anything in it. */
import type { Cell, Row } from './report-answer.js';
import { columnsOf } from './report-answer.js';

/** A text that a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;
const NEEDS_QUOTES = /[",\r\n]/;

/** UTF-8 without a byte order mark, lines ended by CR LF, a heading line first. */
export const csv = (rows: readonly Row[], columns = columnsOf(rows)): string =>
  [columns, ...rows.map((row) => columns.map((name) => row[name] ?? null))].map(csvLine).join('');

/** One line with its end. */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(',')}\r\n`;

const csvCell = (value: Cell): string => {
  if (value === null) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = typeof value === 'string' ? value : value.join(' ');
  // An apostrophe in front makes a spreadsheet show the text as it is.
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};
