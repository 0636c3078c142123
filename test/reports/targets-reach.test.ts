/** What the report of targets tells whoever reaches a part of the ledger, or gets no small cells. */
import { describe, expect, test } from '@jest/globals';
import { aCity, hire, profile } from './a-city.js';
import { clinic, target, withEntries, women } from './entries.js';

describe('whoever reaches a part of the ledger', () => {
  test('is told of that part', async () => {
    const ledger = clinic();
    ledger.person('P5', hire('2020-01-01', 'SCHOOLS', { profile: women }));
    const entries = [target('T', { numerator: { gender: ['female'] } })];
    const reach = { scope: ['HEALTH'], sees: [], withoutSmallCells: false };
    const answer = await withEntries(ledger, entries, (ask) =>
      ask('targets', { asOf: '2024-01-01' }, reach),
    );
    expect(answer.rows).toMatchObject([{ numerator: 3, denominator: 4 }]);
    expect(answer.notes).toMatchObject([{ code: 'part-of-the-organisation' }]);
    const asked = await withEntries(ledger, entries, (ask) =>
      ask('targets', { asOf: '2024-01-01', unit: 'SCHOOLS' }),
    );
    expect(asked.rows).toMatchObject([{ numerator: 1, denominator: 1 }]);
  });

  test('and gets no small cells is shown neither a small numerator nor one of more keys than are looked through', async () => {
    const ledger = aCity();
    for (let each = 0; each < 20; each += 1) {
      const attributes = { gender: each < 2 ? 'female' : 'male', partyMember: each < 9 };
      ledger.person(`P${each}`, hire('2020-01-01', 'CLINIC', { profile: attributes }));
    }
    ledger.person('P9', profile('2020-01-02', { partyMember: true }));
    const members = { partyMember: ['true'] };
    const four = {
      gender: ['male'],
      level: ['commune'],
      category: ['cadre'],
      education: ['master'],
    };
    const entries = [
      target('T1', { numerator: women }),
      target('T2', { numerator: members }),
      target('T3', { numerator: four }),
      target('T4', { of: 'hires', numerator: {} }),
    ];
    const reach = { scope: null, sees: [], withoutSmallCells: true };
    const answer = await withEntries(ledger, entries, (ask) =>
      ask('targets', { asOf: '2020-02-01' }, reach),
    );
    expect(answer.rows).toMatchObject([
      { numerator: null, unmet: null, value: null, status: 'withheld' },
      { numerator: 10, denominator: 20, value: 50, status: 'met' },
      { numerator: null, value: null, status: 'withheld' },
      { numerator: null, denominator: null, status: 'withheld' },
    ]);
    await expect(
      withEntries(ledger, entries, (ask) => ask('targets', { asOf: '2020-02-02' }, reach)),
    ).rejects.toThrow('the first of a month');
  });
});
