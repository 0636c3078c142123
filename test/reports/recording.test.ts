/** How the ledger was kept: lags of recording, numbers of decisions, shared ids; and plans of succession. */
import { describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import type { ReportParameters } from '../../src/application/report-parameters.js';
import { aCity, hire, profile, separate, train } from './a-city.js';
import { withReports } from './asking.js';
import { Naive, keyed, rounded, sortedGroups } from './naive.js';
import { same } from './naive-answers.js';
import { pages } from './pages.js';
import { ledgers } from './random-ledgers.js';
import type { PersonRecord, SmallLedger } from './small-ledger.js';

jest.setTimeout(120_000);
const RUNS = { numRuns: Number(process.env.LEDGER_RUNS ?? 40) };
/** Small ledgers are recorded on 1 January 2024. */
const RECORDED = { from: '2024-01-01', to: '2024-02-01' };

const days = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

describe('recording-lag', () => {
  test('runs from the signing to the effect, and from the effect to the recording', async () => {
    const ledger = aCity();
    ledger.decision('D1', '1/QD', '2023-12-20');
    ledger.decision('D2', '2/QD', '2024-01-05');
    ledger.person('A', hire('2023-12-22', 'CLINIC'), [], 'D1');
    ledger.person('B', hire('2023-12-31', 'CLINIC'), [], 'D2');
    ledger.person('C', hire('2024-01-11', 'CLINIC'));
    ledger.person('C', profile('2024-01-11', { education: 'master' }));
    // On its very first day, which is not late.
    ledger.person('C', train('2024-01-01', 'law'));
    ledger.person('A', train('2024-01-01', 'law'));
    const { rows, total } = await withReports(ledger, (ask) =>
      ask('recording-lag', { ...RECORDED, groupBy: ['action'] }),
    );
    const own = { decidedToEffectiveMedian: null, decidedToEffectiveP90: null };
    expect(rows[2]).toMatchObject({
      action: 'train',
      records: 2,
      recordedLate: 0,
      lateDaysMax: null,
    });
    expect(rows.slice(0, 2)).toEqual([
      {
        period: '2024-01',
        action: 'hire',
        records: 3,
        withDecision: 2,
        decidedToEffectiveMedian: -5,
        decidedToEffectiveP90: 2,
        effectiveToRecordedMedian: 1,
        effectiveToRecordedP90: 10,
        recordedLate: 2,
        lateShare: 0.6667,
        lateDaysMedian: 1,
        lateDaysMax: 10,
      },
      {
        period: '2024-01',
        action: 'profile',
        records: 1,
        withDecision: 0,
        ...own,
        effectiveToRecordedMedian: -10,
        effectiveToRecordedP90: -10,
        recordedLate: 0,
        lateShare: 0,
        lateDaysMedian: null,
        lateDaysMax: null,
      },
    ]);
    expect(total).toMatchObject({ records: 6, recordedLate: 2, lateShare: 0.3333 });
  });

  test('on random ledgers counts every fact recorded about people, amended or not', async () => {
    const asked = fc.record({
      groupBy: fc.subarray(['unit', 'actor', 'gender'], { maxLength: 2 }),
    });
    await fc.assert(
      fc.asyncProperty(ledgers, asked, async (ledger, own) => {
        const parameters = { ...own, ...RECORDED };
        const { rows } = await withReports(ledger, (ask) => ask('recording-lag', parameters));
        const shown = rows.map(
          ({ decidedToEffectiveMedian: _m, decidedToEffectiveP90: _p, withDecision: _w, ...row }) =>
            row,
        );
        expect(shown).toEqual(naiveLags(ledger, parameters));
      }),
      RUNS,
    );
  });
});

const naiveLags = (ledger: SmallLedger, asked: ReportParameters) => {
  const naive = new Naive(ledger, asked);
  const facts = ledger.events.flatMap(({ stream, type, effectiveDate, recordedAt, actor }) => {
    if (!stream.startsWith('person-') || ['corrected', 'voided'].includes(type)) return [];
    const [person, date] = [stream.slice('person-'.length), effectiveDate ?? ''];
    const held = naive.steps.findLast(
      (step) => step.person === person && step.state.employed && step.date <= date,
    );
    const unknown = (asked.groupBy ?? []).map((key) => (key === 'actor' ? actor : 'unknown'));
    const group = held === undefined ? unknown : naive.groupOf(person, held.state, date, { actor });
    return [{ group: group ?? [], lag: days(date, recordedAt.slice(0, 10)) }];
  });
  const groups = sortedGroups(
    facts.map(({ group }) => group),
    asked.groupBy ?? [],
  );
  return groups.map((group) => {
    const lags = facts
      .filter((fact) => same(fact.group, group))
      .map(({ lag }) => lag)
      .sort((a, b) => a - b);
    const late = lags.filter((lag) => lag > 0);
    const nearest = (sorted: readonly number[], share: number): number | null =>
      sorted[Math.max(0, Math.ceil((sorted.length * share) / 10) - 1)] ?? null;
    return {
      period: '2024-01',
      ...keyed(asked.groupBy ?? [], group),
      records: lags.length,
      effectiveToRecordedMedian: nearest(lags, 5),
      effectiveToRecordedP90: nearest(lags, 9),
      recordedLate: late.length,
      lateShare: rounded(late.length, lags.length),
      lateDaysMedian: nearest(late, 5),
      lateDaysMax: late.at(-1) ?? null,
    };
  });
};

describe('decision-gaps', () => {
  test('lists what is missing between the numbers of a series, and what was given twice', async () => {
    const ledger = aCity();
    const give = (id: string, number: string, date = '2023-05-01', body = 'UBND') =>
      ledger.decision(id, number, date, body);
    give('a', '009/QD-UBND');
    give('b', '12/QD-UBND');
    give('c', '12/QD-UBND', '2023-06-01');
    give('d', '14/QD-UBND', '2024-01-02');
    give('e', '20/QD-SNV');
    give('f', '22/QD-UBND', '2023-07-01', 'SNV');
    give('g', 'no number');
    const gap = (what: string, first: number, last: number, count: number) => ({
      what,
      body: 'UBND',
      year: 2023,
      series: '/QD-UBND',
      first,
      last,
      count,
    });
    await withReports(ledger, async (ask) => {
      const rows = await pages(ask, 'decision-gaps', { limit: 1 });
      expect(rows).toEqual([gap('missing', 10, 11, 2), gap('repeated', 12, 12, 2)]);
      const { notes } = await ask('decision-gaps', {});
      expect(notes).toMatchObject([{ values: { numbers: 2 } }, { values: { decisions: 1 } }]);
      const earlier = await ask('decision-gaps', { knownAt: 7 });
      expect(earlier.rows).toEqual([gap('missing', 10, 11, 2)]);
      const reach = { scope: ['CLINIC'], sees: [], withoutSmallCells: false };
      expect((await ask('decision-gaps', {}, reach)).total).toBe(0);
    });
  });

  test('are the numbers between the least and the greatest that nobody gave', async () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(numbers, async (given) => {
        const ledger = aCity();
        for (const number of given) ledger.decision(`d${number}`, `${number}/QD`, '2023-01-01');
        const { rows } = await withReports(ledger, (ask) => ask('decision-gaps', {}));
        const missing = rows.flatMap(({ first, last }) =>
          Array.from({ length: Number(last) - Number(first) + 1 }, (_, at) => Number(first) + at),
        );
        const [least, most] = [Math.min(...given), Math.max(...given)];
        const all = Array.from({ length: most - least + 1 }, (_, at) => least + at);
        expect(missing).toEqual(all.filter((number) => !given.includes(number)));
      }),
      { numRuns: 25 },
    );
  });
});

