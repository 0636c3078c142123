/** What the embedded store answers, and does, when the disk fails under it. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { DatabaseSync } from 'node:sqlite';
import type { EventStore } from '../../src/application/event-store.js';
import type { RecordedEvent } from '../../src/domain/events.js';
import { openEmbeddedStore } from '../../src/event-store/embedded-store.js';
import { holdFolder, type HeldFolder } from '../../src/event-store/folder-lock.js';
import { anEvent, events } from '../contract/event-store/sample-events.js';
import { FailingDisk } from './failing-disk.js';
import { aFolder, type TestFolder } from './folders.js';

let folder: TestFolder;
let held: HeldFolder;
let disk: FailingDisk;
let store: EventStore;

const now = () => new Date();

beforeEach(() => {
  folder = aFolder();
  held = holdFolder(folder.path);
  disk = new FailingDisk();
  store = openEmbeddedStore(held, { now, openDatabase: disk.open });
});
afterEach(async () => {
  await store.close();
  held.release();
  folder.remove();
});

const ledger = async (): Promise<readonly (readonly [number, string, number])[]> => {
  const page = await store.readLedger(0, 1_000);
  return page.map(({ index, stream, revision }) => [index, stream, revision]);
};

describe('a commit that fails', () => {
  test('before it reaches the file: nothing is recorded, and the store goes on with a new handle', async () => {
    await store.append('person-a', 'no-stream', events(2));
    disk.commit = 'fails before it is written';
    const given = events(2);
    const failed = await Promise.allSettled([
      store.append('person-a', 1, given),
      store.append('person-b', 'no-stream', events(1)),
      store.append('person-a', 7, events(1)),
    ]);
    const refused = {
      reason: {
        name: 'StoreUnavailable',
        message: 'nothing was recorded: the commit failed: disk I/O error',
      },
    };
    expect(failed).toMatchObject([refused, refused, refused]);
    expect(disk.opened).toBe(2);

    const again = await store.append('person-a', 1, given);
    expect(again.repeated).toBe(false);
    expect(await ledger()).toEqual([
      [1, 'person-a', 0],
      [2, 'person-a', 1],
      [3, 'person-a', 2],
      [4, 'person-a', 3],
    ]);
  });

  test('after it reached the file: the events are found there, and the appends succeed', async () => {
    const first = events(1);
    await store.append('person-a', 'no-stream', first);
    disk.commit = 'fails after it is written';
    const [next, repeat, conflict] = await Promise.allSettled([
      store.append('person-a', 0, events(2)),
      store.append('person-a', 'no-stream', first),
      store.append('person-a', 1, events(2)),
    ]);
    expect(next).toMatchObject({
      value: { repeated: false, events: [{ index: 2 }, { index: 3 }] },
    });
    expect(repeat).toMatchObject({ value: { repeated: true, events: [{ index: 1 }] } });
    expect(conflict).toMatchObject({ reason: { name: 'StoreUnavailable' } });
    expect(disk.opened).toBe(2);

    const { events: later } = await store.append('person-b', 'no-stream', events(1));
    expect(later).toMatchObject([{ index: 4 }]);
    expect(await ledger()).toHaveLength(4);
  });

  test('and a file that cannot be opened again: the outcome is unknown until it can', async () => {
    await store.append('person-a', 'no-stream', events(1));
    disk.commit = 'fails after it is written';
    disk.opening = 'fails';
    const given = events(2);
    const [unknown, conflict] = await Promise.allSettled([
      store.append('person-a', 0, given),
      store.append('person-a', 'no-stream', events(1)),
    ]);
    expect(unknown).toMatchObject({ reason: { name: 'UnknownOutcome' } });
    expect(conflict).toMatchObject({ reason: { name: 'StoreUnavailable' } });
    await expect(store.append('person-b', 'no-stream', events(1))).rejects.toMatchObject({
      name: 'StoreUnavailable',
    });
    await expect(store.head()).rejects.toMatchObject({ name: 'StoreUnavailable' });
    await expect(store.readStream('person-a')).rejects.toMatchObject({ name: 'StoreUnavailable' });

    disk.opening = 'works';
    expect(await store.append('person-a', 0, given)).toMatchObject({
      repeated: true,
      events: [{ index: 2 }, { index: 3 }],
    });
    expect(await ledger()).toHaveLength(3);
  });

  test('and a file that cannot be opened again: a subscriber is told, and goes on from its place later', async () => {
    const subscribe = () =>
      store.subscribe(0, new AbortController().signal)[Symbol.asyncIterator]().next();
    const waiting = subscribe();
    await new Promise(setImmediate);
    disk.commit = 'fails after it is written';
    disk.opening = 'fails';
    const asked = store.append('person-a', 'no-stream', events(1));
    await expect(asked).rejects.toMatchObject({ name: 'UnknownOutcome' });
    await expect(waiting).rejects.toMatchObject({ name: 'StoreUnavailable' });
    disk.opening = 'works';
    expect(await subscribe()).toMatchObject({ value: [{ index: 1 }] });
  });

  test.each(['fails before it is written', 'fails after it is written'] as const)(
    'when it %s, a subscriber still sees each event once and in order',
    async (failure) => {
      const stop = new AbortController();
      const seen: RecordedEvent[] = [];
      const reading = (async () => {
        for await (const batch of store.subscribe(0, stop.signal)) {
          seen.push(...batch);
          if (seen.at(-1)?.type === 'separated') return;
        }
      })();
      await store.append('person-a', 'no-stream', events(3));
      disk.commit = failure;
      await Promise.allSettled([store.append('person-b', 'no-stream', events(2))]);
      await store.append('person-c', 'no-stream', [anEvent({ type: 'separated' })]);
      await reading;
      const expected = failure === 'fails before it is written' ? 4 : 6;
      expect(seen.map(({ index }) => index)).toEqual(
        Array.from({ length: expected }, (_, at) => at + 1),
      );
    },
  );
});

test('on a full disk an append is refused whole, and those before it stand', async () => {
  await store.close();
  store = openEmbeddedStore(held, {
    now,
    openDatabase: (file) => {
      const database = new DatabaseSync(file);
      database.exec('PRAGMA max_page_count = 40');
      return database;
    },
  });
  let recorded = 0;
  const appendAll = async () => {
    for (; recorded < 1_000; recorded += 10) {
      await store.append('person-a', recorded === 0 ? 'no-stream' : recorded - 1, events(10));
    }
  };
  await expect(appendAll()).rejects.toMatchObject({
    name: 'StoreUnavailable',
    message: expect.stringContaining('nothing was recorded: database or disk is full'),
  });
  expect(recorded).toBeGreaterThan(0);
  expect(await ledger()).toHaveLength(recorded);
  expect(await store.head()).toMatchObject({ index: recorded });
});

test('a failed commit is not answered as recorded before what was found is flushed to the disk', async () => {
  // A reader of an older state keeps the write-ahead log from being copied into the file: nothing vouches for it.
  await store.append('person-a', 'no-stream', events(1));
  const auditor = new DatabaseSync(`${folder.path}/ledger.sqlite`, { readOnly: true });
  auditor.exec('BEGIN; SELECT count(*) FROM event');
  disk.commit = 'fails after it is written';
  await expect(store.append('person-a', 0, events(1))).rejects.toMatchObject({
    name: 'UnknownOutcome',
  });
  await expect(store.head()).rejects.toMatchObject({
    name: 'StoreUnavailable',
    message: expect.stringContaining('another program still reads an older state'),
  });
  auditor.close();
  expect(await ledger()).toHaveLength(2);
});
