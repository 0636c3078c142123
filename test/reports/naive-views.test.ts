/** A view of a random ledger says what following every person and unit by hand says; nothing is lost in it. */
import { describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import type { ReportParameters } from '../../src/application/report-parameters.js';
import { addDays } from '../../src/domain/plain-date.js';
import { unitOn } from '../../src/domain/organisation-fold.js';
import { withReports } from './asking.js';
import { Naive } from './naive.js';
import {
  bridgeRows,
  headcountAnswer,
  rotationRows,
  seriesRows,
  trainingRows,
} from './naive-answers.js';
import { attritionRows } from './naive-attrition.js';
import { DAYS, FIRST_DAY, ledgers, spans } from './random-ledgers.js';

jest.setTimeout(240_000);
// LEDGER_RUNS asks for more of them.
const RUNS = { numRuns: Number(process.env.LEDGER_RUNS ?? 15) };

const days = fc.integer({ min: -2, max: DAYS + 5 }).map((day) => addDays(FIRST_DAY, day));
const selection = fc
  .record({
    groupBy: fc.subarray(['unit', 'unit1', 'unit2', 'level', 'gender'], { maxLength: 2 }),
    unit: fc.constantFrom(undefined, undefined, 'A', 'B', 'F', 'not-attributable'),
    basis: fc.constantFrom('home' as const, 'host' as const),
    view: days,
  })
  .map(({ unit, ...others }): ReportParameters & { view: string } => ({
    ...others,
    ...(unit !== undefined && { unit }),
  }));
const interval = fc.constantFrom('month' as const, 'whole' as const);

const PERIOD_REPORTS = [
  ['bridge', bridgeRows],
  ['attrition', attritionRows],
  ['rotations', rotationRows],
  ['training', trainingRows],
] as const;

describe('a view of a random ledger', () => {
  test('headcount', async () => {
    await fc.assert(
      fc.asyncProperty(ledgers, selection, days, async (ledger, chosen, asOf) => {
        const parameters = { ...chosen, asOf };
        const { total, rows } = await withReports(ledger, (ask) => ask('headcount', parameters));
        expect({ total, rows }).toEqual(headcountAnswer(ledger, parameters, ledger.head));
      }),
      RUNS,
    );
  });

  test('headcount over time', async () => {
    await fc.assert(
      fc.asyncProperty(ledgers, selection, spans, async (ledger, chosen, span) => {
        const parameters = { ...chosen, ...span };
        const answer = await withReports(ledger, (ask) => ask('headcount-series', parameters));
        expect(answer.rows).toEqual(seriesRows(ledger, parameters));
      }),
      RUNS,
    );
  });

  test.each(PERIOD_REPORTS)('%s', async (name, rowsOf) => {
    await fc.assert(
      fc.asyncProperty(ledgers, selection, spans, interval, async (ledger, chosen, span, each) => {
        const parameters = { ...chosen, ...span, interval: each };
        const answer = await withReports(ledger, (ask) => ask(name, parameters));
        expect(answer.rows).toEqual(rowsOf(ledger, parameters));
        if (name === 'bridge') expect(answer.closes).toBe(true);
      }),
      RUNS,
    );
  });
});
