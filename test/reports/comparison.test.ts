/** compareTo puts two answers side by side, and says what changed. */
import { describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { REPORTS } from '../../projections/reports/catalogue.js';
import type { ReportParameters } from '../../src/application/report-parameters.js';
import { aCity, hire, rotate, separate } from './a-city.js';
import { withReports } from './asking.js';
import type { Row } from './naive-answers.js';
import { bridgeRows, headcountAnswer } from './naive-answers.js';
import { ledgers } from './random-ledgers.js';

jest.setTimeout(120_000);
// LEDGER_RUNS asks for more of them.
const RUNS = { numRuns: Number(process.env.LEDGER_RUNS ?? 25) };

/** Three in CLINIC, one in SCHOOLS at the start of 2020; one of three left for SCHOOLS, and two came. */
const changing = () => {
  const ledger = aCity();
  for (const person of ['A', 'B', 'C']) ledger.person(person, hire('2019-01-01', 'CLINIC'));
  ledger.person('D', hire('2019-06-01', 'SCHOOLS'));
  ledger.person('A', rotate('2020-02-10', 'transfer', 'SCHOOLS'));
  ledger.person('E', hire('2020-03-01', 'HOSPITAL'));
  ledger.person('F', hire('2020-03-01', 'SCHOOLS'));
  ledger.person('B', separate('2020-03-15', 'resignation'));
  return ledger;
};

const side = (name: string, old: number, next: number, change: object) => ({
  measure: name,
  old,
  new: next,
  difference: Math.round((next - old) * 10_000) / 10_000,
  points: null,
  growth: null,
  ...change,
});

describe('compareTo of a day', () => {
  test('gives old, new, difference, growth of counts and percentage points of shares', async () => {
    const answer = await withReports(changing(), (ask) =>
      ask('headcount', { asOf: '2020-04-01', compareTo: '2020-01-01', groupBy: ['unit'] }),
    );
    expect(answer).toMatchObject({
      asOf: '2020-04-01',
      comparedWith: { asOf: '2020-01-01' },
      parameters: { compareTo: '2020-01-01' },
    });
    expect(answer.rows).toEqual([
      { unit: 'CLINIC', ...side('count', 3, 1, { growth: -66.6667 }) },
      { unit: 'CLINIC', ...side('share', 0.75, 0.2, { points: -55 }) },
      { unit: 'HOSPITAL', ...side('count', 0, 1, {}) },
      { unit: 'HOSPITAL', ...side('share', 0, 0.2, { points: 20 }) },
      { unit: 'SCHOOLS', ...side('count', 1, 3, { growth: 200 }) },
      { unit: 'SCHOOLS', ...side('share', 0.25, 0.6, { points: 35 }) },
    ]);
    expect(answer.total).toEqual([side('count', 4, 5, { growth: 25 })]);
  });

  test('is the difference of both days on a random ledger', async () => {
    const asked = fc.record({
      groupBy: fc.subarray(['unit', 'gender', 'ageBand'], { maxLength: 2 }),
      basis: fc.constantFrom('home' as const, 'host' as const),
      days: fc.constantFrom(['2020-01-20', '2020-03-01'], ['2019-12-20', '2020-02-29']),
    });
    await fc.assert(
      fc.asyncProperty(
        ledgers,
        asked,
        async (ledger, { days: [compareTo = '', asOf = ''], ...own }) => {
          const answer = await withReports(ledger, (ask) =>
            ask('headcount', { ...own, asOf, compareTo }),
          );
          const [before, now] = [compareTo, asOf].map(
            (date) => headcountAnswer(ledger, { ...own, asOf: date }, ledger.head).rows,
          );
          const counts = (rows: readonly Row[] = []) =>
            new Map(rows.map(({ count, share: _share, ...keys }) => [JSON.stringify(keys), count]));
          const [olds, news] = [counts(before), counts(now)];
          const found = answer.rows
            .filter(({ measure }) => measure === 'count')
            .map(
              ({ old, new: next, difference, measure: _m, points: _p, growth: _g, ...keys }) =>
                [JSON.stringify(keys), [old, next, difference]] as const,
            );
          const groups = new Set([...olds.keys(), ...news.keys()]);
          expect(new Map(found)).toEqual(
            new Map(
              [...groups].map((group) => {
                const [old, next] = [Number(olds.get(group) ?? 0), Number(news.get(group) ?? 0)];
                return [group, [old, next, next - old]];
              }),
            ),
          );
        },
      ),
      RUNS,
    );
  });
});

describe('compareTo of a period', () => {
  test('is an earlier period as long, period by period', async () => {
    await fc.assert(
      fc.asyncProperty(ledgers, async (ledger) => {
        const span = { interval: 'month' as const, groupBy: ['gender'] };
        const asked = { ...span, from: '2020-03-01', to: '2020-05-01' };
        const answer = await withReports(ledger, (ask) =>
          ask('bridge', { ...asked, compareTo: '2020-01-01' }),
        );
        const before = bridgeRows(ledger, { ...span, from: '2020-01-01', to: '2020-03-01' });
        const now = bridgeRows(ledger, asked);
        expect(answer).toMatchObject({
          comparedWith: { from: '2020-01-01', to: '2020-03-01' },
          closes: true,
        });
        const original: Readonly<Record<string, string>> = {
          '2020-03': '2020-01',
          '2020-04': '2020-02',
        };
        for (const { period, comparedTo, gender, measure, old, new: next } of answer.rows) {
          expect(comparedTo).toBe(original[String(period)]);
          const at = (rows: readonly Row[], label: unknown): unknown =>
            rows.find((row) => row.period === label && row.gender === gender)?.[String(measure)] ??
            0;
          expect([old, next]).toEqual([at(before, comparedTo), at(now, period)]);
        }
        expect(answer.rows).toHaveLength(
          new Set([...before, ...now].map(({ gender }) => gender)).size * 2 * 8,
        );
      }),
      RUNS,
    );
  });

  test('has as many months, and as many days where it does not begin and end alike', async () => {
    await withReports(changing(), async (ask) => {
      const with_ = async (from: string, to: string, compareTo: string) =>
        (await ask('attrition', { from, to, compareTo })).comparedWith;
      expect(await with_('2021-01-01', '2022-01-01', '2020-01-01')).toEqual({
        from: '2020-01-01',
        to: '2021-01-01',
      });
      expect(await with_('2020-03-05', '2020-03-15', '2020-02-25')).toEqual({
        from: '2020-02-25',
        to: '2020-03-06',
      });
    });
  });

  test('compares rates in percentage points, and has none where a rate is missing', async () => {
    const answer = await withReports(changing(), (ask) =>
      ask('attrition', { from: '2020-01-01', to: '2021-01-01', compareTo: '2018-01-01' }),
    );
    const rate = answer.rows.find(({ measure }) => measure === 'rate');
    expect(rate).toMatchObject({ old: null, difference: null, points: null, growth: null });
    expect(rate?.new).toBeGreaterThan(0);
    expect(answer.total).toContainEqual(side('separations', 0, 1, {}));
  });

  test.each<[string, ReportParameters]>([
    ['headcount', { asOf: '2020-01-01', compareTo: '2020-01-01' }],
    ['bridge', { from: '2020-01-01', to: '2020-02-01', compareTo: '2020-01-02' }],
    [
      'bridge',
      { from: '2020-03-01', to: '2020-03-20', interval: 'month', compareTo: '2020-02-20' },
    ],
    ['anomalies', { compareTo: '2020-01-01' }],
  ])('of %s is refused for %j', async (name, parameters) => {
    const asked = withReports(aCity(), (ask) => ask(name, parameters));
    await expect(asked).rejects.toMatchObject({ name: 'BadParameter', parameter: 'compareTo' });
  });
});

/** Series of years already, a curve over all of them, the recording itself, and what somebody else has set. */
const NOT_COMPARED = [
  'ratings',
  'survival',
  'recording-lag',
  'targets',
  'claims',
  'movement-plans',
];

describe('every report of a population', () => {
  test('takes compareTo, and says which of its columns are measures', () => {
    for (const { description } of REPORTS) {
      const takes = (name: string) => description.parameters.some((each) => each.name === name);
      const measures = description.columns.filter(({ measure }) => measure !== undefined);
      const isCounted =
        takes('basis') &&
        description.ofPersons !== true &&
        !NOT_COMPARED.includes(description.name);
      expect([description.name, takes('compareTo')]).toEqual([description.name, isCounted]);
      expect([description.name, measures.length > 0]).toEqual([description.name, isCounted]);
    }
  });
});
