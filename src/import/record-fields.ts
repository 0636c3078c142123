/** The fields of records as column names: nested ones with dots, each with the kind of its cells. */
import type { ActionName } from '../domain/actions.js';
import { ACTIONS, COMMON_FIELDS, DECISION_FIELDS } from '../domain/actions.js';
import type { Attribute } from '../domain/attributes.js';
import { ATTRIBUTES } from '../domain/attributes.js';
import type { Field } from '../domain/fields.js';
import type { CellKind, CellValue } from './cells.js';

export type FieldKinds = ReadonlyMap<string, CellKind>;
type Fields = Readonly<Record<string, Field>>;

const TEXT: CellKind = { type: 'text' };
const DATE: CellKind = { type: 'date' };

const kindOfAttribute = ({ type, list }: Attribute): CellKind =>
  type === 'code' && list !== undefined ? { type, list } : type === 'code' ? TEXT : { type };

/** One column for a plain field, several for one that has parts; none for a whole record. */
const columnsOf = (name: string, field: Field): readonly (readonly [string, CellKind])[] => {
  switch (field.type) {
    case 'id':
    case 'text':
      return [[name, TEXT]];
    case 'code':
      return [[name, { type: 'code', list: field.list }]];
    case 'attributes':
      return ATTRIBUTES.map((attribute) => [
        `${name}.${attribute.name}`,
        kindOfAttribute(attribute),
      ]);
    case 'group':
      return kindsOf(field.fields, `${name}.`);
    case 'ids':
      return [[name, { type: 'texts' }]];
    // No file of rows changes the catalogue.
    case 'entry':
    case 'content':
    case 'record':
    case 'parts':
      return [];
    default:
      return [[name, { type: field.type }]];
  }
};

const kindsOf = (fields: Fields, prefix = ''): (readonly [string, CellKind])[] =>
  Object.entries(fields).flatMap(([name, field]) => columnsOf(`${prefix}${name}`, field));

const COMMON: FieldKinds = new Map([
  ...kindsOf(COMMON_FIELDS),
  ['decision', TEXT],
  ...kindsOf({ ...DECISION_FIELDS.required, ...DECISION_FIELDS.optional }, 'decision.'),
]);

/** The fields of one action, the common ones and the date included, the subject not. */
export const fieldsOf = (action: ActionName): FieldKinds => {
  const { dated, required, optional } = ACTIONS[action];
  const date: readonly (readonly [string, CellKind])[] =
    dated === 'none' ? [] : [['effectiveDate', DATE]];
  return new Map([...COMMON, ...date, ...kindsOf({ ...required, ...optional })]);
};

const NAMES = Object.keys(ACTIONS) as ActionName[];

/** Every column that a file of action records may have. */
export const RECORD_FIELDS: FieldKinds = new Map([
  ['action', TEXT],
  ['person', TEXT],
  ['unit', TEXT],
  ['lastDay', DATE],
  ...NAMES.flatMap((name) => [...fieldsOf(name)]),
]);

/** The kind of a column; the replacement of a correction has its columns under `with.`. */
export const kindOf = (column: string): CellKind | undefined =>
  RECORD_FIELDS.get(column.startsWith('with.') ? column.slice('with.'.length) : column);

/** The columns that a record of that action needs and the file does not have. */
export const missingColumns = (action: string, columns: readonly string[]): readonly string[] => {
  if (!isAction(action)) return [];
  const { subject, dated, required } = ACTIONS[action];
  const has = (name: string): boolean =>
    columns.some((column) => column === name || column.startsWith(`${name}.`));
  const needed = [
    ...(subject === 'either' ? [] : [subject === 'person' ? 'person' : 'unit']),
    ...(dated === 'required' ? ['effectiveDate'] : []),
    ...Object.keys(required),
  ];
  return needed.filter(
    (name) => !has(name) && !(name === 'effectiveDate' && action === 'separate' && has('lastDay')),
  );
};

const isAction = (name: string): name is ActionName => Object.hasOwn(ACTIONS, name);

/** Puts values under their dotted names: `decision.number` becomes a field of `decision`. */
export const nested = (
  values: Iterable<readonly [string, CellValue]>,
): Readonly<Record<string, unknown>> => {
  const record: Record<string, unknown> = {};
  for (const [name, value] of values) {
    const parts = name.split('.');
    const last = parts.pop() ?? name;
    let at = record;
    for (const part of parts) {
      at[part] ??= {};
      at = at[part] as Record<string, unknown>;
    }
    at[last] = value;
  }
  return record;
};
