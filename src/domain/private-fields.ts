/** Takes the private fields out of what an event is about to store, and puts them back: pure, by the declarations. */
import type { ActionName } from './actions.js';
import { ACTIONS, COMMON_FIELDS, DECISION_FIELDS, isAmendment } from './actions.js';
import type { Attribute, AttributeValue, SealedClass } from './attributes.js';
import { attributeNamed } from './attributes.js';
import type { Canonical, CanonicalObject } from './events.js';
import type { Field } from './fields.js';
import { entry, id, texts } from './fields.js';

/** Private values per class, by JSON pointer (RFC 6901) into the data of their event. */
export type PrivateFields = Readonly<
  Partial<Record<SealedClass, Readonly<Record<string, AttributeValue>>>>
>;

/** Data of an event in two parts: what is stored in clear, and what is sealed. */
export interface Separated {
  readonly clear: CanonicalObject;
  readonly privateFields: PrivateFields;
}

/** What somebody remarked about the record itself; all of it is private. */
export interface Remarks {
  readonly note?: string | undefined;
  readonly why?: string | undefined;
}

type Fields = Readonly<Record<string, Field>>;

/** The declaration of an attribute, shipped or the organisation's own. */
export type AttributeNamed = (name: string) => Attribute | undefined;

/** What deciding adds to the fields of a record: the chain that is amended, and the unit an organisation's fact is about. */
const ADDED: Fields = {
  root: id('the root fact that is amended'),
  supersedes: id('the version that is superseded'),
  also: texts('the followers that are amended with it'),
  unit: id('the unit'),
  entry: entry('the entry of the catalogue'),
};
const DECISION: Fields = { ...DECISION_FIELDS.required, ...DECISION_FIELDS.optional };

const declared = (action: ActionName): Fields => ({
  ...ADDED,
  note: COMMON_FIELDS.note,
  ...ACTIONS[action].required,
  ...ACTIONS[action].optional,
});
const NAMES = Object.keys(ACTIONS) as ActionName[];
/** A replacement does not name its action, so it is read by the fields of every fact; they agree on what is private. */
const REPLACEMENT: Fields = Object.assign(
  {},
  ...NAMES.filter((name) => !isAmendment(name)).map(declared),
) as Fields;
const FIELDS: ReadonlyMap<ActionName, Fields> = new Map(
  NAMES.map((name) => [name, declared(name)]),
);

/**
 * Separates the data of the event that this action makes. The clear part says nothing of which fields were there:
 * a sealed part names its class, and so the class, not the field, is what can be shown as erased.
 * @throws Error for a field that is not declared: whether it is private is then not known, so it is not stored
 */
export const separatePrivate = (
  action: ActionName,
  data: CanonicalObject,
  { note, why }: Remarks = {},
  declaredAttribute: AttributeNamed = attributeNamed,
): Separated =>
  separate(
    FIELDS.get(action) ?? {},
    {
      ...data,
      ...(note !== undefined && { note }),
      ...(why !== undefined && { why }),
    },
    declaredAttribute,
  );

/** The classes of which there are private fields. */
export const classesIn = (fields: PrivateFields): readonly SealedClass[] =>
  (Object.keys(fields) as SealedClass[]).filter((name) => fields[name] !== undefined);

/** Separates the data of the event that gives a decision. @throws Error for a field that is not declared */
export const separateDecision = (data: CanonicalObject): Separated =>
  separate(DECISION, data, attributeNamed);

/** The data with its private fields in place again; those of an erased class stay absent. */
export const mergePrivate = (clear: CanonicalObject, fields: PrivateFields): CanonicalObject =>
  Object.values(fields)
    .flatMap((values) => Object.entries(values))
    .reduce((data, [pointer, value]) => placed(data, namesIn(pointer), value), clear);

/** Takes what is private away, and knows which attributes that are. */
interface Seal {
  (sealed: SealedClass, pointer: string, value: Canonical): void;
  readonly attributeNamed: AttributeNamed;
}

