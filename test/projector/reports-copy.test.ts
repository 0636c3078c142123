/** A replica starts from a copy of another's report file: made while that one is used, and checked before it is taken. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { TABLES } from '../../projections/tables/catalogue.js';
import type { EventStore } from '../../src/application/event-store.js';
import { DuckTables } from '../../src/projector/duck-tables.js';
import { placeReports } from '../../src/projector/reports-placing.js';
import { contentOf, mixedLog, ProjectedLedger } from './projected-ledger.js';

let ledger: ProjectedLedger;
let copies: string;
beforeEach(() => {
  ledger = new ProjectedLedger();
  copies = mkdtempSync(join(tmpdir(), "ledger-copies-it's "));
});
afterEach(async () => {
  await ledger.close();
  rmSync(copies, { recursive: true });
});

/** Tables opened on a copy, over the log of the ledger, counting what is read of it. */
const replicaOn = async (folder: string) => {
  const lines: string[] = [];
  const counted = { from: Number.MAX_SAFE_INTEGER };
  const store: EventStore = {
    ...bound(ledger.store),
    subscribe: (after, signal) => {
      counted.from = Math.min(counted.from, after);
      return ledger.store.subscribe(after, signal);
    },
  };
  const tables = await DuckTables.open({ folder, store, log: (line) => lines.push(line) });
  return { tables, lines, counted };
};

const bound = (store: EventStore): EventStore => ({
  append: (...given) => store.append(...given),
  readStream: (...given) => store.readStream(...given),
  readLedger: (...given) => store.readLedger(...given),
  subscribe: (...given) => store.subscribe(...given),
  head: () => store.head(),
  backup: (file) => store.backup(file),
  close: () => store.close(),
});

