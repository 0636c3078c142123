import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { TABLES } from '../../projections/tables/catalogue.js';
import type { Table } from '../../projections/tables/table.js';
import type { DuckTablesOptions } from '../../src/projector/duck-tables.js';
import { DuckTables, UnknownTable } from '../../src/projector/duck-tables.js';
import type { TestLedger } from '../support/ledger.js';
import { openTestLedger } from '../support/ledger.js';

jest.setTimeout(60_000);

const PEOPLE = 30;
const WAIT_MS = 30_000;

let ledger: TestLedger;
let open: DuckTables[];
beforeEach(async () => {
  ledger = await openTestLedger();
  open = [];
});
afterEach(async () => {
  for (const tables of open) await tables.stop();
  await ledger.close();
});

const person = (at: number): string => `P${String(at).padStart(2, '0')}`;

/** Two units and people who come, move, learn and leave, in order of date: every person's events lie far apart. */
const records = (): object[] => [
  { action: 'establish', unit: 'A', name: 'Office A', effectiveDate: '2000-01-01' },
  { action: 'establish', unit: 'B', name: 'Office B', effectiveDate: '2000-01-01', parent: 'A' },
  ...people((at) => ({
    action: 'hire',
    unit: 'A',
    effectiveDate: `2010-01-${String(at + 1).padStart(2, '0')}`,
    key: 'hire',
  })),
  ...people(() => ({
    action: 'rotate',
    kind: 'secondment',
    unit: 'B',
    effectiveDate: '2012-01-01',
    until: '2013-01-01',
  })),
  ...people(() => ({ action: 'train', course: 'Law', effectiveDate: '2014-05-01' })),
  ...people(() => ({ action: 'rotate', kind: 'transfer', unit: 'B', effectiveDate: '2011-01-01' })),
  { action: 'rename', unit: 'B', name: 'Bureau B', effectiveDate: '2015-01-01' },
  ...people((at) => ({
    action: 'separate',
    kind: at % 2 ? 'resignation' : 'retirement',
    effectiveDate: '2018-01-01',
  })),
  ...people(() => ({
    action: 'correct',
    target: 'hire',
    with: { action: 'hire', unit: 'A', effectiveDate: '2009-06-01' },
  })),
];
const people = (fields: (at: number) => object): object[] =>
  Array.from({ length: PEOPLE }, (_, at) => ({ person: person(at), ...fields(at) }));

const openTables = async (options: Partial<DuckTablesOptions> = {}): Promise<DuckTables> => {
  const { folder, store } = ledger;
  const tables = await DuckTables.open({ folder, store, log: () => undefined, ...options });
  open.push(tables);
  return tables;
};

const stop = async (tables: DuckTables): Promise<void> => {
  open.splice(open.indexOf(tables), 1);
  await tables.stop();
};

const caughtUp = async (tables: DuckTables): Promise<void> => {
  await tables.waitFor((await ledger.store.head()).index, WAIT_MS);
};

/** Every row of every table, as one text; the order of rows is no part of a table. */
const contents = async (tables: DuckTables): Promise<string> => {
  const parts: string[] = [];
  for (const { name } of TABLES) {
    const rows = await tables.query(`select * from ${name}`, {});
    parts.push(name, ...rows.map((row) => JSON.stringify(row)).sort());
  }
  return parts.join('\n');
};

const headcount = async (tables: DuckTables, asOf: string): Promise<unknown> => {
  const [row] = await tables.query(
    `select count(*)::integer as count from person_state
     where employed and known_to = 2147483647
       and valid_from <= $asOf::varchar::date and $asOf::varchar::date < valid_to`,
    { asOf },
  );
  return row?.count;
};

describe('following the log', () => {
  test('what was recorded is there, and what is recorded later comes by itself', async () => {
    await ledger.batch(records());
    const tables = await openTables();
    await caughtUp(tables);
    expect(await headcount(tables, '2009-12-31')).toBe(PEOPLE);
    expect(await headcount(tables, '2018-01-01')).toBe(0);
    await ledger.record({ action: 'hire', person: 'Q', unit: 'A', effectiveDate: '2017-01-01' });
    await caughtUp(tables);
    expect(await headcount(tables, '2018-01-01')).toBe(1);
    expect(tables.projected()).toMatchObject({ lag: 0, quarantined: 0 });
  });

  test('the rows do not depend on how the log is cut into batches', async () => {
    await ledger.batch(records());
    const whole = await openTables();
    await caughtUp(whole);
    const expected = await contents(whole);
    await stop(whole);
    for (const events of [1, 7, 50]) {
      const tables = await openTables({ windowEventsMax: events, transactionEventsMax: events });
      await tables.rebuild();
      expect(await contents(tables)).toBe(expected);
      await stop(tables);
    }
  });

  test('taking the log as it comes gives the same rows as taking it at once', async () => {
    const tables = await openTables();
    for (const record of records()) await ledger.record(record);
    await caughtUp(tables);
    const asItCame = await contents(tables);
    await tables.rebuild();
    expect(await contents(tables)).toBe(asItCame);
  });

  test('a restart goes on from the checkpoint', async () => {
    const [first, second] = [records().slice(0, 70), records().slice(70)];
    await ledger.batch(first);
    const before = await openTables();
    await caughtUp(before);
    await stop(before);
    await ledger.batch(second);
    const after = await openTables();
    expect(after.projected().index).toBeGreaterThanOrEqual(first.length);
    await caughtUp(after);
    const resumed = await contents(after);
    await after.rebuild();
    expect(await contents(after)).toBe(resumed);
  });

  test('who waits for what is not recorded is told in time', async () => {
    const tables = await openTables();
    await expect(tables.waitFor(1, 50)).rejects.toMatchObject({ name: 'NotProjectedInTime' });
  });
});

