/** How an event store is read by stream and by ledger index, and what instants it gives. */
import { describe, expect, test } from '@jest/globals';
import { StreamNotFound } from '../../../src/application/event-store.js';
import type { Given } from './given.js';
import { aStream } from './sample-events.js';

export const readingRules = (given: Given): void => {
  describe('reading', () => {
    test('a missing stream is an error of its own, a page past the end is empty', async () => {
      const missing = aStream();
      await expect(given.store.readStream(missing)).rejects.toBeInstanceOf(StreamNotFound);
      await expect(given.store.readStream(missing, 3)).rejects.toMatchObject({ stream: missing });
      const stream = aStream();
      await given.append(stream, 'no-stream', 2);
      expect(await given.store.readStream(stream, 2)).toEqual([]);
      expect(await given.store.readStream(stream, 9)).toEqual([]);
    });

    test('a stream is read from a revision, and is not mixed with one whose name begins alike', async () => {
      const stream = aStream();
      await given.append(stream, 'no-stream', 4);
      await given.append(`${stream}1`, 'no-stream', 2);
      const revisions = (await given.store.readStream(stream, 2)).map(({ revision }) => revision);
      expect(revisions).toEqual([2, 3]);
    });

    test('a stream longer than a page is read whole', async () => {
      const stream = aStream();
      for (let at = 0; at < 5; at += 1) {
        await given.append(stream, at === 0 ? 'no-stream' : at * 500 - 1, 500);
      }
      const revisions = (await given.store.readStream(stream)).map(({ revision }) => revision);
      expect(revisions).toEqual(Array.from({ length: 2_500 }, (_, at) => at));
    });

    test('a page of the ledger is bounded, and empty only at the end', async () => {
      await given.append(aStream(), 'no-stream', 5);
      const page = await given.store.readLedger(given.start + 1, 3);
      expect(page.map(({ index }) => index - given.start)).toEqual([2, 3, 4]);
      expect(await given.store.readLedger(given.start, 1_000_000)).toHaveLength(5);
      expect(await given.store.readLedger(given.start, 0)).toHaveLength(1);
      expect(await given.store.readLedger(given.start + 5, 10)).toEqual([]);
      await expect(given.store.readLedger(-1, 10)).rejects.toThrow(RangeError);
    });

    test('the head is the last event recorded, also after a restart', async () => {
      const { events: recorded } = await given.append(aStream(), 'no-stream', 3);
      const last = recorded.at(-1);
      const expected = {
        index: given.start + 3,
        position: last?.position,
        recordedAt: last?.recordedAt,
      };
      expect(await given.store.head()).toEqual(expected);
      await given.reopen();
      expect(await given.store.head()).toEqual(expected);
    });
  });

  test('the instant recorded never decreases when the clock goes back, also across a restart', async () => {
    await given.append(aStream(), 'no-stream');
    given.setClock('2026-03-01T07:00:00.000Z');
    await given.append(aStream(), 'no-stream');
    await given.reopen();
    await given.append(aStream(), 'no-stream');
    given.setClock('2026-03-01T09:00:00.000Z');
    await given.append(aStream(), 'no-stream');
    const instants = (await given.ledger()).map(({ recordedAt }) => recordedAt);
    expect(instants).toHaveLength(4);
    expect(instants).toEqual(instants.toSorted());
  });
};
