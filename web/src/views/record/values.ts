/** What is typed into a form, as texts by path, and the record that they make. */
import type { ActionName, FormField } from './forms.js';
import { COMMON_FIELDS, DECISION_FIELDS, fieldsOf, isAboutPerson } from './forms.js';

/** Texts by path: `person`, `cost.amount`, `into.0.name`; a flag is `true` or `false`, a list is separated by blanks. */
export type Values = Readonly<Record<string, string>>;
export type RecordBody = Readonly<Record<string, unknown>>;
/** The type of each attribute, by its name. */
export type AttributeTypes = Readonly<Record<string, string>>;

/** The names that follow a path: the parts of a group, the numbers of a list, the attributes given. */
export const namesUnder = (values: Values, path: string): readonly string[] => [
  ...new Set(
    Object.keys(values)
      .filter((key) => key.startsWith(`${path}.`))
      .map((key) => key.slice(path.length + 1).split('.')[0] ?? ''),
  ),
];

const scalar = (type: string, text: string): unknown => {
  switch (type) {
    case 'integer':
    case 'decimal':
      return Number(text);
    case 'flag':
      return text === 'true';
    case 'ids':
    case 'texts':
      return text.split(/\s+/u).filter((each) => each !== '');
    default:
      return text.trim();
  }
};

const valueOf = (
  { type, fields = [] }: Pick<FormField, 'type' | 'fields'>,
  path: string,
  values: Values,
  types: AttributeTypes,
): unknown => {
  switch (type) {
    case 'group':
      return path === 'award'
        ? awardOf(values, types)
        : filled(
            fields.map((field) => [
              field.name,
              valueOf(field, `${path}.${field.name}`, values, types),
            ]),
          );
    case 'attributes':
      return filled(
        namesUnder(values, path).map((name) => [
          name,
          valueOf({ type: types[name] ?? 'text' }, `${path}.${name}`, values, types),
        ]),
      );
    case 'parts': {
      const parts = namesUnder(values, path).map((at) =>
        valueOf({ type: 'group', fields }, `${path}.${at}`, values, types),
      );
      const given = parts.filter((part) => part !== undefined);
      return given.length === 0 ? undefined : given;
    }
    default: {
      const text = values[path] ?? '';
      return text.trim() === '' ? undefined : scalar(type, text);
    }
  }
};

/** An award is the new value of an attribute, of the type of that attribute. */
const awardOf = (values: Values, types: AttributeTypes): unknown => {
  const { 'award.attribute': attribute = '' } = values;
  if (attribute === '') return undefined;
  const value = valueOf({ type: types[attribute] ?? 'text' }, 'award.value', values, types);
  return { attribute, value };
};

const filled = (entries: readonly (readonly [string, unknown])[]): RecordBody | undefined => {
  const given = entries.filter(([, value]) => value !== undefined);
  return given.length === 0 ? undefined : Object.fromEntries(given);
};

const bodyOf = (fields: readonly FormField[], values: Values, types: AttributeTypes): RecordBody =>
  filled(fields.map((field) => [field.name, valueOf(field, field.name, values, types)])) ?? {};

/** The decision, where one was given. */
export const decisionOf = (values: Values): RecordBody | undefined =>
  valueOf({ type: 'group', fields: DECISION_FIELDS }, 'decision', values, {}) as
    RecordBody | undefined;

const subjectOf = (action: ActionName): readonly string[] =>
  isAboutPerson(action) ? ['person'] : action === 'merge' ? [] : ['unit'];

/** The record without what is common to all: as a correction takes it. */
export const factOf = (action: ActionName, values: Values, types: AttributeTypes): RecordBody => {
  const { effectiveDate = '', sequence = '' } = values;
  return {
    action,
    ...(effectiveDate !== '' && { effectiveDate }),
    ...(sequence !== '' && { sequence: Number(sequence) }),
    ...bodyOf(fieldsOf(action), values, types),
  };
};

export const commonOf = (values: Values): RecordBody => {
  const decision = decisionOf(values);
  return { ...bodyOf(COMMON_FIELDS, values, {}), ...(decision !== undefined && { decision }) };
};

export const recordOf = (
  action: ActionName,
  values: Values,
  types: AttributeTypes,
): RecordBody => ({
  ...factOf(action, values, types),
  ...commonOf(values),
  ...Object.fromEntries(subjectOf(action).map((name) => [name, (values[name] ?? '').trim()])),
});

const THOUSAND = 1000;

const texts = (
  { type, fields = [] }: Pick<FormField, 'type' | 'fields'>,
  path: string,
  value: unknown,
  types: AttributeTypes,
): Values => {
  if (value === undefined || value === null) return {};
  switch (type) {
    case 'group':
      return Object.assign(
        {},
        ...fields.map((field) =>
          texts(
            path === 'award' && field.name === 'value' ? awardField(value, types) : field,
            `${path}.${field.name}`,
            (value as RecordBody)[field.name],
            types,
          ),
        ),
      ) as Values;
    case 'attributes':
      return Object.assign(
        {},
        ...Object.entries(value as RecordBody).map(([name, each]) =>
          texts({ type: types[name] ?? 'text' }, `${path}.${name}`, each, types),
        ),
      ) as Values;
    case 'parts':
      return Object.assign(
        {},
        ...(value as readonly unknown[]).map((part, at) =>
          texts({ type: 'group', fields }, `${path}.${at}`, part, types),
        ),
      ) as Values;
    case 'decimal':
      return { [path]: String(Number(value) / THOUSAND) };
    case 'ids':
    case 'texts':
      return { [path]: (value as readonly string[]).join(' ') };
    default:
      return { [path]: `${value as string | number | boolean}` };
  }
};

const awardField = (award: unknown, types: AttributeTypes): Pick<FormField, 'type'> => ({
  type: types[String((award as RecordBody).attribute)] ?? 'text',
});

/** What a form for the fact holds: the other way round. Facts have decimals as thousandths. */
export const valuesOf = (action: ActionName, fact: RecordBody, types: AttributeTypes): Values => {
  const { effectiveDate, sequence } = fact;
  return {
    ...(typeof effectiveDate === 'string' && { effectiveDate }),
    ...(typeof sequence === 'number' && sequence !== 0 && { sequence: String(sequence) }),
    ...(Object.assign(
      {},
      ...fieldsOf(action).map((field) => texts(field, field.name, fact[field.name], types)),
    ) as Values),
  };
};
