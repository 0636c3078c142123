/** Dates in cells, read only in the form that the file is said to have. */
import { isPlainDate } from '../domain/plain-date.js';
import type { Problem } from './row-problems.js';
import { problem } from './row-problems.js';

/** `dd/mm/yyyy` takes YYYY-MM-DD too, which cannot be mistaken for it. */
export type DateForm = 'yyyy-mm-dd' | 'dd/mm/yyyy';

const DAY_FIRST = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const MONTH_FIRST = /^(\d{1,2})\/(\d{4})$/;
const LIKE_ISO = /^\d{4}-\d{2}-\d{2}$/;
const BIRTH_MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const BIRTH_YEAR = /^\d{4}$/;

/** A calendar date as `YYYY-MM-DD`. */
export const readDate = (cell: string, form: DateForm): string | Problem => {
  const text = form === 'dd/mm/yyyy' ? yearFirst(cell) : cell;
  if (isPlainDate(text)) return text;
  if (LIKE_ISO.test(text)) return problem('bad-date', `There is no day ${cell}.`);
  const hint =
    form === 'yyyy-mm-dd' && DAY_FIRST.test(cell)
      ? '; if the file writes the day first, declare it'
      : '';
  return problem(
    'bad-date',
    `"${cell}" is no date of the form ${form}, without time or zone${hint}.`,
  );
};

/** A birth date as `YYYY-MM-DD`, or as much as is known of it: `YYYY-MM` or `YYYY`. */
export const readBirth = (cell: string, form: DateForm): string | Problem => {
  const text = form === 'dd/mm/yyyy' ? yearFirst(cell) : cell;
  return BIRTH_YEAR.test(text) || BIRTH_MONTH.test(text) ? text : readDate(cell, form);
};

const yearFirst = (cell: string): string => {
  const [, day, month, year] = DAY_FIRST.exec(cell) ?? [];
  if (day !== undefined && month !== undefined && year !== undefined) {
    return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  }
  const [, monthOnly, yearOnly] = MONTH_FIRST.exec(cell) ?? [];
  return monthOnly === undefined || yearOnly === undefined
    ? cell
    : `${yearOnly}-${monthOnly.padStart(2, '0')}`;
};
