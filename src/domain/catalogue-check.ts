/** What a record says against the catalogue as read: codes, attributes, and the entries that other entries rest on. */
import type { CatalogueAction, FactAction } from './actions.js';
import { ACTIONS } from './actions.js';
import { attributeProblem, codeProblem } from './attribute-values.js';
import type { Attribute, Attributes } from './attributes.js';
import { OPEN_ATTRIBUTES } from './attributes.js';
import type { Catalogue } from './catalogue.js';
import type { Condition, ContentProblem, Predicate } from './catalogue-content.js';
import { FIXED_ENTRIES } from './catalogue-fixed.js';
import { AGE_KEY } from './catalogue-content.js';
import { kindOf, nameOf } from './catalogue-entries.js';
import type { CanonicalObject } from './events.js';
import type { Field } from './fields.js';
import type { PlainDate } from './plain-date.js';
import { POLICIES } from './policies.js';
import { RETENTION_POLICIES } from './retention-policies.js';

type Problems = readonly ContentProblem[];

/** What is wrong with the codes and attributes of a fact on its date, or with a declaration; empty when nothing is. */
export const problemsWith = (action: FactAction, catalogue: Catalogue): Problems => {
  if (action.action === 'declare') return problemsOfDeclared(action, catalogue);
  const { required, optional } = ACTIONS[action.action];
  const fields: Readonly<Record<string, Field>> = { ...required, ...optional };
  const date = action.effectiveDate;
  return Object.entries(action).flatMap(([name, value]: [string, unknown]): Problems => {
    const field = fields[name];
    if (field === ACTIONS.train.optional.award) return awardProblems(value, catalogue, date);
    if (field?.type === 'code') {
      return one(`/${name}`, codeProblem(field.list, value, catalogue, date));
    }
    if (field?.type !== 'attributes') return [];
    return Object.entries(value as Attributes).flatMap(([attribute, each]) =>
      one(`/${name}/${attribute}`, attributeProblem(attribute, each, catalogue, date)),
    );
  });
};

const one = (pointer: string, detail: string | undefined): Problems =>
  detail === undefined ? [] : [{ pointer, detail }];

/** Whether a training may award it: as text. */
const isAwardable = (attribute: Attribute | undefined): boolean =>
  attribute !== undefined && attribute.type !== 'flag' && attribute.type !== 'decimal';

const awardProblems = (given: unknown, catalogue: Catalogue, date: PlainDate): Problems => {
  const { attribute, value } = given as { readonly attribute: string; readonly value: unknown };
  if (!isAwardable(catalogue.attributeNamed(attribute, date))) {
    return one('/award/attribute', 'is no attribute that can be awarded');
  }
  return one('/award/value', attributeProblem(attribute, value, catalogue, date));
};

/** Keys of reports on the population that are no attributes; a test holds them to those of the reports. */
export const POPULATION_KEY_NAMES: readonly string[] = [
  'unit',
  ...Array.from({ length: 9 }, (_, at) => `unit${at + 1}`),
  'level',
  'unitType',
  'hireYear',
  'ageBand',
  'tenureBand',
];

/** What predicates may name beside: the completed years, the type of the unit, and what is told of what is counted. */
const OF_COUNTED: Readonly<Record<string, readonly string[]>> = {
  persons: [],
  hires: ['route', 'distinction', 'replaces'],
  ratings: ['rating'],
  units: ['withinQuota'],
};

/** The lists of the keys that are codes and no attributes. */
const LIST_OF_KEY: Readonly<Record<string, string>> = {
  level: 'level',
  route: 'route',
  rating: 'rating',
  replaces: 'separationKind',
};

const problemsOfDeclared = (
  { entry, content, effectiveDate: date }: Extract<CatalogueAction, { action: 'declare' }>,
  catalogue: Catalogue,
): Problems => {
  // Whatever it states, it is refused by name.
  if (FIXED_ENTRIES.has(entry)) return [];
  switch (kindOf(entry)) {
    case 'attribute':
      return attributeDeclared(nameOf(entry), content, catalogue, date);
    case 'policy':
      return policyDeclared(nameOf(entry), content, catalogue);
    case 'target': {
      const of = content.of as string;
      const { from, population } = (content.successor ?? {}) as CanonicalObject;
      return [
        ...predicateProblems('/content/population', content.population, of, catalogue, date),
        ...predicateProblems('/content/numerator', content.numerator, of, catalogue, date),
        ...(population === undefined
          ? []
          : predicateProblems(
              '/content/successor/population',
              population,
              of,
              catalogue,
              from as string,
            )),
      ];
    }
    case 'claim':
      return [
        ...predicateProblems('/content/population', content.population, 'persons', catalogue, date),
        ...periodProblems(content),
      ];
    case 'movement-plan':
      return planDeclared(content, catalogue, date);
    case 'code':
      return [];
  }
};

/** Names that reports have for something else. */
const TAKEN: ReadonlySet<string> = new Set([
  ...POPULATION_KEY_NAMES,
  ...Object.values(OF_COUNTED).flat(),
  ...['kind', 'reason', 'class', 'place', 'course', 'country', 'programme', 'outcome', 'funding'],
  ...['legalBasis', 'month', 'period', 'date', 'count', 'share', 'person', AGE_KEY],
]);

