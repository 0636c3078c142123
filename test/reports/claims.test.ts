/** The reconciliation of published figures: what is wrong with each by its own numbers, and against the ledger. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { AnswerRow } from '../../src/application/report.js';
import { aCity, hire, rotate, separate } from './a-city.js';
import type { Entry } from './entries.js';
import { clinic, withEntries } from './entries.js';
import type { SmallLedger } from './small-ledger.js';

const claim = (figures: readonly object[], more: object = {}): Entry => ({
  entry: 'claim/C',
  effectiveDate: '2000-01-01',
  content: {
    vi: 'C',
    en: 'C',
    source: 'a paper',
    asOf: '2024-01-01',
    population: {},
    figures: figures.map((figure) => ({ says: 'x', printed: 'x', unit: 'persons', ...figure })),
    ...more,
  },
});

const rowsOf = (ledger: SmallLedger, entries: readonly Entry[]): Promise<readonly AnswerRow[]> =>
  withEntries(ledger, entries, async (ask) => (await ask('claims', { asOf: '2030-01-01' })).rows);

/** Three women and a man: the women are 3, or 75 %. */
const WOMEN = {
  report: 'headcount',
  parameters: { asOf: '2024-01-01', groupBy: 'gender' },
  row: { gender: 'female' },
  column: 'count',
};
const SHARE = { ...WOMEN, column: 'share', unit: 'percent' };

describe('a figure', () => {
  test.each([
    [{ value: 3 }, { ledger: 3, difference: 0, comparison: 'agrees', explanation: null }],
    [{ value: 5 }, { ledger: 3, difference: 2, comparison: 'differs', explanation: 'unexplained' }],
    [{ value: 4, about: 'nearly' }, { comparison: 'differs' }],
    [{ value: 3, about: 'nearly' }, { comparison: 'agrees' }],
    [{ value: 3, about: 'over' }, { comparison: 'differs' }],
    [{ value: 3, about: 'at-least' }, { comparison: 'agrees' }],
    [{}, { ledger: 3, difference: null, comparison: 'not-comparable' }],
  ])('of persons %j is compared with the ledger', async (figure, expected) => {
    expect(await rowsOf(clinic(), [claim([{ ...WOMEN, ...figure }])])).toMatchObject([
      { ...expected, ownBase: 4, shareOfOwnBase: 75 },
    ]);
  });

  test.each([
    [75, 'agrees'],
    [75.2, 'differs'],
    [75.001, 'differs'],
  ])('in percent is compared as it was printed: %d', async (value, comparison) => {
    expect(await rowsOf(clinic(), [claim([{ ...SHARE, value }])])).toMatchObject([
      { ledger: 75, ownBase: 4, comparison },
    ]);
  });

  test('is rounded when the figure of the ledger rounds to it', async () => {
    const thirds = { ...SHARE, row: { gender: 'female' }, value: 66.7 };
    const ledger = aCity();
    for (const [person, gender] of [
      ['P1', 'female'],
      ['P2', 'female'],
      ['P3', 'male'],
    ] as const) {
      ledger.person(person, hire('2020-01-01', 'CLINIC', { profile: { gender } }));
    }
    expect(await rowsOf(ledger, [claim([thirds])])).toMatchObject([
      { ledger: 66.6667, comparison: 'rounding', explanation: 'rounding' },
    ]);
  });

  test('adds the rows that it names, and leaves out of its base what it says', async () => {
    const left = aCity();
    for (const [at, reason] of ['low-pay', 'low-pay', 'family', undefined].entries()) {
      left.person(`P${at}`, hire('2020-01-01', 'CLINIC'));
      left.person(`P${at}`, separate('2021-01-01', 'resignation', { ...(reason && { reason }) }));
    }
    const figure = {
      unit: 'percent',
      about: 'over',
      value: 50,
      report: 'attrition',
      parameters: { from: '2021-01-01', to: '2022-01-01', groupBy: 'reason' },
      column: 'separations',
      row: { reason: 'low-pay' },
    };
    const of = claim([
      { ...figure, without: { reason: 'not-recorded' } },
      { ...figure, unit: 'persons', row: { reason: 'low-pay,family' }, value: 2 },
    ]);
    expect(await rowsOf(left, [of])).toMatchObject([
      { ledger: 66.6667, ownBase: 3, comparison: 'agrees' },
      { ledger: 3, comparison: 'agrees' },
    ]);
  });

  test.each([
    ['headcounts', {}, 'report is headcounts'],
    ['headcount', { groupBy: 'shoe' }, 'groupBy names shoe'],
    ['headcount', { knownAt: '1' }, 'knownAt is given'],
    ['claims', {}, 'a report that asks no others'],
    ['rotations', { from: '2020-01-01' }, 'to is missing'],
  ])('that cannot be asked of %s %j says why', async (report, parameters, why) => {
    const of = claim([{ value: 1, report, parameters }]);
    expect(await rowsOf(clinic(), [of])).toMatchObject([
      { ledger: null, comparison: 'not-comparable', why: expect.stringContaining(why) },
    ]);
  });

  test('is not made of persons that may be the same', async () => {
    const ledger = clinic();
    ledger.person('P1', rotate('2023-02-01', 'transfer', 'HOSPITAL'));
    ledger.person('P1', rotate('2023-03-01', 'rotation', 'CLINIC'));
    const moved = {
      report: 'rotations',
      parameters: { from: '2023-01-01', to: '2024-01-01', groupBy: 'kind' },
      row: { kind: 'transfer,rotation' },
    };
    const of = claim(
      [
        { ...moved, column: 'persons', value: 2 },
        { ...moved, column: 'turns', unit: 'turns', value: 2 },
        {
          ...moved,
          parameters: { ...moved.parameters, groupBy: 'month' },
          row: undefined,
          column: 'persons',
          value: 2,
        },
      ].map((each) => JSON.parse(JSON.stringify(each)) as object),
    );
    expect(await rowsOf(ledger, [of])).toMatchObject([
      { comparison: 'not-comparable', why: expect.stringContaining('may be the same') },
      { ledger: 2, comparison: 'agrees' },
      {
        ledger: 1,
        comparison: 'differs',
        explanation: 'turns-against-persons',
        explainedBy: 'computed',
      },
    ]);
  });

  test('of another time says which', async () => {
    const later = { ...WOMEN, parameters: { ...WOMEN.parameters, asOf: '2019-01-01' } };
    const of = claim([
      { ...later, value: 3 },
      { ...later, value: 3, otherwise: { asOf: '2021-01-01' } },
    ]);
    expect(await rowsOf(clinic(), [of])).toMatchObject([
      { ledger: 0, explanation: 'different-base-date' },
      {
        explanation: 'different-base-date',
        why: 'with asOf 2021-01-01 the ledger agrees',
      },
    ]);
  });
});