describe('duplicates', () => {
  test('are the records that were warned of, to who may see the person', async () => {
    const ledger = aCity();
    ledger.person('A', hire('2023-01-01', 'CLINIC'));
    const event = ledger.person('B', hire('2023-02-01', 'SCHOOLS'), ['same-citizen-id']);
    ledger.person('C', hire('2023-02-01', 'CLINIC'), ['national-id-shape']);
    await withReports(ledger, async (ask) => {
      const { rows, total } = await ask('duplicates', {});
      expect(total).toBe(1);
      expect(rows).toEqual([
        { person: 'B', date: '2023-02-01', event, recorded: '2024-01-01', actor: 'test' },
      ]);
      const within = (scope: string) =>
        ask('duplicates', {}, { scope: [scope], sees: [], withoutSmallCells: false });
      expect((await within('CLINIC')).total).toBe(0);
      expect((await within('SCHOOLS')).total).toBe(1);
    });
  });
});

const plan = (effectiveDate: string, change: 'in' | 'out', more: object = {}): PersonRecord => ({
  action: 'plan',
  post: 'director',
  change,
  effectiveDate,
  ...more,
});

describe('succession', () => {
  test('is who is in, since when, until the plan, the employment or a decision ends it', async () => {
    const ledger = aCity();
    for (const name of ['A', 'B', 'C', 'D'])
      ledger.person(name, hire('2020-01-01', 'CLINIC', { post: 'deputy' }));
    ledger.person('A', plan('2021-01-01', 'in'));
    ledger.person('A', plan('2022-01-01', 'out'));
    ledger.person('A', plan('2023-01-01', 'in'));
    const last = ledger.person('A', plan('2023-06-01', 'in', { until: '2024-01-01' }));
    ledger.person('B', plan('2021-01-01', 'in'));
    ledger.person('B', plan('2023-01-01', 'out'));
    ledger.person('C', plan('2021-01-01', 'in', { until: '2023-06-01' }));
    ledger.person('D', plan('2021-01-01', 'in'));
    ledger.person('D', separate('2023-12-01', 'resignation'));
    const on = (asOf: string) => withReports(ledger, (ask) => ask('succession', { asOf }));
    const { rows, notes } = await on('2023-12-31');
    expect(rows).toEqual([
      {
        plannedPost: 'director',
        person: 'A',
        unit: 'CLINIC',
        post: 'deputy',
        plannedSince: '2023-01-01',
        until: '2024-01-01',
        event: last,
      },
    ]);
    expect(notes).toMatchObject([{ values: { persons: 1, posts: 1 } }]);
    expect((await on('2024-01-01')).rows).toEqual([]);
    expect((await on('2022-06-01')).rows.map(({ person }) => person)).toEqual(['B', 'C', 'D']);
  });
});
