/** Views of a small city: units that merge and divide, what is attributable, where a series breaks, and who sees it. */
import { describe, expect, test } from '@jest/globals';
import { addDays } from '../../src/domain/plain-date.js';
import { aCity, hire, rotate, separate } from './a-city.js';
import { withReports } from './asking.js';
import type { SmallLedger } from './small-ledger.js';

const MERGED = '2020-07-01';
const DIVIDED = '2021-01-01';

/** CLINIC and HOSPITAL merge into CARE under HEALTH. */
const merged = (): SmallLedger => {
  const ledger = aCity();
  ledger.unit({
    action: 'merge',
    units: ['CLINIC', 'HOSPITAL'],
    into: 'CARE',
    name: 'Care',
    parent: 'HEALTH',
    effectiveDate: MERGED,
  });
  for (const [person, unit] of [
    ['A', 'CLINIC'],
    ['B', 'HOSPITAL'],
    ['C', 'HOSPITAL'],
  ] as const) {
    ledger.person(person, hire('2019-01-01', unit));
  }
  // One left before the merger, one moved between the two, all who were left are placed.
  ledger.person('C', separate('2020-03-01', 'retirement'));
  ledger.person('A', rotate('2020-02-01', 'transfer', 'HOSPITAL'));
  for (const person of ['A', 'B']) {
    ledger.person(person, rotate(MERGED, 'reorganisation', 'CARE'));
  }
  return ledger;
};

/** SCHOOLS, which then ends, into PRIMARY and SECONDARY. */
const divided = (): SmallLedger => {
  const ledger = merged();
  ledger.unit({
    action: 'split',
    unit: 'SCHOOLS',
    into: [
      { unit: 'PRIMARY', name: 'Primary', parent: 'CITY' },
      { unit: 'SECONDARY', name: 'Secondary', parent: 'CITY' },
    ],
    effectiveDate: DIVIDED,
  });
  for (const person of ['D', 'E', 'F', 'G']) ledger.person(person, hire('2019-01-01', 'SCHOOLS'));
  ledger.person('D', rotate(DIVIDED, 'reorganisation', 'PRIMARY'));
  // Placed a month later, and moved on afterwards.
  ledger.person('E', rotate(addDays(DIVIDED, 31), 'reorganisation', 'SECONDARY'));
  ledger.person('E', rotate('2021-06-01', 'transfer', 'CARE'));
  // Gone before it was divided; never in one of the parts.
  ledger.person('F', separate('2020-12-01', 'resignation'));
  ledger.person('G', rotate(DIVIDED, 'transfer', 'CARE'));
  return ledger;
};

const countsIn = (rows: readonly Readonly<Record<string, unknown>>[]): Record<string, unknown> =>
  Object.fromEntries(rows.map(({ unit, count }) => [String(unit), count]));

