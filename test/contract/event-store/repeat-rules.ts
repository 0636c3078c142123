/** What an event store does with an append that it has recorded before. */
import { describe, expect, test } from '@jest/globals';
import type { Given } from './given.js';
import { anEvent, aStream, events } from './sample-events.js';

export const repeatRules = (given: Given): void => {
  describe('idempotent repeat', () => {
    test('the same ids at the same places give the original result again', async () => {
      const stream = aStream();
      const [first, second] = [events(1), events(3)];
      const original = await given.store.append(stream, 'no-stream', first);
      const next = await given.store.append(stream, 0, second);
      await given.append(stream, 3);
      given.setClock('2026-03-02T08:00:00.000Z');
      for (const when of ['at once', 'after a restart']) {
        if (when === 'after a restart') await given.reopen();
        const again = await given.store.append(stream, 'no-stream', first);
        expect(again).toEqual({ events: original.events, repeated: true });
        const nextAgain = await given.store.append(stream, 0, second);
        expect(nextAgain).toEqual({ events: next.events, repeated: true });
      }
      expect(await given.ledger()).toHaveLength(5);
    });

    test('a repeat asked for together with the original is recorded once', async () => {
      const stream = aStream();
      const batch = events(2);
      const [original, again] = await Promise.all([
        given.store.append(stream, 'no-stream', batch),
        given.store.append(stream, 'no-stream', batch),
      ]);
      expect(original.repeated).toBe(false);
      expect(again).toEqual({ events: original.events, repeated: true });
      expect(await given.ledger()).toHaveLength(2);
    });

    test('a part of the original is repeated where it stands', async () => {
      const stream = aStream();
      const batch = events(3);
      await given.store.append(stream, 'no-stream', batch);
      const again = await given.store.append(stream, 0, batch.slice(1, 2));
      expect(again.repeated).toBe(true);
      expect(again.events.map(({ revision }) => revision)).toEqual([1]);
    });

    test.each<[string, (batch: readonly ReturnType<typeof anEvent>[]) => unknown, number]>([
      ['another id', ([first, second]) => [first, anEvent(), second], 0],
      ['the same ids in another order', ([first, second]) => [second, first], 0],
      ['the same ids at other places', ([first]) => [first], 1],
      ['more events than are there', (batch) => [...batch, anEvent()], 0],
    ])('%s is a conflict', async (_, change, after) => {
      const stream = aStream();
      await given.append(stream, 'no-stream');
      const batch = events(2);
      await given.store.append(stream, 0, batch);
      const changed = change(batch) as typeof batch;
      await expect(given.store.append(stream, after, changed)).rejects.toMatchObject({
        name: 'RevisionConflict',
        expected: after,
        actual: 2,
      });
      expect(await given.ledger()).toHaveLength(3);
    });

    test('the same id in another stream is another event', async () => {
      const batch = events(1);
      await given.store.append(aStream(), 'no-stream', batch);
      const other = await given.store.append(aStream(), 'no-stream', batch);
      expect(other.repeated).toBe(false);
      expect(await given.ledger()).toHaveLength(2);
    });
  });
};
