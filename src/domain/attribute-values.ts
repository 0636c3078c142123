/** Checks and normalises the values of attributes against their declarations. */
import type { Attribute, AttributeType, Attributes, AttributeValue } from './attributes.js';
import type { Catalogue } from './catalogue.js';
import type { PlainDate } from './plain-date.js';
import { isPlainDate } from './plain-date.js';

export interface AttributeProblem {
  readonly name: string;
  readonly detail: string;
}

const TEXT_LENGTH_MAX = 500;
const DECIMAL_MAX = 1e9;
const BIRTH = /^\d{4}(-(0[1-9]|1[0-2]))?$/;

/** What is wrong with the shape of an object of attributes as given; empty when nothing is. */
export const attributeProblems = (given: unknown): readonly AttributeProblem[] => {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    return [{ name: '', detail: 'must be an object of attributes' }];
  }
  return Object.entries(given).flatMap(([name, value]: [string, unknown]) => {
    const detail = shapeProblem(value);
    return detail === undefined ? [] : [{ name, detail }];
  });
};

/** Whatever the attribute: a value is a flag, a number in thousandths, or text. */
const shapeProblem = (value: unknown): string | undefined => {
  if (typeof value === 'boolean') return undefined;
  if (typeof value === 'number') {
    return value >= 0 && value < DECIMAL_MAX && isThousandths(value)
      ? undefined
      : 'must be a number from 0 with at most three decimals';
  }
  return isText(value) ? undefined : `must be text of 1 to ${TEXT_LENGTH_MAX} characters`;
};

/** What is wrong with the value of an attribute, in the ledger's form, for a fact of that day; or undefined. */
export const attributeProblem = (
  name: string,
  value: unknown,
  catalogue: Catalogue,
  date: PlainDate,
): string | undefined => {
  const attribute = catalogue.attributeNamed(name, date);
  if (attribute === undefined) {
    const later = catalogue.attributeNamed(name) !== undefined;
    return later ? `is no declared attribute on ${date}` : 'is no declared attribute';
  }
  if (attribute.type === 'code') return codeProblem(attribute.list ?? '', value, catalogue, date);
  return fits(attribute, value) ? undefined : `must be ${EXPECTED[attribute.type]}`;
};

/** What is wrong with a code for a fact of that day, or undefined. */
export const codeProblem = (
  list: string,
  value: unknown,
  catalogue: Catalogue,
  date?: PlainDate,
): string | undefined => {
  const known = catalogue.codesOn(list);
  if (typeof value !== 'string' || !known.includes(value)) {
    return `must be one of: ${known.join(', ')}`;
  }
  if (date === undefined || catalogue.isCodeOn(list, value, date)) return undefined;
  const inForce = catalogue.codesOn(list, date).join(', ');
  return `${value} is not in force on ${date}; use one of: ${inForce}`;
};

const EXPECTED: Readonly<Record<Exclude<AttributeType, 'code'>, string>> = {
  flag: 'true or false',
  text: `text of 1 to ${TEXT_LENGTH_MAX} characters`,
  decimal: 'a number from 0 with at most three decimals',
  date: 'a date that exists, written YYYY-MM-DD',
  birth: 'a year YYYY, a month YYYY-MM or a date YYYY-MM-DD',
};

const fits = ({ type }: Attribute, value: unknown): boolean => {
  switch (type) {
    case 'flag':
      return typeof value === 'boolean';
    case 'decimal':
      return typeof value === 'number';
    case 'date':
      return typeof value === 'string' && isPlainDate(value);
    case 'birth':
      return typeof value === 'string' && (isPlainDate(value) || isBirth(value));
    default:
      return isText(value);
  }
};

const isText = (value: unknown): boolean =>
  typeof value === 'string' &&
  value.length >= 1 &&
  value.length <= TEXT_LENGTH_MAX &&
  value.isWellFormed() &&
  !value.includes('\0');

const isBirth = (value: string): boolean => BIRTH.test(value) && value >= '1800';

const isThousandths = (value: number): boolean =>
  Math.abs(value * 1000 - Math.round(value * 1000)) < 1e-6;

/** Decimals as integer thousandths: fractions never enter the ledger. */
export const toThousandths = (value: number): number => Math.round(value * 1000);

/** Attributes as the ledger keeps them: NFC text, decimals in thousandths. */
export const normaliseAttributes = (given: Attributes): Attributes =>
  Object.fromEntries(
    Object.entries(given).map(([name, value]): [string, AttributeValue] => {
      if (typeof value === 'string') return [name, value.normalize('NFC')];
      if (typeof value === 'number') return [name, toThousandths(value)];
      return [name, value];
    }),
  );
