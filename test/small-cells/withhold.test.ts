/** No withheld small cell can be had from what is shown: checked by another way to solve sums than the program's own. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { Cell, Place } from '../../src/application/small-cells/withhold.js';
import { smallerThan, withheldIn } from '../../src/application/small-cells/withhold.js';

const GROUP_MIN = 5;

const cell = (count: number, ...at: string[]): Cell => ({ at, counts: [count] });
const shown = (cells: readonly Cell[], ...places: Place[]): boolean[] => {
  const isWithheld = withheldIn(cells, smallerThan(GROUP_MIN));
  return places.map((place) => !isWithheld(place));
};

describe('a table of one dimension', () => {
  test('withholds a small cell, and with it the smallest of the others', () => {
    const cells = [cell(3, 'a'), cell(9, 'b'), cell(40, 'c')];
    expect(shown(cells, ['a'], ['b'], ['c'], [null])).toEqual([false, false, true, true]);
  });

  test('withholds two small cells and a third when the two together are small', () => {
    const cells = [cell(1, 'a'), cell(2, 'b'), cell(9, 'c'), cell(40, 'd')];
    expect(shown(cells, ['a'], ['b'], ['c'], ['d'])).toEqual([false, false, false, true]);
  });

  test('shows everything when nothing is small, and what is empty', () => {
    const cells = [cell(0, 'a'), cell(5, 'b'), cell(40, 'c')];
    expect(shown(cells, ['a'], ['b'], ['c'], [null])).toEqual([true, true, true, true]);
  });

  test('withholds everything of a selection that is small itself', () => {
    expect(shown([cell(3, 'a')], ['a'], [null])).toEqual([false, false]);
  });
});

/** Whether a place is given away: solved over fractions, densely. */
const givenAway = (
  cells: readonly Cell[],
  isWithheld: (place: Place) => boolean,
  groupMin: number,
): Place[] => {
  const places = new Map<string, { place: Place; count: number }>();
  for (const { at, counts } of cells) {
    if (counts[0] === 0) continue;
    for (let kept = 0; kept < 2 ** at.length; kept += 1) {
      const place = at.map((each, dimension) => ((kept >> dimension) & 1 ? each : null));
      const found = places.get(JSON.stringify(place));
      places.set(JSON.stringify(place), { place, count: (found?.count ?? 0) + (counts[0] ?? 0) });
    }
  }
  const leaves = cells.filter(({ counts }) => counts[0] !== 0).map(({ at }) => at);
  // Every place is a sum of leaves; what is shown is what is known of them.
  const sumOf = (place: Place): number[] =>
    leaves.map((at) =>
      Number(place.every((each, dimension) => each === null || each === at[dimension])),
    );
  const known = [...places.values()]
    .filter(({ place }) => !isWithheld(place))
    .map(({ place }) => sumOf(place));
  const rank = rankOf(known);
  return [...places.values()]
    .filter(({ place, count }) => isWithheld(place) && count < groupMin)
    .filter(({ place }) => rankOf([...known, sumOf(place)]) === rank)
    .map(({ place }) => place);
};

const rankOf = (matrix: readonly (readonly number[])[]): number => {
  const rows = matrix.map((row) => [...row]);
  let rank = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
    const pivot = rows.findIndex((row, at) => at >= rank && Math.abs(row[column] ?? 0) > 1e-9);
    if (pivot < 0) continue;
    [rows[rank], rows[pivot]] = [rows[pivot] ?? [], rows[rank] ?? []];
    const base = rows[rank] ?? [];
    for (const [at, row] of rows.entries()) {
      if (at === rank) continue;
      const times = (row[column] ?? 0) / (base[column] ?? 1);
      if (times !== 0) rows[at] = row.map((value, each) => value - times * (base[each] ?? 0));
    }
    rank += 1;
  }
  return rank;
};

const table = fc
  .tuple(
    fc.integer({ min: 1, max: 4 }),
    fc.integer({ min: 1, max: 4 }),
    fc.integer({ min: 1, max: 3 }),
  )
  .chain(([a, b, c]) =>
    fc
      .array(fc.oneof(fc.nat({ max: 7 }), fc.nat({ max: 60 })), {
        minLength: a * b * c,
        maxLength: a * b * c,
      })
      .map((counts) =>
        counts.map((count, at) =>
          cell(count, `a${at % a}`, `b${Math.floor(at / a) % b}`, `c${Math.floor(at / a / b)}`),
        ),
      ),
  );

/** Whatever an organisation sets as the least. */
const groupMins = fc.integer({ min: 3, max: 12 });

describe('any table', () => {
  test('gives no small cell away, by whatever sums', () => {
    fc.assert(
      fc.property(table, groupMins, (cells, groupMin) => {
        const isWithheld = withheldIn(cells, smallerThan(groupMin));
        expect(givenAway(cells, isWithheld, groupMin)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  test('shows no small number, neither as a cell nor as a sum', () => {
    fc.assert(
      fc.property(table, groupMins, (cells, groupMin) => {
        const isWithheld = withheldIn(cells, smallerThan(groupMin));
        for (const { at, counts } of cells) {
          const [count = 0] = counts;
          if (count > 0 && count < groupMin) expect(isWithheld(at)).toBe(true);
        }
      }),
    );
  });
});
