/** Rotations, their history, and training: literal cases. */
import { describe, expect, test } from '@jest/globals';
import { aCity, hire, rotate, separate, train } from './a-city.js';
import { withReports } from './asking.js';
import type { SmallLedger } from './small-ledger.js';

const YEAR = { from: '2020-01-01', to: '2021-01-01' };

/** A goes to the schools for a quarter and is moved to the hospital after it; B is moved twice. */
const withMoves = (): SmallLedger => {
  const ledger = aCity();
  ledger.person('A', hire('2019-01-01', 'CLINIC'));
  ledger.person('B', hire('2019-01-01', 'SCHOOLS'));
  ledger.person('A', rotate('2020-02-01', 'secondment', 'SCHOOLS', { until: '2020-05-01' }));
  ledger.person('A', rotate('2020-06-01', 'transfer', 'HOSPITAL', { post: 'head nurse' }));
  ledger.person('B', rotate('2020-03-01', 'transfer', 'CLINIC'));
  ledger.person('B', rotate('2020-04-01', 'transfer', 'SCHOOLS'));
  ledger.person('B', separate('2020-12-01', 'resignation'));
  return ledger;
};

describe('rotations', () => {
  test('count turns and persons side by side', async () => {
    const answer = await withReports(withMoves(), (ask) =>
      ask('rotations', { ...YEAR, groupBy: ['kind'] }),
    );
    expect(answer.rows).toEqual([
      { period: '2020', kind: 'return', turns: 1, persons: 1 },
      { period: '2020', kind: 'secondment', turns: 1, persons: 1 },
      { period: '2020', kind: 'transfer', turns: 3, persons: 2 },
    ]);
    expect(answer.total).toEqual({ turns: 5, persons: 2 });
  });

  test('count each of several movements of one day, and the relief of a post', async () => {
    const ledger = aCity();
    ledger.person('A', hire('2019-01-01', 'CLINIC', { post: 'head nurse' }));
    ledger.person('A', rotate('2020-02-01', 'transfer', 'SCHOOLS'));
    ledger.person('A', rotate('2020-02-01', 'transfer', 'HOSPITAL'));
    const relieved = { action: 'relieve', kind: 'removal-from-office' } as const;
    ledger.person('A', { ...relieved, effectiveDate: '2020-03-01' });
    const answer = await withReports(ledger, (ask) =>
      ask('rotations', { ...YEAR, groupBy: ['kind', 'unit', 'post'] }),
    );
    const rows = answer.rows.map(({ kind, unit, post, turns }) => [kind, unit, post, turns]);
    expect(rows).toEqual([
      ['removal-from-office', 'HOSPITAL', 'unknown', 1],
      ['transfer', 'HOSPITAL', 'head nurse', 1],
      ['transfer', 'SCHOOLS', 'head nurse', 1],
    ]);
  });

  test('stand in the group after the movement, densely over the periods', async () => {
    const answer = await withReports(withMoves(), (ask) =>
      ask('rotations', { ...YEAR, kind: 'transfer', interval: 'quarter', groupBy: ['unit'] }),
    );
    const turns = answer.rows.map(({ period, unit, turns: count }) => `${period} ${unit} ${count}`);
    expect(turns).toEqual([
      '2020-Q1 CLINIC 1',
      '2020-Q1 HOSPITAL 0',
      '2020-Q1 SCHOOLS 0',
      '2020-Q2 CLINIC 0',
      '2020-Q2 HOSPITAL 1',
      '2020-Q2 SCHOOLS 1',
      '2020-Q3 CLINIC 0',
      '2020-Q3 HOSPITAL 0',
      '2020-Q3 SCHOOLS 0',
      '2020-Q4 CLINIC 0',
      '2020-Q4 HOSPITAL 0',
      '2020-Q4 SCHOOLS 0',
    ]);
  });
});

describe('rotation-history', () => {
  test('tells each movement with where the person worked before and after', async () => {
    const answer = await withReports(withMoves(), (ask) =>
      ask('rotation-history', { person: 'A' }),
    );
    const common = { person: 'A', decision: null };
    expect(answer.rows).toEqual([
      {
        ...common,
        event: 'event-8',
        date: '2020-02-01',
        until: '2020-05-01',
        kind: 'secondment',
        fromUnit: 'CLINIC',
        toUnit: 'SCHOOLS',
        fromHome: 'CLINIC',
        toHome: 'CLINIC',
        post: null,
        byTime: false,
      },
      {
        ...common,
        event: 'event-8',
        date: '2020-05-01',
        until: null,
        kind: 'return',
        fromUnit: 'SCHOOLS',
        toUnit: 'CLINIC',
        fromHome: 'CLINIC',
        toHome: 'CLINIC',
        post: null,
        byTime: true,
      },
      {
        ...common,
        event: 'event-9',
        date: '2020-06-01',
        until: null,
        kind: 'transfer',
        fromUnit: 'CLINIC',
        toUnit: 'HOSPITAL',
        fromHome: 'CLINIC',
        toHome: 'HOSPITAL',
        post: 'head nurse',
        byTime: false,
      },
    ]);
    expect(answer).toMatchObject({ from: '1800-01-01', to: '9999-12-31', total: 3, next: null });
  });

  test('finds a unit at either end, with the units below it or alone', async () => {
    const found = await withReports(withMoves(), async (ask) => {
      const of = async (unit: string, subtree = true) =>
        (await ask('rotation-history', { unit, subtree })).rows.map((row) => row.date);
      return [await of('HOSPITAL'), await of('HEALTH'), await of('HEALTH', false)];
    });
    expect(found).toEqual([
      ['2020-06-01'],
      ['2020-02-01', '2020-03-01', '2020-04-01', '2020-05-01', '2020-06-01'],
      [],
    ]);
  });

  test('finds who leaves a home unit from elsewhere, and units by the tree of the day alone', async () => {
    const ledger = aCity();
    ledger.person('A', hire('2019-01-01', 'CLINIC'));
    ledger.person('A', rotate('2020-02-01', 'secondment', 'SCHOOLS'));
    ledger.person('A', rotate('2020-03-01', 'transfer', 'CITY'));
    ledger.unit({ action: 'move', unit: 'CLINIC', parent: 'CITY', effectiveDate: '2020-02-15' });
    const found = await withReports(ledger, async (ask) => {
      const of = async (unit: string) =>
        (await ask('rotation-history', { unit })).rows.map((row) => row.date);
      return { clinic: await of('CLINIC'), health: await of('HEALTH') };
    });
    expect(found).toEqual({ clinic: ['2020-02-01', '2020-03-01'], health: ['2020-02-01'] });
  });

  test('gives a page, the total of all pages and the way to the next one', async () => {
    const { first, second } = await withReports(withMoves(), async (ask) => {
      const page = await ask('rotation-history', { limit: 3 });
      const after = page.next ?? '';
      return { first: page, second: await ask('rotation-history', { limit: 3, after }) };
    });
    expect(first).toMatchObject({ total: 5, next: '2020-04-01,000000,B' });
    expect(first.rows.map(({ date }) => date)).toEqual(['2020-02-01', '2020-03-01', '2020-04-01']);
    expect(second).toMatchObject({ total: 5, next: null });
    expect(second.rows.map(({ date }) => date)).toEqual(['2020-05-01', '2020-06-01']);
  });
});

