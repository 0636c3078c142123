/** A state of the tables that is held: nothing written meanwhile shows in it, and it lets go of its connection. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { QueryRefused } from '../../src/application/reporting.js';
import type { Snapshot } from '../../src/application/reporting.js';
import { mixedLog, ProjectedLedger } from './projected-ledger.js';

const COUNT = 'select count(*) as events from log';
const MANY = `select 'x' as text from generate_series(1, 1000000)`;

let ledger: ProjectedLedger;
beforeEach(() => {
  ledger = new ProjectedLedger();
});
afterEach(() => ledger.close());

const log = mixedLog();

describe('a snapshot', () => {
  test('stays as it was while the log goes on, and says which index it reflects', async () => {
    await ledger.record(log.slice(0, 20));
    const tables = await ledger.openCaughtUp();
    const snapshot = await tables.snapshot();
    await ledger.record(log.slice(20));
    await ledger.caughtUp(tables);
    expect(snapshot.index).toBe(20);
    expect(await snapshot.query(COUNT, {})).toEqual([{ events: 20 }]);
    expect(await tables.query(COUNT, {})).toEqual([{ events: log.length }]);
    await snapshot.close();
    const next = await tables.snapshot();
    expect(next.index).toBe(log.length);
    await next.close();
  });

  test('stays as it was while the tables are rebuilt and swapped', async () => {
    await ledger.record(log);
    const tables = await ledger.openCaughtUp();
    const rows = 'select count(*) as rows from person_state';
    const before = await tables.query(rows, {});
    const snapshot = await tables.snapshot();
    await tables.rebuild();
    expect(await snapshot.query(rows, {})).toEqual(before);
    await snapshot.close();
  });

  test('gives many texts in pieces, and can be let go of in the middle', async () => {
    const tables = await ledger.openCaughtUp();
    const snapshot = await tables.snapshot();
    let pieces = 0;
    for await (const text of snapshot.texts(MANY, {})) {
      expect(text).toMatch(/^x+$/);
      pieces += 1;
      if (pieces === 3) break;
    }
    expect(await snapshot.query(COUNT, {})).toEqual([{ events: 0 }]);
    const texts = snapshot.texts(MANY, {})[Symbol.asyncIterator]();
    await texts.next();
    await snapshot.close();
    await expect(texts.next()).rejects.toBeInstanceOf(QueryRefused);
  });

  test('is refused while many others are open, and given again after one is closed', async () => {
    const tables = await ledger.openCaughtUp();
    const open: Snapshot[] = [];
    const openOne = async (): Promise<void> => {
      open.push(await tables.snapshot());
    };
    for (let nth = 0; nth < 4; nth += 1) await openOne();
    await expect(openOne()).rejects.toBeInstanceOf(QueryRefused);
    await open[0]?.close();
    await expect(tables.snapshot(1)).rejects.toBeInstanceOf(QueryRefused);
    await openOne();
    expect(await open[4]?.query(COUNT, {})).toEqual([{ events: 0 }]);
  });

  test('does not keep the tables from being stopped', async () => {
    const tables = await ledger.openCaughtUp();
    const snapshot = await tables.snapshot();
    await ledger.stop(tables);
    await expect(snapshot.query(COUNT, {})).rejects.toBeInstanceOf(QueryRefused);
    await expect(tables.snapshot()).rejects.toBeInstanceOf(QueryRefused);
  });
});
