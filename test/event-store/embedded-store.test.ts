/** What is the embedded store's own: its file, its commits, its pages, its end. */
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

beforeEach(() => {
  folder = aFolder();
  held = holdFolder(folder.path);
  disk = new FailingDisk();
  const now = () => new Date('2026-03-01T08:00:00.123Z');
  store = openEmbeddedStore(held, { now, openDatabase: disk.open });
});
afterEach(async () => {
  await store.close();
  held.release();
  folder.remove();
});

const hire = (person: number) => store.append(`person-${person}`, 'no-stream', [anEvent()]);

test('the file can be read by anybody with SQLite, while the store is open', async () => {
  const event = anEvent({ type: 'hired' });
  await store.append('person-a', 'no-stream', [event]);
  const auditor = new DatabaseSync(`${folder.path}/ledger.sqlite`, { readOnly: true });
  const rows = auditor.prepare('SELECT * FROM event').all();
  const opening = auditor.prepare('SELECT * FROM opening').get();
  auditor.close();
  const { id, type, ...rest } = event;
  expect(rows).toEqual([
    {
      ledger_index: 1,
      stream: 'person-a',
      revision: 0,
      id,
      type,
      recorded_at: '2026-03-01T08:00:00.123Z',
      body: expect.any(String),
    },
  ]);
  expect(JSON.parse(String(rows[0]?.body))).toEqual(rest);
  expect(opening).toMatchObject({ opened_at: '2026-03-01T08:00:00.123Z' });
  await store.append('person-a', 0, [anEvent()]);
});

describe('commits', () => {
  test('appends asked for in one turn share one', async () => {
    await Promise.all(Array.from({ length: 64 }, (_, person) => hire(person)));
    expect(disk.commits).toBe(1);
  });

  test('appends asked for in different callbacks of one turn share one', async () => {
    // What several requests on several sockets look like.
    const asked = Array.from({ length: 20 }, async (_, person) => {
      for (let hops = 0; hops < person; hops += 1) await Promise.resolve();
      return hire(person);
    });
    await Promise.all(asked);
    expect(disk.commits).toBe(1);
  });

  test('one that comes alone waits for nobody, and one after the other each have their own', async () => {
    for (let person = 0; person < 5; person += 1) await hire(person);
    expect(disk.commits).toBe(5);
  });

  test('repeats and conflicts need none', async () => {
    const given = events(1);
    await store.append('person-a', 'no-stream', given);
    await store.append('person-a', 'no-stream', given);
    await Promise.allSettled([store.append('person-a', 8, given)]);
    expect(disk.commits).toBe(1);
  });

  test('one takes a bounded number of events, and the rest follows in order', async () => {
    const asked = await Promise.all(Array.from({ length: 2_500 }, (_, person) => hire(person)));
    expect(asked.map(({ events: [event] }) => event?.index)).toEqual(
      Array.from({ length: 2_500 }, (_, at) => at + 1),
    );
    expect(disk.commits).toBe(3);
  });

  test('one takes a bounded number of events also when an append has several', async () => {
    await Promise.all(
      Array.from({ length: 250 }, (_, person) =>
        store.append(`person-${person}`, 'no-stream', events(10)),
      ),
    );
    expect(disk.commits).toBe(3);
  });

  test('one append larger than that is still recorded whole', async () => {
    const { events: recorded } = await store.append(
      'organisation-main',
      'no-stream',
      events(3_000),
    );
    expect(recorded.at(-1)?.index).toBe(3_000);
    expect(disk.commits).toBe(1);
  });

  test('an append beyond the limit in bytes is refused alone', async () => {
    const huge = anEvent({ data: { text: 'x'.repeat(17 * 1024 * 1024) } });
    const [refused, other] = await Promise.allSettled([
      store.append('person-a', 'no-stream', [huge]),
      hire(1),
    ]);
    expect(refused).toMatchObject({
      reason: { message: expect.stringContaining('holds at most 16777216 bytes') },
    });
    expect(other).toMatchObject({ value: { events: [{ index: 1 }] } });
  });
});

test('a name that SQLite would keep changed is refused', async () => {
  await expect(store.append('person-\ud800', 'no-stream', events(1))).rejects.toThrow(RangeError);
  await expect(hire(1)).resolves.toMatchObject({ events: [{ index: 1 }] });
});

describe('long readings', () => {
  const record2500 = () => store.append('organisation-main', 'no-stream', events(2_500));

  /** How often others had a turn while the work went on. */
  const turnsDuring = async (work: () => Promise<unknown>): Promise<number> => {
    let turns = 0;
    let going = true;
    const count = () => {
      turns += 1;
      if (going) setImmediate(count);
    };
    setImmediate(count);
    await work();
    going = false;
    return turns;
  };

  test('of a stream give way to others between pages', async () => {
    await record2500();
    const turns = await turnsDuring(() => store.readStream('organisation-main'));
    expect(turns).toBeGreaterThanOrEqual(2);
  });

  test('of the ledger by a subscriber come in pages and give way between them', async () => {
    await record2500();
    const stop = new AbortController();
    const pages: (readonly RecordedEvent[])[] = [];
    const turns = await turnsDuring(async () => {
      for await (const page of store.subscribe(0, stop.signal)) {
        pages.push(page);
        if (page.at(-1)?.index === 2_500) stop.abort();
      }
    });
    expect(pages.map(({ length }) => length)).toEqual([1_000, 1_000, 500]);
    expect(turns).toBeGreaterThanOrEqual(2);
  });
});

describe('a closed store', () => {
  test('refuses everything as unavailable', async () => {
    await store.close();
    const refused = { name: 'StoreUnavailable', message: 'the event store is closed' };
    await expect(hire(1)).rejects.toMatchObject(refused);
    await expect(store.readStream('person-1')).rejects.toMatchObject(refused);
    await expect(store.readLedger(0, 1)).rejects.toMatchObject(refused);
    await expect(store.head()).rejects.toMatchObject(refused);
    await expect(store.backup(`${folder.path}/b`)).rejects.toMatchObject(refused);
    await store.close();
  });

  test('tells a subscriber that waits, which did not ask for the end', async () => {
    const batches = store.subscribe(0, new AbortController().signal);
    const waiting = batches[Symbol.asyncIterator]().next();
    await new Promise(setImmediate);
    await store.close();
    await expect(waiting).rejects.toMatchObject({ name: 'StoreUnavailable' });
  });
});
