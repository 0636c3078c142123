/** What an event store does with an append: places, order, expected revisions, and what it refuses. */
import { describe, expect, test } from '@jest/globals';
import type { ExpectedRevision } from '../../../src/application/event-store.js';
import { RevisionConflict } from '../../../src/application/event-store.js';
import type { Given } from './given.js';
import { anEvent, aStream, events } from './sample-events.js';

export const appendRules = (given: Given): void => {
  describe('append', () => {
    test('gives events back as they were given, at their places', async () => {
      const stream = aStream();
      const batch = [anEvent({ effectiveDate: null, sealed: [] }), anEvent({ decision: null })];
      const { events: recorded, repeated } = await given.store.append(stream, 'no-stream', batch);
      expect(repeated).toBe(false);
      expect(recorded).toEqual(
        batch.map((event, at) => ({
          ...event,
          stream,
          revision: at,
          index: given.start + 1 + at,
          position: expect.any(String),
          recordedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
        })),
      );
      expect(await given.store.readStream(stream)).toEqual(recorded);
      expect(await given.ledger()).toEqual(recorded);
    });

    test('continues a stream from its exact revision', async () => {
      const stream = aStream();
      await given.append(stream, 'no-stream', 2);
      const { events: next } = await given.append(stream, 1);
      expect(next.map(({ revision }) => revision)).toEqual([2]);
    });

    test('numbers the ledger without a hole, over all streams', async () => {
      const [one, other] = [aStream(), aStream()];
      await given.append(one, 'no-stream', 2);
      await given.append(other, 'no-stream', 3);
      await given.append(one, 1);
      const indexes = (await given.ledger()).map(({ index }) => index - given.start);
      expect(indexes).toEqual([1, 2, 3, 4, 5, 6]);
    });

    test('records in the order asked', async () => {
      const streams = Array.from({ length: 200 }, aStream);
      const asked = await Promise.all(streams.map((stream) => given.append(stream, 'no-stream')));
      expect(asked.map(({ events: [event] }) => event?.stream)).toEqual(streams);
      expect((await given.ledger(37)).map(({ stream }) => stream)).toEqual(streams);
    });

    test('takes appends to one stream that were asked for in a row, each on the one before', async () => {
      const stream = aStream();
      const expected: readonly ExpectedRevision[] = ['no-stream', 0, 2, 3];
      await Promise.all(
        expected.map((revision, at) => given.append(stream, revision, at === 1 ? 2 : 1)),
      );
      expect(await given.store.readStream(stream)).toHaveLength(5);
    });

    test('refuses an append without events, and an impossible revision, as a mistake', async () => {
      await expect(given.store.append(aStream(), 'no-stream', [])).rejects.toThrow(RangeError);
      await expect(given.append(aStream(), -1)).rejects.toThrow(RangeError);
      await expect(given.append(aStream(), 0.5)).rejects.toThrow(RangeError);
      expect(await given.ledger()).toEqual([]);
    });
  });

  describe('expected revision', () => {
    test('a conflict carries the actual revision', async () => {
      const stream = aStream();
      await given.append(stream, 'no-stream', 3);
      for (const expected of ['no-stream', 0, 1, 3, 7] as const) {
        const refusal = given.append(stream, expected);
        await expect(refusal).rejects.toBeInstanceOf(RevisionConflict);
        await expect(refusal).rejects.toMatchObject({ stream, expected, actual: 2 });
      }
      const missing = aStream();
      await expect(given.append(missing, 0)).rejects.toMatchObject({ actual: 'no-stream' });
    });

    test('a rejected append leaves no trace', async () => {
      const stream = aStream();
      await given.append(stream, 'no-stream', 2);
      const before = await given.ledger();
      const head = await given.store.head();
      for (const expected of ['no-stream', 0, 5] as const) {
        await expect(given.append(stream, expected, 3)).rejects.toBeInstanceOf(RevisionConflict);
      }
      await expect(given.append(aStream(), 4)).rejects.toBeInstanceOf(RevisionConflict);
      expect(await given.ledger()).toEqual(before);
      expect(await given.store.head()).toEqual(head);

      const { events: next } = await given.append(stream, 1);
      expect(next.map(({ index, revision }) => [index - given.start, revision])).toEqual([[3, 2]]);
    });

    test('a rejected append does not touch those asked for with it', async () => {
      const stream = aStream();
      const asked = await Promise.allSettled([
        given.append(stream, 'no-stream'),
        given.append(stream, 4),
        given.append(stream, 0),
        given.append(stream, 'no-stream'),
      ]);
      expect(asked.map(({ status }) => status)).toEqual([
        'fulfilled',
        'rejected',
        'fulfilled',
        'rejected',
      ]);
      expect(asked[1]).toMatchObject({ reason: { name: 'RevisionConflict', actual: 0 } });
      expect(asked[3]).toMatchObject({ reason: { name: 'RevisionConflict', actual: 1 } });
      expect((await given.ledger()).map(({ index }) => index - given.start)).toEqual([1, 2]);
    });

    test('of two concurrent appends to one stream exactly one wins', async () => {
      const stream = aStream();
      await given.append(stream, 'no-stream');
      const asked = await Promise.allSettled([
        given.append(stream, 0, 2),
        given.append(stream, 0, 2),
      ]);
      expect(asked.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
      expect(asked[1]).toMatchObject({ reason: { name: 'RevisionConflict', actual: 2 } });
      expect(await given.store.readStream(stream)).toHaveLength(3);
    });

    test('an append of several events is recorded whole or not at all', async () => {
      const stream = aStream();
      await given.append(stream, 'no-stream');
      const [whole, none] = [events(3), events(3)];
      await Promise.allSettled([
        given.store.append(stream, 0, whole),
        given.store.append(stream, 0, none),
      ]);
      const ids = (await given.store.readStream(stream, 1)).map(({ id }) => id);
      expect(ids).toEqual(whole.map(({ id }) => id));
    });
  });
};
