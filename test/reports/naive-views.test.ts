/** A view of a random ledger says what following every person and unit by hand says; nothing is lost in it. */
import { describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import type { ReportParameters } from '../../src/application/report-parameters.js';
import { addDays } from '../../src/domain/plain-date.js';
import { unitOn } from '../../src/domain/organisation-fold.js';
import { withReports } from './asking.js';
import { Naive } from './naive.js';
import { SmallLedger } from './small-ledger.js';
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

/** A ledger in which units only ever merge, and people in them who are placed or not. */
const mergers = fc
  .array(
    fc.record({
      units: fc.subarray(['A', 'B', 'C', 'D'], { minLength: 1, maxLength: 2 }),
      into: fc.constantFrom('A', 'B', 'F', 'G'),
      named: fc.boolean(),
      date: days,
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((merges) => {
    const ledger = new SmallLedger();
    for (const unit of ['A', 'B', 'C', 'D']) {
      ledger.establish(unit);
      ledger.person(`P${unit}`, { action: 'hire', unit, effectiveDate: '2010-01-01' });
    }
    for (const { units, into, named, date: effectiveDate } of merges) {
      const name = named ? { name: 'n' } : {};
      ledger.unit({ action: 'merge', units, into, ...name, effectiveDate });
    }
    return ledger;
  });

describe('whatever the view', () => {
  const asked = { groupBy: ['unit'] };

  test('nobody is lost: attributable or not, the total is that of the series as it was', async () => {
    const property = fc.asyncProperty(ledgers, days, spans, async (ledger, view, span) => {
      await withReports(ledger, async (ask) => {
        const then = await ask('headcount-series', { ...asked, ...span });
        const now = await ask('headcount-series', { ...asked, ...span, view });
        expect(now.total).toEqual(then.total);
        for (const { date, count } of now.total as { date: string; count: number }[]) {
          const rows = now.rows.filter((row) => row.date === date);
          expect(rows.reduce((sum, row) => sum + Number(row.count), 0)).toBe(count);
        }
      });
    });
    await fc.assert(property, RUNS);
  });

  test('an officer is shown as many as without it', async () => {
    const officer = { scope: ['B'], sees: [], withoutSmallCells: false };
    const property = fc.asyncProperty(ledgers, days, days, async (ledger, view, asOf) => {
      await withReports(ledger, async (ask) => {
        const then = await ask('headcount', { asOf }, officer);
        const now = await ask('headcount', { asOf, view }, officer);
        expect(now.total).toBe(then.total);
      });
    });
    await fc.assert(property, RUNS);
  });

  test('that of the day asked is how it was, for all who stand in a unit that stands', async () => {
    const property = fc.asyncProperty(ledgers, days, async (ledger, asOf) => {
      const tree = ledger.organisationAt(ledger.head);
      const everybody = new Naive(ledger, {}).standing(asOf);
      fc.pre(everybody.every(({ state }) => unitOn(tree, state.unit ?? '', asOf)?.exists === true));
      await withReports(ledger, async (ask) => {
        const parameters = { groupBy: ['unit', 'unit1', 'level'], asOf };
        const then = await ask('headcount', parameters);
        const now = await ask('headcount', { ...parameters, view: asOf });
        expect([now.rows, now.total]).toEqual([then.rows, then.total]);
      });
    });
    await fc.assert(property, RUNS);
  });

  test('a later one attributes everybody where units only merged', async () => {
    const property = fc.asyncProperty(mergers, days, days, async (ledger, one, other) => {
      const [asOf, view] = [one, other].sort();
      await withReports(ledger, async (ask) => {
        const { rows, notes } = await ask('headcount', { ...asked, asOf, view });
        expect(rows.map(({ unit }) => unit)).not.toContain('not-attributable');
        expect(notes).toMatchObject([{ code: 'not-attributable', values: { persons: 0 } }]);
      });
    });
    await fc.assert(property, RUNS);
  });
});
