/** Exact shares: a number divided in proportion, and values dealt out so that each is held by as many as planned. */
import type { Chance } from './chance.js';

type Counts<K extends string> = Readonly<Record<K, number>>;
/** How many of each; what is not named is none. */
export type Plan<K extends string> = Readonly<Partial<Record<K, number>>>;

/** The keys of a plan, with its counts. */
export const countsOf = <K extends string>(plan: Plan<K>): [K, number][] =>
  Object.entries(plan) as [K, number][];

/** Each key as often as it is planned. */
export const repeated = <K extends string>(plan: Plan<K>): K[] =>
  countsOf(plan).flatMap(([key, count]) => Array.from({ length: count }, () => key));

/** `total` divided in proportion to the weights, by largest remainder. */
export const apportioned = <K extends string>(
  total: number,
  weights: Counts<K>,
): Record<K, number> => {
  const entries = countsOf(weights);
  const sum = entries.reduce((all, [, weight]) => all + weight, 0);
  const parts = entries.map(([key, weight]) => ({
    key,
    count: Math.floor((total * weight) / sum),
    remainder: (total * weight) % sum,
  }));
  const missing = total - parts.reduce((all, { count }) => all + count, 0);
  const raised = [...parts].sort((a, b) => b.remainder - a.remainder).slice(0, missing);
  for (const part of raised) part.count += 1;
  return Object.fromEntries(parts.map(({ key, count }) => [key, count])) as Record<K, number>;
};

/** `total` over so many, as evenly as whole numbers allow. */
export const evenly = (total: number, over: number): number[] =>
  Array.from(
    { length: over },
    (_, at) => Math.floor(((at + 1) * total) / over) - Math.floor((at * total) / over),
  );

/**
 * Deals values out to a population, by chance.
 * @throws Error when there are not as many values as members: the plan is wrong
 */
export const deal = <T, K extends string>(
  population: readonly T[],
  plan: Plan<K>,
  chance: Chance,
  give: (to: T, value: K) => void,
): void => {
  const values = chance.shuffled(repeated(plan));
  if (values.length !== population.length) {
    throw new Error(`${values.length} values are planned for ${population.length} members`);
  }
  values.forEach((value, at) => {
    const member = population[at];
    if (member !== undefined) give(member, value);
  });
};

/** What is left of a plan when others have taken their part of it. */
export const less = <K extends string>(plan: Counts<K>, taken: Plan<K>): Record<K, number> =>
  Object.fromEntries(
    countsOf(plan).map(([key, count]) => [key, count - (taken[key] ?? 0)]),
  ) as Record<K, number>;

/**
 * The first so many of a list.
 * @throws Error when it has fewer: the plan is wrong
 */
export const first = <T>(count: number, of: readonly T[], what: string): T[] => {
  if (of.length < count) throw new Error(`${count} ${what} are planned, of ${of.length}`);
  return of.slice(0, count);
};
