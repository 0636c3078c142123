/** What a subscriber of an event store gets, and how its subscription ends. */
import { describe, expect, test } from '@jest/globals';
import type { RecordedEvent } from '../../../src/domain/events.js';
import type { Given } from './given.js';
import { aStream } from './sample-events.js';

export const subscriptionRules = (given: Given): void => {
  describe('subscription', () => {
    /** Reads until that many events have come; a store that never delivers fails by the test's time limit. */
    const collect = async (after: number, count: number): Promise<readonly RecordedEvent[]> => {
      const stop = new AbortController();
      const all: RecordedEvent[] = [];
      for await (const batch of given.store.subscribe(after, stop.signal)) {
        all.push(...batch);
        if (all.length >= count) stop.abort();
      }
      return all;
    };

    test('sees every event once, in order, across a restart, while appends run', async () => {
      const [person, other] = [aStream(), aStream()];
      await given.append(person, 'no-stream', 3);
      const before = collect(given.start, 40);
      for (let at = 0; at < 40; at += 1) await given.append(other, at === 0 ? 'no-stream' : at - 1);
      const seen = [...(await before)];
      await given.reopen();

      const rest = collect(given.start + seen.length, 63 - seen.length);
      await Promise.all(Array.from({ length: 20 }, (_, at) => given.append(other, 39 + at)));
      seen.push(...(await rest));
      expect(seen.map(({ index }) => index - given.start)).toEqual(
        Array.from({ length: 63 }, (_, at) => at + 1),
      );
      expect(seen).toEqual(await given.ledger());
    });

    test('several subscribers each see everything after their own place', async () => {
      await given.append(aStream(), 'no-stream', 5);
      const waiting = [
        collect(given.start, 10),
        collect(given.start + 5, 5),
        collect(given.start + 7, 3),
      ];
      for (let at = 0; at < 5; at += 1) await given.append(aStream(), 'no-stream');
      const seen = await Promise.all(waiting);
      expect(seen.map((all) => all.map(({ index }) => index - given.start))).toEqual([
        [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
        [6, 7, 8, 9, 10],
        [8, 9, 10],
      ]);
    });

    test.each([
      ['at once', 0],
      ['while it waits', 50],
    ])('ends cleanly when its signal aborts %s', async (_, afterMs) => {
      const stop = new AbortController();
      const reader = given.store.subscribe(given.start, stop.signal)[Symbol.asyncIterator]();
      const waiting = reader.next();
      if (afterMs > 0) await new Promise((resolve) => setTimeout(resolve, afterMs));
      stop.abort();
      expect(await waiting).toMatchObject({ done: true });
    });

    test('gives nothing when its signal was aborted before', async () => {
      await given.append(aStream(), 'no-stream');
      const batches = given.store.subscribe(given.start, AbortSignal.abort());
      expect(await batches[Symbol.asyncIterator]().next()).toMatchObject({ done: true });
    });

    test('reads the next batch only when it is asked for', async () => {
      await given.append(aStream(), 'no-stream');
      const stop = new AbortController();
      const reader = given.store.subscribe(given.start, stop.signal)[Symbol.asyncIterator]();
      const first = await reader.next();
      await given.append(aStream(), 'no-stream');
      await given.append(aStream(), 'no-stream');
      const second = await reader.next();
      stop.abort();
      const indexes = [first, second].map(({ value }) =>
        (value as readonly RecordedEvent[]).map(({ index }) => index - given.start),
      );
      expect(indexes).toEqual([[1], [2, 3]]);
    });
  });
};
