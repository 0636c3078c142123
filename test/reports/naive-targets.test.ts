/** The targets of a random ledger are met by whom counting by hand says. */
import { describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { target, withEntries } from './entries.js';
import { Naive, rounded } from './naive.js';
import { ledgers, spans } from './random-ledgers.js';

jest.setTimeout(120_000);
// LEDGER_RUNS asks for more of them.
const RUNS = { numRuns: Number(process.env.LEDGER_RUNS ?? 40) };

describe('targets on a random ledger', () => {
  const value = {
    gender: fc.subarray(['female', 'male', 'unknown'], { minLength: 1 }),
    category: fc.subarray(['cadre', 'contract'], { minLength: 1 }),
    unit1: fc.subarray(['A', 'B', 'C'], { minLength: 1 }),
    partyMember: fc.subarray(['true', 'false'], { minLength: 1 }),
    ageBand: fc.constant({ not: ['31-40', 'unknown'] }),
  };
  const predicate = fc.record(value, { requiredKeys: [] });

  test('count whom counting by hand counts', async () => {
    const asked = fc.record({
      population: predicate,
      numerator: predicate,
      basis: fc.constantFrom('home' as const, 'host' as const),
      unit: fc.constantFrom(undefined, 'A', 'B'),
    });
    await fc.assert(
      fc.asyncProperty(ledgers, asked, spans, async (ledger, own, { from: asOf }) => {
        const { population, numerator, ...others } = own;
        const answer = await withEntries(ledger, [target('T', { population, numerator })], (ask) =>
          ask('targets', { ...others, asOf }),
        );
        const keys = Object.keys(value);
        const people = new Naive(ledger, { ...others, groupBy: keys }).standing(asOf);
        const passes = (group: readonly string[], predicates: Readonly<Record<string, unknown>>) =>
          Object.entries(predicates).every(([key, condition]) => {
            const found = group[keys.indexOf(key)] ?? '';
            return Array.isArray(condition)
              ? condition.includes(found)
              : !(condition as { not: string[] }).not.includes(found);
          });
        const within = people.filter(({ group }) => passes(group, population));
        const meeting = within.filter(({ group }) => passes(group, numerator));
        expect(answer.rows).toMatchObject([
          {
            numerator: meeting.length,
            denominator: within.length,
            value: rounded(100 * meeting.length, within.length),
          },
        ]);
      }),
      RUNS,
    );
  });
});
