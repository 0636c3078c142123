/** Every replica's copy of the log counts alike, keeps to its server, and comes back by itself when it is lost. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { rmSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { COPY_FILE } from '../../src/event-store/eventstoredb/eventstoredb-store.js';
import type { RecordedEvent } from '../../src/domain/events.js';
import { anEvent, aStream, events } from '../contract/event-store/sample-events.js';
import type { ProposedEvent } from '../support/eventstore-double/log.js';
import { EventStoreDouble } from '../support/eventstore-double/server.js';
import { checkpoint, eventAnswer } from '../support/eventstore-double/wire.js';
import { FailingDisk } from './failing-disk.js';
import { aReplica, type Replica, until } from './eventstoredb-replica.js';

let double: EventStoreDouble;
let replicas: Replica[];

beforeEach(async () => {
  double = await EventStoreDouble.start();
  replicas = [];
});
afterEach(async () => {
  for (const replica of replicas) await replica.remove();
  double.stop();
});

const replicaOn = async (server = double): Promise<Replica> => {
  const replica = await aReplica(server);
  replicas.push(replica);
  return replica;
};
const ledgerOf = ({ store }: Replica): Promise<readonly RecordedEvent[]> =>
  store.readLedger(0, 1_000);
const proposed = (change: Partial<ProposedEvent> = {}): ProposedEvent => ({
  ...EventStoreDouble.proposed(anEvent()),
  ...change,
});
const reaches = (replica: Replica, index: number): Promise<void> =>
  until(async () => (await replica.store.head()).index >= index);
const pathOf = ({ folder }: Replica): string => `${folder}/${COPY_FILE}`;

describe('the ledger index', () => {
  test('is the same on every replica, however it came to its copy', async () => {
    const one = await replicaOn();
    const other = await replicaOn();
    const streams = Array.from({ length: 20 }, aStream);
    await Promise.all(
      streams.map((stream, at) =>
        (at % 2 === 0 ? one : other).store.append(stream, 'no-stream', events(3)),
      ),
    );
    const late = await replicaOn();
    await reaches(one, 60);
    await reaches(other, 60);
    const ledger = await ledgerOf(one);
    expect(ledger.map(({ index }) => index)).toEqual(Array.from({ length: 60 }, (_, at) => at + 1));
    expect(await ledgerOf(other)).toEqual(ledger);
    expect(await ledgerOf(late)).toEqual(ledger);
  });

  test('leaves out what is none of the ledger: events of the server, of other programs, and links that lead nowhere', async () => {
    const replica = await replicaOn();
    const stream = aStream();
    await replica.store.append(stream, 'no-stream', events(1));
    double.log.recordOwnEvent('$metadata', `$$${stream}`);
    double.log.append('invoice-7', 'no-stream', [proposed()]);
    double.log.append('person-links', 'no-stream', [proposed({ type: '$>' })]);
    double.log.append('person-foreign', 'no-stream', [proposed({ data: Buffer.from('{"half') })]);
    // A server that resolves links answers so for one whose event is deleted.
    double.gone.add('person-gone');
    double.log.append('person-gone', 'no-stream', [proposed()]);
    const { events: next } = await replica.store.append(stream, 0, events(1));
    const late = await replicaOn();
    expect(await ledgerOf(late)).toEqual(await ledgerOf(replica));
    expect(next.map(({ index }) => index)).toEqual([2]);
    expect(replica.lines).toContainEqual(expect.stringContaining('person-foreign'));
  });

  test('is not moved by a server that sends an event again, or a checkpoint of another place', async () => {
    const replica = await replicaOn();
    const stream = aStream();
    await replica.store.append(stream, 'no-stream', events(3));
    for (const subscription of double.subscriptions) {
      for (const event of double.log.all) subscription.send(eventAnswer(event));
      subscription.send(checkpoint(1n));
      subscription.send(checkpoint(99_999_999_999n));
    }
    const { events: next } = await replica.store.append(stream, 2, events(1));
    expect(next.map(({ index }) => index)).toEqual([4]);
    await replica.reopen();
    await replica.store.append(stream, 3, events(1));
    expect((await ledgerOf(replica)).map(({ index }) => index)).toEqual([1, 2, 3, 4, 5]);
  });

  test('is found behind thousands of events of others, and the way is not gone twice', async () => {
    const replica = await replicaOn();
    for (let at = 0; at < 1_300; at += 1) double.log.recordOwnEvent();
    await until(async () => {
      await replica.reopen();
      return double.readFrom > 900;
    });
    const { events: first } = await replica.store.append(aStream(), 'no-stream', events(1));
    expect(first.map(({ index }) => index)).toEqual([1]);
  });
});

test('a new replica is not opened before it has caught up with all that was recorded', async () => {
  for (let stream = 0; stream < 30; stream += 1) {
    const batch = Array.from({ length: 200 }, () => proposed());
    double.log.append(aStream(), 'no-stream', batch);
  }
  const replica = await aReplica(double, { catchUpMs: 20_000, readMs: 5_000 });
  replicas.push(replica);
  expect((await replica.store.head()).index).toBe(6_000);
  expect(replica.store.health()).toEqual({ unreachableSince: null, behind: null });
}, 20_000);

test('a new replica serves while it is behind, and says so', async () => {
  for (let stream = 0; stream < 30; stream += 1) {
    const batch = Array.from({ length: 200 }, () => proposed());
    double.log.append(aStream(), 'no-stream', batch);
  }
  const replica = await aReplica(double, { catchUpMs: 1, readMs: 5_000 });
  replicas.push(replica);
  expect((await replica.store.head()).index).toBeLessThan(6_000);
  expect(replica.store.health().behind?.events).toBeGreaterThan(0);
  await reaches(replica, 6_000);
  await until(() => replica.store.health().behind === null);
}, 20_000);

describe('a copy of the log', () => {
  const recordSome = async (replica: Replica, count: number): Promise<void> => {
    for (let at = 0; at < count; at += 1) {
      await replica.store.append(aStream(), 'no-stream', events(2));
    }
  };

  test('is gone on from after a restart, not filled anew', async () => {
    const replica = await replicaOn();
    await recordSome(replica, 10);
    const before = await ledgerOf(replica);
    await replica.reopen();
    expect(await ledgerOf(replica)).toEqual(before);
    expect(double.readFrom).toBeGreaterThan(15);
    expect(replica.lines).toEqual([]);
  });

  test('that was deleted is filled anew with the same events at the same places', async () => {
    const replica = await replicaOn();
    await recordSome(replica, 5);
    const before = await ledgerOf(replica);
    await replica.around(() => {
      rmSync(pathOf(replica));
    });
    expect(await ledgerOf(replica)).toEqual(before);
  });

  test.each<[string, (path: string) => void]>([
    [
      'is no database any more',
      (path) => {
        writeFileSync(path, 'not a database at all, but long enough to be looked at'.repeat(100));
      },
    ],
    [
      'has a hole',
      (path) => {
        const database = new DatabaseSync(path);
        database.exec(
          'DROP TRIGGER event_is_never_removed; DELETE FROM event WHERE ledger_index = 4',
        );
        database.close();
      },
    ],
  ])('that %s is filled anew, with a word', async (_, damage) => {
    const replica = await replicaOn();
    await recordSome(replica, 5);
    const before = await ledgerOf(replica);
    await replica.around(() => {
      damage(pathOf(replica));
    });
    expect(replica.lines).toContainEqual(
      expect.stringMatching(/^the copy of the log is damaged and is filled anew: .{5}/),
    );
    expect(await ledgerOf(replica)).toEqual(before);
  });

  test.each(['of another server', 'of a server that was set back'])(
    '%s is thrown away, with a word',
    async (which) => {
      const replica = await replicaOn();
      await recordSome(replica, 5);
      await replica.around(() => {
        double.log.forget();
        if (which === 'of another server') {
          for (let at = 0; at < 9; at += 1) double.log.append(aStream(), 'no-stream', [proposed()]);
        }
      });
      expect(replica.lines).toContainEqual(expect.stringContaining('does not belong to this'));
      expect(await ledgerOf(replica)).toHaveLength(which === 'of another server' ? 9 : 0);
    },
  );
});

describe('a disk that fails under the copy', () => {
  test.each(['fails before it is written', 'fails after it is written'] as const)(
    'once, %s: what the copy had taken comes again, at the same places',
    async (how) => {
      const disk = new FailingDisk();
      const replica = await aReplica(double, {}, disk.open);
      replicas.push(replica);
      const [stream, first, second] = [aStream(), events(1), events(1)];
      await replica.store.append(stream, 'no-stream', events(2));
      await reaches(replica, 2);
      disk.commit = how;
      const { events: told } = await replica.store.append(stream, 1, first);
      await expect(replica.store.readStream(stream)).rejects.toMatchObject({
        name: 'StoreUnavailable',
        message: expect.stringContaining('cannot be read'),
      });
      await reaches(replica, 3);
      const { events: next } = await replica.store.append(stream, 2, second);
      expect([...told, ...next].map(({ index }) => index)).toEqual([3, 4]);
      const late = await replicaOn();
      expect(await ledgerOf(replica)).toEqual(await ledgerOf(late));
    },
  );

  test('for good leaves reads unavailable, records nothing wrong, and is over when the disk works', async () => {
    const disk = new FailingDisk();
    const replica = await aReplica(double, {}, disk.open);
    replicas.push(replica);
    const stream = aStream();
    await replica.store.append(stream, 'no-stream', events(2));
    disk.commit = 'fails before it is written';
    disk.opening = 'fails';
    const { events: told } = await replica.store.append(stream, 1, events(1));
    expect(told.map(({ index }) => index)).toEqual([3]);
    await expect(replica.store.head()).rejects.toMatchObject({ name: 'StoreUnavailable' });
    await expect(replica.store.readLedger(0, 1)).rejects.toMatchObject({
      name: 'StoreUnavailable',
    });
    disk.opening = 'works';
    await reaches(replica, 3);
    await replica.store.append(stream, 2, events(1));
    expect((await ledgerOf(replica)).map(({ index }) => index)).toEqual([1, 2, 3, 4]);
  });
});

describe('events that another store has recorded', () => {
  const recordedIn = (instant: string, count: number): readonly RecordedEvent[] =>
    events(count).map((event, at) => ({
      ...event,
      stream: 'person-moved',
      revision: at,
      index: at + 1,
      position: String(at + 1),
      recordedAt: instant,
    }));

  test('keep their ids, order and instants', async () => {
    const replica = await replicaOn();
    const run = recordedIn('2021-04-05T06:07:08.900Z', 3);
    const moved = await replica.store.appendRecorded('person-moved', 'no-stream', run);
    expect(moved).toEqual({ events: run, repeated: false });
    const late = await replicaOn();
    expect(await ledgerOf(late)).toEqual(run);
    const again = await replica.store.appendRecorded('person-moved', 'no-stream', run);
    expect(again).toEqual({ events: run, repeated: true });
  });

  test('are followed by others whose instants do not decrease', async () => {
    const replica = await replicaOn();
    await replica.store.appendRecorded(
      'person-moved',
      'no-stream',
      recordedIn('2099-01-01T00:00:00.000Z', 1),
    );
    const { events: next } = await replica.store.append(aStream(), 'no-stream', events(1));
    expect(next.map(({ recordedAt }) => recordedAt)).toEqual(['2099-01-01T00:00:00.000Z']);
  });
});

test('a backup is not ours to make', async () => {
  const { store } = await replicaOn();
  await expect(store.backup('anywhere')).rejects.toMatchObject({
    name: 'BackupUnsupported',
    message: expect.stringContaining('its own means'),
  });
});
