/** What a target's population and numerator count on a day: by the reports headcount, ratings and quota, and by hires. */
import type { Condition, Predicate } from '../../../src/domain/catalogue-content.js';
import type { PlainDate } from '../../../src/domain/plain-date.js';
import { addDays } from '../../../src/domain/plain-date.js';
import type { Key } from '../../keys.js';
import { AGE, HIRE_KEYS, UNKNOWN } from '../../keys.js';
import { ask, readQuery } from '../compose.js';
import { numberOf } from '../groups.js';
import { bothOf, filtersOf, isKeptOutByUnknown } from '../predicates.js';
import { ratings } from '../ratings/ratings.js';
import type { Filter } from '../report.js';
import type { Counted, Means, Measured, Unknown } from './measured.js';
import type { Target } from './target.js';
import { populationOn } from './target.js';
import { measureUnits } from './units.js';

const HIRES = readQuery(new URL('./hires.sql', import.meta.url));

/** Counts what passes all filters. */
type Count = (filters: readonly Filter[]) => Promise<Counted>;

/**
 * @throws NoSuchKey for a predicate on what is not told of what is counted
 */
export const measure = async (target: Target, day: PlainDate, means: Means): Promise<Measured> => {
  const population = populationOn(target, day);
  switch (target.counted) {
    case 'persons':
      return {
        date: day,
        ...(await measuredBy(target, population, means, countPersons(day, means))),
      };
    case 'hires':
      return {
        date: day,
        ...(await measuredBy(target, population, means, countHires(target, day, means), HIRE_KEYS)),
      };
    case 'ratings':
      return measureRatings(target, population, day, means);
    case 'units':
      return { date: day, ...(await measureUnits(target, population, day, means)) };
  }
};

const measuredBy = async (
  { numerator }: Target,
  population: Predicate,
  { keys }: Means,
  count: Count,
  own: readonly Key[] = [],
): Promise<Omit<Measured, 'date'>> => {
  const known = [...keys, AGE, ...own];
  const within = filtersOf(population, known);
  const meeting = filtersOf(numerator, known);
  const unknownIn = async (
    filters: readonly Filter[],
    others: (filter: Filter) => readonly Filter[],
    of: Unknown['of'],
  ): Promise<readonly Unknown[]> => {
    const found: Unknown[] = [];
    for (const filter of filters.filter(isKeptOutByUnknown)) {
      const key = known.find(({ name }) => filter.key.name.split(' ')[0] === name) ?? filter.key;
      const without = [...others(filter), { key, values: [UNKNOWN] }];
      const persons = await count(without);
      if (persons !== 0) found.push({ key: key.name, of, count: persons });
    }
    return found;
  };
  return {
    denominator: await count(within),
    numerator: await count(bothOf(within, meeting)),
    unknown: [
      ...(await unknownIn(
        within,
        (filter) => within.filter((each) => each !== filter),
        'population',
      )),
      ...(await unknownIn(
        meeting,
        ({ key }) => within.filter((each) => each.key !== key),
        'numerator',
      )),
    ],
  };
};

const countPersons =
  (day: PlainDate, { question, find }: Means): Count =>
  async (filters) => {
    if (filters.some(({ values }) => values.length === 0)) return 0;
    const { total } = await find({ ...question, asOf: day, groupBy: [], filters });
    return typeof total === 'number' ? total : null;
  };

/** Of a yearly target those of the last whole year, of any other those since the baseline. */
const countHires = (
  { recurrence, baseline }: Target,
  day: PlainDate,
  { question, query, withheld }: Means,
): Count => {
  const to = recurrence === 'yearly' ? addDays(lastYearEnd(day), 1) : addDays(day, 1);
  const since = baseline === null || baseline >= day ? '1800-01-01' : addDays(baseline, 1);
  const from = recurrence === 'yearly' ? `${lastYearEnd(day).slice(0, 4)}-01-01` : since;
  return async (filters) => {
    if (withheld) return null;
    if (filters.some(({ values }) => values.length === 0)) return 0;
    const [row] = await ask(query, HIRES, question, { groupBy: [], filters }, { from, to });
    return row === undefined ? 0 : numberOf(row, 'count');
  };
};

const lastYearEnd = (day: PlainDate): PlainDate =>
  day.endsWith('-12-31') ? day : `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}-12-31`;

const RATED: readonly (readonly [rating: string, column: string])[] = [
  ['excellent', 'excellent'],
  ['good', 'good'],
  ['completed', 'completed'],
  ['not-completed', 'notCompleted'],
  [UNKNOWN, 'unrated'],
];

/** The ratings of the last whole year; the condition on them is on columns of that report, the others are filters. */
const measureRatings = async (
  target: Target,
  population: Predicate,
  day: PlainDate,
  means: Means,
): Promise<Measured> => {
  const end = lastYearEnd(day);
  const period = { from: `${end.slice(0, 4)}-01-01`, to: addDays(end, 1), groupBy: [] };
  const split = (predicate: Predicate): { rest: Predicate; rating: Condition } => {
    const { rating = RATED.map(([name]) => name), ...rest } = predicate;
    return { rest, rating };
  };
  const [of, met] = [split(population), split(target.numerator)];
  const rated: Key = {
    name: 'rating',
    vi: '',
    en: '',
    sql: '',
    values: RATED.map(([name]) => name),
  };
  const count: Count = async (filters) => {
    const people = filters.filter(({ key }) => key !== rated);
    const passing = filters.find(({ key }) => key === rated)?.values ?? rated.values ?? [];
    if (people.some(({ values }) => values.length === 0)) return 0;
    const { rows } = await means.find({ ...means.question, ...period, filters: people }, ratings);
    const counts = RATED.filter(([name]) => passing.includes(name)).map(
      ([, column]) => rows[0]?.[column] ?? null,
    );
    return counts.reduce<Counted>(
      (sum, each) => (sum === null || typeof each !== 'number' ? null : sum + each),
      0,
    );
  };
  const withRating = (rest: Predicate, rating: Condition): Predicate => ({ ...rest, rating });
  const asked = { ...target, numerator: withRating(met.rest, met.rating) };
  const found = await measuredBy(asked, withRating(of.rest, of.rating), means, count, [rated]);
  return { date: end, ...found };
};
