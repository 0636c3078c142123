/** Tenure survival: a worked example that was published, cases by hand, and random ledgers against the long way. */
import { describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import type { ReportParameters } from '../../src/application/report-parameters.js';
import type { AnswerRow } from '../../src/application/report.js';
import { addMonths } from '../../src/domain/plain-date.js';
import { aCity, hire, rotate, separate } from './a-city.js';
import { withReports } from './asking.js';
import { naiveSurvival } from './naive-survival.js';
import { ledgers } from './random-ledgers.js';

jest.setTimeout(120_000);
const RUNS = { numRuns: Number(process.env.LEDGER_RUNS ?? 40) };

const measures = ({ month, atRisk, survival, lower, upper }: AnswerRow) => [
  month,
  atRisk,
  survival,
  lower,
  upper,
];

describe('survival', () => {
  test('is that of the leukaemia patients under 6-MP of Freireich et al. (1963), limits included', async () => {
    const events = [6, 6, 6, 7, 10, 13, 16, 22, 23];
    const censored = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
    const ledger = aCity();
    for (const [at, months] of events.entries()) {
      ledger.person(`E${at}`, hire('2000-01-01', 'CLINIC'));
      ledger.person(`E${at}`, separate(addMonths('2000-01-01', months), 'resignation'));
    }
    for (const [at, months] of censored.entries()) {
      ledger.person(`C${at}`, hire(addMonths('2010-01-01', -months), 'CLINIC'));
    }
    const { rows, total } = await withReports(ledger, (ask) =>
      ask('survival', { asOf: '2010-01-01', recordsFrom: '1990-01-01' }),
    );
    // As statistical programs print them: time, at risk, survival, 95 % limits by log-log.
    expect(rows.filter(({ events: ended }) => ended !== 0).map(measures)).toEqual([
      [6, 21, 0.8571, 0.6197, 0.9516],
      [7, 17, 0.8067, 0.5631, 0.9228],
      [10, 15, 0.7529, 0.5032, 0.8894],
      [13, 12, 0.6902, 0.4316, 0.8491],
      [16, 11, 0.6275, 0.3675, 0.8049],
      [22, 7, 0.5378, 0.2678, 0.7468],
      [23, 6, 0.4482, 0.1881, 0.6801],
    ]);
    expect(rows).toHaveLength(36);
    expect(total).toEqual({ spells: 21, events: 9, censored: 12, medianMonth: 23 });
  });

  test('sees older spells from the day the records begin, and not those that ended before', async () => {
    const ledger = aCity();
    ledger.person('GONE', hire('2010-01-01', 'CLINIC'));
    ledger.person('GONE', separate('2011-01-01', 'resignation'));
    ledger.person('OLD', hire('2019-11-01', 'CLINIC'));
    ledger.person('A', hire('2020-01-01', 'CLINIC'));
    ledger.person('B', hire('2020-01-01', 'CLINIC'));
    ledger.person('B', separate('2020-02-15', 'resignation'));
    ledger.person('OLD', separate('2020-03-01', 'retirement'));
    const asked = { asOf: '2020-04-30' };
    const { rows, notes } = await withReports(ledger, (ask) =>
      ask('survival', { ...asked, recordsFrom: '2020-01-01' }),
    );
    const row = (month: number, atRisk: number, entered: number, events: number, rest: number) => ({
      month,
      atRisk,
      entered,
      events,
      censored: rest,
    });
    // B leaves after 1 month and 14 days, when A alone is seen beside; OLD is seen from month 2 and leaves in month 4.
    expect(rows.map(({ survival: _s, lower: _l, upper: _u, ...counts }) => counts)).toEqual([
      row(0, 2, 2, 0, 0),
      row(1, 2, 0, 1, 0),
      row(2, 2, 1, 0, 0),
      row(3, 2, 0, 0, 1),
      row(4, 1, 0, 1, 0),
    ]);
    expect(rows.map(({ survival }) => survival)).toEqual([1, 0.5, 0.5, 0.5, 0]);
    expect(notes).toMatchObject([{ code: 'records-from', values: { recordsFrom: '2020-01-01' } }]);
    const byDefault = await withReports(ledger, (ask) => ask('survival', asked));
    expect(byDefault.notes).toMatchObject([{ values: { recordsFrom: '2011-01-01' } }]);
  });

  test('lets other endings censor, and keeps a spell in the group where it was first seen', async () => {
    const ledger = aCity();
    for (const [name, kind] of [
      ['A', 'resignation'],
      ['B', 'retirement'],
    ] as const) {
      ledger.person(name, hire('2020-01-31', 'CLINIC'));
      ledger.person(name, rotate('2020-02-10', 'transfer', 'SCHOOLS'));
      ledger.person(name, separate('2020-02-29', kind));
    }
    const asked = { asOf: '2020-12-31', recordsFrom: '2020-01-01', groupBy: ['unit'] };
    const { all, voluntary } = await withReports(ledger, async (ask) => ({
      all: await ask('survival', asked),
      voluntary: await ask('survival', { ...asked, class: 'voluntary' }),
    }));
    // From 31 January to 29 February is a whole month.
    expect(all.rows).toMatchObject([
      { month: 0, unit: 'CLINIC', atRisk: 2, survival: 1 },
      { month: 1, unit: 'CLINIC', events: 2, survival: 0, lower: null, upper: null },
    ]);
    expect(voluntary.rows).toMatchObject([{}, { events: 1, censored: 1, survival: 0.5 }]);
    expect(voluntary.notes.map(({ code }) => code)).toContain('other-endings-censored');
    await withReports(ledger, async (ask) => {
      await expect(ask('survival', { groupBy: ['kind'] })).rejects.toThrow('how a spell ends');
    });
  });

  test('on random ledgers is what counting at every ending gives', async () => {
    const asked = fc.record({
      groupBy: fc.subarray(['unit', 'gender', 'unit1', 'hireYear', 'ageBand'], { maxLength: 2 }),
      basis: fc.constantFrom('home' as const, 'host' as const),
      unit: fc.option(fc.constantFrom('A', 'B', 'E'), { nil: undefined, freq: 1 }),
      class: fc.constantFrom(undefined, 'voluntary', 'unknown'),
      recordsFrom: fc.constantFrom(undefined, '2000-01-01', '2020-01-15', '2020-03-01'),
      asOf: fc.constantFrom('2020-02-29', '2020-04-10', '2022-01-01'),
      from: fc.constantFrom(undefined, '2020-01-01'),
    });
    await fc.assert(
      fc.asyncProperty(ledgers, asked, async (ledger, given) => {
        const parameters = Object.fromEntries(
          Object.entries(given).filter(([, value]) => value !== undefined),
        ) as ReportParameters;
        const { rows, total } = await withReports(ledger, (ask) => ask('survival', parameters));
        expect(rows).toEqual(naiveSurvival(ledger, parameters));
        for (const [at, row] of rows.entries()) {
          const next = rows[at + 1];
          if (next === undefined || next.month === 0) continue;
          const left = Number(row.atRisk) - Number(row.events) - Number(row.censored);
          expect(Number(next.atRisk)).toBe(left + Number(next.entered));
        }
        const entered = rows.reduce((sum, row) => sum + Number(row.entered), 0);
        expect(total).toMatchObject({ spells: entered });
      }),
      RUNS,
    );
  });
});
