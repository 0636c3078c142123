/** Which unknown numbers a system of sums gives away: those that have one value only. */

/** Sums of unknowns, each named by its number, with a factor; what a sum comes to does not matter here. */
export type Sum = ReadonlyMap<number, number>;

/** A prime whose squares are exact: a factor that is 0 in these numbers by chance alone is next to impossible. */
const PRIME = 94_906_249;

/** The unknowns that the sums determine, by Gauss-Jordan elimination. */
export const determinedBy = (sums: readonly Sum[]): ReadonlySet<number> => {
  const pivots = new Map<number, Map<number, number>>();
  for (const sum of sums) {
    const row = reduced(sum, pivots);
    const [first] = row;
    if (first === undefined) continue;
    const [pivot, factor] = first;
    const scale = inverse(factor);
    const scaled = new Map([...row].map(([at, value]) => [at, (value * scale) % PRIME]));
    for (const other of pivots.values()) subtract(other, scaled, other.get(pivot) ?? 0);
    pivots.set(pivot, scaled);
  }
  return new Set([...pivots].filter(([, row]) => row.size === 1).map(([pivot]) => pivot));
};

const reduced = (
  sum: Sum,
  pivots: ReadonlyMap<number, ReadonlyMap<number, number>>,
): Map<number, number> => {
  const row = new Map([...sum].map(([at, value]) => [at, (value + PRIME) % PRIME]));
  for (const at of [...row.keys()]) {
    const pivot = pivots.get(at);
    if (pivot !== undefined) subtract(row, pivot, row.get(at) ?? 0);
  }
  return row;
};

const subtract = (
  row: Map<number, number>,
  other: ReadonlyMap<number, number>,
  times: number,
): void => {
  if (times === 0) return;
  for (const [at, value] of other) {
    const left = ((row.get(at) ?? 0) + PRIME - ((times * value) % PRIME)) % PRIME;
    if (left === 0) row.delete(at);
    else row.set(at, left);
  }
};

/** By Fermat: the power of two less than the prime. */
const inverse = (value: number): number => {
  let [result, base, exponent] = [1, value, PRIME - 2];
  while (exponent > 0) {
    if (exponent % 2 === 1) result = (result * base) % PRIME;
    base = (base * base) % PRIME;
    exponent = Math.floor(exponent / 2);
  }
  return result;
};
