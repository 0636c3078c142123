/** The JSON schemas of the records, made from the catalogue of actions. */
import type { ActionName } from '../../domain/actions.js';
import { ACTIONS, COMMON_FIELDS, DECISION_FIELDS, isAmendment } from '../../domain/actions.js';
import type { Attribute } from '../../domain/attributes.js';
import { ATTRIBUTES } from '../../domain/attributes.js';
import { codesOn } from '../../domain/code-lists.js';
import type { Field } from '../../domain/fields.js';
import { ID_SHAPE, date, entry, id } from '../../domain/fields.js';
import type { Schema } from './schema.js';
import { object, reference } from './schema.js';

type Fields = Readonly<Record<string, Field>>;

const NAMES = Object.keys(ACTIONS) as ActionName[];

const schemaOf = (field: Field): Schema => {
  const description = field.sealed === undefined ? field.says : `${field.says} (sealed)`;
  switch (field.type) {
    case 'id':
      return { type: 'string', pattern: ID_SHAPE.source, description };
    case 'text':
      return { type: 'string', minLength: 1, maxLength: field.lengthMax, description };
    case 'date':
      return { type: 'string', format: 'date', description };
    case 'integer':
      return { type: 'integer', minimum: field.min, maximum: field.max, description };
    case 'decimal':
      return { type: 'number', minimum: 0, multipleOf: 0.001, description };
    case 'flag':
      return { type: 'boolean', description };
    case 'code':
      return codeSchema(field.list, description);
    case 'attributes':
      return { ...reference('Attributes'), description };
    case 'entry':
      return { type: 'string', maxLength: 120, description: `${field.says}: kind/name` };
    case 'content':
      return { ...reference('EntryContent'), description };
    case 'record':
      return { ...reference('Replacement'), description };
    case 'texts': {
      const items = { type: 'string', maxLength: field.lengthMax };
      return { type: 'array', maxItems: field.countMax, items, description };
    }
    case 'ids': {
      const items = { type: 'string', pattern: ID_SHAPE.source };
      return { type: 'array', minItems: 1, maxItems: field.countMax, items, description };
    }
    case 'parts': {
      const fields = schemasOf({ ...field.required, ...field.optional });
      const items = object(fields, Object.keys(field.required));
      return { type: 'array', minItems: 1, maxItems: field.countMax, items, description };
    }
    case 'group':
      return { ...object(schemasOf(field.fields), Object.keys(field.fields)), description };
  }
};

/** The organisation may declare more codes than the shipped ones. */
const codeSchema = (list: string, description: string): Schema => ({
  type: 'string',
  maxLength: 64,
  description: `${description}; shipped: ${codesOn(list).join(', ')}`,
});

const schemasOf = (fields: Fields): Readonly<Record<string, Schema>> =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, schemaOf(field)]));

const EFFECTIVE: Fields = { effectiveDate: date('the first day of the new state') };
const SUBJECTS = {
  person: id('the person'),
  unit: id('the unit'),
  entry: entry('the entry of the catalogue'),
};

/** Which field names the subject of an action, where it is one for sure. */
const subjectOf = (name: ActionName): keyof typeof SUBJECTS | 'into' | undefined =>
  name === 'merge'
    ? 'into'
    : ({ person: 'person', organisation: 'unit', catalogue: 'entry', either: undefined } as const)[
        ACTIONS[name].subject
      ];

