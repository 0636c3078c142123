/** The composition of a random ledger says what counting everybody by hand says. */
import { describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import type { ReportParameters } from '../../src/application/report-parameters.js';
import { withReports } from './asking.js';
import { aCity, hire } from './a-city.js';
import { Naive, keyed, rounded, sortedGroups } from './naive.js';
import type { Row } from './naive-answers.js';
import { same } from './naive-answers.js';
import { ledgers, spans } from './random-ledgers.js';
import type { SmallLedger } from './small-ledger.js';

jest.setTimeout(120_000);
// LEDGER_RUNS asks for more of them.
const RUNS = { numRuns: Number(process.env.LEDGER_RUNS ?? 40) };

const compositionRows = (ledger: SmallLedger, asked: ReportParameters): Row[] => {
  const { groupBy = [], by = [], asOf = '' } = asked;
  const groupsBy = (keys: readonly string[]) =>
    new Naive(ledger, { ...asked, groupBy: keys }).standing(asOf).map(({ group }) => group);
  const wholes = groupsBy(groupBy);
  return by.flatMap((attribute) => {
    const keys = [...groupBy, attribute];
    const found = groupsBy(keys);
    const groups = found.length === 0 ? [] : sortedGroups(found, keys);
    return groups.map((group) => {
      const count = found.filter((each) => same(each, group)).length;
      const N = wholes.filter((each) => same(each, group.slice(0, -1))).length;
      return {
        ...keyed(groupBy, group),
        attribute,
        value: group.at(-1),
        count,
        share: rounded(count, N),
        N,
      };
    });
  });
};

describe('composition', () => {
  test('of a random ledger, each attribute adds up to the whole', async () => {
    const asked = fc.record({
      by: fc.subarray(['gender', 'category', 'ageBand', 'education', 'level'], { minLength: 1 }),
      groupBy: fc.subarray(['unit1', 'partyMember']),
      basis: fc.constantFrom('home' as const, 'host' as const),
      unit: fc.constantFrom(undefined, undefined, 'A', 'B'),
    });
    await fc.assert(
      fc.asyncProperty(ledgers, asked, spans, async (ledger, own, { from: asOf }) => {
        const answer = await withReports(ledger, (ask) => ask('composition', { ...own, asOf }));
        const expected = compositionRows(ledger, { ...own, asOf });
        expect(answer.rows).toEqual(expected);
        expect(answer.closes).toBe(true);
        for (const attribute of own.by) {
          const counts = answer.rows
            .filter((row) => row.attribute === attribute)
            .map(({ count }) => Number(count));
          expect(counts.reduce((sum, count) => sum + count, 0)).toBe(answer.total);
        }
      }),
      RUNS,
    );
  });

  test('withholds small parts and what would give them away', async () => {
    const ledger = aCity();
    for (let each = 0; each < 12; each += 1) {
      const gender = each < 2 ? 'female' : 'male';
      ledger.person(`P${each}`, hire('2020-01-01', 'CLINIC', { profile: { gender } }));
    }
    const reach = { scope: null, sees: [], withoutSmallCells: true };
    const answer = await withReports(ledger, (ask) =>
      ask('composition', { asOf: '2020-02-01', by: ['gender', 'education'] }, reach),
    );
    expect(answer.rows).toEqual([
      { attribute: 'gender', value: 'female', count: null, share: null, N: 12 },
      { attribute: 'gender', value: 'male', count: null, share: null, N: 12 },
      { attribute: 'education', value: 'unknown', count: 12, share: 1, N: 12 },
    ]);
    expect(answer.closes).toBeUndefined();
  });

  test('leaves out of the usual attributes what is grouped by', async () => {
    const { parameters } = await withReports(aCity(), (ask) =>
      ask('composition', { groupBy: ['gender'] }),
    );
    expect(parameters.by).toEqual(['category', 'ageBand', 'education', 'politicalTheory']);
  });

  test('refuses a key that is grouped by as well', async () => {
    const asked = withReports(aCity(), (ask) =>
      ask('composition', { by: ['gender'], groupBy: ['gender'] }),
    );
    await expect(asked).rejects.toMatchObject({ name: 'BadParameter', parameter: 'by' });
  });
});
