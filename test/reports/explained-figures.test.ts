/** What an explanation and a comparison of two knowledge points say of a ledger written by hand. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { EventStore } from '../../src/application/event-store.js';
import { Explaining } from '../../src/application/explaining.js';
import { KnowledgeDiff } from '../../src/application/knowledge-diff.js';
import { sourcesOf } from './asking.js';
import { SmallLedger } from './small-ledger.js';
import { TablesInMemory } from './tables-in-memory.js';

const ledger = new SmallLedger();
ledger.establish('A');
ledger.establish('B', 'A');
ledger.establish('C');
const hire = { action: 'hire', unit: 'A', profile: { gender: 'female' } } as const;
const ann = ledger.person('ann', { ...hire, effectiveDate: '2020-01-01' });
ledger.person('bea', { ...hire, unit: 'B', effectiveDate: '2020-02-01' });
const early = ledger.head;
const corrected = ledger.correct('ann', ann, { ...hire, effectiveDate: '2020-03-01' });
ledger.person('cyd', { ...hire, effectiveDate: '2020-01-15' });
const left = ledger.person('bea', {
  action: 'separate',
  kind: 'resignation',
  effectiveDate: '2020-06-01',
});
const late = ledger.head;
ledger.unit({ action: 'move', unit: 'B', parent: 'C', effectiveDate: '2020-04-01' });

const store = {
  readStream: (stream: string) => Promise.resolve(ledger.events.filter((e) => e.stream === stream)),
} as unknown as EventStore;
let tables: TablesInMemory;
let explaining: Explaining;
let diff: KnowledgeDiff;

beforeAll(async () => {
  tables = await TablesInMemory.of(ledger);
  const sources = sourcesOf(ledger, tables);
  explaining = new Explaining(store, sources);
  diff = new KnowledgeDiff(sources);
});
afterAll(() => {
  tables.close();
});

describe('an explanation', () => {
  test('gives each person counted with the event behind the state and its chain of amendments', async () => {
    const asked = { asOf: '2020-03-01', groupBy: ['unit'], knownAt: late };
    const answer = await explaining.explain('headcount', asked, { row: 'unit:A', column: 'count' });
    expect(answer).toMatchObject({ value: 2, total: 2, next: null, row: { unit: 'A' } });
    expect(answer.items.map(({ person }) => person)).toEqual(['ann', 'cyd']);
    const [event] = answer.items[0]?.events ?? [];
    expect(event).toMatchObject({ event: corrected, type: 'corrected', date: '2020-03-01' });
    expect(event?.chain.map((each) => each.event)).toEqual([ann, corrected]);
    expect(answer.items[1]?.events[0]?.chain).toEqual([]);
  });

  test('knows nothing that was recorded later', async () => {
    const asked = { asOf: '2020-03-01', knownAt: early };
    const { items } = await explaining.explain('headcount', asked, {});
    expect(items.map(({ events }) => events[0]?.event)).toContain(ann);
    expect(items.flatMap(({ events }) => events.flatMap(({ chain }) => chain))).toEqual([]);
  });

  test('of a bridge names the event of the units when the tree has moved around people', async () => {
    const asked = { from: '2020-03-01', to: '2020-07-01', unit: 'A' };
    const out = await explaining.explain('bridge', asked, { column: 'reorganisedOut' });
    expect(out.items).toMatchObject([{ person: 'bea', events: [{ type: 'unit-moved' }] }]);
    const gone = await explaining.explain(
      'attrition',
      { from: '2020-01-01', to: '2021-01-01', interval: 'month' },
      { row: '2020-06', column: 'voluntary' },
    );
    expect(gone.items).toMatchObject([{ person: 'bea', events: [{ event: left }] }]);
  });

  test('comes in pages that together are the whole', async () => {
    const asked = { asOf: '2020-03-01' };
    const first = await explaining.explain('headcount', asked, { limit: 2 });
    expect(first).toMatchObject({ value: 3, total: 3, next: 2 });
    const second = await explaining.explain('headcount', asked, { limit: 2, after: 2 });
    expect([...first.items, ...second.items].map(({ person }) => person)).toEqual([
      'ann',
      'bea',
      'cyd',
    ]);
    expect(second.next).toBeNull();
  });

  test('stays within the scope of the asker', async () => {
    const reach = { scope: ['B'], sees: [], withoutSmallCells: false };
    const { items } = await explaining.explain('headcount', { asOf: '2020-03-01' }, {}, reach);
    expect(items.map(({ person }) => person)).toEqual(['bea']);
  });

  test.each([
    ['a list', 'rotation-history', {}, {}, /names its person/],
    ['a column that is none', 'headcount', {}, { column: 'share' }, /column is share/],
    ['a row without its column', 'headcount', { groupBy: ['unit'] }, { row: 'A' }, /row is A/],
    ['units', 'headcount', { count: 'units' as const }, {}, /does not explain/],
    ['a comparison', 'headcount', { compareTo: '2019-01-01' }, {}, /compareTo is given/],
    [
      'a period that is none',
      'bridge',
      { from: '2020-01-01', to: '2021-01-01' },
      { row: '1999' },
      /names period 1999/,
    ],
  ])('refuses %s', async (_what, report, asked, figure, message) => {
    await expect(explaining.explain(report, asked, figure)).rejects.toThrow(message);
  });
});

describe('a comparison of two knowledge points', () => {
  test('gives each changed row with the events between of those it gained or lost', async () => {
    const asked = { asOf: '2020-02-01', groupBy: ['unit'] };
    const answer = await diff.diff('headcount', asked, { knownA: early, knownB: late });
    // Ann came later than was thought, and Cyd was not known: one for the other. Nobody else has changed.
    expect(answer.rows).toEqual([]);
    const inMarch = await diff.diff(
      'headcount',
      { asOf: '2020-03-01', groupBy: ['unit'] },
      { knownA: early, knownB: late },
    );
    expect(inMarch.rows).toMatchObject([
      {
        row: { unit: 'A' },
        changes: [
          { column: 'count', old: 1, new: 2, difference: 1 },
          { column: 'share', old: 0.5, new: 0.6667, difference: 0.1667 },
        ],
        causes: [{ stream: 'person-cyd', type: 'hired' }],
        causesTotal: 1,
      },
      { row: { unit: 'B' }, changes: [{ column: 'share' }], causes: [] },
    ]);
  });

  test('names the event of the units where the unit has moved, and not the person', async () => {
    const asked = { asOf: '2020-05-01', unit: 'A' };
    const { rows } = await diff.diff('headcount', asked, { knownA: late, knownB: ledger.head });
    expect(rows[0]?.causes).toMatchObject([{ type: 'unit-moved', index: ledger.head }]);
  });

  test('refuses knowledge in the wrong order', async () => {
    const points = { knownA: late, knownB: early };
    await expect(diff.diff('headcount', {}, points)).rejects.toThrow('knownA is later');
  });

  test('of a list gives the rows that came and went, and says why it names no events', async () => {
    const asked = { knownA: early, knownB: late };
    const answer = await diff.diff('rotation-history', {}, asked);
    expect(answer).toMatchObject({ total: 0, unexplained: expect.stringContaining('itself') });
  });
});
