/** Retention, mobility and first-year attrition of random ledgers say what reading every timeline says. */
import { describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import type { ReportParameters } from '../../src/application/report-parameters.js';
import { addDays, addMonths } from '../../src/domain/plain-date.js';
import { aCity, hire, rotate, separate } from './a-city.js';
import { withReports } from './asking.js';
import type { Group, Stepped } from './naive.js';
import { Naive, keyed, rounded, sortedGroups } from './naive.js';
import type { Row } from './naive-answers.js';
import { periodsIn, same, spanOf } from './naive-answers.js';
import { attritionRows } from './naive-attrition.js';
import { ledgers, spans } from './random-ledgers.js';
import type { SmallLedger } from './small-ledger.js';

jest.setTimeout(120_000);
// LEDGER_RUNS asks for more of them.
const RUNS = { numRuns: Number(process.env.LEDGER_RUNS ?? 30) };

const selection = {
  groupBy: fc.subarray(['unit', 'unit1', 'gender', 'ageBand'], { maxLength: 2 }),
  unit: fc.constantFrom(undefined, undefined, 'A', 'B'),
  basis: fc.constantFrom('home' as const, 'host' as const),
  where: fc.constantFrom([], [], ['gender:female']),
};
const interval = fc.constantFrom('month', 'quarter', 'year', 'whole' as const);

const distinct = (people: readonly string[]): number => new Set(people).size;

describe('retention', () => {
  const retentionRows = (ledger: SmallLedger, asked: ReportParameters): Row[] => {
    const { groupBy = [] } = asked;
    const { from, to } = spanOf(asked);
    const naive = new Naive(ledger, asked);
    const base = naive.standing(from);
    const groups =
      base.length === 0
        ? []
        : sortedGroups(
            base.map(({ group }) => group),
            groupBy,
          );
    return groups.map((group) => {
      const own = base.filter((each) => same(each.group, group));
      const later = own.map(({ person, state }) => [state, naive.stateOn(person, to)] as const);
      const there = later.filter(([, { employed }]) => employed);
      return {
        ...keyed(groupBy, group),
        base: own.length,
        retained: there.length,
        rehired: there.filter(([before, after]) => before.spell !== after.spell).length,
        left: own.length - there.length,
        share: rounded(there.length, own.length),
      };
    });
  };

  test('of a random ledger', async () => {
    await fc.assert(
      fc.asyncProperty(ledgers, fc.record(selection), spans, async (ledger, own, span) => {
        const parameters = { ...own, ...span };
        const answer = await withReports(ledger, (ask) => ask('retention', parameters));
        expect(answer.rows).toEqual(retentionRows(ledger, parameters));
      }),
      RUNS,
    );
  });

  test('keeps whoever moved elsewhere, and says who left and came back', async () => {
    const ledger = aCity();
    for (const person of ['A', 'B', 'C']) ledger.person(person, hire('2019-01-01', 'CLINIC'));
    ledger.person('A', rotate('2020-02-01', 'transfer', 'SCHOOLS'));
    ledger.person('B', separate('2020-02-01', 'resignation'));
    ledger.person('B', hire('2020-06-01', 'SCHOOLS'));
    ledger.person('C', separate('2020-12-31', 'retirement'));
    const { rows, total } = await withReports(ledger, (ask) =>
      ask('retention', { from: '2020-01-01', to: '2020-12-31', unit: 'CLINIC' }),
    );
    const expected = { base: 3, retained: 2, rehired: 1, left: 1, share: 0.6667 };
    expect([rows, total]).toEqual([[expected], expected]);
  });
});

describe('mobility', () => {
  const isMove = ({ byTime, before, state, fact: { action } }: Stepped): boolean => {
    if (byTime) return before.secondment !== null && state.secondment === null;
    return (
      action.action === 'return' || (action.action === 'rotate' && action.kind !== 'reorganisation')
    );
  };

  const mobilityRows = (ledger: SmallLedger, asked: ReportParameters): Row[] => {
    const { groupBy = [] } = asked;
    const naive = new Naive(ledger, asked);
    const periods = periodsIn(asked);
    const moves = naive.steps.filter(isMove).flatMap((step) => {
      const group = naive.groupOf(step.person, step.state, step.date);
      return group === undefined ? [] : [{ ...step, group }];
    });
    const there = periods.map(({ days }) => [
      ...days.flatMap((day) => naive.standing(day)),
      ...naive.steps
        .filter(({ date }) => days.includes(date))
        .flatMap(({ person, state, date }) => {
          const group = naive.groupOf(person, state, date);
          return group === undefined ? [] : [{ person, group }];
        }),
    ]);
    const groups = sortedGroups(
      there.flat().map(({ group }) => group),
      groupBy,
    );
    const averages = attritionRows(ledger, asked);
    return periods.flatMap(({ label, days }, at) =>
      groups.map((group: Group) => {
        const keys = keyed(groupBy, group);
        const own = moves.filter(({ date, group: of }) => days.includes(date) && same(of, group));
        const present = distinct(
          (there[at] ?? []).filter((each) => same(each.group, group)).map(({ person }) => person),
        );
        const stood = days.flatMap((day) =>
          naive.standing(day).filter((each) => same(each.group, group)),
        ).length;
        const average = averages.find((row) =>
          Object.entries({ period: label, ...keys }).every(([name, value]) => row[name] === value),
        );
        const persons = distinct(own.map(({ person }) => person));
        return {
          period: label,
          ...keys,
          turns: own.length,
          averageHeadcount: average?.averageHeadcount ?? 0,
          rate: rounded(own.length * days.length * 100, stood),
          persons,
          present,
          share: rounded(persons, present),
        };
      }),
    );
  };

  test('of a random ledger; who moved is a part of who was there', async () => {
    const asked = fc.record({ ...selection, interval });
    await fc.assert(
      fc.asyncProperty(ledgers, asked, spans, async (ledger, own, span) => {
        const parameters: ReportParameters = { ...own, ...span };
        const answer = await withReports(ledger, (ask) => ask('mobility', parameters));
        expect(answer.rows).toEqual(mobilityRows(ledger, parameters));
        const whole = { ...parameters, groupBy: [], interval: 'whole' as const };
        expect([answer.total]).toEqual(mobilityRows(ledger, whole));
        for (const { persons, present } of answer.rows) {
          expect(Number(persons)).toBeLessThanOrEqual(Number(present));
        }
      }),
      RUNS,
    );
  });
});

describe('first-year attrition', () => {
  const cohortRows = (ledger: SmallLedger, asked: ReportParameters): Row[] => {
    const { groupBy = [], asOf = '' } = asked;
    const naive = new Naive(ledger, asked);
    const { from, to } = spanOf(asked);
    const hires = naive.steps.flatMap((step, at) => {
      const { person, date, state, byTime, fact } = step;
      if (byTime || fact.action.action !== 'hire') return [];
      if (date < from || date >= to || date > asOf) return [];
      const group = naive.groupOf(person, state, date);
      if (group === undefined) return [];
      const end = naive.steps
        .slice(at)
        .find((each) => each.person === person && !each.state.employed);
      const ended = end === undefined || end.date > asOf ? undefined : end.date;
      const year = addMonths(date, 12);
      const gone = ended !== undefined && ended < year;
      return [{ date, group, gone, stayed: !gone && year <= addDays(asOf, 1) }];
    });
    const groups = sortedGroups(
      hires.map(({ group }) => group),
      groupBy,
    );
    return periodsIn(asked).flatMap(({ label, days }) =>
      groups.map((group) => {
        const own = hires.filter((each) => days.includes(each.date) && same(each.group, group));
        const complete = addMonths(days.at(-1) ?? '', 12) <= addDays(asOf, 1);
        const gone = own.filter((each) => each.gone).length;
        const stayed = own.filter((each) => each.stayed).length;
        return {
          period: label,
          ...keyed(groupBy, group),
          complete,
          hires: own.length,
          gone,
          stayed,
          pending: own.length - gone - stayed,
          share: complete ? rounded(gone, own.length) : null,
        };
      }),
    );
  };

  test('of a random ledger, as seen on any day', async () => {
    const asked = fc.record({
      ...selection,
      interval,
      asOf: fc.constantFrom('2020-02-10', '2020-04-20', '2021-01-31', '2021-03-10', '2022-01-01'),
    });
    await fc.assert(
      fc.asyncProperty(ledgers, asked, spans, async (ledger, own, span) => {
        const parameters: ReportParameters = { ...own, ...span };
        const answer = await withReports(ledger, (ask) => ask('first-year-attrition', parameters));
        expect(answer.rows).toEqual(cohortRows(ledger, parameters));
        expect(answer.closes).toBe(true);
      }),
      RUNS,
    );
  });

  test('has no share of a cohort that is too young, and counts a full year as stayed', async () => {
    const ledger = aCity();
    for (const person of ['A', 'B', 'C', 'D']) ledger.person(person, hire('2020-03-01', 'CLINIC'));
    ledger.person('A', separate('2021-02-28', 'resignation'));
    // The last day was 28 February: a full year.
    ledger.person('B', separate('2021-03-01', 'resignation'));
    ledger.person('E', hire('2021-06-01', 'CLINIC'));
    ledger.person('E', separate('2021-07-01', 'resignation'));
    ledger.person('F', hire('2021-06-01', 'CLINIC'));
    const asked = { from: '2020-01-01', to: '2022-01-01', interval: 'year' as const };
    const answer = await withReports(ledger, (ask) =>
      ask('first-year-attrition', { ...asked, asOf: '2021-12-31' }),
    );
    const [first, second] = answer.rows;
    expect(first).toEqual({
      period: '2020',
      complete: true,
      hires: 4,
      gone: 1,
      stayed: 3,
      pending: 0,
      share: 0.25,
    });
    expect(second).toMatchObject({ complete: false, hires: 2, gone: 1, pending: 1, share: null });
    expect(answer.notes).toMatchObject([
      { code: 'incomplete-cohort', values: { cohorts: 1, first: '2021' } },
    ]);
    // At the end of 28 February a year has passed since 1 March.
    const eve = await withReports(ledger, (ask) =>
      ask('first-year-attrition', { ...asked, asOf: '2021-02-28' }),
    );
    expect(eve.rows[0]).toMatchObject({ complete: false, gone: 1, stayed: 3, pending: 0 });
    expect(answer).toMatchObject({ asOf: '2021-12-31', from: '2020-01-01', to: '2022-01-01' });
  });
});
