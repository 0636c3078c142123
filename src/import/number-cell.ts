/** Numbers in cells, read only in the form that the declared locale writes. */
import type { Problem } from './row-problems.js';
import { problem } from './row-problems.js';

/** How a file writes numbers and, in `vi`, dates: en 1,234.5 and vi 1.234,5 with dd/mm/yyyy. */
export type Locale = 'en' | 'vi';

/** Digits in groups of three or in none, then decimals; a group of thousands never begins with zero. */
const FORMS: Readonly<Record<Locale, RegExp>> = {
  en: /^(-?)(\d+|[1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d+))?$/,
  vi: /^(-?)(\d+|[1-9]\d{0,2}(?:\.\d{3})+)(?:,(\d+))?$/,
};
const EXAMPLES: Readonly<Record<Locale, string>> = { en: '1,234.5', vi: '1.234,5' };
const DECIMALS_MAX = 3;
const DIGITS_MAX = 12;

/**
 * Reads a number with at most three decimals.
 * @param locale undefined when none was declared: then en, and what vi would read as another number is refused
 */
export const readNumber = (cell: string, locale: Locale | undefined): number | Problem => {
  const read = digitsOf(cell, locale ?? 'en');
  const other = locale === undefined ? digitsOf(cell, 'vi') : undefined;
  if (read === undefined) return problem('bad-number', expected(cell, locale ?? 'en', other));
  if (other !== undefined && other !== read) {
    return problem(
      'ambiguous-number',
      `"${cell}" is ${read} in the locale en and ${other} in vi; declare one of them.`,
    );
  }
  const [whole = '', decimals = ''] = read.split('.');
  if (decimals.length > DECIMALS_MAX || whole.length > DIGITS_MAX) {
    return problem(
      'bad-number',
      `"${cell}" has more than ${DIGITS_MAX} digits before or ${DECIMALS_MAX} after the decimal sign.`,
    );
  }
  // Exact: so few digits are far inside what a double holds.
  return Number(read);
};

/** The number with a decimal point and without groups, or undefined when the form is another. */
const digitsOf = (cell: string, locale: Locale): string | undefined => {
  const match = FORMS[locale].exec(cell);
  if (match === null) return undefined;
  const [, sign = '', whole = '', decimals = ''] = match;
  const kept = decimals.replace(/0+$/, '');
  const digits = whole.replace(/[.,]/g, '').replace(/^0+(?=\d)/, '');
  return `${sign}${digits}${kept === '' ? '' : `.${kept}`}`;
};

const expected = (cell: string, locale: Locale, vi: string | undefined): string =>
  vi === undefined
    ? `"${cell}" is no number such as ${EXAMPLES[locale]}.`
    : `"${cell}" is no number such as ${EXAMPLES.en}; if the file writes ${EXAMPLES.vi}, declare the locale vi.`;