const separate = (fields: Fields, data: CanonicalObject, named: AttributeNamed): Separated => {
  const privateFields: Partial<Record<SealedClass, Record<string, AttributeValue>>> = {};
  const take = (sealed: SealedClass, pointer: string, value: Canonical): void => {
    if (!isScalar(value)) throw new Error(`${pointer} is private and no single value`);
    privateFields[sealed] = { ...privateFields[sealed], [pointer]: value };
  };
  const seal: Seal = Object.assign(take, { attributeNamed: named });
  return { clear: clearFields(fields, data, '', seal), privateFields };
};

const clearFields = (
  fields: Fields,
  data: CanonicalObject,
  at: string,
  seal: Seal,
): CanonicalObject => {
  const clear: Record<string, Canonical> = {};
  for (const [name, value] of Object.entries(data)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    const pointer = pointerTo(at, name);
    if (field === undefined) throw new Error(`no field ${pointer} is declared`);
    if (field.sealed !== undefined) seal(field.sealed, pointer, value);
    else clear[name] = clearValue(field, value, pointer, seal);
  }
  return clear;
};

const clearValue = (field: Field, value: Canonical, pointer: string, seal: Seal): Canonical => {
  if (field === ACTIONS.train.optional.award) return clearAward(asObject(value), pointer, seal);
  switch (field.type) {
    case 'attributes':
      return clearAttributes(asObject(value), pointer, seal);
    case 'record':
      return clearFields(REPLACEMENT, asObject(value), pointer, seal);
    case 'group':
      return clearFields(field.fields, asObject(value), pointer, seal);
    default:
      return value;
  }
};

const clearAttributes = (data: CanonicalObject, at: string, seal: Seal): CanonicalObject => {
  const clear: Record<string, Canonical> = {};
  for (const [name, value] of Object.entries(data)) {
    const open = clearAttribute(name, value, pointerTo(at, name), seal);
    if (open !== undefined) clear[name] = open;
  }
  return clear;
};

/** An award is the new value of an attribute, named in the data: private when that attribute is. */
const clearAward = (data: CanonicalObject, at: string, seal: Seal): CanonicalObject => {
  const { attribute, value } = data;
  if (typeof attribute !== 'string' || value === undefined) throw new Error(`${at} is no award`);
  const open = clearAttribute(attribute, value, pointerTo(at, 'value'), seal);
  return { attribute, ...(open !== undefined && { value: open }) };
};

const FULL_DATE_LENGTH = 'YYYY-MM-DD'.length;
const MONTH_LENGTH = 'YYYY-MM'.length;

/** What of an attribute may stand in clear; of a full birth date the month, which reports need. */
const clearAttribute = (
  name: string,
  value: Canonical,
  pointer: string,
  seal: Seal,
): Canonical | undefined => {
  const attribute = seal.attributeNamed(name);
  if (attribute === undefined) throw new Error(`no attribute ${pointer} is declared`);
  if (attribute.sealed !== undefined) {
    seal(attribute.sealed, pointer, value);
    return undefined;
  }
  if (attribute.type !== 'birth') return value;
  if (typeof value !== 'string') throw new Error(`${pointer} is no birth date`);
  if (value.length < FULL_DATE_LENGTH) return value;
  seal('identity', pointer, value);
  return value.slice(0, MONTH_LENGTH);
};

const placed = (
  data: CanonicalObject,
  [name = '', ...below]: readonly string[],
  value: AttributeValue,
): CanonicalObject => ({
  ...data,
  [name]: below.length === 0 ? value : placed(asObject(data[name] ?? {}), below, value),
});

const isScalar = (value: Canonical): value is AttributeValue =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

const asObject = (value: Canonical): CanonicalObject => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error('a group of fields is an object');
  }
  return value as CanonicalObject;
};

const pointerTo = (at: string, name: string): string =>
  `${at}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
const namesIn = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