describe('a view', () => {
  test('counts the history of merged units where they went, and loses nobody', async () => {
    await withReports(merged(), async (ask) => {
      const asked = { asOf: '2020-01-15', groupBy: ['unit'] };
      const now = await ask('headcount', { ...asked, view: 'today' });
      expect(now).toMatchObject({ total: 3, parameters: { view: '2024-01-02' } });
      expect(countsIn(now.rows)).toEqual({ CARE: 3 });
      expect(now.notes).toMatchObject([
        { code: 'not-attributable', values: { view: '2024-01-02', persons: 0 } },
      ]);
      const then = await ask('headcount', asked);
      expect(then).toMatchObject({ total: 3, parameters: { view: 'as-it-was' } });
      expect(countsIn(then.rows)).toEqual({ CLINIC: 1, HOSPITAL: 2 });
      expect(await ask('headcount', { ...asked, view: 'as-it-was' })).toEqual(then);
      const ofCare = await ask('headcount', { asOf: '2020-01-15', unit: 'CARE', view: 'today' });
      expect(ofCare.total).toBe(3);
    });
  });

  test('goes back from a merged unit to the one from which each came', async () => {
    await withReports(merged(), async (ask) => {
      const asked = { asOf: '2021-01-15', groupBy: ['unit', 'unit2'], view: '2020-06-30' };
      const { rows } = await ask('headcount', asked);
      expect(rows).toEqual([{ unit: 'HOSPITAL', unit2: 'HEALTH', count: 2, share: 1 }]);
    });
  });

  test('divides a unit by where each went, and says of how many that cannot be said', async () => {
    await withReports(divided(), async (ask) => {
      const asked = { asOf: '2020-11-01', groupBy: ['unit'], view: 'today' };
      const { rows, notes, total } = await ask('headcount', asked);
      expect(countsIn(rows)).toEqual({ CARE: 2, PRIMARY: 1, SECONDARY: 1, 'not-attributable': 2 });
      expect(total).toBe(6);
      expect(notes).toMatchObject([{ code: 'not-attributable', values: { persons: 2 } }]);
      const rest = await ask('headcount', {
        ...asked,
        groupBy: ['unit1'],
        unit: 'not-attributable',
      });
      expect(rest.rows).toEqual([{ unit1: 'not-attributable', count: 2, share: 1 }]);
      const units = await ask('headcount', { ...asked, groupBy: [], count: 'units' });
      expect(units.total).toBe(3);
    });
  });

  test('has no moves between units that are one in it, and its bridge closes', async () => {
    const asked = { from: '2020-01-01', to: '2021-01-01', groupBy: ['unit'] };
    await withReports(merged(), async (ask) => {
      const then = await ask('bridge', asked);
      expect(then.rows).toContainEqual(expect.objectContaining({ unit: 'HOSPITAL', movesIn: 1 }));
      const now = await ask('bridge', { ...asked, view: 'today' });
      expect(now.closes).toBe(true);
      expect(now.rows).toEqual([
        {
          period: '2020',
          unit: 'CARE',
          opening: 3,
          hires: 0,
          movesIn: 0,
          separations: 1,
          movesOut: 0,
          reorganisedIn: 0,
          reorganisedOut: 0,
          closing: 2,
        },
      ]);
    });
  });

  test('shows an officer nobody more, and where people went only as far as the scope reaches', async () => {
    const officer = { scope: ['SCHOOLS', 'PRIMARY'], sees: [], withoutSmallCells: false };
    await withReports(divided(), async (ask) => {
      const asked = { asOf: '2020-11-01', groupBy: ['unit'], view: 'today' };
      const { rows, total } = await ask('headcount', asked, officer);
      expect(total).toBe(4);
      expect(countsIn(rows)).toEqual({ PRIMARY: 1, 'not-attributable': 3 });
      // CARE has people of CLINIC and HOSPITAL, which were not in the scope.
      const ofCare = { scope: ['CARE'], sees: [], withoutSmallCells: false };
      const before = { ...asked, asOf: '2020-01-15' };
      expect((await ask('headcount', before, ofCare)).total).toBe(0);
    });
  });

  test('is none for those who get no small cells', async () => {
    const analyst = { scope: null, sees: [], withoutSmallCells: true };
    await withReports(merged(), async (ask) => {
      const asked = { asOf: '2020-02-01' };
      await expect(ask('headcount', { ...asked, view: 'today' }, analyst)).rejects.toThrow(
        /view is today; expected as-it-was/,
      );
      const plain = await ask('headcount', { ...asked, view: 'as-it-was' }, analyst);
      expect(plain.parameters).toMatchObject({ view: 'as-it-was' });
    });
  });

  test.each(['yesterday', '2020-02-30'])('of %s is refused', async (view) => {
    await withReports(merged(), async (ask) => {
      await expect(ask('headcount', { view })).rejects.toThrow(`view is ${view}`);
    });
  });
});

