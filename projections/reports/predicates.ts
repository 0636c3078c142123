/** The conditions of the catalogue on keys, as filters of the reports: the same keys, the same SQL. */
import type { Condition, Predicate } from '../../src/domain/catalogue-content.js';
import { AGE_KEY } from '../../src/domain/catalogue-content.js';
import type { Key } from '../keys.js';
import { UNKNOWN } from '../keys.js';
import type { Filter } from './report.js';

/** Nobody is older. */
const YEARS_MAX = 150;

/** A predicate names a key that is told of something else than what is counted. */
export class NoSuchKey extends Error {
  override readonly name = 'NoSuchKey';
  constructor(readonly key: string) {
    super(`${key} is not told of what is counted`);
  }
}

/**
 * One filter a key.
 * @throws NoSuchKey
 */
export const filtersOf = (predicate: Predicate, keys: readonly Key[]): readonly Filter[] =>
  Object.entries(predicate).map(([name, condition]) => {
    const key = keys.find((each) => each.name === name);
    if (key === undefined) throw new NoSuchKey(name);
    return filterOf(key, condition);
  });

const filterOf = (key: Key, condition: Condition): Filter => {
  if ('not' in condition) return allBut(key, condition.not);
  if (key.name !== AGE_KEY) return { key, values: condition as readonly string[] };
  const { from = 0, under = YEARS_MAX } = condition as { from?: number; under?: number };
  const years = Array.from({ length: Math.max(under - from, 0) }, (_, at) => String(from + at));
  return { key, values: years };
};

/** The others of a closed list; of an open one, a key that says whether the value is another. */
const allBut = (key: Key, values: readonly string[]): Filter => {
  if (key.values !== undefined) {
    return { key, values: key.values.filter((value) => !values.includes(value)) };
  }
  const named = values.map((value, at) => [`not_${key.name}_${at}`, value] as const);
  const listed = named.map(([name]) => `$${name}::varchar`).join(', ');
  return {
    key: {
      ...key,
      name: `${key.name} not ${values.join(', ')}`,
      sql: `case when ${key.sql} in (${listed}) then 'false' else 'true' end`,
      parameters: { ...key.parameters, ...Object.fromEntries(named) },
    },
    values: ['true'],
  };
};

/** Both hold; one filter a key, with the values that pass both. */
export const bothOf = (a: readonly Filter[], b: readonly Filter[]): readonly Filter[] => [
  ...a.map((filter) => {
    const other = b.find(({ key }) => key.name === filter.key.name);
    if (other === undefined) return filter;
    return { ...filter, values: filter.values.filter((value) => other.values.includes(value)) };
  }),
  ...b.filter(({ key }) => !a.some((filter) => filter.key.name === key.name)),
];

/** Whether a value meets a condition; for what is not counted by a query. */
export const meets = (condition: Condition | undefined, value: string): boolean => {
  if (condition === undefined) return true;
  if ('not' in condition) return !condition.not.includes(value);
  return (condition as readonly string[]).includes(value);
};

/** Whether not knowing the value is what keeps somebody out. */
export const isKeptOutByUnknown = ({ values }: Filter): boolean => !values.includes(UNKNOWN);

/** A predicate in words: `level commune and category cadre or civil-servant`. */
export const inWords = (predicate: Predicate): string =>
  Object.entries(predicate)
    .map(([key, condition]) => `${key} ${conditionInWords(condition)}`)
    .join(' and ') || 'all';

const conditionInWords = (condition: Condition): string => {
  if ('not' in condition) return `not ${condition.not.join(' nor ')}`;
  if (Array.isArray(condition)) return condition.join(' or ');
  const { from, under } = condition as { from?: number; under?: number };
  return [
    ...(from === undefined ? [] : [`from ${from}`]),
    ...(under === undefined ? [] : [`under ${under}`]),
  ].join(' ');
};
