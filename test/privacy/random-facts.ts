/** Random data of events, made from the declarations; every private value is marked so that it can be searched for. */
import fc from 'fast-check';

import type { ActionName } from '../../src/domain/actions.js';
import { ACTIONS } from '../../src/domain/actions.js';
import type { Attribute } from '../../src/domain/attributes.js';
import { ATTRIBUTES } from '../../src/domain/attributes.js';
import type { Canonical, CanonicalObject } from '../../src/domain/events.js';
import type { Field } from '../../src/domain/fields.js';

/** Stands in every private text and in no other. */
export const MARK = '§';
/** Of private dates only: other dates are later. */
export const PRIVATE_DATE = /19\d\d-\d\d-\d\d/;

export interface RandomFact {
  readonly action: ActionName;
  readonly data: CanonicalObject;
  readonly note: string | undefined;
  readonly why: string | undefined;
}

type Fields = Readonly<Record<string, Field>>;
type Values = fc.Arbitrary<Canonical>;

const NAMES = Object.keys(ACTIONS) as ActionName[];
export const AMENDMENTS: readonly ActionName[] = ['correct', 'void', 'reinstate'];
const FACTS = NAMES.filter((name) => !AMENDMENTS.includes(name));

const openText = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll(MARK, ''));
const privateText = openText.map((text) => `${MARK}${text}`);
const two = (min: number, max: number): fc.Arbitrary<string> =>
  fc.integer({ min, max }).map((value) => String(value).padStart(2, '0'));
const date = fc.tuple(two(2000, 2099), two(1, 12), two(1, 28)).map((parts) => parts.join('-'));
const birth = fc
  .tuple(two(1900, 1999), two(1, 12), two(1, 28), fc.integer({ min: 1, max: 3 }))
  .map(([year, month, day, precision]) => [year, month, day].slice(0, precision).join('-'));

const attributeValue = ({ type, sealed }: Attribute): Values => {
  if (sealed !== undefined) return privateText;
  if (type === 'birth') return birth;
  if (type === 'flag') return fc.boolean();
  if (type === 'decimal') return fc.integer();
  return type === 'date' ? date : openText;
};

/** Any of these values, the required ones always; never an undefined one. */
const objectOf = (
  values: Readonly<Record<string, Values>>,
  requiredKeys: string[],
): fc.Arbitrary<CanonicalObject> =>
  fc
    .record(values, { requiredKeys, noNullPrototype: true })
    .map((record) => record as CanonicalObject);

const attributes: Values = objectOf(
  Object.fromEntries(ATTRIBUTES.map((each) => [each.name, attributeValue(each)])),
  [],
);

const award: Values = fc
  .constantFrom(...ATTRIBUTES)
  .chain((attribute) =>
    attributeValue(attribute).map((value) => ({ attribute: attribute.name, value })),
  );

const fieldValue = (name: string, field: Field): Values => {
  if (field.sealed !== undefined) return privateText;
  if (name === 'award') return award;
  switch (field.type) {
    case 'attributes':
      return attributes;
    case 'group':
      return fieldsOf(field.fields, {});
    case 'parts':
      return fc.array(fieldsOf(field.required, field.optional), { maxLength: 3 });
    case 'ids':
      return fc.array(openText, { maxLength: 3 });
    case 'record':
      return fc.constantFrom(...FACTS).chain(dataOf);
    case 'integer':
    case 'decimal':
      return fc.integer();
    case 'flag':
      return fc.boolean();
    case 'date':
      return date;
    case 'texts':
      return fc.array(fc.record({ root: openText, supersedes: openText }), { maxLength: 3 });
    case 'content':
      return fc.record({ vi: openText, en: openText });
    case 'entry':
    case 'id':
    case 'text':
    case 'code':
      return openText;
  }
};

const fieldsOf = (required: Fields, optional: Fields): fc.Arbitrary<CanonicalObject> =>
  objectOf(
    Object.fromEntries(
      Object.entries({ ...required, ...optional }).map(([name, field]) => [
        name,
        fieldValue(name, field),
      ]),
    ),
    Object.keys(required),
  );

const dataOf = (action: ActionName): fc.Arbitrary<CanonicalObject> => {
  const { subject, required, optional } = ACTIONS[action] as {
    readonly subject: string;
    readonly required: Fields;
    readonly optional: Fields;
  };
  const content = fieldsOf(required, optional);
  if (subject === 'person') return content;
  const added = subject === 'organisation' ? ['unit'] : ['root', 'supersedes'];
  const ids = objectOf(Object.fromEntries(added.map((name) => [name, openText])), added);
  return fc.tuple(content, ids).map(([fields, more]) => ({ ...fields, ...more }));
};

const remark = fc.option(privateText, { nil: undefined });

/** The data of an event of any action, amendments and their replacements included. */
export const randomFact: fc.Arbitrary<RandomFact> = fc
  .constantFrom(...NAMES)
  .chain((action) =>
    fc.record({ action: fc.constant(action), data: dataOf(action), note: remark, why: remark }),
  );