describe('the claims of the example', () => {
  const file = new URL('../../docs/examples/targets-and-claims.json', import.meta.url);
  const { declare } = JSON.parse(readFileSync(file, 'utf8')) as { declare: readonly Entry[] };
  const entries = declare.filter(({ entry }) => entry.startsWith('claim/'));
  const example = () => rowsOf(clinic(), entries);

  test('have a row for each figure, each with a comparison', async () => {
    const rows = await example();
    expect(new Set(rows.map((row) => row.claim)).size).toBe(19);
    const refused = rows.filter(({ why }) => String(why).includes('; expected '));
    expect(refused.map(({ claim: name, figure, why }) => [name, figure, why])).toEqual([]);
  });

  test.each([
    ['D4', 1, 'impossible', '1,902 of 1,697: a part is more than the whole'],
    ['D4', 2, 'different-denominator', 'would be of 1,967; of 1,697 they are 112.08 %'],
    ['D3', 2, 'different-denominator', 'would be of 1,676; of 1,697 they are 35.24 %'],
    ['D5', 1, 'different-denominator', 'they fit 1,655 people; age 30 is in no band'],
    ['D6', 1, 'arithmetic', 'the parts make 1,772, not 1,697'],
    ['D6', 3, 'different-denominator', 'would be of 1,772; of 1,697 they are 92.63 %'],
    ['D7', 2, 'different-denominator', 'of the 1,106 before it is a growth of 42.13 %'],
    ['D8', 2, 'different-denominator', 'would be of 1,773; of 1,697 they are 12.43 %'],
    ['A4-6', 3, 'turns-against-persons', '34.6 is 34,601 with the decimal mark in a wrong place'],
    ['B10', 2, 'different-denominator', 'would be of 20,000, 13,333, 15,060'],
  ])('%s, figure %d is %s', async (name, figure, explanation, why) => {
    const rows = await example();
    const row = rows.find((each) => each.claim === name && each.figure === figure);
    expect(row).toMatchObject({ explanation, explainedBy: 'computed' });
    expect(row?.why).toContain(why);
  });

  test.each([
    ['D1', 2],
    ['A4-6', 1],
    ['D7', 1],
    ['D8', 1],
  ])('%s, figure %d is consistent in itself', async (name, figure) => {
    const rows = await example();
    const row = rows.find((each) => each.claim === name && each.figure === figure);
    expect(['unexplained', 'stated', null]).toContain(row?.explanation);
  });
});

test('a growth over what is there after is told from the numbers of the ledger', async () => {
  const ledger = clinic();
  for (let each = 5; each < 9; each += 1) {
    ledger.person(`P${each}`, hire('2022-01-01', 'CLINIC', { profile: { gender: 'female' } }));
  }
  const growth = {
    ...WOMEN,
    parameters: { ...WOMEN.parameters, compareTo: '2021-01-01' },
    column: 'growth',
    unit: 'percent',
  };
  const of = claim([
    { ...growth, column: 'difference', unit: 'persons', value: 4 },
    { ...growth, value: 57.1, shareOf: 1 },
    { ...growth, value: 133.3, shareOf: 1 },
  ]);
  expect(await rowsOf(ledger, [of])).toMatchObject([
    { ledger: 4, comparison: 'agrees' },
    {
      ledger: 133.3333,
      ownBase: 3,
      comparison: 'differs',
      explanation: 'different-denominator',
      why: '4 is 57.14 % of the 7 after, and 133.33 % of the 3 before, which a growth is of',
    },
    { comparison: 'rounding' },
  ]);
});

test('whoever gets no small cells is given no reconciliation', async () => {
  const reach = { scope: null, sees: [], withoutSmallCells: true };
  await expect(
    withEntries(clinic(), [claim([{ ...WOMEN, value: 3 }])], (ask) =>
      ask('claims', { asOf: '2024-01-01' }, reach),
    ),
  ).rejects.toThrow('there is no report claims');
});

test('whoever reaches a part is given the figures of that part', async () => {
  const ledger = clinic();
  ledger.person('P9', hire('2020-01-01', 'SCHOOLS', { profile: { gender: 'female' } }));
  const reach = { scope: ['HEALTH'], sees: [], withoutSmallCells: false };
  const answer = await withEntries(ledger, [claim([{ ...WOMEN, value: 4 }])], (ask) =>
    ask('claims', { asOf: '2024-01-01' }, reach),
  );
  expect(answer.rows).toMatchObject([{ ledger: 3, comparison: 'differs' }]);
  expect(answer.notes).toMatchObject([{ code: 'part-of-the-organisation' }]);
});