/** A record, or the replacement within a correction, which leaves out what the correction itself says. */
const recordOf = (name: ActionName, nested: boolean): Schema => {
  const { dated, required, optional } = ACTIONS[name];
  const own = subjectOf(name);
  // The subject of a merge is among its required fields.
  const subjects: Fields =
    own === undefined ? SUBJECTS : own === 'into' ? {} : { [own]: SUBJECTS[own] };
  const common: Fields = nested ? { sequence: COMMON_FIELDS.sequence } : COMMON_FIELDS;
  const separates = name === 'separate';
  const lastDay: Fields = { lastDay: date('the last day, instead of effectiveDate') };
  const fields: Fields = {
    ...subjects,
    ...(dated === 'none' ? {} : EFFECTIVE),
    ...(separates ? lastDay : {}),
    ...required,
    ...optional,
    ...common,
  };
  const demanded = [
    'action',
    ...(own === undefined || own === 'into' || nested ? [] : [own]),
    ...(dated === 'required' && !separates ? ['effectiveDate'] : []),
    ...Object.keys(required),
  ];
  const action: Schema = { type: 'string', const: name };
  const properties = { action, ...schemasOf(fields), ...(nested ? {} : { decision: DECISION }) };
  return object(properties, demanded);
};

const DECISION: Schema = {
  description: 'The decision that the record rests on: its id, or the decision itself.',
  oneOf: [{ type: 'string', pattern: ID_SHAPE.source }, reference('DecisionGiven')],
};

const attributeSchema = ({ type, list, en, vi, sealed }: Attribute): Schema => {
  const description = `${en} (${vi})${sealed === undefined ? '' : ', sealed'}`;
  switch (type) {
    case 'flag':
      return { type: 'boolean', description };
    case 'decimal':
      return { type: 'number', minimum: 0, multipleOf: 0.001, description };
    case 'code':
      return codeSchema(list ?? '', description);
    case 'date':
      return { type: 'string', format: 'date', description };
    case 'birth':
      return { type: 'string', pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$', description };
    case 'text':
      return { type: 'string', minLength: 1, maxLength: 500, description };
  }
};

const schemaName = (name: string): string =>
  `${name.charAt(0).toUpperCase()}${name.slice(1)}Record`;
const replacementName = (name: string): string => `${schemaName(name)}Replacement`;

/** A union told apart by the field `action`. */
const union = (names: readonly ActionName[], nameOf: (name: string) => string): Schema => ({
  oneOf: names.map((name) => reference(nameOf(name))),
  discriminator: {
    propertyName: 'action',
    mapping: Object.fromEntries(
      names.map((name) => [name, `#/components/schemas/${nameOf(name)}`]),
    ),
  },
});

const FACTS = NAMES.filter((name) => !isAmendment(name));

/** The schemas by name: `ActionRecord` is the union of all. */
export const RECORD_SCHEMAS: Readonly<Record<string, Schema>> = {
  ActionRecord: union(NAMES, schemaName),
  Replacement: union(FACTS, replacementName),
  DecisionGiven: object(
    schemasOf({ ...DECISION_FIELDS.required, ...DECISION_FIELDS.optional }),
    Object.keys(DECISION_FIELDS.required),
  ),
  Placing: object(
    {
      decision: DECISION,
      ...schemasOf({
        effectiveDate: date('the day on which they are placed'),
        correlation: id('joins the records; follows from the decision and the date when absent'),
        from: id('instead of `placements`: everybody whose home is this unit, which has ended'),
        to: id('with `from`: where they are placed'),
      }),
      placements: {
        type: 'array',
        items: { type: 'object', additionalProperties: true },
        description: 'For each person the fields `person`, `unit`, and what else a rotation takes.',
      },
    },
    ['decision', 'effectiveDate'],
  ),
  // Those that the organisation declares come beside.
  Attributes: {
    type: 'object',
    properties: Object.fromEntries(
      ATTRIBUTES.map((attribute) => [attribute.name, attributeSchema(attribute)]),
    ),
    additionalProperties: { type: ['string', 'number', 'boolean'] },
  },
  EntryContent: {
    type: 'object',
    description: 'What an entry of the catalogue states, by its kind: docs/catalogue.md.',
    additionalProperties: true,
  },
  ...Object.fromEntries(NAMES.map((name) => [schemaName(name), recordOf(name, false)])),
  ...Object.fromEntries(FACTS.map((name) => [replacementName(name), recordOf(name, true)])),
};
