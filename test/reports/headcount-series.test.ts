/** Headcount over time: literal cases. */
import { describe, expect, test } from '@jest/globals';
import { aCity, hire, rotate, separate } from './a-city.js';
import { withReports } from './asking.js';

describe('headcount-series', () => {
  test('is dense: at from and at each start before to, with 0 where a group has nobody', async () => {
    const ledger = aCity();
    ledger.person('A', hire('2020-01-20', 'CLINIC'));
    ledger.person('A', rotate('2020-02-10', 'transfer', 'SCHOOLS'));
    ledger.person('B', hire('2020-02-02', 'HOSPITAL'));
    ledger.person('B', separate('2020-02-20', 'resignation'));
    const answer = await withReports(ledger, (ask) =>
      ask('headcount-series', { from: '2020-01-15', to: '2020-03-02', groupBy: ['unit'] }),
    );
    // Nobody stands in HOSPITAL on any of the dates.
    expect(answer.rows).toEqual([
      { date: '2020-01-15', unit: 'CLINIC', count: 0 },
      { date: '2020-01-15', unit: 'SCHOOLS', count: 0 },
      { date: '2020-02-01', unit: 'CLINIC', count: 1 },
      { date: '2020-02-01', unit: 'SCHOOLS', count: 0 },
      { date: '2020-03-01', unit: 'CLINIC', count: 0 },
      { date: '2020-03-01', unit: 'SCHOOLS', count: 1 },
    ]);
    expect(answer.total).toEqual([
      { date: '2020-01-15', count: 0 },
      { date: '2020-02-01', count: 1 },
      { date: '2020-03-01', count: 1 },
    ]);
  });

  test('reads each date on its own tree', async () => {
    const ledger = aCity();
    ledger.person('A', hire('2019-01-01', 'CLINIC'));
    ledger.unit({ action: 'move', unit: 'CLINIC', parent: 'SCHOOLS', effectiveDate: '2020-02-01' });
    const answer = await withReports(ledger, (ask) =>
      ask('headcount-series', { from: '2020-01-01', to: '2020-03-01', groupBy: ['unit2'] }),
    );
    expect(answer.rows.filter(({ count }) => count === 1)).toEqual([
      { date: '2020-01-01', unit2: 'HEALTH', count: 1 },
      { date: '2020-02-01', unit2: 'SCHOOLS', count: 1 },
    ]);
  });

  test('counts nobody twice, or less than never, where the tree and an age band change in one stay', async () => {
    const ledger = aCity();
    ledger.unit({ action: 'establish', unit: 'NEW', name: 'n', effectiveDate: '2020-03-01' });
    ledger.person('A', hire('2019-01-01', 'NEW', { profile: { birthDate: '1989-02' } }));
    const answer = await withReports(ledger, (ask) =>
      ask('headcount-series', {
        from: '2020-01-01',
        to: '2020-05-01',
        unit: 'NEW',
        groupBy: ['ageBand'],
      }),
    );
    const counts = answer.rows.map(({ date, ageBand, count }) => `${date} ${ageBand} ${count}`);
    expect(counts).toEqual([
      '2020-01-01 0-30 1',
      '2020-01-01 31-40 0',
      '2020-02-01 0-30 0',
      '2020-02-01 31-40 1',
      '2020-03-01 0-30 0',
      '2020-03-01 31-40 1',
      '2020-04-01 0-30 0',
      '2020-04-01 31-40 1',
    ]);
  });

  test('moves people to the next age band on the day they reach it', async () => {
    const ledger = aCity();
    ledger.person('A', hire('2019-01-01', 'CLINIC', { profile: { birthDate: '1989-03' } }));
    const answer = await withReports(ledger, (ask) =>
      ask('headcount-series', {
        from: '2020-02-29',
        to: '2020-03-02',
        interval: 'day',
        groupBy: ['ageBand'],
      }),
    );
    expect(answer.rows.filter(({ count }) => count === 1)).toEqual([
      { date: '2020-02-29', ageBand: '0-30', count: 1 },
      { date: '2020-03-01', ageBand: '31-40', count: 1 },
    ]);
  });
});
