/** A report for somebody whose scope is a unit says what the report of that unit says, whatever else is in the ledger. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { PEOPLE_IN_SCOPE } from '../../projections/lists/queries.js';
import { isPersonWithin } from '../../src/application/reach.js';
import type { ReportParameters } from '../../src/application/report-parameters.js';
import { withReports } from '../reports/asking.js';
import { ledgers, spans } from '../reports/random-ledgers.js';

const OFFICER = { scope: ['B'], sees: [], withoutSmallCells: false };
const PERIOD = { from: '2020-01-01', to: '2020-05-01', interval: 'month' as const };

const REPORTS: readonly (readonly [string, ReportParameters])[] = [
  ['headcount', { asOf: '2020-03-12' }],
  ['headcount-series', PERIOD],
  ['composition', { asOf: '2020-03-12', by: ['category', 'ageBand'] }],
  ['quota', { asOf: '2020-03-12' }],
  ['bridge', PERIOD],
  ['rotations', PERIOD],
  ['attrition', PERIOD],
  ['training', PERIOD],
  ['retention', { from: '2020-01-10', to: '2020-04-01' }],
  ['mobility', PERIOD],
  ['first-year-attrition', { ...PERIOD, asOf: '2020-04-20' }],
  ['ratings', { from: '2019-01-01', to: '2021-01-01' }],
  ['discipline', { asOf: '2020-04-12' }],
  ['recording-lag', { from: '2024-01-01', to: '2024-02-01' }],
  ['succession', { asOf: '2020-03-12' }],
  ['survival', { asOf: '2020-03-12' }],
  ['rotation-history', {}],
  ['due', { asOf: '2020-03-12', within: 36_525 }],
  ['commitments', { asOf: '2020-04-12' }],
];

/** Their rows are of no groups. */
const LISTS = ['quota', 'rotation-history', 'commitments', 'due', 'succession'];

describe('the scope of a report', () => {
  test.each(REPORTS)(
    '%s is the unit with all below it, on the tree of each date',
    async (name, own) => {
      const takesGroups = !LISTS.includes(name);
      const grouped = takesGroups ? [undefined, ['unit'], ['gender']] : [undefined];
      const property = fc.asyncProperty(
        ledgers,
        fc.constantFrom(...grouped),
        fc.constantFrom('home' as const, 'host' as const),
        async (ledger, groupBy, basis) => {
          await withReports(ledger, async (ask) => {
            const parameters = { ...own, ...(takesGroups && { basis, groupBy }) };
            const scoped = await ask(name, parameters, OFFICER);
            const ofUnit = await ask(name, { ...parameters, unit: 'B' });
            expect({ rows: scoped.rows, total: scoped.total }).toEqual({
              rows: ofUnit.rows,
              total: ofUnit.total,
            });
          });
        },
      );
      await fc.assert(property, { numRuns: 12 });
    },
    60_000,
  );
});

describe('the people of a scope', () => {
  test('are the same for a list as for one person, on any day', async () => {
    const property = fc.asyncProperty(
      ledgers,
      spans,
      fc.subarray(['A', 'B', 'C', 'X'], { minLength: 1 }),
      async (ledger, { from: asOf }, scope) => {
        const knownAt = ledger.head;
        const organisation = ledger.organisationAt(knownAt);
        const alone = ledger.people.filter((person) =>
          isPersonWithin(ledger.personAt(person, knownAt), scope, organisation, asOf),
        );
        await withReports(ledger, async (_ask, tables) => {
          const rows = await tables.query(PEOPLE_IN_SCOPE, { scope, asOf, knownAt });
          expect(rows.map(({ person }) => person).sort()).toEqual(alone.sort());
        });
      },
    );
    await fc.assert(property, { numRuns: 60 });
  }, 60_000);
});
