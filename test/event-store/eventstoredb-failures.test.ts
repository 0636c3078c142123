/** What a user sees when EventStoreDB misbehaves, and that nothing is lost or recorded twice. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { status } from '@grpc/grpc-js';
import type { NewEvent } from '../../src/domain/events.js';
import { anEvent, aStream, events } from '../contract/event-store/sample-events.js';
import { type AppendFault, EventStoreDouble } from '../support/eventstore-double/server.js';
import type { Refusal } from '../support/eventstore-double/wire.js';
import { aReplica, type Replica, until } from './eventstoredb-replica.js';

let double: EventStoreDouble;
let replica: Replica;

beforeEach(async () => {
  double = await EventStoreDouble.start();
  replica = await aReplica(double);
});
afterEach(async () => {
  double.behave();
  await replica.remove();
  double.stop();
});

/** The ids of the ledger's events in the server's log, in order. */
const recordedIds = (): readonly string[] =>
  double.log.all.flatMap(({ stream, id }) => (stream.startsWith('person-') ? [id] : []));
const idsOf = (given: readonly NewEvent[]): readonly string[] => given.map(({ id }) => id);
/** Another replica records in between. */
const somebodyRecords = (stream: string, expected: number | 'no-stream', event = anEvent()) =>
  double.log.append(stream, expected, [EventStoreDouble.proposed(event)]);
const head = async (): Promise<number> => (await replica.store.head()).index;

describe('an append is recorded once, and answered as if nothing had been, when the server', () => {
  test.each<[string, AppendFault]>([
    ['drops the call', 'drop'],
    ['ends the call normally instead of recording', 'end'],
    ['records it and loses the answer', 'lose-answer'],
    ['records it and ends the call normally instead of answering', 'end-unanswered'],
    ['stays silent', 'silent'],
    ['answers after the limit of one answer', { answerAfterMs: 600 }],
    ['records it after the limit of one answer', { recordAfterMs: 600 }],
  ])('%s', async (_, fault) => {
    const stream = aStream();
    const [before, batch, after] = [events(1), events(3), events(1)];
    await replica.store.append(stream, 'no-stream', before);
    double.misbehave(fault);
    const appended = await replica.store.append(stream, 0, batch);
    expect(appended.repeated).toBe(false);
    expect(appended.events.map(({ index }) => index)).toEqual([2, 3, 4]);
    await replica.store.append(stream, 3, after);
    expect(recordedIds()).toEqual(idsOf([...before, ...batch, ...after]));
    expect(double.appendsSeen).toBeGreaterThan(3);
  });

  test('delays each answer past every limit: it is found by its ids', async () => {
    const late = { answerAfterMs: 10_000 };
    double.misbehave(late, late, late, late, late, late);
    const batch = events(2);
    const appended = await replica.store.append(aStream(), 'no-stream', batch);
    expect(appended.events.map(({ index }) => index)).toEqual([1, 2]);
    expect(recordedIds()).toEqual(idsOf(batch));
  });

  test('restarts while many are under way', async () => {
    const stream = aStream();
    const batches = Array.from({ length: 120 }, () => events(1));
    const asked = batches.map((batch, at) =>
      replica.store.append(stream, at === 0 ? 'no-stream' : at - 1, batch),
    );
    await until(() => recordedIds().length > 20);
    await double.restart();
    await Promise.all(asked.slice(0, 60));
    await double.restart();
    const appended = await Promise.all(asked);
    expect(recordedIds()).toEqual(idsOf(batches.flat()));
    expect(appended.map(({ events: [event] }) => event?.index)).toEqual(
      Array.from({ length: 120 }, (_, at) => at + 1),
    );
    expect(appended.every(({ repeated }) => !repeated)).toBe(true);
  });
});

describe('when an append cannot be settled', () => {
  test('a server that never says what became of it leaves an unknown outcome, and a repeat settles it', async () => {
    const late = { recordAfterMs: 2_500 };
    double.misbehave(late, late, late, late, late, late);
    const [stream, batch] = [aStream(), events(2)];
    await expect(replica.store.append(stream, 'no-stream', batch)).rejects.toMatchObject({
      name: 'UnknownOutcome',
      message: expect.stringContaining('did not say what became of it'),
    });
    double.behave();
    await until(() => recordedIds().length > 0);
    const again = await replica.store.append(stream, 'no-stream', batch);
    expect(again.repeated).toBe(true);
    expect(again.events.map(({ id, index }) => [id, index])).toEqual(
      idsOf(batch).map((id, at) => [id, at + 1]),
    );
    expect(recordedIds()).toEqual(idsOf(batch));
  });

  test('one that somebody else was faster than is a conflict, and the stream read anew holds what it met', async () => {
    const stream = aStream();
    await replica.store.append(stream, 'no-stream', events(1));
    const winner = anEvent();
    double.misbehave({ before: () => somebodyRecords(stream, 0, winner) });
    const refusal = replica.store.append(stream, 0, events(1));
    await expect(refusal).rejects.toMatchObject({ name: 'RevisionConflict', actual: 1 });
    await expect(refusal).rejects.toThrow(`${stream} was expected at 0 and is at 1`);
    expect((await replica.store.readStream(stream, 1)).map(({ id }) => id)).toEqual([winner.id]);
  });

  test('without a server nothing is recorded and it says so; reads go on; it comes back by itself', async () => {
    const stream = aStream();
    await replica.store.append(stream, 'no-stream', events(2));
    double.stop();
    await until(() => replica.store.health().unreachableSince !== null);
    await expect(replica.store.append(stream, 1, events(1))).rejects.toMatchObject({
      name: 'StoreUnavailable',
      message: expect.stringMatching(/^nothing was recorded: .{10}/),
    });
    expect(await replica.store.readStream(stream)).toHaveLength(2);
    await double.start();
    await until(() => replica.store.health().unreachableSince === null);
    await replica.store.append(stream, 1, events(1));
    expect(recordedIds()).toHaveLength(3);
    expect(replica.lines).toContainEqual(expect.stringContaining('does not answer'));
    expect(replica.lines).toContainEqual('the event store answers again');
  });

  test('a server that freezes is given up in time, and what it held is recorded once when it is back', async () => {
    const [stream, batch] = [aStream(), events(1)];
    await replica.store.append(stream, 'no-stream', events(1));
    double.frozen = true;
    await expect(replica.store.append(stream, 0, batch)).rejects.toThrow('does not answer');
    await until(() => replica.store.health().unreachableSince !== null);
    double.frozen = false;
    const again = await replica.store.append(stream, 0, batch);
    expect(again.events.map(({ index }) => index)).toEqual([2]);
    expect(recordedIds()).toHaveLength(2);
  });

  test('events that are recorded and not yet read back are told from those whose fate is unknown', async () => {
    await replica.remove();
    replica = await aReplica(double, { watchMs: 1_500 });
    await replica.store.append(aStream(), 'no-stream', events(1));
    double.muteSubscriptions(true);
    const [stream, batch] = [aStream(), events(1)];
    await expect(replica.store.append(stream, 'no-stream', batch)).rejects.toMatchObject({
      name: 'UnknownOutcome',
      message: expect.stringContaining('are recorded, and this replica has not read them yet'),
    });
    double.behave();
    const again = await replica.store.append(stream, 'no-stream', batch);
    expect(again.events.map(({ index }) => index)).toEqual([2]);
    expect(recordedIds()).toHaveLength(2);
  });
});

