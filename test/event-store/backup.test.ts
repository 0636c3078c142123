/** A backup is the whole log of one moment, taken while the store goes on. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { EventStore } from '../../src/application/event-store.js';
import { openEmbeddedStore } from '../../src/event-store/embedded-store.js';
import { holdFolder, type HeldFolder } from '../../src/event-store/folder-lock.js';
import { events } from '../contract/event-store/sample-events.js';
import { aFolder, type TestFolder } from './folders.js';

const now = () => new Date();
let folder: TestFolder;
let held: HeldFolder;
let store: EventStore;
let target: string;

beforeEach(() => {
  folder = aFolder();
  held = holdFolder(folder.path);
  store = openEmbeddedStore(held, { now });
  target = `${folder.path}/../backup.sqlite`;
});
afterEach(async () => {
  await store.close();
  held.release();
  folder.remove();
});

const appendMany = async (appends: number, each = 10): Promise<void> => {
  for (let at = 0; at < appends; at += 1) {
    const { index } = await store.head();
    await store.append(`person-${index}`, 'no-stream', events(each));
  }
};

test('opens as a store of its own and holds what the ledger held', async () => {
  await appendMany(50);
  await store.backup(target);
  const restored = aFolder();
  const other = holdFolder(restored.path);
  copyFileSync(target, `${restored.path}/ledger.sqlite`);
  const copy = openEmbeddedStore(other, { now });
  expect(await copy.readLedger(0, 1_000)).toEqual(await store.readLedger(0, 1_000));
  await copy.append('person-new', 'no-stream', events(1));
  await copy.close();
  other.release();
  restored.remove();
});

test('is of the moment it was asked for, however much is recorded meanwhile', async () => {
  await appendMany(12, 1_000);
  const finished = new AbortController();
  const backup = store.backup(target).then(() => {
    finished.abort();
  });
  do await appendMany(1);
  while (!finished.signal.aborted);
  await backup;
  const { index } = await store.head();
  const copy = new DatabaseSync(target, { readOnly: true });
  const { last, count } = copy
    .prepare('SELECT max(ledger_index) AS last, count(*) AS count FROM event')
    .get() as { last: number; count: number };
  expect(copy.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
  copy.close();
  expect(last).toBe(count);
  expect(count).toBeGreaterThanOrEqual(12_000);
  expect(count).toBeLessThan(index);
}, 30_000);

test('is readable by its owner only', async () => {
  await store.backup(target);
  expect(statSync(target).mode & 0o777).toBe(0o600);
});

test('does not touch a file that exists', async () => {
  writeFileSync(target, 'last year');
  await expect(store.backup(target)).rejects.toThrow(/was not made: it exists already/);
  expect(readFileSync(target, 'utf8')).toBe('last year');
});

test('says why it cannot be made, and leaves nothing behind', async () => {
  await expect(store.backup(`${folder.path}/missing/backup.sqlite`)).rejects.toMatchObject({
    name: 'BackupFailed',
    message: expect.stringContaining('ENOENT'),
  });
  // The engine's journal beside the copy cannot be made where a folder stands in its place.
  mkdirSync(`${target}-journal`);
  await expect(store.backup(target)).rejects.toMatchObject({ name: 'BackupFailed' });
  expect(existsSync(target)).toBe(false);
});

test('is finished before the store closes', async () => {
  await appendMany(100);
  let copied = false;
  void store.backup(target).then(() => (copied = true));
  await store.close();
  expect(copied).toBe(true);
  const copy = new DatabaseSync(target, { readOnly: true });
  expect(copy.prepare('SELECT count(*) AS count FROM event').get()).toEqual({ count: 1_000 });
  copy.close();
});