describe('rebuilding', () => {
  test('goes on beside the tables in use, tells its progress, and leaves the same rows', async () => {
    await ledger.batch(records());
    const tables = await openTables({ windowEventsMax: 20, transactionEventsMax: 20 });
    await caughtUp(tables);
    const before = await contents(tables);
    const progress: number[] = [];
    const rebuilding = tables.rebuild(undefined, ({ done }) => progress.push(done));
    const counts = new Set<unknown>();
    const ended = rebuilding.then(() => 'ended');
    do counts.add(await headcount(tables, '2012-06-01'));
    while ((await Promise.race([ended, Promise.resolve()])) !== 'ended');
    expect([...counts]).toEqual([PEOPLE]);
    expect(progress.at(-1)).toBe((await ledger.store.head()).index);
    expect(await contents(tables)).toBe(before);
  });

  test('a table of another version is made anew at the next start', async () => {
    await ledger.batch(records());
    const before = await openTables();
    await caughtUp(before);
    await stop(before);
    const newer = TABLES.map((table): Table =>
      table.name === 'decision' || table.ofEvent === undefined
        ? table
        : { ...table, version: table.version + 1, ofEvent: () => undefined },
    );
    const after = await openTables({ tables: newer });
    await caughtUp(after);
    const logged = () => after.query('select * from log', {});
    while ((await logged()).length > 0) await new Promise((turn) => setTimeout(turn, 20));
    expect(await logged()).toEqual([]);
    expect(await headcount(after, '2012-06-01')).toBe(PEOPLE);
  });

  test('a table that there is not is refused by name', async () => {
    const tables = await openTables();
    await expect(tables.rebuild(['nothing'])).rejects.toThrow(UnknownTable);
  });
});

describe('a subject that cannot be folded', () => {
  const failing = (subject: string): Table[] =>
    TABLES.map((table) => {
      const { ofPerson } = table;
      if (table.name !== 'movement' || ofPerson === undefined) return table;
      const broken = (id: string) => {
        const tracker = ofPerson(id);
        const fail = () => {
          throw new Error('cannot be folded');
        };
        return id === subject ? { ...tracker, advance: fail } : tracker;
      };
      return { ...table, ofPerson: broken };
    });

  test('is set apart, counted, and stops no other', async () => {
    await ledger.batch(records());
    const tables = await openTables({ tables: failing('P03') });
    await caughtUp(tables);
    expect(tables.projected().quarantined).toBe(1);
    expect(await headcount(tables, '2012-06-01')).toBe(PEOPLE - 1);
  });

  test('comes back when it is folded anew', async () => {
    await ledger.batch(records());
    const broken = await openTables({ tables: failing('P03') });
    await caughtUp(broken);
    await stop(broken);
    const mended = await openTables();
    await caughtUp(mended);
    await mended.rebuild();
    expect(mended.projected().quarantined).toBe(0);
    expect(await headcount(mended, '2012-06-01')).toBe(PEOPLE);
  });
});

describe('the reports file', () => {
  test('is made anew when it is damaged, with a word, and the damaged one is kept aside', async () => {
    await ledger.batch(records());
    writeFileSync(join(ledger.folder, 'reports.duckdb'), 'no database at all '.repeat(1000));
    const lines: string[] = [];
    const tables = await openTables({ log: (line) => lines.push(line) });
    await caughtUp(tables);
    expect(await headcount(tables, '2012-06-01')).toBe(PEOPLE);
    expect(lines.join('\n')).toMatch(/reports file/);
    const aside = readdirSync(ledger.folder).filter((name) => name.startsWith('reports.duckdb'));
    expect(aside.length).toBeGreaterThan(1);
  });

  test('holds no private field', async () => {
    await ledger.batch([
      ...records(),
      {
        action: 'hire',
        person: 'Q',
        unit: 'A',
        effectiveDate: '2017-01-01',
        profile: { fullName: 'Lý Thị Bí Mật', birthDate: '1980-05-17' },
      },
    ]);
    const tables = await openTables();
    await caughtUp(tables);
    const text = await contents(tables);
    expect(text).not.toContain('Bí Mật');
    expect(text).not.toContain('1980-05-17');
    expect(text).toContain('1980-05');
  });
});