describe('a refusal of the server, whose own message is empty, is told in our words', () => {
  test.each<[Refusal, string, string]>([
    ['AccessDenied', 'StoreUnavailable', 'nothing was recorded: the store refuses our account'],
    ['StreamDeleted', 'StoreUnavailable', 'nothing was recorded: person-7 is deleted in the store'],
    ['MaximumAppendSizeExceeded', 'RangeError', 'the store takes at most 1024 bytes in an append'],
  ])('%s', async (refusal, name, message) => {
    double.misbehave({ refusal });
    const refused = replica.store.append('person-7', 'no-stream', events(1));
    await expect(refused).rejects.toMatchObject({ name, message });
    expect(recordedIds()).toEqual([]);
    expect(double.appendsSeen).toBe(1);
    await replica.store.append('person-7', 'no-stream', events(1));
  });

  test('but for its own time-out, after which the same ids are sent again', async () => {
    double.misbehave({ refusal: 'Timeout' });
    const batch = events(1);
    expect(await replica.store.append(aStream(), 'no-stream', batch)).toMatchObject({
      repeated: false,
    });
    expect(recordedIds()).toEqual(idsOf(batch));
  });

  test('and an append that is too large for any server is not sent', async () => {
    const large = anEvent({ data: { text: 'x'.repeat(1_000_000) } });
    await expect(replica.store.append(aStream(), 'no-stream', [large])).rejects.toThrow(RangeError);
    expect(double.appendsSeen).toBe(0);
  });
});

describe('a subscription', () => {
  const othersArrive = async (): Promise<void> => {
    const before = await head();
    const stream = aStream();
    for (let at = 0; at < 5; at += 1) somebodyRecords(stream, at === 0 ? 'no-stream' : at - 1);
    await until(async () => (await head()) >= before + 5);
    expect(await head()).toBe(before + 5);
    expect((await replica.store.readStream(stream)).map(({ revision }) => revision)).toEqual([
      0, 1, 2, 3, 4,
    ]);
  };

  test('that the server ends normally is taken up again', async () => {
    await othersArrive();
    double.endSubscriptions();
    await othersArrive();
    expect(replica.lines).toContainEqual(expect.stringContaining('the server ended it'));
  });

  test('that the server drops because we are slow, or breaks, is taken up again', async () => {
    await othersArrive();
    double.dropSubscriptions(status.ABORTED, 'Operation timed out');
    await othersArrive();
    double.dropSubscriptions(status.UNAVAILABLE, 'gone');
    await othersArrive();
    await until(() => replica.store.health().unreachableSince === null);
  });

  test('that stays open and silent is noticed, said, and taken up again', async () => {
    await othersArrive();
    double.muteSubscriptions(true, true);
    somebodyRecords(aStream(), 'no-stream');
    await until(() => replica.store.health().behind !== null);
    expect(replica.store.health().behind).toMatchObject({ events: 1 });
    await until(() => replica.lines.some((line) => line.includes('is silent')));
    expect(await head()).toBe(5);
    double.muteSubscriptions(false);
    await until(() => replica.store.health().behind === null);
    expect(await head()).toBe(6);
  });

  test('goes on across a restart of the server, without a hole and without a double', async () => {
    await othersArrive();
    await double.restart();
    await othersArrive();
    await double.restart();
    await othersArrive();
    const indexes = (await replica.store.readLedger(0, 100)).map(({ index }) => index);
    expect(indexes).toEqual(Array.from({ length: 15 }, (_, at) => at + 1));
  });
});

test('a process that closes the store while the server is gone ends in time', async () => {
  double.stop();
  const answer = replica.store.append(aStream(), 'no-stream', events(1));
  const refused = expect(answer).rejects.toMatchObject({ name: 'StoreUnavailable' });
  await replica.store.close();
  await refused;
  await expect(replica.store.append(aStream(), 'no-stream', events(1))).rejects.toThrow('closed');
});
