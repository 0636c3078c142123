/** Movements planned beside those done: the turns of the report rotations, by kind, unit and year. */
import { describe, expect, test } from '@jest/globals';
import { aCity, hire, rotate } from './a-city.js';
import type { Entry } from './entries.js';
import { withEntries } from './entries.js';
import type { SmallLedger } from './small-ledger.js';

const plan = (name: string, content: object): Entry => ({
  entry: `movement-plan/${name}`,
  effectiveDate: '2020-01-01',
  content: { vi: name, en: name, year: 2021, kind: 'transfer', planned: 4, ...content },
});

/** In 2021 one person is transferred twice, once into the clinic, and one appointed; in 2022 one is transferred. */
const moved = (): SmallLedger => {
  const ledger = aCity();
  for (const person of ['P1', 'P2']) ledger.person(person, hire('2020-01-01', 'CLINIC'));
  ledger.person('P1', rotate('2021-01-01', 'transfer', 'SCHOOLS'));
  ledger.person('P1', rotate('2021-12-31', 'transfer', 'CLINIC'));
  ledger.person('P2', rotate('2021-06-01', 'appointment', 'CLINIC', { post: 'head' }));
  ledger.person('P1', rotate('2022-01-01', 'transfer', 'SCHOOLS'));
  return ledger;
};

const PLANS = [
  plan('all', {}),
  plan('clinic', { unit: 'HEALTH', planned: 3, decision: '12/QĐ' }),
  plan('next', { year: 2022, planned: 0 }),
];

describe('the plans of movements', () => {
  test('stand beside the turns done, and above what was done without a plan', async () => {
    const { rows, total } = await withEntries(moved(), PLANS, (ask) => ask('movement-plans', {}));
    const done = (row: object) => expect.objectContaining(row) as unknown;
    expect(rows).toEqual([
      done({ year: 2021, unit: null, kind: 'transfer', planned: 4, done: 2, percentDone: 50 }),
      done({ year: 2021, unit: null, kind: 'appointment', planned: null, done: 1, plan: null }),
      done({
        unit: 'HEALTH',
        kind: 'transfer',
        planned: 3,
        done: 1,
        remaining: 2,
        percentDone: 33.3333,
        decision: '12/QĐ',
      }),
      done({ unit: 'HEALTH', kind: 'appointment', planned: null, done: 1 }),
      done({ year: 2022, kind: 'transfer', planned: 0, done: 1, remaining: -1, percentDone: null }),
    ]);
    expect(total).toEqual({ plans: 3 });
  });

  test('count the turns that rotations counts', async () => {
    await withEntries(moved(), PLANS, async (ask) => {
      const { rows } = await ask('movement-plans', { from: '2021-01-01', to: '2022-01-01' });
      for (const row of rows) {
        const unit = row.unit === null ? {} : { unit: String(row.unit) };
        const asked = { from: '2021-01-01', to: '2022-01-01', kind: String(row.kind), ...unit };
        const { total } = await ask('rotations', asked);
        expect(total).toMatchObject({ turns: row.done });
      }
    });
  });

  test('of other units are not shown within a scope', async () => {
    const answer = async (scope: readonly string[]) => {
      const reach = { scope, sees: [], withoutSmallCells: false };
      const { rows } = await withEntries(moved(), PLANS, (ask) => ask('movement-plans', {}, reach));
      return rows.filter(({ plan: name }) => name !== null).map(({ plan: name }) => name);
    };
    expect(await answer(['HEALTH'])).toEqual(['clinic']);
    expect(await answer(['SCHOOLS'])).toEqual([]);
  });

  test('say of small numbers nothing to whoever gets none', async () => {
    const reach = { scope: null, sees: [], withoutSmallCells: true };
    const { rows } = await withEntries(moved(), PLANS, (ask) =>
      ask('movement-plans', { asOf: '2023-01-01' }, reach),
    );
    expect(rows.map(({ done, remaining }) => [done, remaining])).toEqual(
      rows.map(() => [null, null]),
    );
  });
});
