/** One DTO class per action, made from the catalogue of actions, so that fields are declared only once. */
import { ValidateNested } from 'class-validator';

import type { ActionName } from '../../domain/actions.js';
import { ACTIONS, COMMON_FIELDS, DECISION_FIELDS } from '../../domain/actions.js';
import type { Field } from '../../domain/fields.js';
import { date, entry, id } from '../../domain/fields.js';
import { rulesOf, whenGiven } from './field-rules.js';

type Fields = Readonly<Record<string, Field>>;

/** A class whose instances class-validator checks, and the groups inside it. */
export interface RecordClass {
  /** The names of its fields. */
  readonly declared: ReadonlySet<string>;
  /** The classes of the fields that are groups. */
  readonly groups: ReadonlyMap<string, RecordClass>;
  /** An instance with the declared fields of the values; what is not declared is left out. */
  readonly create: (values: Readonly<Record<string, unknown>>) => object;
}

/** What all made classes are: objects whose fields are declared elsewhere. */
class Declared {
  [field: string]: unknown;
}

/** A class of its own, of the fields that are given. */
export const recordClass = (name: string, required: Fields, optional: Fields): RecordClass => {
  // Each class is a new one: class-validator keeps its rules by class.
  const made = class extends Declared {};
  Object.defineProperty(made, 'name', { value: name });
  const groups = new Map<string, RecordClass>();
  const declare = (field: string, kind: Field, isRequired: boolean): void => {
    const decorators = rulesOf(kind);
    if (!isRequired) decorators.push(whenGiven());
    const group = groupOf(kind, `${name}.${field}`);
    if (group !== undefined) {
      groups.set(field, group);
      decorators.push(ValidateNested({ message: 'must be an object' }));
    }
    for (const decorator of decorators) decorator(made.prototype, field);
  };
  for (const [field, kind] of Object.entries(required)) declare(field, kind, true);
  for (const [field, kind] of Object.entries(optional)) declare(field, kind, false);
  const declared = new Set([...Object.keys(required), ...Object.keys(optional)]);
  return {
    declared,
    groups,
    create: (values) => {
      const instance = new made();
      for (const [field, value] of Object.entries(values)) {
        if (!declared.has(field)) continue;
        const group = groups.get(field);
        instance[field] = group === undefined ? value : created(group, value);
      }
      return instance;
    },
  };
};

/** The class of the objects within a field, where it has any. */
const groupOf = (kind: Field, name: string): RecordClass | undefined => {
  if (kind.type === 'group') return recordClass(name, kind.fields, {});
  return kind.type === 'parts' ? recordClass(name, kind.required, kind.optional) : undefined;
};

const created = (group: RecordClass, value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((each: unknown) => created(group, each));
  return isObject(value) ? group.create(value) : value;
};

/** A JSON object: not null, not a list. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const EFFECTIVE = { effectiveDate: date('the first day of the new state') };
const PERSON = { person: id('the person') };
const UNIT = { unit: id('the unit') };
const ENTRY = { entry: entry('the entry of the catalogue') };
/** Known by name before the class is chosen. */
const ACTION_NAME: Fields = { action: { type: 'text', says: 'the action', lengthMax: 20 } };

const classOf = (name: ActionName, nested: boolean): RecordClass => {
  const { subject, dated, required, optional } = ACTIONS[name];
  // The subject of a merge is a field of its own: the unit that the others go into.
  const ofUnits = name === 'merge' ? {} : UNIT;
  const subjects = { person: PERSON, organisation: ofUnits, catalogue: ENTRY, either: {} }[subject];
  const lastDay = { lastDay: date('the last day, instead of effectiveDate') };
  return recordClass(
    name,
    {
      ...ACTION_NAME,
      ...required,
      ...(nested ? {} : subjects),
      ...(dated === 'required' && name !== 'separate' ? EFFECTIVE : {}),
    },
    {
      ...optional,
      ...(nested ? subjects : {}),
      ...(subject === 'either' ? { ...PERSON, ...UNIT, ...ENTRY } : {}),
      ...(dated === 'optional' ? EFFECTIVE : {}),
      ...(name === 'separate' ? { ...EFFECTIVE, ...lastDay } : {}),
      ...(nested ? { sequence: COMMON_FIELDS.sequence } : COMMON_FIELDS),
      // Given as an id or as the decision itself: checked by a class of its own.
      ...(nested ? {} : { decision: { type: 'record', says: 'the decision' } }),
    },
  );
};

const classesOf = (nested: boolean): ReadonlyMap<string, RecordClass> =>
  new Map(
    (Object.keys(ACTIONS) as ActionName[]).map((name) => [name, classOf(name, nested)] as const),
  );

/** The classes of whole records, by action. */
export const RECORD_CLASSES = classesOf(false);
/** The classes of the replacement inside a correction: without what the correction itself carries. */
export const REPLACEMENT_CLASSES = classesOf(true);
/** A decision given in full. */
export const DECISION_CLASS = recordClass(
  'decision',
  DECISION_FIELDS.required,
  DECISION_FIELDS.optional,
);