describe('a break', () => {
  const SERIES = { from: '2020-01-01', to: '2021-06-01' };
  const APART = { comparable: false };
  const MERGER = { ...APART, date: MERGED, units: ['CARE', 'CLINIC', 'HOSPITAL'], kind: 'merge' };
  const DIVISION = {
    ...APART,
    date: DIVIDED,
    units: ['PRIMARY', 'SCHOOLS', 'SECONDARY'],
    kind: 'split',
  };
  const WITHIN = (change: object): object => ({ ...change, comparable: true });

  test('is marked where a series crosses it, and told to leave figures comparable where it does', async () => {
    await withReports(divided(), async (ask) => {
      const breaksOf = async (more: object): Promise<unknown> =>
        (await ask('headcount-series', { ...SERIES, ...more })).breaks;
      expect(await breaksOf({ groupBy: ['unit'] })).toMatchObject([MERGER, DIVISION]);
      expect(await breaksOf({ unit: 'CARE' })).toMatchObject([MERGER]);
      // All of it happened below HEALTH, which has the same people after it.
      expect(await breaksOf({ unit: 'HEALTH' })).toMatchObject([WITHIN(MERGER)]);
      expect(await breaksOf({ unit: 'HEALTH', groupBy: ['unit'] })).toMatchObject([MERGER]);
      const ofEverybody = [WITHIN(MERGER), WITHIN(DIVISION)];
      expect(await breaksOf({ groupBy: ['gender'] })).toMatchObject(ofEverybody);
      expect(await breaksOf({ unit: 'HEALTH', groupBy: ['level'] })).toMatchObject([MERGER]);
      expect(await breaksOf({ groupBy: ['unit'], from: MERGED })).toMatchObject([DIVISION]);
      expect(await breaksOf({ groupBy: ['unit'], view: 'today' })).toEqual([]);
      const bridge = await ask('bridge', { ...SERIES, from: DIVIDED, groupBy: ['unit'] });
      expect(bridge.breaks).toMatchObject([DIVISION]);
      expect(await ask('headcount', { groupBy: ['unit'] })).not.toHaveProperty('breaks');
    });
  });

  test('is a unit that moves to another, or ends and goes nowhere', async () => {
    const ledger = aCity();
    ledger.unit({ action: 'move', unit: 'CLINIC', parent: 'SCHOOLS', effectiveDate: '2020-02-01' });
    ledger.unit({ action: 'dissolve', unit: 'HOSPITAL', effectiveDate: '2020-03-01' });
    await withReports(ledger, async (ask) => {
      const { breaks } = await ask('headcount-series', { ...SERIES, groupBy: ['unit2'] });
      expect(breaks).toMatchObject([
        { date: '2020-02-01', units: ['CLINIC'], kind: 'move' },
        { date: '2020-03-01', units: ['HOSPITAL'], kind: 'dissolve' },
      ]);
    });
  });

  test('leaves no growth of the units that it touched, unless a view is asked for', async () => {
    await withReports(divided(), async (ask) => {
      const asked = { asOf: '2020-08-01', compareTo: '2020-01-15', groupBy: ['unit'] };
      const growthIn = (rows: readonly Readonly<Record<string, unknown>>[]) =>
        Object.fromEntries(
          rows
            .filter(({ measure }) => measure === 'count')
            .map(({ unit, growth }) => [String(unit), growth]),
        );
      const then = await ask('headcount', asked);
      expect(growthIn(then.rows)).toEqual({
        CARE: null,
        CLINIC: null,
        HOSPITAL: null,
        SCHOOLS: 0,
      });
      expect(then.breaks).toMatchObject([MERGER]);
      expect(then.total).toMatchObject([{ growth: -14.2857 }]);
      expect(then.notes).toMatchObject([{ code: 'growth-across-break', values: { figures: 2 } }]);
      const now = await ask('headcount', { ...asked, view: 'today' });
      expect(growthIn(now.rows)).toMatchObject({ CARE: -33.3333 });
      const ofUnit = await ask('headcount', { ...asked, groupBy: [], unit: 'HOSPITAL' });
      expect(ofUnit.total).toMatchObject([{ old: 2, new: 0, difference: -2, growth: null }]);
    });
  });
});
