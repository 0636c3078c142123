/** Attrition: literal cases. */
import { describe, expect, test } from '@jest/globals';
import { aCity, hire, rotate, separate } from './a-city.js';
import { withReports } from './asking.js';
import type { SmallLedger } from './small-ledger.js';

const YEAR = { from: '2020-01-01', to: '2021-01-01' };

/** Four at the clinic; two of them go. */
const withLeavers = (): SmallLedger => {
  const ledger = aCity();
  for (const id of ['A', 'B', 'C', 'D']) ledger.person(id, hire('2019-01-01', 'CLINIC'));
  ledger.person('A', separate('2020-07-01', 'resignation', { reason: 'low-pay' }));
  ledger.person('B', separate('2020-07-01', 'retirement'));
  return ledger;
};

describe('attrition', () => {
  test('divides separations by person-days over days', async () => {
    const answer = await withReports(withLeavers(), (ask) => ask('attrition', YEAR));
    // 366 days; two people all year, two for 182 days: 1,096 person-days.
    expect(answer.method).toBe('average headcount daily: person-days ÷ days');
    expect(answer.rows).toEqual([
      {
        period: '2020',
        separations: 2,
        voluntary: 1,
        involuntary: 0,
        other: 1,
        unknown: 0,
        movesOut: 0,
        averageHeadcount: 2.9945,
        rate: 66.7883,
      },
    ]);
    expect(answer.total).toEqual(answer.rows[0]);
  });

  test('makes a year from months as the sum of its flows over the mean of its months', async () => {
    const { year, months } = await withReports(withLeavers(), async (ask) => ({
      year: await ask('attrition', { ...YEAR, interval: 'year', average: 'monthly' }),
      months: await ask('attrition', { ...YEAR, interval: 'month', average: 'monthly' }),
    }));
    const averages = months.rows.map(({ averageHeadcount }) => Number(averageHeadcount));
    expect(averages).toEqual([4, 4, 4, 4, 4, 4, 2, 2, 2, 2, 2, 2]);
    expect(months.rows[6]).toMatchObject({ period: '2020-07', separations: 2, rate: 100 });
    expect(year.rows[0]).toMatchObject({ averageHeadcount: 3, rate: 66.6667 });
  });

  test('takes half of opening and closing', async () => {
    const answer = await withReports(withLeavers(), (ask) =>
      ask('attrition', { ...YEAR, average: 'endpoints' }),
    );
    expect(answer.rows[0]).toMatchObject({ averageHeadcount: 3, rate: 66.6667 });
  });

  test('divides by the whole selection when grouping by reason, kind or class', async () => {
    const answer = await withReports(withLeavers(), (ask) =>
      ask('attrition', { ...YEAR, average: 'endpoints', groupBy: ['class', 'reason'] }),
    );
    expect(answer.rows).toMatchObject([
      {
        class: 'other',
        reason: 'not-recorded',
        separations: 1,
        averageHeadcount: 3,
        rate: 33.3333,
      },
      { class: 'voluntary', reason: 'low-pay', separations: 1, averageHeadcount: 3, rate: 33.3333 },
    ]);
    expect(answer.rows.map(({ movesOut }) => movesOut)).toEqual([null, null]);
    expect(answer.notes).toMatchObject([{ code: 'no-moves-by-separation' }]);
  });

  test('keeps the headcount whole when separations are filtered', async () => {
    const answer = await withReports(withLeavers(), (ask) =>
      ask('attrition', { ...YEAR, average: 'endpoints', reason: 'low-pay' }),
    );
    expect(answer.rows).toMatchObject([{ separations: 1, other: 0, averageHeadcount: 3 }]);
    expect(answer.population).toBe(
      'employed persons, at their home unit, counting what has reason low-pay',
    );
  });

  test('puts a leaver in the group of the day before leaving', async () => {
    const ledger = aCity();
    ledger.person('A', hire('2019-01-01', 'CLINIC', { post: 'nurse' }));
    ledger.person('A', separate('2020-07-01', 'resignation'));
    ledger.unit({ action: 'move', unit: 'CLINIC', parent: 'SCHOOLS', effectiveDate: '2020-07-01' });
    const answer = await withReports(ledger, (ask) =>
      ask('attrition', { ...YEAR, groupBy: ['unit2', 'post'] }),
    );
    // 182 of 366 days.
    expect(answer.rows).toMatchObject([
      { unit2: 'HEALTH', post: 'nurse', separations: 1, averageHeadcount: 0.4973, rate: 201.0989 },
    ]);
  });

  test('counts a hire and separation on one day as a separation without a headcount', async () => {
    const ledger = aCity();
    ledger.person('A', hire('2020-03-01', 'CLINIC'));
    ledger.person('A', separate('2020-03-01', 'not-recorded'));
    const answer = await withReports(ledger, (ask) =>
      ask('attrition', { ...YEAR, groupBy: ['unit'] }),
    );
    expect(answer.rows).toMatchObject([
      { unit: 'CLINIC', separations: 1, unknown: 1, averageHeadcount: 0, rate: null },
    ]);
    expect(answer.notes).toMatchObject([{ code: 'no-rate', values: { rows: 1 } }]);
  });

  test('sees several steps of one day one after the other', async () => {
    const ledger = aCity();
    ledger.unit({
      action: 'establish',
      unit: 'NEW',
      name: 'n',
      parent: 'SCHOOLS',
      effectiveDate: '2020-03-01',
    });
    ledger.person('A', hire('2020-03-01', 'CLINIC'));
    ledger.person('A', rotate('2020-03-01', 'transfer', 'NEW'));
    ledger.person('A', separate('2020-03-01', 'resignation'));
    ledger.person('B', hire('2019-01-01', 'HOSPITAL'));
    ledger.person('B', separate('2020-03-01', 'contract-end'));
    ledger.person('B', hire('2020-03-01', 'HOSPITAL'));
    ledger.person('B', separate('2020-03-01', 'resignation'));
    const answer = await withReports(ledger, (ask) =>
      ask('attrition', { ...YEAR, groupBy: ['unit', 'unit2'] }),
    );
    const rows = answer.rows.filter(({ separations }) => separations !== 0);
    // A unit that begins on the day has its place on that day only.
    expect(rows).toMatchObject([
      { unit: 'HOSPITAL', unit2: 'HEALTH', separations: 2, voluntary: 1, other: 1 },
      { unit: 'NEW', unit2: 'SCHOOLS', separations: 1, voluntary: 1 },
    ]);
  });

  test('never takes a move or a reorganisation for a separation', async () => {
    const ledger = aCity();
    ledger.person('A', hire('2019-01-01', 'CLINIC'));
    ledger.person('A', rotate('2020-03-01', 'transfer', 'SCHOOLS'));
    ledger.person('B', hire('2019-01-01', 'CLINIC'));
    ledger.person('B', rotate('2020-03-01', 'reorganisation', 'SCHOOLS'));
    const answer = await withReports(ledger, (ask) =>
      ask('attrition', { ...YEAR, groupBy: ['unit'] }),
    );
    expect(answer.rows).toMatchObject([
      { unit: 'CLINIC', separations: 0, movesOut: 1, rate: 0 },
      { unit: 'SCHOOLS', separations: 0, movesOut: 0, rate: 0 },
    ]);
  });

  test('gives no average, and no rate, where the months of the method do not start', async () => {
    const answer = await withReports(withLeavers(), (ask) =>
      ask('attrition', {
        from: '2020-07-01',
        to: '2020-07-03',
        interval: 'day',
        average: 'monthly',
      }),
    );
    expect(answer.rows).toMatchObject([
      { period: '2020-07-01', separations: 2, averageHeadcount: 2, rate: 100 },
      { period: '2020-07-02', separations: 0, averageHeadcount: null, rate: null },
    ]);
  });
});
