/** Tables are rebuilt beside the ones in use, and swapped in when they are as far. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { TABLES } from '../../projections/tables/catalogue.js';
import type { Table } from '../../projections/tables/table.js';
import { UnknownTable } from '../../src/projector/duck-tables.js';
import { contentOf, mixedLog, ProjectedLedger } from './projected-ledger.js';

let ledger: ProjectedLedger;
beforeEach(() => {
  ledger = new ProjectedLedger();
});
afterEach(() => ledger.close());

/** The shipped tables, one of them changed. */
const withTable = (name: string, change: Partial<Table>): Table[] =>
  TABLES.map((table) => (table.name === name ? { ...table, ...change } : table));

const shoutingLog: Partial<Table> = {
  version: 2,
  schema: 'create table log (\n  index integer,\n  event varchar,\n  type varchar\n);',
  ofEvent: (event) => [event.index, event.id, event.type.toUpperCase()],
};

describe('a rebuild', () => {
  test('gives identical rows, while queries run and events come', async () => {
    const events = mixedLog();
    await ledger.record(events.slice(0, -5));
    const tables = await ledger.openCaughtUp();
    let stop = false;
    const counts = new Set<unknown>();
    const query = async (): Promise<void> => {
      while (!stop) {
        const [row] = await tables.query('select count(*) as n from log', {});
        counts.add(row?.n);
      }
    };
    const querying = [query(), query()];
    for (const event of events.slice(-5)) {
      await Promise.all([tables.rebuild(), ledger.record([event])]);
    }
    await ledger.caughtUp(tables);
    stop = true;
    await Promise.all(querying);
    for (const count of counts) {
      expect(count).toBeGreaterThanOrEqual(events.length - 5);
      expect(count).toBeLessThanOrEqual(events.length);
    }
    const rebuilt = await contentOf(tables);
    await ledger.stop(tables);
    const other = new ProjectedLedger();
    try {
      await other.record(events);
      expect(rebuilt).toEqual(await contentOf(await other.openCaughtUp()));
    } finally {
      await other.close();
    }
  });

  test('tells how far it is, in events', async () => {
    await ledger.record(mixedLog());
    const tables = await ledger.openCaughtUp();
    const told: { done: number; total: number }[] = [];
    await tables.rebuild(['movement'], (progress) => told.push(progress));
    const { index } = await ledger.store.head();
    expect(told.at(-1)).toEqual({ done: index, total: index });
  });

  test('of an unknown table is refused by name', async () => {
    const tables = await ledger.open();
    await expect(tables.rebuild(['salaries'])).rejects.toEqual(new UnknownTable('salaries'));
  });

  test('brings back rows that were lost', async () => {
    await ledger.record(mixedLog());
    const whole = await ledger.openCaughtUp();
    const expected = await contentOf(whole);
    await whole.query('delete from movement where true', {});
    expect(await whole.query('from movement', {})).toEqual([]);
    await whole.rebuild(['movement']);
    expect(await contentOf(whole)).toEqual(expected);
  });

  test('comes by itself when the version of a table has changed; the others stay as they are', async () => {
    const events = mixedLog();
    await ledger.record(events.slice(0, -3));
    const old = await ledger.openCaughtUp();
    await ledger.stop(old);
    await ledger.record(events.slice(-3));
    const changed = await ledger.openCaughtUp({ tables: withTable('log', shoutingLog) });
    const rows = await changed.query('select index, type from log order by index', {});
    expect(rows).toEqual(events.map(({ index, type }) => ({ index, type: type.toUpperCase() })));
    expect(ledger.lines).toEqual([
      `rebuilding log up to index ${events.length - 3}`,
      'rebuilt log',
    ]);
    const others = TABLES.map(({ name }) => name).filter((name) => name !== 'log');
    const content = await contentOf(changed, others);
    await ledger.stop(changed);
    const again = await ledger.openCaughtUp();
    expect(await contentOf(again, others)).toEqual(content);
  });

  test('comes by itself for a table that is new, and one that is gone is dropped', async () => {
    await ledger.record(mixedLog());
    const some = TABLES.filter(({ name }) => name !== 'training' && name !== 'unit_tree');
    const first = await ledger.openCaughtUp({ tables: [...some, ...noted] });
    await ledger.stop(first);
    const all = await ledger.openCaughtUp();
    await expect(all.query('from noted', {})).rejects.toThrow('noted');
    const content = await contentOf(all);
    await all.rebuild();
    expect(await contentOf(all)).toEqual(content);
    expect(content.unit_tree?.length).toBeGreaterThan(0);
  });

  test('that is interrupted leaves the tables in use as they were, and nothing beside', async () => {
    const events = mixedLog();
    await ledger.record(events);
    const tables = await ledger.openCaughtUp();
    const expected = await contentOf(tables);
    const rebuilding = tables.rebuild(undefined, () => {
      void ledger.stop(tables);
    });
    await expect(rebuilding).rejects.toThrow('the tables are being closed');
    const again = await ledger.openCaughtUp();
    expect(await contentOf(again)).toEqual(expected);
    const beside = await again.query(
      `select table_name as name from duckdb_tables() where table_name like '%next'`,
      {},
    );
    expect(beside).toEqual([]);
  });
});

const noted: Table[] = [
  {
    name: 'noted',
    version: 1,
    schema: 'create table noted (\n  index integer\n);',
    key: 'index',
    ofEvent: ({ index }) => [index],
  },
];
