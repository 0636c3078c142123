/** Posts of random ledgers: held as the fold has them, counted where they are held, and listed with their holders. */
import { describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import type { ReportParameters } from '../../src/application/report-parameters.js';
import type { PersonState } from '../../src/domain/person-state.js';
import { addDays } from '../../src/domain/plain-date.js';
import { aCity, hire, rotate, separate } from './a-city.js';
import { withReports } from './asking.js';
import { Naive, daysOf, keyed, rounded, sortedGroups } from './naive.js';
import type { Row } from './naive-answers.js';
import { same } from './naive-answers.js';
import { FIRST_DAY, ledgers, spans } from './random-ledgers.js';
import type { SmallLedger } from './small-ledger.js';

jest.setTimeout(120_000);
// LEDGER_RUNS asks for more of them.
const RUNS = { numRuns: Number(process.env.LEDGER_RUNS ?? 30) };

const date = fc.nat({ max: 139 }).map((days) => addDays(FIRST_DAY, days));
const person = fc.constantFrom('P1', 'P2', 'P3');
const unit = fc.constantFrom('A', 'B', 'C', 'X');
const changes = fc.array(
  fc.oneof(
    fc.record({
      person,
      record: fc.record({
        action: fc.constant('rotate'),
        kind: fc.constant('appointment'),
        concurrent: fc.constant(true),
        unit,
        post: fc.constantFrom('member', 'head'),
        postId: fc.constantFrom('board', 'club'),
        effectiveDate: date,
      }),
    }),
    fc.record({
      person,
      record: fc.record({
        action: fc.constant('relieve'),
        kind: fc.constant('removal-from-office'),
        postId: fc.constantFrom('board', 'club'),
        effectiveDate: date,
      }),
    }),
    fc.record({
      person,
      record: fc.record({
        action: fc.constant('rotate'),
        kind: fc.constant('secondment'),
        unit,
        post: fc.constant('deputy'),
        until: fc.constant('2020-04-10'),
        effectiveDate: date,
      }),
    }),
  ),
  { maxLength: 8 },
);
const withPosts = fc.tuple(ledgers, changes).map(([ledger, records]) => {
  for (const each of records) ledger.person(each.person, each.record);
  return ledger;
});

/** The states in which the appointments of a person are counted: as if the holder stood where each is held. */
const appointments = (state: PersonState): readonly PersonState[] => {
  const beside = new Map(state.concurrent.map((each) => [each.postId, each]));
  return [
    state,
    ...[...beside.values()].map(({ unit: at, post }) => ({
      ...state,
      unit: at,
      hostUnit: at,
      attributes: { ...state.attributes, post: post ?? '' },
    })),
  ];
};

const postGroups = (naive: Naive, day: string): (readonly string[])[] =>
  naive.people.flatMap((who) =>
    appointments(naive.stateOn(who, day)).flatMap((state) => {
      const group = naive.groupOf(who, state, day);
      return group === undefined ? [] : [group];
    }),
  );

describe('headcount by posts', () => {
  const asked = fc.record({
    groupBy: fc.subarray(['unit', 'unit1', 'post', 'gender'], { maxLength: 2 }),
    basis: fc.constantFrom('home' as const, 'host' as const),
    unit: fc.constantFrom(undefined, undefined, 'A', 'B'),
  });

  test('counts each appointment where it is held', async () => {
    await fc.assert(
      fc.asyncProperty(withPosts, asked, spans, async (ledger, own, { from: asOf }) => {
        const parameters: ReportParameters = { ...own, asOf, count: 'posts' };
        const answer = await withReports(ledger, (ask) => ask('headcount', parameters));
        const found = postGroups(new Naive(ledger, parameters), asOf);
        const groups = found.length === 0 ? [] : sortedGroups(found, own.groupBy);
        expect(answer.rows).toEqual(
          groups.map((group) => {
            const count = found.filter((each) => same(each, group)).length;
            return { ...keyed(own.groupBy, group), count, share: rounded(count, found.length) };
          }),
        );
        expect(answer.total).toBe(found.length);
      }),
      RUNS,
    );
  });

  test('over time is the same on each of its dates', async () => {
    await fc.assert(
      fc.asyncProperty(withPosts, asked, spans, async (ledger, own, span) => {
        const parameters: ReportParameters = { ...own, ...span, count: 'posts', interval: 'month' };
        const answer = await withReports(ledger, (ask) => ask('headcount-series', parameters));
        const naive = new Naive(ledger, parameters);
        for (const { date: day, count } of answer.total as readonly Row[]) {
          expect(count).toBe(postGroups(naive, String(day)).length);
        }
        const sum = answer.rows.reduce((all, { count }) => all + Number(count), 0);
        const totals = answer.total as readonly Row[];
        expect(sum).toBe(totals.reduce((all, { count }) => all + Number(count), 0));
      }),
      RUNS,
    );
  });
});

/** Every post held on a day, found in the state of that day alone. */
const heldOn = (ledger: SmallLedger, day: string): string[] => {
  const naive = new Naive(ledger, {});
  return naive.people.flatMap((who) => {
    const state = naive.stateOn(who, day);
    if (!state.employed) return [];
    const post = state.attributes.post;
    const given = state.secondment?.replaced.some(({ name }) => name === 'post') === true;
    const beside = new Map(state.concurrent.map((each) => [each.postId, each]));
    return [
      ...(post === undefined ? [] : [[who, 'main', given ? state.hostUnit : state.unit, post]]),
      ...[...beside.values()].map((each) => [who, each.postId, each.unit, each.post]),
    ].map((each) => each.join(' '));
  });
};

describe('offices', () => {
  test('of a random ledger hold on every day what the states of that day hold', async () => {
    await fc.assert(
      fc.asyncProperty(withPosts, async (ledger) => {
        const { rows } = await withReports(ledger, (ask) => ask('offices', {}));
        for (const day of daysOf('2019-12-20', '2020-05-10')) {
          const found = rows
            .filter(({ from, to }) => String(from) <= day && (to === null || day < String(to)))
            .map((row) => [row.person, row.postId, row.unit, row.post].join(' '));
          expect(found.sort()).toEqual(heldOn(ledger, day).sort());
        }
      }),
      RUNS,
    );
  });

  const heads = () => {
    const ledger = aCity();
    const head = { post: 'head', leader: true };
    ledger.person('A', hire('2018-01-01', 'CLINIC', head));
    ledger.person('B', hire('2018-01-01', 'SCHOOLS', { post: 'deputy' }));
    ledger.person('C', hire('2018-01-01', 'HOSPITAL', head));
    // Rotated until the end of 2020, which is only expected; a new leading post ends the old one.
    ledger.person(
      'A',
      rotate('2019-01-01', 'rotation', 'HOSPITAL', { post: 'deputy', until: '2021-01-01' }),
    );
    ledger.person('B', rotate('2019-03-01', 'appointment', 'CLINIC', head));
    ledger.person(
      'C',
      rotate('2019-04-01', 'appointment', 'CLINIC', {
        concurrent: true,
        postId: 'party',
        post: 'secretary',
      }),
    );
    ledger.person('B', rotate('2020-03-01', 'reappointment', 'CLINIC', head));
    ledger.person('B', separate('2022-01-01', 'retirement'));
    ledger.person('C', {
      action: 'relieve',
      kind: 'removal-from-office',
      effectiveDate: '2021-06-01',
    });
    return ledger;
  };
  const shown = ({ person: who, post, from, to, event }: Row) => [who, post, from, to, event];

  test('names who held the post of a unit, from when until when, and by which event', async () => {
    const { rows, total } = await withReports(heads(), (ask) =>
      ask('offices', { unit: 'CLINIC', post: 'head' }),
    );
    expect(total).toBe(2);
    expect(rows.map(shown)).toEqual([
      ['A', 'head', '2018-01-01', '2019-01-01', 'event-6'],
      ['B', 'head', '2019-03-01', '2022-01-01', 'event-10'],
    ]);
  });

  test('keeps a concurrent post when the main one ends, and a rotation past its expected end', async () => {
    const { rows } = await withReports(heads(), (ask) =>
      ask('offices', { from: '2022-01-01', to: '2022-01-02', unit: 'HEALTH' }),
    );
    expect(rows.map(shown)).toEqual([
      ['A', 'deputy', '2019-01-01', null, 'event-9'],
      ['C', 'secretary', '2019-04-01', null, 'event-11'],
    ]);
  });

  test('are given page by page, and to an officer only those of the own units', async () => {
    await withReports(heads(), async (ask) => {
      const first = await ask('offices', { limit: 4 });
      const second = await ask('offices', { limit: 4, after: String(first.next) });
      const all = await ask('offices', {});
      expect([...first.rows, ...second.rows]).toEqual(all.rows);
      expect([all.total, second.next]).toEqual([6, null]);
      const reach = { scope: ['SCHOOLS'], sees: [], withoutSmallCells: false };
      const own = await ask('offices', {}, reach);
      expect(own.rows.map(shown)).toEqual([['B', 'deputy', '2018-01-01', '2019-03-01', 'event-7']]);
    });
  });
});
