/** Which classes the log says are erased, wherever in it the erasure stands and however far the tables are. */
import { describe, expect, test } from '@jest/globals';

import { ErasedClasses } from '../../src/application/erased-classes.js';
import type { RecordedEvent } from '../../src/domain/events.js';

const eventAt = (index: number, classes?: readonly string[]): RecordedEvent =>
  ({
    index,
    stream: 'person-P1',
    type: classes === undefined ? 'profiled' : 'erased',
    data: { classes },
  }) as unknown as RecordedEvent;

/** A log of that many events with erasures at some of them, and tables that reflect the first part of it. */
const ledger = (length: number, erasures: Readonly<Record<number, readonly string[]>>) => {
  const events = Array.from({ length }, (_, at) => eventAt(at + 1, erasures[at + 1]));
  const state = { events, reflected: 0, read: 0 };
  const erased = new ErasedClasses(
    {
      readLedger: (after, limit) => {
        const page = state.events.slice(after, after + limit);
        state.read += page.length;
        return Promise.resolve(page);
      },
    },
    {
      projected: () => ({
        index: state.reflected,
        position: '',
        recordedAt: null,
        lag: 0,
        quarantined: 0,
      }),
      query: (_sql, { after, until, limit }) => {
        const rows = state.events.filter(
          ({ index, type }) => type === 'erased' && index > Number(after) && index <= Number(until),
        );
        return Promise.resolve(rows.slice(0, Number(limit)).map(({ index }) => ({ index })));
      },
    },
  );
  const classes = async () => {
    await erased.catchUp();
    return [...erased.of('person-P1')].sort();
  };
  return { state, classes };
};

describe('the classes erased', () => {
  test('are known from the log alone, as long as the tables reflect nothing', async () => {
    const { classes } = ledger(2_500, { 7: ['note'], 2_499: ['contact'] });
    expect(await classes()).toEqual(['contact', 'note']);
  });

  test('are known from where the tables say they are, and from the log after that', async () => {
    const { state, classes } = ledger(50_000, {
      7: ['note'],
      30_000: ['identity'],
      49_999: ['contact'],
    });
    state.reflected = 49_990;
    expect(await classes()).toEqual(['contact', 'identity', 'note']);
    expect(state.read).toBeLessThan(100);
  });

  test('are known as soon as the event is there, and are read once', async () => {
    const { state, classes } = ledger(10, {});
    expect(await classes()).toEqual([]);
    state.events.push(eventAt(11, ['identity']));
    expect(await classes()).toEqual(['identity']);
    state.read = 0;
    expect(await classes()).toEqual(['identity']);
    expect(state.read).toBe(0);
  });
});
