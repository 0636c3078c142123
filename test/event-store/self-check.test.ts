/** The store refuses to start over weak settings or a log with a hole, and says what it found. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { openEmbeddedStore } from '../../src/event-store/embedded-store.js';
import { holdFolder, type HeldFolder } from '../../src/event-store/folder-lock.js';
import { checkSettings, weaknessesOf, WeakStore } from '../../src/event-store/self-check.js';
import { events } from '../contract/event-store/sample-events.js';
import { aFolder, type TestFolder } from './folders.js';

let folder: TestFolder;
let held: HeldFolder;

const now = () => new Date('2026-03-01T08:00:00.000Z');
const file = () => `${folder.path}/ledger.sqlite`;

beforeEach(() => {
  folder = aFolder();
  held = holdFolder(folder.path);
});
afterEach(() => {
  held.release();
  folder.remove();
});

describe('settings', () => {
  test.each([
    ['PRAGMA synchronous = NORMAL', 'synchronous is 1, needed is 2 (FULL)'],
    ['PRAGMA synchronous = OFF', 'synchronous is 0, needed is 2 (FULL)'],
    ['PRAGMA journal_mode = DELETE', 'journal_mode is delete, needed is wal'],
    ['PRAGMA trusted_schema = ON', 'trusted_schema is 1, needed is 0 (OFF)'],
  ])('%s is refused', (weak, weakness) => {
    const database = new DatabaseSync(file());
    database.exec('PRAGMA journal_mode = WAL; PRAGMA trusted_schema = OFF; CREATE TABLE a (b)');
    expect(() => {
      checkSettings(database);
    }).not.toThrow();
    database.exec(weak);
    expect(() => {
      checkSettings(database);
    }).toThrow(new WeakStore([weakness]));
    database.close();
  });

  test('an engine older than the repair of the write-ahead log is refused', () => {
    const sound = { journalMode: 'wal', synchronous: 2, trustedSchema: 0 };
    for (const version of ['3.51.3', '3.52.0', '4.0.0']) {
      expect(weaknessesOf({ ...sound, version })).toEqual([]);
    }
    for (const version of ['3.51.2', '3.7.17', '3.9.99', '2.60.0']) {
      expect(weaknessesOf({ ...sound, version })).toEqual([
        `the SQLite engine is ${version}, needed is 3.51.3 or later`,
      ]);
    }
  });

  test('every weakness is named', () => {
    const weak = { journalMode: 'off', synchronous: 1, trustedSchema: 1, version: '3.40.0' };
    expect(weaknessesOf(weak)).toHaveLength(4);
  });

  test('a store whose engine does not keep the asked durability does not open', () => {
    class Forgetful extends DatabaseSync {
      override exec(sql: string): void {
        super.exec(sql.replace('synchronous = FULL', 'synchronous = NORMAL'));
      }
    }
    const openDatabase = (path: string) => new Forgetful(path);
    expect(() => openEmbeddedStore(held, { now, openDatabase })).toThrow(
      'the ledger file is not safe to serve from: synchronous is 1, needed is 2 (FULL)',
    );
  });
});

describe('the log', () => {
  const tamper = async (sql: string): Promise<void> => {
    const store = openEmbeddedStore(held, { now });
    await store.append('person-a', 'no-stream', events(20));
    await store.close();
    const database = new DatabaseSync(file());
    database.exec(
      `DROP TRIGGER event_is_never_changed; DROP TRIGGER event_is_never_removed; ${sql}`,
    );
    database.close();
  };

  test.each([
    ['DELETE FROM event WHERE ledger_index = 15', 'the log has no event between 14 and 16'],
    ['DELETE FROM event WHERE ledger_index = 1', 'the log begins at index 2 instead of 1'],
    [
      "UPDATE event SET recorded_at = '2020-01-01T00:00:00.000Z' WHERE ledger_index = 20",
      'index 20 was recorded before index 19',
    ],
  ])('%s is refused at the start', async (sql, message) => {
    await tamper(sql);
    expect(() => openEmbeddedStore(held, { now })).toThrow(
      expect.objectContaining({ name: 'DamagedLog', message }),
    );
  });

  test('the file itself refuses to change or remove an event', async () => {
    const store = openEmbeddedStore(held, { now });
    await store.append('person-a', 'no-stream', events(1));
    await store.close();
    const database = new DatabaseSync(file());
    for (const sql of ["UPDATE event SET type = 'hired'", 'DELETE FROM event']) {
      expect(() => {
        database.exec(sql);
      }).toThrow('the ledger is append-only');
    }
    database.close();
  });

  test('a file that is no database is an unavailable store', () => {
    writeFileSync(file(), 'PK\u0003\u0004 this is a spreadsheet'.repeat(100));
    expect(() => openEmbeddedStore(held, { now })).toThrow(
      expect.objectContaining({
        name: 'StoreUnavailable',
        message: `${file()} cannot be opened: file is not a database`,
      }),
    );
  });
});
