/** Headcount on a day: literal cases. */
import { describe, expect, test } from '@jest/globals';
import type { AnswerRow } from '../../src/application/report.js';
import { aCity, hire, rotate, separate } from './a-city.js';
import { withReports } from './asking.js';

const withoutShare = (row: AnswerRow): AnswerRow =>
  Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'share'));

describe('headcount', () => {
  test('counts each person once, with shares to four decimals of a total of its own', async () => {
    const ledger = aCity();
    ledger.person('A', hire('2020-01-01', 'CLINIC'));
    ledger.person('B', hire('2020-02-01', 'CLINIC'));
    ledger.person('C', hire('2020-03-01', 'SCHOOLS'));
    const answer = await withReports(ledger, (ask) =>
      ask('headcount', { asOf: '2020-03-01', groupBy: ['unit'] }),
    );
    expect(answer).toMatchObject({
      report: 'headcount',
      asOf: '2020-03-01',
      knownAt: { index: 8, instant: '2024-01-01T12:08:00.000Z' },
      population: 'employed persons, at their home unit',
      total: 3,
      notes: [],
    });
    expect(answer.parameters).toEqual({
      asOf: '2020-03-01',
      knownAt: 8,
      subtree: true,
      view: 'as-it-was',
      where: [],
      groupBy: ['unit'],
      basis: 'home',
      count: 'persons',
    });
    expect(answer.rows).toEqual([
      { unit: 'CLINIC', count: 2, share: 0.6667 },
      { unit: 'SCHOOLS', count: 1, share: 0.3333 },
    ]);
  });

  test('includes the facts of the day, and the last day of somebody who leaves on the next', async () => {
    const ledger = aCity();
    ledger.person('A', hire('2020-03-01', 'CLINIC'));
    ledger.person('A', separate('2021-03-01', 'resignation'));
    const totals = await withReports(ledger, async (ask) => {
      const days = ['2020-02-29', '2020-03-01', '2021-02-28', '2021-03-01'];
      return Promise.all(days.map(async (asOf) => (await ask('headcount', { asOf })).total));
    });
    expect(totals).toEqual([0, 1, 1, 0]);
  });

  test('has no row, and a total of 0, on a day when nobody is there', async () => {
    const answer = await withReports(aCity(), (ask) => ask('headcount', { asOf: '2020-01-01' }));
    expect(answer.rows).toEqual([]);
    expect(answer.total).toBe(0);
  });

  test('does not count who was hired and separated on the same day', async () => {
    const ledger = aCity();
    ledger.person('A', hire('2020-03-01', 'CLINIC'));
    ledger.person('A', separate('2020-03-01', 'resignation'));
    const answer = await withReports(ledger, (ask) => ask('headcount', { asOf: '2020-03-01' }));
    expect(answer.total).toBe(0);
  });

  test('counts the seconded at home, or as hosts have them, until the secondment ends by itself', async () => {
    const ledger = aCity();
    ledger.person('A', hire('2020-01-01', 'CLINIC'));
    ledger.person('A', rotate('2020-02-01', 'secondment', 'SCHOOLS', { until: '2020-03-01' }));
    const units = await withReports(ledger, async (ask) => {
      const unitOf = async (asOf: string, basis: 'home' | 'host') =>
        (await ask('headcount', { asOf, basis, groupBy: ['unit'] })).rows[0]?.unit;
      return [
        await unitOf('2020-02-29', 'home'),
        await unitOf('2020-02-29', 'host'),
        await unitOf('2020-03-01', 'host'),
      ];
    });
    expect(units).toEqual(['CLINIC', 'SCHOOLS', 'CLINIC']);
  });

  test('counts a future-dated hire when its day comes', async () => {
    const ledger = aCity();
    ledger.person('A', hire('2030-01-01', 'CLINIC'));
    const totals = await withReports(ledger, async (ask) => [
      (await ask('headcount', { asOf: '2029-12-31' })).total,
      (await ask('headcount', { asOf: '2030-01-01' })).total,
    ]);
    expect(totals).toEqual([0, 1]);
  });

  test('knows a back-dated fact only from its recording on, and a correction from its own', async () => {
    const ledger = aCity();
    const root = ledger.person('A', hire('2020-01-01', 'CLINIC'));
    ledger.person('A', separate('2020-06-01', 'resignation'));
    ledger.correct('A', root, hire('2020-02-01', 'SCHOOLS'));
    ledger.void('A', 'event-7');
    const groups = await withReports(ledger, async (ask) => {
      const at = async (asOf: string, knownAt: number) =>
        (await ask('headcount', { asOf, knownAt, groupBy: ['unit'] })).rows.map((row) => row.unit);
      return {
        nothingKnown: await at('2020-01-15', 5),
        asHired: await at('2020-01-15', 6),
        asSeparated: await at('2020-07-01', 7),
        asCorrected: await at('2020-01-15', 8),
        correctedLater: await at('2020-02-15', 8),
        withoutSeparation: await at('2020-07-01', 9),
      };
    });
    expect(groups).toEqual({
      nothingKnown: [],
      asHired: ['CLINIC'],
      asSeparated: [],
      asCorrected: [],
      correctedLater: ['SCHOOLS'],
      withoutSeparation: ['SCHOOLS'],
    });
  });

  test('takes a unit with what is below it on that day, or the unit alone', async () => {
    const ledger = aCity();
    ledger.person('A', hire('2020-01-01', 'CLINIC'));
    ledger.person('B', hire('2020-01-01', 'HEALTH'));
    ledger.unit({ action: 'move', unit: 'CLINIC', parent: 'SCHOOLS', effectiveDate: '2020-06-01' });
    const counts = await withReports(ledger, async (ask) => {
      const of = async (asOf: string, unit: string, subtree?: boolean) =>
        (await ask('headcount', { asOf, unit, subtree })).total;
      return {
        before: await of('2020-05-31', 'HEALTH'),
        after: await of('2020-06-01', 'HEALTH'),
        gained: await of('2020-06-01', 'SCHOOLS'),
        alone: await of('2020-05-31', 'HEALTH', false),
        city: await of('2020-06-01', 'CITY'),
      };
    });
    expect(counts).toEqual({ before: 2, after: 1, gained: 1, alone: 1, city: 2 });
  });

  test('groups by the ancestors at a level; a unit that is not that deep stands for itself', async () => {
    const ledger = aCity();
    ledger.person('A', hire('2020-01-01', 'CLINIC'));
    ledger.person('B', hire('2020-01-01', 'HEALTH'));
    ledger.person('C', hire('2020-01-01', 'GONE'));
    const answer = await withReports(ledger, (ask) =>
      ask('headcount', { asOf: '2020-01-01', groupBy: ['unit2', 'unit3', 'level'] }),
    );
    expect(answer.rows.map(withoutShare)).toEqual([
      { unit2: 'HEALTH', unit3: 'CLINIC', level: 'commune', count: 1 },
      { unit2: 'HEALTH', unit3: 'HEALTH', level: 'district', count: 1 },
      { unit2: 'unknown', unit3: 'unknown', level: 'unknown', count: 1 },
    ]);
  });

  test('shows what is not known as unknown, and filters by "or" within a key and "and" between keys', async () => {
    const ledger = aCity();
    const person = (id: string, unit: string, attributes: object) =>
      ledger.person(id, hire('2020-01-01', unit, { profile: attributes }));
    person('A', 'CLINIC', { gender: 'female', partyMember: true });
    person('B', 'CLINIC', { gender: 'male' });
    person('C', 'CLINIC', { partyMember: false });
    person('D', 'SCHOOLS', { gender: 'female' });
    const { all, some } = await withReports(ledger, async (ask) => ({
      all: await ask('headcount', { asOf: '2020-01-01', groupBy: ['gender', 'partyMember'] }),
      some: await ask('headcount', {
        asOf: '2020-01-01',
        groupBy: ['gender'],
        where: ['gender:unknown', 'unit:CLINIC', 'gender:female'],
      }),
    }));
    expect(all.rows).toEqual([
      { gender: 'female', partyMember: 'true', count: 1, share: 0.25 },
      { gender: 'female', partyMember: 'unknown', count: 1, share: 0.25 },
      { gender: 'male', partyMember: 'unknown', count: 1, share: 0.25 },
      { gender: 'unknown', partyMember: 'false', count: 1, share: 0.25 },
    ]);
    expect(some.total).toBe(2);
    expect(some.parameters.where).toEqual(['gender:female', 'gender:unknown', 'unit:CLINIC']);
    expect(some.population).toBe(
      'employed persons, at their home unit, where gender female or unknown and unit CLINIC',
    );
  });

  test('sums fractions of full time, and counts the units where people stand', async () => {
    const ledger = aCity();
    ledger.person('A', hire('2020-01-01', 'CLINIC', { fte: 500, category: 'cadre' }));
    ledger.person('B', hire('2020-01-01', 'CLINIC', { category: 'contract' }));
    ledger.person('C', hire('2020-01-01', 'SCHOOLS', { fte: 333, category: 'contract' }));
    const { fte, units } = await withReports(ledger, async (ask) => ({
      fte: await ask('headcount', { asOf: '2020-01-01', count: 'fte', groupBy: ['unit'] }),
      units: await ask('headcount', { asOf: '2020-01-01', count: 'units', groupBy: ['category'] }),
    }));
    expect(fte.total).toBe(1.833);
    expect(fte.rows).toEqual([
      { unit: 'CLINIC', count: 1.5, share: 0.8183 },
      { unit: 'SCHOOLS', count: 0.333, share: 0.1817 },
    ]);
    expect(units.total).toBe(2);
    expect(units.rows.map(({ count }) => count)).toEqual([1, 2]);
    expect(units.notes).toMatchObject([{ code: 'units-in-several-groups' }]);
  });

  test('reckons ages from the first of the month, a year alone from 1 January, and says of how many', async () => {
    const ledger = aCity();
    const born = (id: string, birthDate: string) =>
      ledger.person(id, hire('2020-01-01', 'CLINIC', { profile: { birthDate } }));
    born('A', '1989-07');
    born('B', '1989-06');
    born('C', '1989');
    ledger.person('D', hire('2020-01-01', 'CLINIC'));
    const answer = await withReports(ledger, (ask) =>
      ask('headcount', { asOf: '2020-06-15', groupBy: ['ageBand'] }),
    );
    expect(answer.rows.map(withoutShare)).toEqual([
      { ageBand: '0-30', count: 1 },
      { ageBand: '31-40', count: 2 },
      { ageBand: 'unknown', count: 1 },
    ]);
    expect(answer.notes).toMatchObject([{ code: 'birth-year-only', values: { persons: 1 } }]);
  });

  test('joins spells at most three days apart into one tenure', async () => {
    const ledger = aCity();
    const rehired = (id: string, again: string) => {
      ledger.person(id, hire('2010-01-01', 'CLINIC'));
      ledger.person(id, separate('2019-12-28', 'contract-end'));
      ledger.person(id, hire(again, 'CLINIC'));
    };
    rehired('A', '2019-12-31');
    rehired('B', '2020-01-01');
    const answer = await withReports(ledger, (ask) =>
      ask('headcount', { asOf: '2020-01-01', groupBy: ['tenureBand', 'hireYear'] }),
    );
    expect(answer.rows.map(withoutShare)).toEqual([
      { tenureBand: '0', hireYear: '2020', count: 1 },
      { tenureBand: '10-19', hireYear: '2019', count: 1 },
    ]);
  });
});