const attributeDeclared = (
  name: string,
  content: CanonicalObject,
  catalogue: Catalogue,
  date: PlainDate,
): Problems => {
  if (TAKEN.has(name)) {
    return one('/entry', `${name} is a key of reports already; choose another name`);
  }
  const type = content.type as string;
  const list = content.list as string | undefined;
  const earlier = catalogue.attributeNamed(name);
  if (earlier !== undefined && earlier.type !== type) {
    return one('/content/type', `must stay ${earlier.type}: values of it may be recorded`);
  }
  if (type !== 'code') {
    return one('/content/list', list === undefined ? undefined : `is for a code, not a ${type}`);
  }
  if (list === undefined) return one('/content/list', 'is missing: the code list of its values');
  const codes = catalogue.codesOn(list, date);
  const detail = `there is no list ${list} with codes on ${date}; declare code/${list}/… first`;
  return one('/content/list', codes.length > 0 ? undefined : detail);
};

/** The policies that the program reads, and whether each is a list: of kinds of separation. */
const SHIPPED_POLICIES: ReadonlyMap<string, boolean> = new Map(
  Object.entries({ ...POLICIES, ...RETENTION_POLICIES }).map(([name, versions]) => [
    name,
    Array.isArray(versions[0]?.value),
  ]),
);
/** A century and a half: what is kept longer is kept for ever. */
const MONTHS_MAX = 1800;

/** What the program reads is a whole number, of months or of thousandths, or a list of kinds of separation. */
const policyDeclared = (
  name: string,
  { value }: CanonicalObject,
  catalogue: Catalogue,
): Problems => {
  const isList = SHIPPED_POLICIES.get(name);
  if (isList === undefined) return [];
  if (isList) {
    const kinds = catalogue.codesOn('separationKind');
    const fits = Array.isArray(value) && value.every((kind) => kinds.includes(String(kind)));
    return one('/content/value', fits ? undefined : `must be a list of: ${kinds.join(', ')}`);
  }
  const months = typeof value === 'number' ? value / 1000 : NaN;
  const fits = Number.isInteger(months) && months >= 0 && months <= MONTHS_MAX;
  return one('/content/value', fits ? undefined : `must be a whole number, 0 to ${MONTHS_MAX}`);
};

const YEARS = { first: 1900, last: 9998 };

const planDeclared = (
  { year, kind, planned }: CanonicalObject,
  catalogue: Catalogue,
  date: PlainDate,
): Problems => {
  const isWhole = (value: unknown, least: number, most: number): boolean =>
    typeof value === 'number' &&
    value % 1000 === 0 &&
    value >= least * 1000 &&
    value <= most * 1000;
  const { first, last } = YEARS;
  return [
    ...one(
      '/content/year',
      isWhole(year, first, last) ? undefined : `must be a year, ${first} to ${last}`,
    ),
    ...one(
      '/content/planned',
      isWhole(planned, 0, 1e6) ? undefined : 'must be a whole number of turns',
    ),
    ...one('/content/kind', codeProblem('movementKind', kind, catalogue, date)),
  ];
};

const periodProblems = (content: CanonicalObject): Problems => {
  const { asOf, from, to } = content as Readonly<Record<string, string | undefined>>;
  if (asOf !== undefined && (from !== undefined || to !== undefined)) {
    return one('/content/asOf', 'give a day (asOf) or a period (from and to), not both');
  }
  if ((from === undefined) !== (to === undefined)) {
    return one('/content/from', 'give both from and to');
  }
  const ends = from !== undefined && to !== undefined && to <= from;
  return one('/content/to', ends ? 'must be after from' : undefined);
};

const predicateProblems = (
  pointer: string,
  predicate: unknown,
  of: string,
  catalogue: Catalogue,
  date: PlainDate,
): Problems =>
  Object.entries(predicate as Predicate).flatMap(([key, condition]) => {
    if (key === AGE_KEY) return [];
    const known = [...POPULATION_KEY_NAMES, ...(OF_COUNTED[of] ?? [])];
    const attribute = catalogue.attributeNamed(key, date);
    const open = attribute !== undefined && attribute.sealed === undefined;
    if (!open && !known.includes(key)) {
      const names = [...OPEN_ATTRIBUTES, ...catalogue.ownAttributes()].map(({ name }) => name);
      const all = [AGE_KEY, ...known, ...names].join(', ');
      return one(`${pointer}/${key}`, `is no key; there are: ${all}`);
    }
    const list = attribute?.list ?? LIST_OF_KEY[key];
    const allowed =
      list !== undefined
        ? [...new Set([...catalogue.codesOn(list), 'unknown'])]
        : attribute?.type === 'flag' || key === 'withinQuota' || key === 'distinction'
          ? ['true', 'false', 'unknown']
          : undefined;
    return valueProblems(`${pointer}/${key}`, condition, allowed);
  });

const valueProblems = (
  pointer: string,
  condition: Condition,
  allowed: readonly string[] | undefined,
): Problems => {
  if (allowed === undefined) return [];
  const values = 'not' in condition ? condition.not : (condition as readonly string[]);
  const wrong = values.find((value) => !allowed.includes(value));
  return one(
    pointer,
    wrong === undefined ? undefined : `has no value ${wrong}; use: ${allowed.join(', ')}`,
  );
};
