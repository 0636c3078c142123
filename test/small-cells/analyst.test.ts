/** What an analyst is told who asks for a small group, for its complement, and for everything around it. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { ReportAnswer } from '../../src/application/report.js';
import type { ReportParameters } from '../../src/application/report-parameters.js';
import type { Ask } from '../reports/asking.js';
import { GROUP_MIN, withReports } from '../reports/asking.js';
import { SmallLedger } from '../reports/small-ledger.js';

const ANALYST = { scope: null, sees: [], withoutSmallCells: true };

/** A hires seven men and three women, B nine men and eleven women; C three men; all below TOP. */
const ledger = (): SmallLedger => {
  const made = new SmallLedger();
  made.establish('TOP');
  for (const unit of ['A', 'B', 'C']) made.establish(unit, 'TOP');
  const hire = (unit: string, gender: string, count: number): void => {
    for (let each = 0; each < count; each += 1) {
      made.person(`${unit}-${gender}-${each}`, {
        action: 'hire',
        unit,
        effectiveDate: '2020-01-01',
        profile: {
          gender,
          partyMember: each % 2 === 0,
          minority: unit === 'B' && gender === 'male' && each < 3,
        },
      });
    }
  };
  hire('A', 'male', 7);
  hire('A', 'female', 3);
  hire('B', 'male', 9);
  hire('B', 'female', 11);
  hire('C', 'male', 3);
  made.person('A-male-0', { action: 'separate', kind: 'resignation', effectiveDate: '2020-03-10' });
  return made;
};

const asAnalyst = <T>(
  use: (ask: (name: string, parameters: ReportParameters) => Promise<ReportAnswer>) => Promise<T>,
  groupMin = GROUP_MIN,
) =>
  withReports(
    ledger(),
    (ask: Ask) => use((name, parameters) => ask(name, parameters, ANALYST)),
    groupMin,
  );

describe('an analyst', () => {
  test('gets neither a group of three people nor its complement, but the whole of both', async () => {
    await asAnalyst(async (ask) => {
      const count = async (parameters: ReportParameters) =>
        (await ask('headcount', { asOf: '2020-02-01', ...parameters })).total;
      expect(await count({ unit: 'A', where: ['gender:female'] })).toBeNull();
      expect(await count({ unit: 'A', where: ['gender:male'] })).toBeNull();
      expect(await count({ unit: 'A', where: ['gender:male', 'gender:female'] })).toBeNull();
    });
  });

  test('gets no condition that three people meet, nor its contrary, over the whole either', async () => {
    await asAnalyst(async (ask) => {
      const count = async (...where: string[]) =>
        (await ask('headcount', { asOf: '2020-02-01', where })).total;
      expect(await count('minority:true')).toBeNull();
      expect(await count('minority:false')).toBeNull();
      expect(await count()).toBe(33);
      expect(await count('gender:male')).toBe(19);
    });
  });

  test('does not get a small unit by taking its neighbours from the unit above', async () => {
    await asAnalyst(async (ask) => {
      const count = async (unit: string) =>
        (await ask('headcount', { asOf: '2020-02-01', unit })).total;
      // Three stand in C; A is the smallest that can hide them.
      expect([await count('TOP'), await count('A'), await count('B'), await count('C')]).toEqual([
        33,
        null,
        20,
        null,
      ]);
    });
  });

  test('gets rows without numbers where they are small', async () => {
    await asAnalyst(async (ask) => {
      const { rows, notes } = await ask('headcount', { asOf: '2020-02-01', groupBy: ['unit'] });
      expect(rows).toEqual([
        { unit: 'A', count: null, share: null },
        { unit: 'B', count: 20, share: 0.6061 },
        { unit: 'C', count: null, share: null },
      ]);
      expect(notes).toMatchObject([{ code: 'small-cells-withheld', values: { rows: 2 } }]);
    });
  });

  test.each<[number, readonly (number | null)[], number]>([
    [3, [10, 20, 3], 0],
    [4, [null, 20, null], 2],
    [11, [null, 20, null], 2],
    [21, [null, null, null], 3],
  ])('gets what counts at least as many as are set: %i', async (groupMin, counts, withheld) => {
    await asAnalyst(async (ask) => {
      const { rows, total, notes } = await ask('headcount', {
        asOf: '2020-02-01',
        groupBy: ['unit'],
      });
      expect(rows.map(({ count }) => count)).toEqual(counts);
      expect(total).toBe(33);
      expect(notes).toMatchObject([
        { code: 'small-cells-withheld', values: { rows: withheld, least: groupMin } },
      ]);
    }, groupMin);
  });

  test('gets no flow of one person, and no rate of it', async () => {
    await asAnalyst(async (ask) => {
      const period = { from: '2020-02-01', to: '2020-05-01', interval: 'month' as const };
      for (const name of ['bridge', 'attrition']) {
        const { rows, total } = await ask(name, { ...period, unit: 'TOP' });
        expect(rows[1]).toMatchObject({ separations: null });
        expect(total).toMatchObject({ separations: null });
      }
    });
  });

  test.each<[string, ReportParameters]>([
    ['headcount', { asOf: '2020-02-02' }],
    ['headcount', { knownAt: 4 }],
    ['headcount', { count: 'fte' }],
    ['headcount', { unit: 'A', subtree: false }],
    ['headcount', { groupBy: ['unit', 'gender', 'partyMember', 'post'] }],
    ['rotations', { from: '2020-01-01', to: '2020-01-15' }],
    ['bridge', { from: '2020-01-01', to: '2020-02-01', interval: 'day' }],
  ])('is refused %s with %j', async (name, parameters) => {
    await asAnalyst(async (ask) => {
      await expect(ask(name, parameters)).rejects.toThrow('as small groups are withheld');
    });
  });

  test.each(['rotation-history', 'anomalies'])('has no list %s', async (name) => {
    await asAnalyst(async (ask) => {
      await expect(ask(name, {})).rejects.toThrow('there is no report');
    });
  });

  test('is told no small number by any report, whatever is asked', async () => {
    const asked = fc.record({
      name: fc.constantFrom('headcount', 'headcount-series', 'bridge', 'attrition', 'rotations'),
      unit: fc.constantFrom(undefined, 'TOP', 'A', 'B', 'C'),
      groupBy: fc.subarray(['unit', 'gender', 'partyMember']),
      where: fc.subarray(['gender:female', 'partyMember:true']),
    });
    await asAnalyst(async (ask) => {
      const property = fc.asyncProperty(asked, async ({ name, unit, groupBy, where }) => {
        const time =
          name === 'headcount' ? { asOf: '2020-02-01' } : { from: '2020-01-01', to: '2020-05-01' };
        const { rows, total } = await ask(name, { ...time, unit, groupBy, where });
        const numbers = [...rows, typeof total === 'object' ? total : { total }]
          .flatMap((row) => Object.entries(row ?? {}))
          .filter(([column]) => !['share', 'rate'].includes(column))
          .flatMap(([, value]) => (typeof value === 'number' ? [value] : []));
        expect(numbers.filter((value) => value > 0 && value < GROUP_MIN)).toEqual([]);
      });
      await fc.assert(property, { numRuns: 40 });
    });
  }, 60_000);
});
