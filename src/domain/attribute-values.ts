/** Checks and normalises the values of attributes against their declarations. */
import type { Attribute, Attributes, AttributeValue } from './attributes.js';
import { attributeNamed } from './attributes.js';
import { codesOn } from './code-lists.js';
import { isPlainDate } from './plain-date.js';

export interface AttributeProblem {
  readonly name: string;
  readonly detail: string;
}

const TEXT_LENGTH_MAX = 500;
const BIRTH = /^\d{4}(-(0[1-9]|1[0-2]))?$/;

/** What is wrong with an object of attributes as given; empty when nothing is. */
export const attributeProblems = (given: unknown): readonly AttributeProblem[] => {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    return [{ name: '', detail: 'must be an object of attributes' }];
  }
  return Object.entries(given).flatMap(([name, value]) => {
    const detail = attributeProblem(name, value);
    return detail === undefined ? [] : [{ name, detail }];
  });
};

/** What is wrong with one attribute's value as given, or undefined. */
export const attributeProblem = (name: string, value: unknown): string | undefined => {
  const attribute = attributeNamed(name);
  if (attribute === undefined) return 'is no declared attribute';
  const expected = expectation(attribute);
  return fits(attribute, value) ? undefined : `must be ${expected}`;
};

const expectation = ({ type, list }: Attribute): string => {
  switch (type) {
    case 'code':
      return `one of: ${list === undefined ? '' : codesOn(list).join(', ')}`;
    case 'flag':
      return 'true or false';
    case 'text':
      return `text of 1 to ${TEXT_LENGTH_MAX} characters`;
    case 'decimal':
      return 'a number from 0 with at most three decimals';
    case 'date':
      return 'a date that exists, written YYYY-MM-DD';
    case 'birth':
      return 'a year YYYY, a month YYYY-MM or a date YYYY-MM-DD';
  }
};

const fits = ({ type, list }: Attribute, value: unknown): boolean => {
  switch (type) {
    case 'flag':
      return typeof value === 'boolean';
    case 'decimal':
      return typeof value === 'number' && value >= 0 && value < 1e9 && isThousandths(value);
    case 'code':
      return typeof value === 'string' && list !== undefined && codesOn(list).includes(value);
    case 'date':
      return typeof value === 'string' && isPlainDate(value);
    case 'birth':
      return typeof value === 'string' && (isPlainDate(value) || isBirth(value));
    case 'text':
      return (
        typeof value === 'string' &&
        value.length >= 1 &&
        value.length <= TEXT_LENGTH_MAX &&
        value.isWellFormed() &&
        !value.includes('\0')
      );
  }
};

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
