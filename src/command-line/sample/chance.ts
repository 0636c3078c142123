/** Chance that is the same on every machine: what a seed gives, it gives again. */

export interface Chance {
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number;
  /** True in so many cases out of a hundred. */
  percent(of: number): boolean;
  one<T>(of: readonly [T, ...T[]]): T;
  /** One of the keys, as often as its weight says. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K;
  /** The same things in another order. */
  shuffled<T>(of: readonly T[]): T[];
}

/** The generator mulberry32: 32 bits of state, integer arithmetic only. */
export const chanceFrom = (seed: number): Chance => {
  let state = seed >>> 0;
  const next = (below: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
  const weighted = <K extends string>(weights: Readonly<Record<K, number>>): K => {
    const entries = Object.entries(weights) as [K, number][];
    let at = next(entries.reduce((sum, [, weight]) => sum + weight, 0));
    const found = entries.find(([, weight]) => (at -= weight) < 0);
    if (found === undefined) throw new Error('there is nothing to choose from');
    return found[0];
  };
  return {
    between: (from, to) => from + next(to - from + 1),
    percent: (of) => next(100) < of,
    one: <T>(of: readonly [T, ...T[]]) => of[next(of.length)] ?? of[0],
    weighted,
    shuffled: (of) =>
      of
        .map((thing) => ({ thing, at: next(0x1_0000_0000) }))
        .sort((a, b) => a.at - b.at)
        .map(({ thing }) => thing),
  };
};
