/** Reads one cell as the kind of value that the record's field declares. */
import type { DateForm } from './date-cell.js';
import { readBirth, readDate } from './date-cell.js';
import type { Locale } from './number-cell.js';
import { readNumber } from './number-cell.js';
import type { Problem } from './row-problems.js';
import { problem } from './row-problems.js';

/** What a cell of a column holds. */
export type CellKind =
  | { readonly type: 'text' | 'date' | 'birth' | 'integer' | 'decimal' | 'flag' | 'texts' }
  | { readonly type: 'code'; readonly list: string };

export type CellValue = string | number | boolean | readonly string[];

/** How a file writes what can be written in several ways. */
export interface CellForms {
  /** Undefined when none was declared: en, and ambiguous numbers are refused. */
  readonly locale: Locale | undefined;
  readonly dates: DateForm;
}

const YES = ['true', 'yes', 'x', '1', 'có', 'co', 'đúng'];
const NO = ['false', 'no', '0', 'không', 'khong', 'sai'];

export const isProblem = (value: CellValue | Problem): value is Problem =>
  typeof value === 'object' && 'code' in value;

/** The value of a cell that is not empty; codes are checked by the ledger, which knows their lists. */
export const readCell = (cell: string, kind: CellKind, forms: CellForms): CellValue | Problem => {
  switch (kind.type) {
    case 'text':
    case 'code':
      return cell;
    case 'texts':
      return cell.split(';').map((text) => text.trim());
    case 'date':
      return readDate(cell, forms.dates);
    case 'birth':
      return readBirth(cell, forms.dates);
    case 'decimal':
      return readNumber(cell, forms.locale);
    case 'integer':
      return readInteger(cell, forms.locale);
    case 'flag':
      return readFlag(cell);
  }
};

const readInteger = (cell: string, locale: Locale | undefined): number | Problem => {
  const value = readNumber(cell, locale);
  if (typeof value !== 'number' || Number.isInteger(value)) return value;
  return problem('bad-number', `"${cell}" is no whole number.`);
};

const readFlag = (cell: string): boolean | Problem => {
  const word = cell.toLowerCase();
  if (YES.includes(word)) return true;
  if (NO.includes(word)) return false;
  return problem(
    'bad-flag',
    `"${cell}" is neither one of ${YES.join(', ')} nor of ${NO.join(', ')}.`,
  );
};
