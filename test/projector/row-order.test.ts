/** The rows of large tables are laid in the order of their days, and say the same as before. */
import { setTimeout as pause } from 'node:timers/promises';

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { TABLES } from '../../projections/tables/catalogue.js';
import type { DuckTables } from '../../src/projector/duck-tables.js';
import { contentOf, mixedLog, ProjectedLedger } from './projected-ledger.js';

let ledger: ProjectedLedger;
beforeEach(() => {
  ledger = new ProjectedLedger();
});
afterEach(() => ledger.close());

/** The days of the rows as they lie. */
const daysAsLaid = async (tables: DuckTables): Promise<readonly string[]> => {
  const rows = await tables.query(
    'select year(valid_from) as year, valid_to from person_state order by rowid',
    {},
  );
  return rows.map(({ year, valid_to }) => `${String(year).padStart(4, '0')} ${String(valid_to)}`);
};
/** What was told of it so far. */
const told = (): readonly string[] => ledger.lines.filter((line) => line.includes('laid in order'));
const untilTold = async (times: number): Promise<void> => {
  for (let waited = 0; told().length < times; waited += 20) {
    if (waited > 10_000) throw new Error(`told ${told().length} times`);
    await pause(20);
  }
};
const ONE_BY_ONE = { orderEventsMin: 1 };

describe('laying rows in order', () => {
  test('changes where they lie and nothing that they say', async () => {
    await ledger.record(mixedLog());
    const asTheyCame = await ledger.openCaughtUp();
    const [content, laid] = [await contentOf(asTheyCame), await daysAsLaid(asTheyCame)];
    expect(laid).not.toEqual(laid.toSorted());
    await ledger.stop(asTheyCame);
    const tables = await ledger.openCaughtUp(ONE_BY_ONE);
    await untilTold(2);
    expect(await daysAsLaid(tables)).toEqual(laid.toSorted());
    expect(await contentOf(tables)).toEqual(content);
  });

  test('is done again when the log has grown by a fiftieth, after a rebuild, and not else', async () => {
    const events = mixedLog(20);
    await ledger.record(events.slice(0, 100));
    const first = await ledger.openCaughtUp({ orderEventsMin: 100 });
    await untilTold(2);
    await ledger.stop(first);
    const tables = await ledger.openCaughtUp(ONE_BY_ONE);
    await ledger.record(events.slice(100, 101));
    await ledger.caughtUp(tables);
    await pause(100);
    expect(told()).toHaveLength(2);
    await ledger.record(events.slice(101, 102));
    await ledger.caughtUp(tables);
    await untilTold(4);
    await tables.rebuild(['movement']);
    expect(told()).toHaveLength(5);
    expect(told().at(-1)).toContain('movement');
  });

  test('that is cut off leaves the rows as they were', async () => {
    await ledger.record(mixedLog());
    const asTheyCame = await ledger.openCaughtUp();
    const content = await contentOf(asTheyCame);
    await ledger.stop(asTheyCame);
    await ledger.stop(await ledger.open(ONE_BY_ONE));
    const tables = await ledger.openCaughtUp();
    expect(await contentOf(tables)).toEqual(content);
    const names = await tables.query('select table_name as name from duckdb_tables()', {});
    expect(names.filter(({ name }) => String(name).includes('__'))).toEqual([]);
  });

  test('that fails is told, and keeps no event from the tables', async () => {
    const events = mixedLog();
    await ledger.record(events.slice(0, -1));
    const broken = TABLES.map((table) =>
      table.name === 'movement' ? { ...table, order: 'no_such_column' } : table,
    );
    const tables = await ledger.openCaughtUp({ ...ONE_BY_ONE, tables: broken });
    await ledger.record(events.slice(-1));
    await ledger.caughtUp(tables);
    const content = await contentOf(tables);
    expect(ledger.lines.join()).toMatch(/stay in the order in which they came: .*no_such_column/);
    await ledger.stop(tables);
    expect(content).toEqual(await contentOf(await ledger.openCaughtUp()));
  });
});
