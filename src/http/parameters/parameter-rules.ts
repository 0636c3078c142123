/** Decorators of request parameters: each checks the value, brings it into form, and tells the OpenAPI document. */
import { applyDecorators } from '@nestjs/common';
import type { ApiPropertyOptions } from '@nestjs/swagger';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ValidateBy, ValidateIf } from 'class-validator';

import { ID_SHAPE } from '../../domain/fields.js';
import { isPlainDate } from '../../domain/plain-date.js';
import { LIMITS } from '../server/limits.js';

type SchemaObject = ApiPropertyOptions;

interface Rule {
  readonly says: string;
  /** What a value must be, in the words of the error. */
  readonly expected: string;
  readonly schema: SchemaObject;
  readonly check: (value: unknown) => boolean;
  /** From the text of the address to the value; what it cannot read it leaves for the check. */
  readonly read?: (value: unknown) => unknown;
}

const rules = ({ expected, check, read }: Rule): PropertyDecorator[] => [
  ...(read === undefined ? [] : [Transform(({ value }) => read(value))]),
  ValidateBy({
    name: 'parameter',
    validator: { validate: check, defaultMessage: () => `must be ${expected}` },
  }),
];

const optional = (rule: Rule): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({ ...rule.schema, description: rule.says }),
    ValidateIf((_, value) => value !== undefined),
    ...rules(rule),
  );

const isText = (value: unknown, lengthMax: number): value is string =>
  typeof value === 'string' &&
  value.length >= 1 &&
  value.length <= lengthMax &&
  value.isWellFormed() &&
  !value.includes('\0');

const isId = (value: unknown): boolean => typeof value === 'string' && ID_SHAPE.test(value);

const ID_EXPECTED = 'an id of 1 to 64 letters, digits, ".", "_" or "-", not twelve digits';
const ID_SCHEMA: SchemaObject = { type: 'string', pattern: ID_SHAPE.source };

/** An id in the path. */
export const PathId = (says: string): PropertyDecorator => {
  const rule = { says, expected: ID_EXPECTED, schema: ID_SCHEMA, check: isId };
  return applyDecorators(ApiProperty({ ...ID_SCHEMA, description: says }), ...rules(rule));
};

/** A name in the path: lower-case letters, digits, dashes and underscores. */
export const PathName = (says: string): PropertyDecorator => {
  const schema: SchemaObject = { type: 'string', pattern: '^[a-z][a-z0-9_-]{0,63}$' };
  const check = (value: unknown): boolean =>
    typeof value === 'string' && /^[a-z][a-z0-9_-]{0,63}$/.test(value);
  const expected = 'a name of lower-case letters, digits, dashes and underscores';
  return applyDecorators(
    ApiProperty({ ...schema, description: says }),
    ...rules({ says, expected, schema, check }),
  );
};

export const Id = (says: string): PropertyDecorator =>
  optional({ says, expected: ID_EXPECTED, schema: ID_SCHEMA, check: isId });

export const Text = (says: string, lengthMax: number = LIMITS.searchCharacters.value) =>
  optional({
    says,
    expected: `text of 1 to ${lengthMax} characters`,
    schema: { type: 'string', minLength: 1, maxLength: lengthMax },
    check: (value) => isText(value, lengthMax),
  });

/** A calendar date without clock or zone. */
export const PlainDateParameter = (says: string): PropertyDecorator =>
  optional({
    says,
    expected: 'a calendar date that exists, written YYYY-MM-DD without time or zone',
    schema: { type: 'string', format: 'date' },
    check: (value) => typeof value === 'string' && isPlainDate(value),
  });

const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i;

const isInstant = (value: unknown): boolean => {
  const [, date] = typeof value === 'string' ? (INSTANT.exec(value) ?? []) : [];
  return date !== undefined && isPlainDate(date);
};

/** In an address a bare `+` means a space; nobody who writes an offset means one. */
const withPlus = (value: unknown): unknown =>
  typeof value === 'string' ? value.replace(/ (?=\d{2}:\d{2}$)/, '+') : value;

export const Instant = (says: string): PropertyDecorator =>
  optional({
    says,
    expected: 'an RFC 3339 instant with offset, such as 2026-01-31T09:00:00+07:00',
    schema: { type: 'string', format: 'date-time' },
    check: isInstant,
    read: withPlus,
  });

const INDEX_MAX = 2_147_483_646;
const isIndex = (value: unknown): boolean =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= INDEX_MAX;

/** Plain digits become a number; everything else stays as it is, and fails the check. */
const digits = (value: unknown): unknown =>
  typeof value === 'string' && /^\d{1,10}$/.test(value) ? Number(value) : value;

/** Knowledge: a ledger index or an instant, both inclusive. */
export const KnownAt = (): PropertyDecorator =>
  optional({
    says: 'As known at that ledger index or instant, inclusive; everything known now when absent.',
    expected: 'a ledger index, or an RFC 3339 instant with offset',
    schema: {
      oneOf: [
        { type: 'integer', minimum: 0, maximum: INDEX_MAX },
        { type: 'string', format: 'date-time' },
      ],
    },
    check: (value) => isIndex(value) || isInstant(value),
    read: (value) => withPlus(digits(value)),
  });

export const Integer = (says: string, min: number, max: number): PropertyDecorator =>
  optional({
    says,
    expected: `an integer from ${min} to ${max}`,
    schema: { type: 'integer', minimum: min, maximum: max },
    check: (value) =>
      Number.isInteger(value) && (value as number) >= min && (value as number) <= max,
    read: digits,
  });

/** A ledger index to go on after. */
export const AfterIndex = (says: string): PropertyDecorator => Integer(says, 0, INDEX_MAX);

export const PageSize = (): PropertyDecorator =>
  Integer('How many at the most.', 1, LIMITS.pageItems.value);

export const Flag = (says: string): PropertyDecorator =>
  optional({
    says,
    expected: 'true or false',
    schema: { type: 'boolean' },
    check: (value) => typeof value === 'boolean',
    read: (value) => (value === 'true' ? true : value === 'false' ? false : value),
  });

export const OneOf = (says: string, values: readonly string[]): PropertyDecorator =>
  optional({
    says,
    expected: `one of: ${values.join(', ')}`,
    schema: { type: 'string', enum: [...values] },
    check: (value) => typeof value === 'string' && values.includes(value),
  });

const isList = (value: unknown, check: (item: string) => boolean): boolean =>
  Array.isArray(value) &&
  value.length <= LIMITS.listItems.value &&
  value.every((item) => isText(item, 200) && check(item));

/** A comma list in one parameter. */
export const CommaList = (says: string, values?: readonly string[]): PropertyDecorator =>
  optional({
    says,
    expected:
      values === undefined ? 'a comma list of names' : `a comma list of: ${values.join(', ')}`,
    schema: { type: 'string' },
    check: (value) => isList(value, (item) => values?.includes(item) ?? true),
    read: (value) => (typeof value === 'string' ? value.split(',') : value),
  });

/** A parameter that may be repeated. */
export const Repeated = (says: string, expected: string, shape: RegExp): PropertyDecorator =>
  optional({
    says,
    expected,
    schema: { type: 'array', items: { type: 'string', pattern: shape.source } },
    check: (value) => isList(value, (item) => shape.test(item)),
    read: (value) => (typeof value === 'string' ? [value] : value),
  });
