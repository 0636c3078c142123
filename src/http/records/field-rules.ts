/** The class-validator decorators of each kind of field, for DTO classes made from the catalogue of actions. */
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsNumber,
  IsObject,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateBy,
  ValidateIf,
} from 'class-validator';

import { attributeProblems } from '../../domain/attribute-values.js';
import { ENTRY_MESSAGE, isEntryName } from '../../domain/catalogue-entries.js';
import type { Field } from '../../domain/fields.js';
import { ID_SHAPE } from '../../domain/fields.js';
import { isPlainDate } from '../../domain/plain-date.js';

const ID_MESSAGE = 'must be an id of 1 to 64 letters, digits, ".", "_" or "-", not twelve digits';
const DATE_MESSAGE = 'must be a calendar date that exists, written YYYY-MM-DD without time or zone';
const CODE_SHAPE = /^[A-Za-z0-9-]{1,64}$/;
/** Thousandths must stay exact integers. */
const DECIMAL_MAX = 9_000_000_000_000;

/** Text as people write it: no control characters but tab and line ends, no half of a surrogate pair. */
const isWritten = (value: unknown): boolean =>
  typeof value === 'string' && value.isWellFormed() && !hasControlCharacter(value);

const hasControlCharacter = (text: string): boolean =>
  Array.from(text, (character) => character.charCodeAt(0)).some(
    (unit) => unit < 32 && unit !== 9 && unit !== 10 && unit !== 13,
  );

const rule = (name: string, check: (value: unknown) => boolean, message: string) =>
  ValidateBy({ name, validator: { validate: check, defaultMessage: () => message } });

const written = () =>
  rule('isWritten', isWritten, 'must hold no control characters and no lone surrogates');

/** A date of the calendar, without clock or zone. */
export const IsDate = () =>
  rule('isDate', (value) => typeof value === 'string' && isPlainDate(value), DATE_MESSAGE);

/** An id of a person or a unit. */
export const IsSubjectId = () => Matches(ID_SHAPE, { message: ID_MESSAGE });

const IsAttributes = () =>
  ValidateBy({
    name: 'isAttributes',
    validator: {
      validate: (value) => attributeProblems(value).length === 0,
      defaultMessage: (context) =>
        attributeProblems(context?.value)
          .map(({ name, detail }) => `${name}: ${detail}`)
          .join('; '),
    },
  });

/** The decorators of one field; a group's own fields are validated by the class made for it. */
export const rulesOf = (field: Field): PropertyDecorator[] => {
  switch (field.type) {
    case 'id':
      return [IsSubjectId()];
    case 'date':
      return [IsDate()];
    case 'text':
      return [
        IsString({ message: 'must be text' }),
        MinLength(1, { message: 'must not be empty; leave the field out instead' }),
        MaxLength(field.lengthMax, { message: `must have at most ${field.lengthMax} characters` }),
        written(),
      ];
    case 'integer':
      return [
        IsInt({ message: 'must be a whole number' }),
        Min(field.min, { message: `must be at least ${field.min}` }),
        Max(field.max, { message: `must be at most ${field.max}` }),
      ];
    case 'decimal':
      return [
        IsNumber(
          { maxDecimalPlaces: 3, allowNaN: false, allowInfinity: false },
          { message: 'must be a number with at most three decimals' },
        ),
        Min(0, { message: 'must not be negative' }),
        Max(DECIMAL_MAX, { message: `must be at most ${DECIMAL_MAX}` }),
      ];
    case 'flag':
      return [IsBoolean({ message: 'must be true or false' })];
    case 'code':
      // Which codes there are is known where the record is decided.
      return [
        IsString({ message: `must be a code of the list ${field.list}` }),
        Matches(CODE_SHAPE, { message: `must be a code of the list ${field.list}` }),
      ];
    case 'entry':
      return [rule('isEntry', isEntryName, ENTRY_MESSAGE)];
    case 'content':
      return [IsObject({ message: 'must be an object' })];
    case 'attributes':
      return [IsObject({ message: 'must be an object of attributes' }), IsAttributes()];
    case 'record':
    case 'group':
      return [IsObject({ message: 'must be an object' })];
    case 'parts':
      return [
        IsArray({ message: 'must be a list of objects' }),
        ArrayMinSize(1, { message: 'must have at least one entry' }),
        ArrayMaxSize(field.countMax, { message: `must have at most ${field.countMax} entries` }),
        IsObject({ each: true, message: 'must be a list of objects' }),
      ];
    case 'ids':
      return [
        IsArray({ message: 'must be a list of ids' }),
        ArrayMinSize(1, { message: 'must have at least one entry' }),
        ArrayMaxSize(field.countMax, { message: `must have at most ${field.countMax} entries` }),
        Matches(ID_SHAPE, {
          each: true,
          message: `has an entry that is no id: each ${ID_MESSAGE}`,
        }),
      ];
    case 'texts':
      return [
        IsArray({ message: 'must be a list of texts' }),
        ArrayMaxSize(field.countMax, { message: `must have at most ${field.countMax} entries` }),
        IsString({ each: true, message: 'must be a list of texts' }),
        MaxLength(field.lengthMax, { each: true, message: 'has an entry that is too long' }),
        rule(
          'areWritten',
          (value) => Array.isArray(value) && value.every(isWritten),
          'has an entry with control characters or lone surrogates',
        ),
      ];
  }
};

/** An absent field is left alone; a null is given, and wrong. */
export const whenGiven = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);