describe('training', () => {
  const withCourses = (): SmallLedger => {
    const ledger = withMoves();
    const abroad = { place: 'abroad', kind: 'degree', hours: 40_500 };
    ledger.person('A', train('2020-03-01', 'law', { place: 'domestic', hours: 8000 }));
    ledger.person('A', train('2020-06-01', 'computing', abroad));
    ledger.person('B', train('2020-03-01', 'law', { place: 'domestic' }));
    ledger.person(
      'B',
      train('2020-12-01', 'law', { place: 'domestic', hours: 1000, sequence: -1 }),
    );
    return ledger;
  };

  test('counts turns, persons and hours, and says how many turns have no hours', async () => {
    const answer = await withReports(withCourses(), (ask) =>
      ask('training', { ...YEAR, groupBy: ['course'] }),
    );
    expect(answer.rows).toEqual([
      { period: '2020', course: 'computing', turns: 1, persons: 1, hours: 40.5 },
      { period: '2020', course: 'law', turns: 3, persons: 2, hours: 9 },
    ]);
    expect(answer.total).toEqual({ turns: 4, persons: 2, hours: 49.5 });
    expect(answer.notes).toMatchObject([{ code: 'hours-not-recorded', values: { trainings: 1 } }]);
  });

  test('stands in the group of its date, that of somebody who left on it being the last one held', async () => {
    const answer = await withReports(withCourses(), (ask) =>
      ask('training', { ...YEAR, basis: 'host', groupBy: ['unit', 'month'], place: 'domestic' }),
    );
    const rows = answer.rows.map(({ unit, month, turns }) => `${unit} ${month} ${turns}`);
    expect(rows).toEqual(['CLINIC 2020-03 1', 'SCHOOLS 2020-03 1', 'SCHOOLS 2020-12 1']);
  });
});

describe('anomalies', () => {
  test('lists facts without effect, warnings, and people whose unit has ended', async () => {
    const ledger = aCity();
    ledger.person('A', hire('2019-01-01', 'CLINIC'));
    ledger.person('A', hire('2020-01-01', 'SCHOOLS'));
    ledger.person('A', rotate('2020-02-01', 'secondment', 'NOWHERE'), ['secondment-too-long']);
    ledger.unit({ action: 'dissolve', unit: 'CLINIC', effectiveDate: '2020-06-01' });
    const answer = await withReports(ledger, (ask) => ask('anomalies', { asOf: '2020-07-01' }));
    const common = { subject: 'A', unit: null, against: null };
    expect(answer.rows).toEqual([
      {
        ...common,
        kind: 'anomaly',
        code: 'already-employed',
        date: '2020-01-01',
        event: 'event-7',
        against: 'event-6',
      },
      {
        ...common,
        kind: 'placement',
        code: 'unit-unknown',
        date: '2020-02-01',
        unit: 'NOWHERE',
        event: 'event-8',
      },
      {
        ...common,
        kind: 'placement',
        code: 'unit-ended',
        date: '2020-06-01',
        unit: 'CLINIC',
        event: 'event-8',
        against: 'event-9',
      },
      {
        ...common,
        kind: 'warning',
        code: 'secondment-too-long',
        date: '2020-02-01',
        event: 'event-8',
      },
    ]);
    expect(answer.total).toBe(4);
  });

  test('knows what was known then, and places people on the day asked', async () => {
    const ledger = aCity();
    ledger.person('A', hire('2019-01-01', 'CLINIC'));
    const wrong = ledger.person('A', hire('2020-01-01', 'SCHOOLS'));
    ledger.void('A', wrong);
    ledger.unit({ action: 'dissolve', unit: 'CLINIC', effectiveDate: '2020-06-01' });
    const totals = await withReports(ledger, async (ask) => {
      const total = async (asOf: string, knownAt: number) =>
        (await ask('anomalies', { asOf, knownAt })).total;
      return [
        await total('2020-07-01', 7),
        await total('2020-07-01', 8),
        await total('2020-07-01', 9),
        await total('2020-05-31', 9),
      ];
    });
    expect(totals).toEqual([1, 0, 1, 0]);
  });
});
