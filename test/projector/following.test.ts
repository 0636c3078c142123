/** The tables follow the log: the same rows however it is cut into batches, and nothing lost or doubled on the way. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { setTimeout as pause } from 'node:timers/promises';

import { TABLES } from '../../projections/tables/catalogue.js';
import { NotProjectedInTime } from '../../src/application/reporting.js';
import type { EventStore } from '../../src/application/event-store.js';
import { StoreUnavailable } from '../../src/application/event-store.js';
import type { RecordedEvent } from '../../src/domain/events.js';
import { contentOf, mixedLog, ProjectedLedger } from './projected-ledger.js';

let ledger: ProjectedLedger;
beforeEach(() => {
  ledger = new ProjectedLedger();
});
afterEach(() => ledger.close());

const inBatches = async (events: readonly RecordedEvent[], size: number) => {
  const other = new ProjectedLedger();
  try {
    const tables = await other.open();
    for (let from = 0; from < events.length; from += size) {
      await other.record(events.slice(from, from + size));
      await other.caughtUp(tables);
    }
    return await contentOf(tables);
  } finally {
    await other.close();
  }
};

describe('following the log', () => {
  test('gives the same rows in batches of 1, 7 and 1,000 events, and whatever fits into memory', async () => {
    const events = mixedLog();
    await ledger.record(events);
    const whole = await contentOf(await ledger.openCaughtUp());
    expect(whole.log).toHaveLength(events.length);
    expect(whole.person_state?.length).toBeGreaterThan(5);
    expect(whole.unit_tree?.length).toBeGreaterThan(2);
    for (const size of [1, 7, 1_000]) expect(await inBatches(events, size)).toEqual(whole);
  });

  test.each([1, 5])(
    'gives the same rows with room for %i events at a time',
    async (windowEventsMax) => {
      const events = mixedLog(8, 11);
      await ledger.record(events);
      const whole = await ledger.openCaughtUp();
      const expected = await contentOf(whole);
      await ledger.stop(whole);
      const other = new ProjectedLedger();
      try {
        await other.record(events);
        const tables = await other.openCaughtUp({ windowEventsMax, transactionEventsMax: 10 });
        expect(await contentOf(tables)).toEqual(expected);
        await tables.rebuild();
        expect(await contentOf(tables)).toEqual(expected);
      } finally {
        await other.close();
      }
    },
  );

  test('goes on from the checkpoint after a stop', async () => {
    const events = mixedLog();
    await ledger.record(events.slice(0, 20));
    const first = await ledger.openCaughtUp();
    await ledger.stop(first);
    await ledger.record(events.slice(20));
    const again = await ledger.openCaughtUp();
    expect(await contentOf(again)).toEqual(await inBatches(events, 1_000));
    expect(ledger.lines).toEqual([]);
  });

  test('says how far it is', async () => {
    const tables = await ledger.open();
    expect(tables.projected()).toEqual({
      index: 0,
      position: '',
      recordedAt: null,
      lag: 0,
      quarantined: 0,
    });
    const events = mixedLog();
    await ledger.record(events);
    await ledger.caughtUp(tables);
    const { index, recordedAt, position } = await ledger.store.head();
    expect(tables.projected()).toEqual({ index, recordedAt, position, lag: 0, quarantined: 0 });
  });

  test('lets go of who waits when the event is there, when the time is over, and at the stop', async () => {
    const tables = await ledger.open();
    await expect(tables.waitFor(1, 20)).rejects.toEqual(new NotProjectedInTime(1, 0));
    const waiting = tables.waitFor(2, 10_000);
    await ledger.record(mixedLog().slice(0, 2));
    await waiting;
    const stopped = expect(tables.waitFor(3, 10_000)).rejects.toBeInstanceOf(NotProjectedInTime);
    await ledger.stop(tables);
    await stopped;
  });

  test('shows rows and checkpoint together or not at all', async () => {
    const events = mixedLog();
    await ledger.record(events.slice(0, 10));
    const tables = await ledger.open();
    let stop = false;
    const seen = new Set<number>();
    const watch = async (): Promise<void> => {
      while (!stop) {
        const [row] = await tables.query(
          `select (select max("index") from projection) as noted, (select count(*) from log) as stored`,
          {},
        );
        expect(row?.stored).toBe(row?.noted);
        seen.add(Number(row?.noted));
      }
    };
    const watching = watch();
    for (let from = 10; from < events.length; from += 3) {
      await ledger.record(events.slice(from, from + 3));
      await ledger.caughtUp(tables);
    }
    stop = true;
    await watching;
    expect(seen.size).toBeGreaterThan(3);
  });

  test('tries again after the store failed in the middle of a transaction, and loses nothing', async () => {
    const events = mixedLog();
    await ledger.record(events.slice(0, 30));
    let failures = 0;
    let away = true;
    const failing: EventStore = {
      append: (...given) => ledger.store.append(...given),
      readStream: (...given) => {
        failures += 1;
        if (failures < 3 || away) return Promise.reject(new StoreUnavailable('for a moment'));
        return ledger.store.readStream(...given);
      },
      readLedger: (...given) => ledger.store.readLedger(...given),
      subscribe: (...given) => ledger.store.subscribe(...given),
      head: () => ledger.store.head(),
      backup: (file) => ledger.store.backup(file),
      close: () => ledger.store.close(),
    };
    const tables = await ledger.open({ store: failing, windowEventsMax: 4 });
    while (tables.projected().failure === undefined) await pause(5);
    expect(tables.projected()).toMatchObject({ index: 0, failure: 'for a moment' });
    away = false;
    await ledger.caughtUp(tables);
    expect(tables.projected()).not.toHaveProperty('failure');
    await ledger.record(events.slice(30));
    await ledger.caughtUp(tables);
    expect(failures).toBeGreaterThan(3);
    expect(ledger.lines).toContain('projecting goes on shortly: for a moment');
    expect(await contentOf(tables)).toEqual(await inBatches(events, 1_000));
  });

  test('stores a text with the separators of the bulk insert without them, and leaves the other rows alone', async () => {
    const events = mixedLog().map((event) =>
      event.type === 'hired'
        ? { ...event, data: { ...event.data, post: 'a\u001fb\u001dc', rank: 'r\u001e"\\,\n|' } }
        : event,
    );
    await ledger.record(events);
    const tables = await ledger.openCaughtUp();
    const rows = await tables.query(
      'select distinct post, rank from person_state where rank is not null',
      {},
    );
    expect(rows).toContainEqual({ post: 'a b c', rank: 'r\u001e"\\,\n|' });
    expect(tables.projected().quarantined).toBe(0);
  });

  test('has every column that the tables declare, in the order in which their rows are given', async () => {
    await ledger.record(mixedLog());
    const tables = await ledger.openCaughtUp();
    for (const { name, schema } of TABLES) {
      const stored = await tables.query(
        'select column_name as name from duckdb_columns() where table_name = $name::varchar order by column_index',
        { name },
      );
      const declared = [...schema.matchAll(/^ {2}"?(\w+)"? \w+/gm)].map((match) => match[1]);
      expect(stored.map((row) => row.name)).toEqual(declared);
    }
  });
});
