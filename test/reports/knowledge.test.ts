/** What a report knows: settling `knownAt`, waiting, and the same answer for ever. */
import { describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { runReport } from '../../src/application/report.js';
import type { ReportParameters } from '../../src/application/report-parameters.js';
import { NotProjectedInTime } from '../../src/application/reporting.js';
import { aCity, hire } from './a-city.js';
import { withReports } from './asking.js';
import { ledgers } from './random-ledgers.js';
import { SmallLedger } from './small-ledger.js';
import { TablesInMemory } from './tables-in-memory.js';

jest.setTimeout(60_000);

/** Five units, then three people: index 6 is recorded at 12:06 UTC of 1 January 2024, and so on. */
const threePeople = (): SmallLedger => {
  const ledger = aCity();
  for (const id of ['A', 'B', 'C']) ledger.person(id, hire('2020-01-01', 'CLINIC'));
  return ledger;
};

const known = async (knownAt: number | string, ledger = threePeople()) => {
  const answer = await withReports(ledger, (ask) =>
    ask('headcount', { asOf: '2020-01-01', knownAt }),
  );
  return { index: answer.knownAt.index, instant: answer.knownAt.instant, total: answer.total };
};

describe('knownAt', () => {
  test('is everything recorded by now when it is not given', async () => {
    const answer = await withReports(threePeople(), (ask) => ask('headcount', {}));
    expect(answer.knownAt).toEqual({ index: 8, instant: '2024-01-01T12:08:00.000Z' });
  });

  test('is an index, inclusive; at 0 nothing was known', async () => {
    expect(await known(7)).toEqual({ index: 7, instant: '2024-01-01T12:07:00.000Z', total: 2 });
    expect(await known('7')).toMatchObject({ index: 7 });
    expect(await known(0)).toEqual({ index: 0, instant: null, total: 0 });
  });

  test('is an instant with offset, inclusive: the last index recorded at or before it', async () => {
    expect(await known('2024-01-01T19:07:00+07:00')).toMatchObject({ index: 7 });
    expect(await known('2024-01-01T12:06:59.999Z')).toMatchObject({ index: 6 });
    expect(await known('2024-01-01T12:00:00Z')).toMatchObject({ index: 0, instant: null });
    expect(await known('2024-01-01T19:30:00Z')).toMatchObject({ index: 8 });
  });

  test.each([
    '2024-02-30T00:00:00Z',
    '2024-01-01',
    '2024-01-01T00:00:00',
    '2024-01-01T25:00:00Z',
    'yesterday',
    -1,
    1.5,
  ])('refuses %s', async (knownAt) => {
    await expect(known(knownAt)).rejects.toMatchObject({
      name: 'BadParameter',
      parameter: 'knownAt',
    });
  });

  test('past the end of the log, or of time, is refused', async () => {
    await expect(known(9)).rejects.toMatchObject({ name: 'KnowledgeBeyondLog', asked: 9, head: 8 });
    await expect(known('2024-01-01T19:30:00.001Z')).rejects.toMatchObject({
      name: 'KnowledgeBeyondLog',
    });
  });

  test('waits for the tables, and says when they do not come', async () => {
    const ledger = threePeople();
    const behind = await TablesInMemory.of(ledger);
    const head = { index: 10, position: 'p10', recordedAt: '2024-01-01T12:10:00.000Z' };
    const waits: number[] = [];
    behind.waitFor = (index) => {
      waits.push(index);
      return Promise.reject(new NotProjectedInTime(index, 8));
    };
    const sources = {
      tables: behind,
      surroundings: { now: () => new Date('2024-01-02T00:00:00Z'), timeZone: 'UTC' },
      head: () => Promise.resolve(head),
      groupMin: 5,
    };
    const ask = (parameters: ReportParameters) => runReport('headcount', parameters, sources);
    await expect(ask({ knownAt: 10 })).rejects.toThrow(NotProjectedInTime);
    // Recorded before everything that the tables lack.
    await expect(ask({ knownAt: '2024-01-01T12:07:30Z' })).resolves.toMatchObject({
      knownAt: { index: 7 },
    });
    await expect(ask({ knownAt: '2024-01-01T12:09:30Z' })).rejects.toThrow(NotProjectedInTime);
    await expect(ask({ knownAt: '2024-01-01T13:00:00Z' })).rejects.toThrow(NotProjectedInTime);
    await expect(ask({ minPosition: 'p9' })).rejects.toThrow(NotProjectedInTime);
    // What is known now is what the tables reflect, when they do not catch up soon.
    await expect(ask({ minPosition: 'p8' })).resolves.toMatchObject({ knownAt: { index: 8 } });
    expect(waits).toEqual([10, 10, 10, 10, 10]);
    behind.close();
  });

  test('of a position that is in no log is refused', async () => {
    const asked = withReports(threePeople(), (ask) => ask('headcount', { minPosition: 'p99' }));
    await expect(asked).rejects.toMatchObject({ name: 'BadParameter', parameter: 'minPosition' });
  });
});

describe('an answer', () => {
  test('takes today from the time zone of the ledger', async () => {
    const answer = await withReports(threePeople(), (ask) => ask('headcount', {}));
    expect(answer.asOf).toBe('2024-01-02');
  });

  test('with an explicit knownAt is the same, byte for byte, whatever is recorded later', async () => {
    const span = { from: '2019-12-01', to: '2020-06-01' };
    const questions: [string, ReportParameters][] = [
      ['headcount', { asOf: '2020-03-01', groupBy: ['unit1', 'ageBand'] }],
      ['headcount-series', { ...span, groupBy: ['unit2'] }],
      ['bridge', { ...span, interval: 'month', groupBy: ['unit', 'category'] }],
      ['rotation-history', {}],
      ['rotations', { ...span, groupBy: ['kind'] }],
      ['attrition', { ...span, interval: 'month', groupBy: ['unit1'] }],
      ['training', { ...span, groupBy: ['course'] }],
      ['anomalies', { asOf: '2020-03-01' }],
    ];
    await fc.assert(
      fc.asyncProperty(ledgers, fc.nat({ max: 12 }), async (ledger, later) => {
        const knownAt = ledger.head - later;
        const then = new SmallLedger();
        then.events.push(...ledger.events.slice(0, knownAt));
        const bytes = (of: SmallLedger) =>
          withReports(of, (ask) =>
            Promise.all(
              questions.map(async ([name, parameters]) =>
                JSON.stringify(await ask(name, { ...parameters, knownAt })),
              ),
            ),
          );
        expect(await bytes(ledger)).toEqual(await bytes(then));
      }),
      { numRuns: 15 },
    );
  });
});
