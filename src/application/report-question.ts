/** Reads the parameters of a report against its description: everything wrong is named, everything missing completed. */
import { LIMIT_MAX, WITHIN_DAYS, WITHIN_DAYS_MAX } from '../../projections/reports/parameters.js';
import type {
  Filter,
  Question,
  ReportDescription,
  Taken,
} from '../../projections/reports/report.js';
import { BadParameter } from '../../projections/reports/report.js';
import type { Key } from '../../projections/keys.js';
import { ID_SHAPE } from '../domain/fields.js';
import type { PlainDate } from '../domain/plain-date.js';
import { FOREVER, isPlainDate } from '../domain/plain-date.js';
import type { ReportParameters } from './report-parameters.js';

/** What has keys that conditions name. */
type Keyed = Pick<ReportDescription, 'name' | 'keys'>;

/** What the parameters say, all but the knowledge, which is settled later. */
export interface Understood {
  readonly asked: Omit<Question, 'knownAt' | 'scope'>;
  /** The parameters by name, as understood and with defaults: in the order of the description. */
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** What a parameter of this name is when it is not given, as far as the description does not say otherwise. */
const FIRST: PlainDate = '1800-01-01';
/** The view in which each date has its own structure. */
const AS_IT_WAS = 'as-it-was';

/** @throws BadParameter for the first parameter that cannot be understood */
export const understand = (
  description: ReportDescription,
  given: ReportParameters,
  today: PlainDate,
): Understood => {
  checkTaken(description, given);
  const where = conditions(description, given.where ?? []);
  const asked: Understood['asked'] = {
    asOf: dateOf('asOf', given.asOf, today),
    from: dateOf('from', given.from, FIRST),
    to: dateOf('to', given.to, FOREVER),
    compareTo: given.compareTo === undefined ? null : dateOf('compareTo', given.compareTo, today),
    interval: given.interval ?? intervalOf(description),
    unit: idOf('unit', given.unit),
    subtree: given.subtree ?? true,
    basis: given.basis ?? 'home',
    view: viewOf(given.view, today),
    groupBy: groupsOf(description, 'groupBy', given.groupBy ?? []),
    by: groupsOf(description, 'by', given.by ?? attributesOf(description, given)),
    filters: [...where, ...ownFilters(description, given)],
    average: given.average ?? 'daily',
    count: given.count ?? 'persons',
    recordsFrom:
      given.recordsFrom === undefined ? null : dateOf('recordsFrom', given.recordsFrom, FIRST),
    within: withinOf(given.within),
    person: idOf('person', given.person),
    post: given.post ?? null,
    kind: given.kind ?? null,
    after: given.after ?? '',
    limit: limitOf(given.limit),
  };
  if (asked.from >= asked.to) throw new BadParameter('to', `is ${asked.to}`, 'a date after from');
  return { asked, parameters: understood(description, given, asked, where) };
};

/** Waiting is no part of the question, and the knowledge is said by its index once it is settled. */
const understood = (
  { parameters }: ReportDescription,
  given: ReportParameters,
  asked: Understood['asked'],
  where: readonly Filter[],
): Readonly<Record<string, unknown>> => {
  const { kind, class: ofClass, reason, place } = given;
  const values: Readonly<Record<string, unknown>> = {
    ...asked,
    compareTo: asked.compareTo ?? undefined,
    view: asked.view ?? AS_IT_WAS,
    unit: asked.unit ?? undefined,
    person: asked.person ?? undefined,
    post: asked.post ?? undefined,
    recordsFrom: asked.recordsFrom ?? undefined,
    kind,
    class: ofClass,
    reason,
    place,
    groupBy: asked.groupBy.map(({ name }) => name),
    by: asked.by.map(({ name }) => name),
    where: where.flatMap(({ key, values: passing }) =>
      passing.map((value) => `${key.name}:${value}`),
    ),
  };
  const said = parameters.filter(({ name }) => values[name] !== undefined);
  return Object.fromEntries(said.map(({ name }) => [name, values[name]]));
};

const checkTaken = ({ name, parameters }: ReportDescription, given: ReportParameters): void => {
  const taken = new Map(parameters.map((parameter) => [parameter.name, parameter]));
  for (const [parameter, value] of Object.entries(given)) {
    if (value === undefined) continue;
    const description = taken.get(parameter);
    if (description === undefined) {
      throw new BadParameter(parameter, `is not taken by ${name}`, list([...taken.keys()]));
    }
    checkValue(description, value as unknown);
  }
  for (const { name: parameter, required, says } of parameters) {
    if (required === true && given[parameter as keyof ReportParameters] === undefined) {
      throw new BadParameter(parameter, 'is missing', says);
    }
  }
};

const checkValue = ({ name, values }: Taken, value: unknown): void => {
  if (values === undefined || values.includes(String(value))) return;
  throw new BadParameter(name, `is ${String(value)}`, list(values));
};

const list = (values: readonly string[]): string => `one of: ${values.join(', ')}`;

const dateOf = (name: string, given: PlainDate | undefined, otherwise: PlainDate): PlainDate => {
  if (given === undefined) return otherwise;
  if (isPlainDate(given) || (name === 'to' && given === FOREVER)) return given;
  throw new BadParameter(name, `is ${given}`, 'a date that exists, written YYYY-MM-DD');
};

/** The day of the structure; null for that of each date. What is asked of today is the same for ever by its date. */
const viewOf = (given: string | undefined, today: PlainDate): PlainDate | null => {
  if (given === undefined || given === AS_IT_WAS) return null;
  if (given === 'today') return today;
  if (isPlainDate(given)) return given;
  throw new BadParameter('view', `is ${given}`, `${AS_IT_WAS}, today, or a date YYYY-MM-DD`);
};

const idOf = (name: string, given: string | undefined): string | null => {
  if (given === undefined) return null;
  if (ID_SHAPE.test(given)) return given;
  throw new BadParameter(name, `is ${given}`, 'an id of letters, digits, dot, dash, underscore');
};

const intervalOf = ({ parameters }: ReportDescription): Question['interval'] =>
  parameters.find(({ name }) => name === 'interval')?.default === 'month' ? 'month' : 'whole';

const limitOf = (given: number | undefined): number => {
  if (given === undefined) return 1000;
  if (Number.isInteger(given) && given >= 1 && given <= LIMIT_MAX) return given;
  throw new BadParameter('limit', `is ${given}`, `a whole number from 1 to ${LIMIT_MAX}`);
};

const withinOf = (given: number | undefined): number => {
  if (given === undefined) return WITHIN_DAYS;
  if (Number.isInteger(given) && given >= 0 && given <= WITHIN_DAYS_MAX) return given;
  throw new BadParameter('within', `is ${given}`, `a whole number from 0 to ${WITHIN_DAYS_MAX}`);
};

const keyNamed = (description: Keyed, parameter: string, name: string): Key => {
  const keys = [...description.keys.event, ...description.keys.population];
  const key = keys.find((each) => each.name === name);
  if (key !== undefined) return key;
  throw new BadParameter(
    parameter,
    `names ${name}, which is no key of ${description.name}`,
    list(keys.map((each) => each.name)),
  );
};

/** The attributes of a composition that are not asked for: what is grouped by divides no more. */
const attributesOf = (
  { parameters }: ReportDescription,
  { groupBy = [] }: ReportParameters,
): readonly string[] => {
  const all = parameters.find(({ name }) => name === 'by')?.default?.split(',') ?? [];
  return all.filter((name) => !groupBy.includes(name));
};

const groupsOf = (
  description: ReportDescription,
  parameter: 'groupBy' | 'by',
  names: readonly string[],
): readonly Key[] => {
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined)
    throw new BadParameter(parameter, `names ${twice} twice`, 'each key once');
  return names.map((name) => keyNamed(description, parameter, name));
};

