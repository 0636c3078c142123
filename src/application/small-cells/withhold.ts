/** Which cells of a table of counts are withheld, so that no small one can be had from the others and their sums. */
import type { Sum } from './determined.js';
import { determinedBy } from './determined.js';

/** One cell: its place on every dimension, and how many people each of its measures counts. */
export interface Cell {
  readonly at: readonly string[];
  readonly counts: readonly number[];
}

/** A place in the table; null on a dimension that is summed over. */
export type Place = readonly (string | null)[];

interface Entry {
  readonly place: Place;
  readonly counts: readonly number[];
  withheld: boolean;
}

/** More unknowns than this are not looked through for what could be reckoned: all cells are withheld instead. */
const UNKNOWNS_MAX = 4_000;

/** Whether a row of counts has a number of people that is small. */
export type IsSmall = (counts: readonly number[]) => boolean;

/** @param groupMin fewer people than this, and not nobody, are small */
export const smallerThan =
  (groupMin: number): IsSmall =>
  (counts) =>
    counts.some((count) => count > 0 && count < groupMin);

const idOf = (place: Place): string => JSON.stringify(place);
const without = (place: Place, dimension: number): Place => place.with(dimension, null);
const depthOf = (place: Place): number => place.filter((each) => each !== null).length;
const largest = ({ counts }: Entry): number => Math.max(...counts);

/**
 * Tells of any place of a table, sums included, whether it is withheld. A place is withheld when it is small; when a sum
 * that it is a part of is withheld; or when, with the others of a sum that is shown, it would give a withheld one away.
 */
export const withheldIn = (
  cells: readonly Cell[],
  isSmall: IsSmall,
): ((place: Place) => boolean) => {
  const entries = withSums(cells);
  const levels = Map.groupBy(entries.values(), ({ place }) => depthOf(place));
  const depths = [...levels.keys()].sort((a, b) => a - b);
  for (const depth of depths) protect(levels.get(depth) ?? [], entries, isSmall);
  for (const depth of depths.toReversed()) {
    if (!givesAway(entries, isSmall)) break;
    for (const entry of levels.get(depth) ?? []) entry.withheld = true;
  }
  return (place) => entries.get(idOf(place))?.withheld === true;
};

/** Every cell in which anybody is counted, and every sum of some. */
const withSums = (cells: readonly Cell[]): Map<string, Entry> => {
  const entries = new Map<string, Entry>();
  for (const { at, counts } of cells) {
    if (counts.every((count) => count === 0)) continue;
    for (let kept = 0; kept < 2 ** at.length; kept += 1) {
      const place = at.map((each, dimension) => ((kept >> dimension) & 1 ? each : null));
      const before = entries.get(idOf(place))?.counts;
      const sum = counts.map((count, measure) => count + (before?.[measure] ?? 0));
      entries.set(idOf(place), { place, counts: sum, withheld: false });
    }
  }
  return entries;
};

/** The cells that add up to one sum. */
interface Line {
  readonly sum: Entry;
  readonly parts: readonly Entry[];
}

const linesOf = (level: readonly Entry[], entries: ReadonlyMap<string, Entry>): readonly Line[] => {
  const lines = new Map<string, Entry[]>();
  for (const entry of level) {
    for (const [dimension, value] of entry.place.entries()) {
      if (value === null) continue;
      const id = idOf([...without(entry.place, dimension), String(dimension)]);
      const parts = lines.get(id);
      if (parts === undefined) lines.set(id, [entry]);
      else parts.push(entry);
    }
  }
  return [...lines].map(([id, parts]) => {
    const sum = entries.get(idOf((JSON.parse(id) as Place).slice(0, -1)));
    if (sum === undefined) throw new Error('a cell without its sum');
    return { sum, parts };
  });
};

/** Withholds of one level what must be, the levels of its sums being settled. */
const protect = (
  level: readonly Entry[],
  entries: ReadonlyMap<string, Entry>,
  isSmall: IsSmall,
): void => {
  const lines = linesOf(level, entries);
  for (const entry of level) entry.withheld = isSmall(entry.counts);
  for (const { sum, parts } of lines) {
    if (sum.withheld) for (const part of parts) part.withheld = true;
  }
  while (lines.filter((line) => withholdOneMore(line, isSmall)).length > 0);
};

/** What is withheld of a sum that is shown can be reckoned as one number: that must be of several cells, and not small. */
const withholdOneMore = ({ sum, parts }: Line, isSmall: IsSmall): boolean => {
  const withheld = parts.filter((part) => part.withheld);
  if (sum.withheld || withheld.length === 0) return false;
  const together = sum.counts.map((_count, measure) =>
    withheld.reduce((all, { counts }) => all + (counts[measure] ?? 0), 0),
  );
  if (withheld.length > 1 && !isSmall(together)) return false;
  const [next] = parts.filter((part) => !part.withheld).sort((a, b) => largest(a) - largest(b));
  if (next === undefined) return false;
  next.withheld = true;
  return true;
};

/** Whether all sums together give a small cell away, though no sum alone does. */
const givesAway = (entries: ReadonlyMap<string, Entry>, isSmall: IsSmall): boolean => {
  const unknowns = [...entries.values()].filter(({ withheld }) => withheld);
  if (unknowns.length > UNKNOWNS_MAX) return true;
  const numbers = new Map(unknowns.map((entry, number) => [entry, number]));
  const sums = linesOf([...entries.values()], entries).map(
    ({ sum, parts }): Sum =>
      new Map([
        ...numbered(parts, numbers).map((number) => [number, 1] as const),
        ...numbered([sum], numbers).map((number) => [number, -1] as const),
      ]),
  );
  const known = determinedBy(sums);
  return unknowns.some(({ counts }, number) => isSmall(counts) && known.has(number));
};

const numbered = (entries: readonly Entry[], numbers: ReadonlyMap<Entry, number>): number[] =>
  entries.flatMap((entry) => {
    const number = numbers.get(entry);
    return number === undefined ? [] : [number];
  });
