/** The movement bridge: literal cases. */
import { describe, expect, test } from '@jest/globals';
import { aCity, hire, profile, rotate, separate } from './a-city.js';
import { withReports } from './asking.js';

const NONE = {
  opening: 0,
  hires: 0,
  movesIn: 0,
  separations: 0,
  movesOut: 0,
  reorganisedIn: 0,
  reorganisedOut: 0,
  closing: 0,
};
const YEAR = { from: '2020-01-01', to: '2021-01-01' };

describe('bridge', () => {
  test('goes from the day before the period to its last day', async () => {
    const ledger = aCity();
    ledger.person('A', hire('2019-12-31', 'CLINIC'));
    ledger.person('B', hire('2020-01-01', 'CLINIC'));
    ledger.person('C', hire('2020-12-31', 'CLINIC'));
    ledger.person('D', hire('2021-01-01', 'CLINIC'));
    ledger.person('A', separate('2020-07-01', 'retirement'));
    ledger.person('B', rotate('2020-08-01', 'transfer', 'SCHOOLS'));
    const answer = await withReports(ledger, (ask) =>
      ask('bridge', { ...YEAR, groupBy: ['unit'] }),
    );
    expect(answer.closes).toBe(true);
    expect(answer.rows).toEqual([
      {
        ...NONE,
        period: '2020',
        unit: 'CLINIC',
        opening: 1,
        hires: 2,
        separations: 1,
        movesOut: 1,
        closing: 1,
      },
      { ...NONE, period: '2020', unit: 'SCHOOLS', movesIn: 1, closing: 1 },
    ]);
    // Inside the whole nobody moved.
    expect(answer.total).toEqual({
      ...NONE,
      period: '2020',
      opening: 1,
      hires: 2,
      separations: 1,
      closing: 2,
    });
  });

  test('shows a hire and a separation on one day as one hire and one separation', async () => {
    const ledger = aCity();
    ledger.person('A', hire('2020-03-01', 'CLINIC'));
    ledger.person('A', separate('2020-03-01', 'resignation'));
    const answer = await withReports(ledger, (ask) =>
      ask('bridge', { ...YEAR, groupBy: ['unit'] }),
    );
    expect(answer.rows).toEqual([
      { ...NONE, period: '2020', unit: 'CLINIC', hires: 1, separations: 1 },
    ]);
    expect(answer.closes).toBe(true);
  });

  test('takes a move inside the chosen unit for none, and one across its border for one', async () => {
    const ledger = aCity();
    ledger.person('A', hire('2019-01-01', 'CLINIC'));
    ledger.person('A', rotate('2020-02-01', 'transfer', 'HOSPITAL'));
    ledger.person('A', rotate('2020-03-01', 'transfer', 'SCHOOLS'));
    ledger.person('B', hire('2019-01-01', 'SCHOOLS'));
    ledger.person('B', rotate('2020-03-01', 'transfer', 'CLINIC'));
    const answer = await withReports(ledger, (ask) => ask('bridge', { ...YEAR, unit: 'HEALTH' }));
    expect(answer.rows).toEqual([
      { ...NONE, period: '2020', opening: 1, movesIn: 1, movesOut: 1, closing: 1 },
    ]);
  });

  test('counts people whose unit moves in the middle of the period as reorganised, not as moved', async () => {
    const ledger = aCity();
    ledger.person('A', hire('2019-01-01', 'CLINIC'));
    ledger.person('B', hire('2019-01-01', 'CLINIC'));
    ledger.unit({ action: 'move', unit: 'CLINIC', parent: 'SCHOOLS', effectiveDate: '2020-06-15' });
    const answer = await withReports(ledger, (ask) =>
      ask('bridge', { ...YEAR, interval: 'quarter', groupBy: ['unit2'] }),
    );
    expect(answer.closes).toBe(true);
    expect(answer.rows.filter(({ period }) => period === '2020-Q2')).toEqual([
      { ...NONE, period: '2020-Q2', unit2: 'HEALTH', opening: 2, reorganisedOut: 2 },
      { ...NONE, period: '2020-Q2', unit2: 'SCHOOLS', reorganisedIn: 2, closing: 2 },
    ]);
    expect(answer.rows).toHaveLength(8);
  });

  test('lets the tree change before the personal steps of the day', async () => {
    const ledger = aCity();
    ledger.person('A', hire('2019-01-01', 'CLINIC'));
    ledger.person('B', hire('2020-06-15', 'CLINIC'));
    ledger.person('A', separate('2020-06-15', 'resignation'));
    ledger.unit({ action: 'move', unit: 'CLINIC', parent: 'SCHOOLS', effectiveDate: '2020-06-15' });
    const answer = await withReports(ledger, (ask) =>
      ask('bridge', { ...YEAR, groupBy: ['unit2'] }),
    );
    expect(answer.closes).toBe(true);
    expect(answer.rows).toEqual([
      { ...NONE, period: '2020', unit2: 'HEALTH', opening: 1, reorganisedOut: 1 },
      {
        ...NONE,
        period: '2020',
        unit2: 'SCHOOLS',
        hires: 1,
        separations: 1,
        reorganisedIn: 1,
        closing: 1,
      },
    ]);
  });

  test('puts a movement of kind reorganisation in columns of its own', async () => {
    const ledger = aCity();
    ledger.person('A', hire('2019-01-01', 'CLINIC'));
    ledger.person('A', rotate('2020-02-01', 'reorganisation', 'HOSPITAL'));
    const answer = await withReports(ledger, (ask) =>
      ask('bridge', { ...YEAR, groupBy: ['unit'] }),
    );
    expect(answer.rows).toEqual([
      { ...NONE, period: '2020', unit: 'CLINIC', opening: 1, reorganisedOut: 1 },
      { ...NONE, period: '2020', unit: 'HOSPITAL', reorganisedIn: 1, closing: 1 },
    ]);
  });

  test('counts a change of an attribute, by an event or by time, as a move between groups', async () => {
    const ledger = aCity();
    ledger.person('A', hire('2019-01-01', 'CLINIC', { category: 'contract', post: 'nurse' }));
    ledger.person('A', profile('2020-02-01', { category: 'civil-servant' }));
    const away = { until: '2020-09-01', post: 'adviser' };
    ledger.person('A', rotate('2020-05-01', 'secondment', 'SCHOOLS', away));
    const { category, post } = await withReports(ledger, async (ask) => ({
      category: await ask('bridge', { ...YEAR, groupBy: ['category'] }),
      post: await ask('bridge', { ...YEAR, groupBy: ['post'] }),
    }));
    expect(category.rows).toEqual([
      { ...NONE, period: '2020', category: 'civil-servant', movesIn: 1, closing: 1 },
      { ...NONE, period: '2020', category: 'contract', opening: 1, movesOut: 1 },
    ]);
    expect(post.rows).toEqual([
      { ...NONE, period: '2020', post: 'adviser', movesIn: 1, movesOut: 1 },
      { ...NONE, period: '2020', post: 'nurse', opening: 1, movesIn: 1, movesOut: 1, closing: 1 },
    ]);
  });

  test('says which periods are only a part of what their label names', async () => {
    const answer = await withReports(aCity(), (ask) =>
      ask('bridge', { from: '2020-01-15', to: '2020-03-01', interval: 'month' }),
    );
    expect(answer.rows.map(({ period }) => period)).toEqual(['2020-01', '2020-02']);
    expect(answer.notes).toEqual([
      {
        code: 'partial-period',
        text: '2020-01 is partial: from 2020-01-15 until before 2020-02-01.',
        values: { period: '2020-01', from: '2020-01-15', to: '2020-02-01' },
      },
    ]);
  });

  test('refuses keys driven by time alone', async () => {
    const asked = withReports(aCity(), (ask) => ask('bridge', { ...YEAR, groupBy: ['ageBand'] }));
    await expect(asked).rejects.toMatchObject({ name: 'BadParameter', parameter: 'groupBy' });
    const filtered = withReports(aCity(), (ask) =>
      ask('bridge', { ...YEAR, where: ['tenureBand:1-2'] }),
    );
    await expect(filtered).rejects.toMatchObject({ name: 'BadParameter', parameter: 'where' });
  });

  test('says so, and names the rows, when it does not close', async () => {
    const ledger = aCity();
    ledger.person('A', hire('2019-01-01', 'CLINIC'));
    const answer = await withReports(ledger, async (ask, tables) => {
      // A tree with a hole: in it the clinic has no place, and its people are nowhere.
      await tables.connection.run(
        `update unit_tree set valid_to = date '2020-06-01' where unit = 'CLINIC'`,
      );
      return ask('bridge', { ...YEAR, groupBy: ['unit2'] });
    });
    expect(answer.closes).toBe(false);
    expect(answer.notes).toMatchObject([
      { code: 'does-not-close', values: { unit2: 'HEALTH', opening: 1, closing: 0 } },
    ]);
  });
});
