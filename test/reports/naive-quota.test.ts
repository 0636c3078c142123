/** The quota of a random ledger says what counting person by person against the nearest quota says. */
import { describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { unitOn } from '../../src/domain/organisation-fold.js';
import { addDays } from '../../src/domain/plain-date.js';
import { aCity, hire, rotate } from './a-city.js';
import { withReports } from './asking.js';
import { Naive } from './naive.js';
import type { Row } from './naive-answers.js';
import { FIRST_DAY, ledgers, spans } from './random-ledgers.js';
import type { PersonRecord, SmallLedger } from './small-ledger.js';

jest.setTimeout(120_000);
// LEDGER_RUNS asks for more of them.
const RUNS = { numRuns: Number(process.env.LEDGER_RUNS ?? 40) };

const date = fc.nat({ max: 139 }).map((days) => addDays(FIRST_DAY, days));
const quotas = fc.array(
  fc.record({
    action: fc.constant('quota'),
    unit: fc.constantFrom('A', 'B', 'C', 'D', 'E'),
    posts: fc.nat({ max: 3 }),
    effectiveDate: date,
  }),
  { maxLength: 5 },
);
const employments = fc.array(
  fc.record({
    person: fc.constantFrom('P1', 'P2', 'P3'),
    effectiveDate: date,
    employment: fc.constantFrom('contract', 'quota'),
  }),
  { maxLength: 4 },
);

const withQuotas = fc.tuple(ledgers, quotas, employments).map(([ledger, units, people]) => {
  for (const record of units) ledger.unit(record);
  for (const { person, effectiveDate, employment } of people) {
    const record = { action: 'profile', effectiveDate, attributes: { employment } };
    ledger.person(person, record as PersonRecord);
  }
  return ledger;
});

const quotaRows = (ledger: SmallLedger, asOf: string, unit: string | undefined): Row[] => {
  const tree = ledger.organisationAt(ledger.head);
  const naive = new Naive(ledger, unit === undefined ? {} : { unit });
  const isIn = (id: string): boolean =>
    unit === undefined || naive.pathOn(id, asOf)?.includes(unit) === true;
  const assigned = (id: string): number | null => {
    const state = isIn(id) ? unitOn(tree, id, asOf) : undefined;
    return state?.exists === true ? state.quota : null;
  };
  const people = naive.standing(asOf).map(({ state }) => {
    const home = state.unit ?? '';
    const path = naive.pathOn(home, asOf) ?? [];
    const isContract = state.attributes.employment === 'contract';
    return { home, isContract, at: path.findLast((above) => assigned(above) !== null) ?? home };
  });
  const units = [...tree.units.keys()].filter((id) => assigned(id) !== null);
  const listed = new Set([
    ...units,
    ...people.map(({ isContract, home, at }) => (isContract ? home : at)),
  ]);
  const isWithin = (id: string, top: string): boolean =>
    id === top || naive.pathOn(id, asOf)?.includes(top) === true;
  return [...listed].sort().map((id) => {
    const present = people.filter((each) => !each.isContract && each.at === id).length;
    const own = assigned(id);
    const assignedWithin = units
      .filter((each) => isWithin(each, id))
      .reduce((sum, each) => sum + (assigned(each) ?? 0), 0);
    const presentWithin = people.filter((each) => !each.isContract && isWithin(each.at, id)).length;
    return {
      unit: id,
      assigned: own,
      present,
      difference: own === null ? null : present - own,
      contract: people.filter((each) => each.isContract && each.home === id).length,
      assignedWithin,
      presentWithin,
      differenceWithin: presentWithin - assignedWithin,
    };
  });
};

describe('quota', () => {
  test('of a random ledger, everybody against one quota', async () => {
    const asked = fc.constantFrom(undefined, undefined, 'A', 'B', 'C');
    await fc.assert(
      fc.asyncProperty(withQuotas, asked, spans, async (ledger, unit, { from: asOf }) => {
        const own = unit === undefined ? {} : { unit };
        const answer = await withReports(ledger, (ask) => ask('quota', { ...own, asOf }));
        const rows = answer.rows.map(({ quotaSince: _since, ...row }) => row);
        expect(rows).toEqual(quotaRows(ledger, asOf, unit));
        expect(answer.closes).toBe(true);
      }),
      RUNS,
    );
  });

  /** CLINIC may have two, HEALTH one, HOSPITAL and SCHOOLS have none of their own. */
  const assigned = () => {
    const ledger = aCity();
    ledger.unit({ action: 'quota', unit: 'CLINIC', posts: 1, effectiveDate: '2019-01-01' });
    ledger.unit({ action: 'quota', unit: 'CLINIC', posts: 2, effectiveDate: '2020-01-01' });
    ledger.unit({ action: 'quota', unit: 'CLINIC', posts: 9, effectiveDate: '2020-06-01' });
    ledger.unit({ action: 'quota', unit: 'HEALTH', posts: 1, effectiveDate: '2019-01-01' });
    for (const person of ['A', 'B', 'C']) ledger.person(person, hire('2019-01-01', 'CLINIC'));
    ledger.person('D', hire('2019-01-01', 'HOSPITAL'));
    ledger.person('E', hire('2019-01-01', 'SCHOOLS', { employment: 'contract' }));
    ledger.person('F', hire('2019-01-01', 'SCHOOLS'));
    // On secondment: still in the quota of the sender.
    ledger.person('C', rotate('2020-02-01', 'secondment', 'SCHOOLS'));
    return ledger;
  };

  test('takes the quota of the day, counts a secondment at the sender, and a contract nowhere', async () => {
    const answer = await withReports(assigned(), (ask) => ask('quota', { asOf: '2020-03-01' }));
    const columns = ['unit', 'quotaSince', 'assigned', 'present', 'difference', 'contract'];
    expect(answer.rows.map((row) => columns.map((name) => row[name]))).toEqual([
      ['CLINIC', '2020-01-01', 2, 3, 1, 0],
      ['HEALTH', '2019-01-01', 1, 1, 0, 0],
      ['SCHOOLS', null, null, 1, null, 1],
    ]);
    expect(answer.rows[1]).toMatchObject({
      assignedWithin: 3,
      presentWithin: 4,
      differenceWithin: 1,
    });
    expect(answer.total).toEqual({
      assigned: 3,
      present: 5,
      difference: 2,
      unitsOver: 1,
      unitsUnder: 0,
      unitsMet: 1,
      contract: 1,
    });
    expect(answer.notes).toMatchObject([
      { code: 'units-without-quota', values: { units: 3 } },
      { code: 'persons-under-no-quota', values: { persons: 1 } },
    ]);
  });

  test('compares two days, unit by unit', async () => {
    const { rows } = await withReports(assigned(), (ask) =>
      ask('quota', { asOf: '2020-03-01', compareTo: '2019-03-01' }),
    );
    const ofClinic = rows.filter(({ unit }) => unit === 'CLINIC');
    expect(ofClinic[0]).toMatchObject({ measure: 'assigned', old: 1, new: 2, growth: 100 });
    expect(ofClinic[2]).toMatchObject({ measure: 'difference', old: 2, new: 1, difference: -1 });
    const back = { asOf: '2020-07-01', compareTo: '2020-06-15', unit: 'CLINIC' };
    const later = await withReports(assigned(), (ask) => ask('quota', back));
    // Six too few grow by no percentage.
    expect(later.rows[2]).toMatchObject({ old: -6, new: -6, growth: null });
  });

  test('withholds the present of small units, and every sum of them', async () => {
    const reach = { scope: null, sees: [], withoutSmallCells: true };
    const { rows, total } = await withReports(assigned(), (ask) =>
      ask('quota', { asOf: '2020-03-01' }, reach),
    );
    for (const row of rows) {
      expect([row.present, row.difference, row.presentWithin]).toEqual([null, null, null]);
    }
    expect(total).toMatchObject({ assigned: 3, unitsOver: null });
  });
});
