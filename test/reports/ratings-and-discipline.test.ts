/** Annual ratings and discipline: literal cases, and random ledgers against reading every timeline. */
import { describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import type { ReportParameters } from '../../src/application/report-parameters.js';
import { addMonths } from '../../src/domain/plain-date.js';
import { aCity, hire, separate } from './a-city.js';
import { withReports } from './asking.js';
import type { Group } from './naive.js';
import { Naive, keyed, rounded, sortedGroups } from './naive.js';
import { same } from './naive-answers.js';
import { ledgers } from './random-ledgers.js';
import type { PersonRecord, SmallLedger } from './small-ledger.js';

jest.setTimeout(120_000);
const RUNS = { numRuns: Number(process.env.LEDGER_RUNS ?? 40) };

const rate = (year: number, rating: string, effectiveDate: string): PersonRecord => ({
  action: 'evaluate',
  year,
  rating: rating,
  effectiveDate,
});
const discipline = (effectiveDate: string, form: string): PersonRecord => ({
  action: 'discipline',
  track: 'administrative',
  form: form,
  effectiveDate,
});

describe('ratings', () => {
  test('are those of the people there at the end of the year, the unrated in the denominator', async () => {
    const ledger = aCity();
    for (const name of ['A', 'B', 'C', 'GONE']) ledger.person(name, hire('2020-01-01', 'CLINIC'));
    ledger.person('A', rate(2022, 'good', '2022-12-20'));
    ledger.person('A', rate(2022, 'excellent', '2023-02-01'));
    ledger.person('B', rate(2022, 'not-completed', '2022-12-20'));
    ledger.person('GONE', rate(2022, 'good', '2022-06-30'));
    ledger.person('GONE', separate('2022-12-31', 'retirement'));
    const answer = await withReports(ledger, (ask) =>
      ask('ratings', { from: '2022-01-01', to: '2023-07-01' }),
    );
    expect(answer.rows).toEqual([
      {
        date: '2022-12-31',
        staff: 3,
        excellent: 1,
        good: 0,
        completed: 0,
        notCompleted: 1,
        unrated: 1,
        excellentShare: 0.3333,
        goodShare: 0,
        completedShare: 0,
        notCompletedShare: 0.3333,
        unratedShare: 0.3333,
      },
    ]);
    expect(answer.notes).toMatchObject([{ code: 'rated-not-present', values: { persons: 1 } }]);
  });

  test('on random ledgers are what reading every timeline gives', async () => {
    const asked = fc.record({
      groupBy: fc.subarray(['unit', 'gender', 'unit1'], { maxLength: 2 }),
      basis: fc.constantFrom('home' as const, 'host' as const),
    });
    await fc.assert(
      fc.asyncProperty(ledgers, asked, async (ledger, own) => {
        const parameters = { ...own, from: '2019-01-01', to: '2021-01-01' };
        const { rows } = await withReports(ledger, (ask) => ask('ratings', parameters));
        expect(rows).toEqual(naiveRatings(ledger, parameters));
        for (const row of rows) {
          const { staff, excellent, good, completed, notCompleted, unrated } = row;
          const parts = [excellent, good, completed, notCompleted, unrated].map(Number);
          expect(parts.reduce((sum, part) => sum + part)).toBe(staff);
        }
      }),
      RUNS,
    );
  });
});

describe('discipline', () => {
  test('lapses by time, ends with the employment, and never holds of who has left', async () => {
    const ledger = aCity();
    ledger.person('A', hire('2020-01-01', 'CLINIC'));
    ledger.person('A', discipline('2022-03-01', 'warning'));
    ledger.person('A', discipline('2022-05-01', 'warning'));
    ledger.person('B', hire('2020-01-01', 'SCHOOLS'));
    ledger.person('B', discipline('2022-03-01', 'warning'));
    ledger.person('B', separate('2022-04-01', 'resignation'));
    ledger.person('B', discipline('2022-06-01', 'reprimand'));
    const on = (asOf: string) =>
      withReports(ledger, (ask) => ask('discipline', { asOf, groupBy: ['unit'] }));
    const counts = { given: 0, inForce: 0, lapsed: 0, ended: 0, afterLeaving: 0, persons: 0 };
    const row = (form: string, unit: string, own: object) => ({
      track: 'administrative',
      form,
      unit,
      ...counts,
      ...own,
    });
    const before = await on('2023-02-28');
    expect(before.rows).toEqual([
      row('reprimand', 'SCHOOLS', { given: 1, afterLeaving: 1 }),
      row('warning', 'CLINIC', { given: 2, inForce: 2, persons: 1 }),
      row('warning', 'SCHOOLS', { given: 1, ended: 1 }),
    ]);
    expect(before.total).toEqual({
      ...counts,
      given: 4,
      inForce: 2,
      ended: 1,
      afterLeaving: 1,
      persons: 1,
    });
    const { rows } = await on('2023-03-01');
    expect(rows[1]).toEqual(
      row('warning', 'CLINIC', { given: 2, inForce: 1, lapsed: 1, persons: 1 }),
    );
  });

  test('on random ledgers is what reading every timeline gives', async () => {
    const asked = fc.record({
      groupBy: fc.subarray(['unit', 'gender'], { maxLength: 1 }),
      asOf: fc.constantFrom('2020-02-29', '2020-04-10', '2021-02-20', '2022-01-01'),
    });
    await fc.assert(
      fc.asyncProperty(ledgers, asked, async (ledger, parameters) => {
        const { rows, total } = await withReports(ledger, (ask) => ask('discipline', parameters));
        expect(rows).toEqual(naiveDiscipline(ledger, parameters));
        const given = rows.reduce((sum, row) => sum + Number(row.given), 0);
        expect(total).toMatchObject({ given });
      }),
      RUNS,
    );
  });
});

const factsOf = (ledger: SmallLedger, name: string) =>
  ledger.people.flatMap((person) => {
    const { facts, anomalies } = ledger.personAt(person, ledger.head);
    return facts
      .filter(({ action }) => action.action === name)
      .filter(({ root }) => !anomalies.some(({ fact }) => fact.root === root))
      .map((fact) => ({ person, action: fact.action }));
  });

const naiveRatings = (ledger: SmallLedger, asked: ReportParameters) => {
  const naive = new Naive(ledger, asked);
  const facts = factsOf(ledger, 'evaluate');
  const ratingOf = (person: string, year: number): string => {
    const own = facts.findLast(
      ({ person: who, action }) =>
        who === person && action.action === 'evaluate' && action.year === year,
    );
    return own?.action.action === 'evaluate' ? own.action.rating : 'unrated';
  };
  const years = [2019, 2020];
  const standing = years.map((year) => naive.standing(`${year}-12-31`));
  const groups = sortedGroups(
    standing.flat().map(({ group }) => group),
    asked.groupBy ?? [],
  );
  return years.flatMap((year, at) =>
    groups.map((group) => {
      const own = (standing[at] ?? []).filter((each) => same(each.group, group));
      const count = (rating: string): number =>
        own.filter(({ person }) => ratingOf(person, year) === rating).length;
      const counts = {
        excellent: count('excellent'),
        good: count('good'),
        completed: count('completed'),
        notCompleted: count('not-completed'),
        unrated: count('unrated'),
      };
      const shares = Object.entries(counts).map(([name, each]) => [
        `${name}Share`,
        rounded(each, own.length),
      ]);
      return {
        date: `${year}-12-31`,
        ...keyed(asked.groupBy ?? [], group),
        staff: own.length,
        ...counts,
        ...(Object.fromEntries(shares) as Record<string, number | null>),
      };
    }),
  );
};

const naiveDiscipline = (ledger: SmallLedger, asked: ReportParameters) => {
  const { asOf = '', groupBy = [] } = asked;
  const naive = new Naive(ledger, asked);
  const penalties = factsOf(ledger, 'discipline').flatMap(({ person, action }) => {
    if (action.action !== 'discipline' || action.effectiveDate > asOf) return [];
    const { effectiveDate: date, track, form } = action;
    const last = naive.steps.findLast(
      (step) => step.person === person && step.state.employed && step.date <= asOf,
    );
    if (last === undefined) return [];
    const left = naive.steps.find(
      (step) => step.person === person && step.date > date && !step.state.employed,
    );
    const day = left !== undefined && left.date <= asOf ? left.date : asOf;
    const held = naive.groupOf(person, last.state, day < last.date ? last.date : day);
    const lapses = addMonths(date, 12);
    const leaves = left !== undefined && left.date <= asOf && left.date < lapses;
    const standing = !naive.stateOn(person, date).employed
      ? 'afterLeaving'
      : leaves
        ? 'ended'
        : lapses <= asOf
          ? 'lapsed'
          : 'inForce';
    return held === undefined ? [] : [{ person, standing, group: [track, form, ...held] as Group }];
  });
  const groups = sortedGroups(
    penalties.map(({ group }) => group),
    ['track', 'form', ...groupBy],
  );
  return groups.map((group) => {
    const own = penalties.filter((each) => same(each.group, group));
    const count = (standing: string): number =>
      own.filter((each) => each.standing === standing).length;
    return {
      ...keyed(['track', 'form', ...groupBy], group),
      given: own.length,
      inForce: count('inForce'),
      lapsed: count('lapsed'),
      ended: count('ended'),
      afterLeaving: count('afterLeaving'),
      persons: new Set(
        own.filter(({ standing }) => standing === 'inForce').map(({ person }) => person),
      ).size,
    };
  });
};
