/** Every report of a random ledger says what reckoning it the long way says. */
import { describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import type { ReportParameters } from '../../src/application/report-parameters.js';
import { withReports } from './asking.js';
import {
  bridgeRows,
  headcountAnswer,
  rotationRows,
  seriesRows,
  trainingRows,
} from './naive-answers.js';
import { attritionRows } from './naive-attrition.js';
import { FIRST_DAY, ledgers, spans } from './random-ledgers.js';

jest.setTimeout(120_000);
// LEDGER_RUNS asks for more of them.
const RUNS = { numRuns: Number(process.env.LEDGER_RUNS ?? 40) };

const POPULATION_KEYS = [
  'unit',
  'unit1',
  'unit2',
  'level',
  'unitType',
  'gender',
  'category',
  'partyMember',
  'education',
  'post',
  'fte',
  'hireYear',
];
const TIME_KEYS = ['ageBand', 'tenureBand'];

const keys = (names: readonly string[]) => fc.subarray([...names], { maxLength: 2 });

const selection = fc.record({
  unit: fc.option(fc.constantFrom('A', 'B', 'C', 'E', 'NOWHERE'), { nil: undefined, freq: 1 }),
  subtree: fc.boolean(),
  basis: fc.constantFrom('home' as const, 'host' as const),
  where: fc.oneof(
    { weight: 3, arbitrary: fc.constant([] as string[]) },
    fc.subarray([
      'gender:female',
      'gender:unknown',
      'partyMember:true',
      'unit1:A',
      'unit1:unknown',
      'category:cadre',
    ]),
  ),
});

const interval = fc.constantFrom('day', 'month', 'quarter', 'year', 'whole' as const);

/** Knowledge as a share of the ledger, so that it shrinks well. */
const knowledge = fc.integer({ min: 0, max: 3 });
const indexAt = (head: number, quarters: number): number =>
  head - Math.floor((head * quarters) / 6);

const sound = (value: object): ReportParameters =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined));

describe('on random ledgers, against reckoning the long way', () => {
  test('headcount on any day at any knowledge', async () => {
    const asked = fc.record({
      groupBy: keys([...POPULATION_KEYS, ...TIME_KEYS]),
      days: fc.integer({ min: -2, max: 145 }),
      count: fc.constantFrom('persons', 'fte', 'units'),
    });
    await fc.assert(
      fc.asyncProperty(ledgers, selection, asked, knowledge, async (ledger, chosen, own, known) => {
        const { days, ...others } = own;
        const date = new Date(Date.parse(FIRST_DAY) + days * 86_400_000);
        const asOf = date.toISOString().slice(0, 10);
        const knownAt = indexAt(ledger.head, known);
        const parameters = sound({ ...chosen, ...others, asOf, knownAt });
        const answer = await withReports(ledger, (ask) => ask('headcount', parameters));
        const expected = headcountAnswer(ledger, parameters, knownAt);
        expect({ total: answer.total, rows: answer.rows }).toEqual(expected);
      }),
      RUNS,
    );
  });

  test('headcount over time', async () => {
    const asked = fc.record({
      groupBy: keys([...POPULATION_KEYS, ...TIME_KEYS]),
      interval: fc.constantFrom('day', 'month', 'quarter', 'year'),
    });
    await fc.assert(
      fc.asyncProperty(ledgers, selection, asked, spans, async (ledger, chosen, own, span) => {
        const parameters = sound({ ...chosen, ...own, ...span });
        const answer = await withReports(ledger, (ask) => ask('headcount-series', parameters));
        expect(answer.rows).toEqual(seriesRows(ledger, parameters));
        expect(answer.total).toEqual(seriesRows(ledger, { ...parameters, groupBy: [] }));
      }),
      RUNS,
    );
  });

  test('the bridge says who came and went, and closes', async () => {
    const asked = fc.record({ groupBy: keys(POPULATION_KEYS), interval });
    await fc.assert(
      fc.asyncProperty(ledgers, selection, asked, spans, async (ledger, chosen, own, span) => {
        const parameters = sound({ ...chosen, ...own, ...span });
        const answer = await withReports(ledger, (ask) => ask('bridge', parameters));
        expect(answer.rows).toEqual(bridgeRows(ledger, parameters));
        const whole = { ...parameters, groupBy: [], interval: 'whole' as const };
        expect([answer.total]).toEqual(bridgeRows(ledger, whole));
        expect(answer.closes).toBe(true);
      }),
      RUNS,
    );
  });

  test('attrition by every average', async () => {
    const asked = fc.record({
      groupBy: keys([...POPULATION_KEYS, ...TIME_KEYS, 'reason', 'kind', 'class', 'legalBasis']),
      interval,
      average: fc.constantFrom('daily', 'monthly', 'endpoints'),
      class: fc.constantFrom(undefined, undefined, 'voluntary'),
      reason: fc.constantFrom(undefined, undefined, 'low-pay', 'not-recorded'),
    });
    await fc.assert(
      fc.asyncProperty(ledgers, selection, asked, spans, async (ledger, chosen, own, span) => {
        const parameters = sound({ ...chosen, ...own, ...span });
        const answer = await withReports(ledger, (ask) => ask('attrition', parameters));
        expect(answer.rows).toEqual(attritionRows(ledger, parameters));
        const whole = { ...parameters, groupBy: [], interval: 'whole' as const };
        expect([answer.total]).toEqual(attritionRows(ledger, whole));
      }),
      RUNS,
    );
  });

  test('rotations in turns and persons', async () => {
    const asked = fc.record({
      groupBy: keys([...POPULATION_KEYS, ...TIME_KEYS, 'kind', 'month']),
      interval,
      kind: fc.constantFrom(undefined, undefined, 'transfer', 'return'),
    });
    await fc.assert(
      fc.asyncProperty(ledgers, selection, asked, spans, async (ledger, chosen, own, span) => {
        const parameters = sound({ ...chosen, ...own, ...span });
        const answer = await withReports(ledger, (ask) => ask('rotations', parameters));
        expect(answer.rows).toEqual(rotationRows(ledger, parameters));
        const whole = { ...parameters, groupBy: [], interval: 'whole' as const };
        expect([{ period: expect.any(String), ...(answer.total as object) }]).toEqual(
          rotationRows(ledger, whole),
        );
      }),
      RUNS,
    );
  });

  test('training in turns, persons and hours', async () => {
    const asked = fc.record({
      groupBy: keys([...POPULATION_KEYS, ...TIME_KEYS, 'kind', 'place', 'course', 'month']),
      interval,
      place: fc.constantFrom(undefined, undefined, 'abroad'),
    });
    await fc.assert(
      fc.asyncProperty(ledgers, selection, asked, spans, async (ledger, chosen, own, span) => {
        const parameters = sound({ ...chosen, ...own, ...span });
        const answer = await withReports(ledger, (ask) => ask('training', parameters));
        expect(answer.rows).toEqual(trainingRows(ledger, parameters));
      }),
      RUNS,
    );
  });
});