/** `key:value` conditions; those of one key together. @throws BadParameter */
export const conditions = (description: Keyed, where: readonly string[]): readonly Filter[] => {
  const values = new Map<Key, Set<string>>();
  for (const condition of where) {
    const colon = condition.indexOf(':');
    const [name, value] = [condition.slice(0, colon), condition.slice(colon + 1)];
    if (colon < 1 || value === '') throw new BadParameter('where', `is ${condition}`, 'key:value');
    const key = keyNamed(description, 'where', name);
    const passing = values.get(key) ?? new Set<string>();
    values.set(key, passing.add(valueOf('where', key, value)));
  }
  return [...values].map(([key, passing]) => ({ key, values: [...passing].sort() }));
};

/** The parameters that are filters on a key of the event, each by its own name. */
const ownFilters = (
  { keys: { event } }: ReportDescription,
  given: ReportParameters,
): readonly Filter[] =>
  (['kind', 'class', 'reason', 'place'] as const).flatMap((name) => {
    const key = event.find((each) => each.name === name);
    const value = given[name];
    if (key === undefined || value === undefined) return [];
    return [{ key, values: [valueOf(name, key, value)] }];
  });

const valueOf = (parameter: string, { name, values }: Key, value: string): string => {
  if (values === undefined || values.includes(value)) return value;
  throw new BadParameter(parameter, `has no ${name} ${value}`, list(values));
};
