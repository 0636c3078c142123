/** What an entry of the catalogue states, by kind: declared as data, checked and brought into the ledger's form here. */
import { SEALED_CLASSES } from './attributes.js';
import type { Fields, Part } from './catalogue-parts.js';
import { DATE, DECIMAL, PREDICATE, list, maybe, needed, one, text } from './catalogue-parts.js';
import type { Canonical, CanonicalObject } from './events.js';
import { isPlainDate } from './plain-date.js';

export const ENTRY_KINDS = [
  'attribute',
  'code',
  'policy',
  'target',
  'claim',
  'movement-plan',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** The values of a key that pass: some of them, all but some, or for `age` a range of completed years, half-open. */
export type Condition =
  | readonly string[]
  | { readonly not: readonly string[] }
  | { readonly from?: number; readonly under?: number };
/** Conditions on keys of reports, all of which must hold. */
export type Predicate = Readonly<Record<string, Condition>>;

const LABELS: Fields = {
  vi: needed(text(500), 'in Vietnamese'),
  en: needed(text(500), 'in English'),
};

const FIGURE: Part = {
  type: 'group',
  fields: {
    says: needed(text(300), 'what the figure counts'),
    printed: needed(text(), 'the figure as it was printed'),
    value: maybe(DECIMAL, 'the figure as a number, where it is one'),
    unit: needed(one('persons', 'turns', 'percent', 'units', 'posts'), 'what it is a number of'),
    report: maybe(text(64), 'the report that gives the figure of the ledger'),
    parameters: maybe({ type: 'parameters' }, 'the parameters of that report, by name'),
    column: maybe(text(64), 'the column of its answer; the total when absent'),
    row: maybe(
      { type: 'parameters' },
      'the values of keys that tell the row; the total when absent',
    ),
    without: maybe({ type: 'parameters' }, 'rows that are left out of the base of a percentage'),
    otherwise: maybe(
      { type: 'parameters' },
      'other values of the parameters that the figure may have been made with',
    ),
    about: maybe(
      one('nearly', 'over', 'at-least'),
      'the figure is only said to be near the value, above it, or not below it',
    ),
    base: maybe(DECIMAL, 'how many it is a share of, where not of the base of the claim'),
    shareOf: maybe(DECIMAL, 'which figure of the claim, from 1, the percentage is a share of'),
    partOf: maybe(
      DECIMAL,
      'which figure of the claim it is a part of; 0: of the base, or of 100 %',
    ),
    over: maybe(text(200), 'for a percentage: what it was taken of, in words'),
    explanation: maybe(
      one(
        'different-denominator',
        'different-definition',
        'turns-against-persons',
        'arithmetic',
        'misprint',
        'impossible',
        'rounded',
        'bands-with-gaps',
      ),
      'the kind of difference that is known',
    ),
    why: maybe(text(1000), 'that difference in words'),
  },
};

/** What each kind of entry states. */
export const CONTENTS: Readonly<Record<EntryKind, Fields>> = {
  attribute: {
    ...LABELS,
    type: needed(one('code', 'flag', 'text', 'decimal', 'date'), 'how a value is written'),
    list: maybe(text(40), 'the code list; of a `code`, and of nothing else'),
    sealed: maybe(one(...SEALED_CLASSES), 'sealed with that class: in no report'),
  },
  code: { ...LABELS },
  policy: {
    value: needed(
      { type: 'either', of: [DECIMAL, list(text())], says: 'a number or a list of texts' },
      'the value',
    ),
    source: needed(text(500), 'the law or rule it comes from'),
  },
  target: {
    ...LABELS,
    of: needed(
      one('persons', 'hires', 'ratings', 'units'),
      'what is counted: persons on the day, those hired or rated in the period, units',
    ),
    population: needed(PREDICATE, 'which of them are in the denominator'),
    numerator: needed(PREDICATE, 'which of the population meet it'),
    operator: needed(one('=', '>', '>='), 'how the share is compared with the threshold'),
    steps: needed(
      list({
        type: 'group',
        fields: {
          threshold: needed(DECIMAL, 'in percent'),
          due: maybe(DATE, 'the day by which it is to be met'),
        },
      }),
      'the thresholds, in order of their due dates',
    ),
    recurrence: maybe(one('once', 'yearly', 'standing'), 'once when absent'),
    baseline: maybe(DATE, 'the day from which progress is measured'),
    legalBasis: maybe(text(500), 'the document that sets it'),
    strictness: needed(one('target', 'aspiration'), 'whether missing it is a failure'),
    successor: maybe(
      {
        type: 'group',
        fields: {
          from: needed(DATE, 'the day on which the population ends'),
          population: needed(PREDICATE, 'the population that takes its place'),
        },
      },
      'what becomes of it after a reorganisation',
    ),
  },
  claim: {
    ...LABELS,
    source: needed(text(500), 'who published it, and where'),
    published: maybe(DATE, 'when it was published'),
    asOf: maybe(DATE, 'the day it speaks of'),
    from: maybe(DATE, 'the first day of the period it speaks of'),
    to: maybe(DATE, 'the first day after that period'),
    population: needed(PREDICATE, 'whom it speaks of'),
    base: maybe(DECIMAL, 'how many these are in all, as published'),
    figures: needed(list(FIGURE), 'the figures'),
  },
  'movement-plan': {
    ...LABELS,
    year: needed(DECIMAL, 'the calendar year'),
    unit: maybe(text(64), 'the unit, with all below it; everything when absent'),
    kind: needed(text(64), 'the kind of movement'),
    planned: needed(DECIMAL, 'how many turns'),
    decision: maybe(text(200), 'the decision that sets it'),
  },
};

/** A wrong place in a content: a JSON pointer below it, and what is wrong there. */
export interface ContentProblem {
  readonly pointer: string;
  readonly detail: string;
}

/** The key of a predicate that takes ranges of completed years. */
export const AGE_KEY = 'age';
const ITEMS_MAX = 200;

/** What is wrong with a content as given; empty when nothing is. */
export const contentProblems = (kind: EntryKind, given: unknown): readonly ContentProblem[] =>
  inGroup(CONTENTS[kind], given, '');

const at = (pointer: string, detail: string): readonly ContentProblem[] => [{ pointer, detail }];

const inGroup = (fields: Fields, given: unknown, pointer: string): readonly ContentProblem[] => {
  if (!isObject(given)) return at(pointer, 'must be an object');
  const unknown = Object.keys(given).filter((name) => !Object.hasOwn(fields, name));
  const allowed = Object.keys(fields).join(', ');
  return [
    ...unknown.flatMap((name) =>
      at(`${pointer}/${name}`, `is no field here; there are: ${allowed}`),
    ),
    ...Object.entries(fields).flatMap(([name, { part, required, says }]) => {
      const value = given[name];
      if (value !== undefined) return inPart(part, value, `${pointer}/${name}`);
      return required ? at(`${pointer}/${name}`, `is missing: ${says}`) : [];
    }),
  ];
};

const inPart = (part: Part, value: unknown, pointer: string): readonly ContentProblem[] => {
  switch (part.type) {
    case 'text':
      return isText(value, part.lengthMax)
        ? []
        : at(pointer, `must be text of 1 to ${part.lengthMax} characters`);
    case 'date':
      return typeof value === 'string' && isPlainDate(value)
        ? []
        : at(pointer, 'must be a date that exists, written YYYY-MM-DD');
    case 'decimal':
      return isDecimal(value) ? [] : at(pointer, 'must be a number with at most three decimals');
    case 'one':
      return typeof value === 'string' && part.of.includes(value)
        ? []
        : at(pointer, `must be one of: ${part.of.join(', ')}`);
    case 'list':
      if (!Array.isArray(value) || value.length === 0 || value.length > ITEMS_MAX) {
        return at(pointer, `must be a list of 1 to ${ITEMS_MAX}`);
      }
      return value.flatMap((item, place) => inPart(part.of, item, `${pointer}/${place}`));
    case 'either':
      return part.of.some((each) => inPart(each, value, pointer).length === 0)
        ? []
        : at(pointer, `must be ${part.says}`);
    case 'group':
      return inGroup(part.fields, value, pointer);
    case 'parameters':
      return isObject(value) && Object.values(value).every((each) => isText(each, 200))
        ? []
        : at(pointer, 'must be an object of texts by name');
    case 'predicate':
      return isObject(value)
        ? Object.entries(value).flatMap(([key, each]) =>
            inCondition(key, each, `${pointer}/${key}`),
          )
        : at(pointer, 'must be an object of conditions by key; {} for all');
  }
};

const inCondition = (key: string, value: unknown, pointer: string): readonly ContentProblem[] => {
  if (key === AGE_KEY) {
    return isObject(value) && isRange(value)
      ? []
      : at(pointer, 'must be {"from": years, "under": years}, one of them or both');
  }
  const values = isObject(value) && Object.keys(value).join() === 'not' ? value.not : value;
  return Array.isArray(values) && values.length > 0 && values.every((each) => isText(each, 200))
    ? []
    : at(pointer, 'must be a list of values, or {"not": a list of values}');
};

const isRange = (value: Readonly<Record<string, unknown>>): boolean =>
  Object.keys(value).length > 0 &&
  Object.entries(value).every(
    ([name, years]) => (name === 'from' || name === 'under') && Number.isInteger(years),
  );

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** As people write it: control characters have no place in a label, and half of a surrogate pair none anywhere. */
const isText = (value: unknown, lengthMax: number): value is string =>
  typeof value === 'string' &&
  value.length >= 1 &&
  value.length <= lengthMax &&
  value.isWellFormed() &&
  Array.from(value).every((character) => character >= ' ');

const DECIMAL_MAX = 1e9;
const isDecimal = (value: unknown): boolean =>
  typeof value === 'number' &&
  Math.abs(value) < DECIMAL_MAX &&
  Math.abs(value * 1000 - Math.round(value * 1000)) < 1e-6;

/** A content that has no problems, as the ledger keeps it: NFC text, decimals in integer thousandths. */
export const keptContent = (kind: EntryKind, given: unknown): CanonicalObject =>
  mapped({ type: 'group', fields: CONTENTS[kind] }, given as Canonical, (value) =>
    Math.round(value * 1000),
  ) as CanonicalObject;

/** A kept content as people write it. */
export const writtenContent = (kind: EntryKind, kept: CanonicalObject): CanonicalObject =>
  mapped(
    { type: 'group', fields: CONTENTS[kind] },
    kept,
    (value) => value / 1000,
  ) as CanonicalObject;

type OfDecimal = (value: number) => number;

const mapped = (part: Part, value: Canonical, ofDecimal: OfDecimal): Canonical => {
  if (typeof value === 'string') return value.normalize('NFC');
  switch (part.type) {
    case 'decimal':
      return typeof value === 'number' ? ofDecimal(value) : value;
    case 'either':
      return typeof value === 'number' ? ofDecimal(value) : value;
    case 'list':
      return (value as readonly Canonical[]).map((item) => mapped(part.of, item, ofDecimal));
    case 'group':
      return Object.fromEntries(
        Object.entries(value as CanonicalObject).map(([name, each]) => {
          const field = part.fields[name];
          return [name, field === undefined ? each : mapped(field.part, each, ofDecimal)];
        }),
      );
    default:
      return value;
  }
};