describe('a copy of the reports file', () => {
  test('is of one moment, and a replica goes on from there to the same tables', async () => {
    const log = mixedLog();
    const half = Math.floor(log.length / 2);
    await ledger.record(log.slice(0, half));
    const tables = await ledger.openCaughtUp();
    const file = join(copies, 'copy');
    const [index] = await Promise.all([tables.copyTo(file), ledger.record(log.slice(half))]);
    expect(index).toBeGreaterThanOrEqual(half);
    await ledger.caughtUp(tables);

    const folder = join(copies, 'replica');
    mkdirSync(folder);
    expect(await placeReports(folder, file)).toBe(index);
    const replica = await replicaOn(folder);
    await replica.tables.waitFor((await ledger.store.head()).index, 10_000);
    expect(replica.counted.from).toBe(index);
    expect(replica.lines).toEqual([]);
    expect(await contentOf(replica.tables)).toEqual(await contentOf(tables));
    await replica.tables.stop();
  });

  test('that is further than the log of a replica is kept until that log is whole', async () => {
    await ledger.record(mixedLog());
    const file = join(copies, 'copy');
    const index = await (await ledger.openCaughtUp()).copyTo(file);
    const folder = join(copies, 'replica');
    mkdirSync(folder);
    await placeReports(folder, file);
    let whole = false;
    const store: EventStore = {
      ...bound(ledger.store),
      readLedger: (after, limit) =>
        whole ? ledger.store.readLedger(after, limit) : Promise.resolve([]),
    };
    const lines: string[] = [];
    const tables = await DuckTables.open({
      folder,
      store,
      log: (line) => {
        lines.push(line);
        whole = true;
      },
      logIsWhole: () => {
        whole = true;
        return Promise.resolve();
      },
    });
    expect(lines).toEqual([]);
    expect(tables.projected().index).toBe(index);
    await tables.stop();
  });

  test('is for its owner only, never written over another file, and leaves nothing else behind', async () => {
    await ledger.record(mixedLog());
    const tables = await ledger.openCaughtUp();
    const file = join(copies, 'copy');
    await tables.copyTo(file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    await expect(tables.copyTo(file)).rejects.toThrow('copy was not made: it exists already');
    await expect(tables.copyTo(join(copies, 'nowhere', 'copy'))).rejects.toThrow('was not made');
    expect(readdirSync(copies)).toEqual(['copy']);
    expect(readdirSync(ledger.folder).filter((name) => name.includes('copies'))).toEqual([]);
  });

  test('can be asked for twice at a time', async () => {
    await ledger.record(mixedLog(2));
    const tables = await ledger.openCaughtUp();
    const files = ['one', 'two'].map((name) => join(copies, name));
    const { index } = await ledger.store.head();
    expect(await Promise.all(files.map((file) => tables.copyTo(file)))).toEqual([index, index]);
  });

  test('can be made after one that failed half-way', async () => {
    await ledger.record(mixedLog(2));
    const tables = await ledger.openCaughtUp();
    const left = join(ledger.folder, 'reports.duckdb.copies');
    mkdirSync(left);
    await tables.query(`attach '${join(left, 'half.duckdb')}' as copy`, {});
    const { index } = await ledger.store.head();
    expect(await tables.copyTo(join(copies, 'copy'))).toBe(index);
  });

  test('is all that the engine may write beside its own file', async () => {
    const tables = await ledger.openCaughtUp();
    const elsewhere = join(ledger.folder, 'elsewhere.duckdb');
    for (const statement of [
      `attach '${elsewhere}' as elsewhere`,
      `copy log to '${elsewhere}'`,
      `select * from read_text('/etc/hostname')`,
      `set enable_external_access = true`,
      `set allowed_directories = ['/']`,
    ]) {
      await expect(tables.query(statement, {})).rejects.toThrow(/disabled|locked/);
    }
    expect(existsSync(elsewhere)).toBe(false);
  });

  test('of another ledger is set aside at the next start', async () => {
    await ledger.record(mixedLog());
    const file = join(copies, 'copy');
    await (await ledger.openCaughtUp()).copyTo(file);
    const other = new ProjectedLedger();
    try {
      await other.record(mixedLog(3, 99));
      await placeReports(other.folder, file);
      const tables = await other.openCaughtUp();
      expect(other.lines[0]).toContain('it reflects another log than this ledger');
      expect(tables.projected().index).toBe((await other.store.head()).index);
    } finally {
      await other.close();
    }
  });
});

describe('a file to start from', () => {
  const made = async (): Promise<string> => {
    await ledger.record(mixedLog());
    const file = join(copies, 'copy');
    await (await ledger.openCaughtUp()).copyTo(file);
    return file;
  };
  const placed = (file: string, tables = TABLES): Promise<number> => {
    const folder = join(copies, 'replica');
    mkdirSync(folder, { recursive: true });
    return placeReports(folder, file, tables).finally(() => {
      expect(readdirSync(folder).filter((name) => name !== 'reports.duckdb')).toEqual([]);
    });
  };

  test('is refused when it is not there, cut off, or anything else', async () => {
    await expect(placed(join(copies, 'nothing'))).rejects.toThrow('it is not there');
    const file = await made();
    truncateSync(file, 9_000);
    await expect(placed(file)).rejects.toThrow('cannot be used');
    writeFileSync(file, 'name;salary\n'.repeat(1_000));
    await expect(placed(file)).rejects.toThrow('cannot be used');
    expect(readdirSync(join(copies, 'replica'))).toEqual([]);
  });

  test('is refused when another program made it, or another version of this one', async () => {
    const other = join(copies, 'other');
    const instance = await DuckDBInstance.create(other);
    const connection = await instance.connect();
    await connection.run('create table salaries (amount integer)');
    connection.closeSync();
    instance.closeSync();
    await expect(placed(other)).rejects.toThrow('it is no report file of this program');
    const next = TABLES.map((table) =>
      table.name === 'log' ? { ...table, version: table.version + 1 } : table,
    );
    await expect(placed(await made(), next)).rejects.toThrow(
      'its tables are of another version of this program, or not whole: log',
    );
  });

  test('is refused when it was copied behind the back of the engine', async () => {
    const file = await made();
    copyFileSync(file, `${file}.wal`);
    await expect(placed(file)).rejects.toThrow('it was copied while it was open');
  });

  test('is refused when it reflects nothing, or the folder has a file already', async () => {
    const empty = join(copies, 'empty');
    await (await ledger.open()).copyTo(empty);
    await expect(placed(empty)).rejects.toThrow('it reflects no event');
    const file = await made();
    await placed(file);
    await expect(placed(file)).rejects.toThrow('reports.duckdb already');
  });
});
