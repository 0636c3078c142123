/** Reports over the tables that the projector keeps say what they say over rows made by hand. */
import { describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventStore } from '../../src/application/event-store.js';
import { runReport } from '../../src/application/report.js';
import type { ReportParameters } from '../../src/application/report-parameters.js';
import { DuckTables } from '../../src/projector/duck-tables.js';
import { withReports } from './asking.js';
import { ledgers } from './random-ledgers.js';
import type { SmallLedger } from './small-ledger.js';

jest.setTimeout(120_000);

const SPAN = { from: '2019-12-01', to: '2020-06-01' };
const QUESTIONS: readonly (readonly [string, ReportParameters])[] = [
  ['headcount', { asOf: '2020-03-01', groupBy: ['unit2', 'ageBand', 'education'] }],
  ['headcount', { asOf: '2020-02-01', basis: 'host', count: 'fte', groupBy: ['unit', 'post'] }],
  ['headcount-series', { ...SPAN, groupBy: ['unit1', 'tenureBand'] }],
  ['bridge', { ...SPAN, interval: 'month', groupBy: ['unit2', 'category', 'leader'] }],
  ['rotation-history', { unit: 'A' }],
  ['rotations', { ...SPAN, groupBy: ['kind', 'unit'] }],
  ['attrition', { ...SPAN, interval: 'month', groupBy: ['level', 'reason', 'legalBasis'] }],
  ['training', { ...SPAN, groupBy: ['course', 'place', 'unit'] }],
];

/** A store that holds the events of a small ledger and gets no more. */
const storeOf = ({ events }: SmallLedger): EventStore => {
  const after = (index: number) => events.filter((event) => event.index > index);
  const refuse = () => Promise.reject(new Error('a small ledger is only read'));
  return {
    append: refuse,
    backup: refuse,
    readStream: (stream, from = 0) =>
      Promise.resolve(events.filter((event) => event.stream === stream && event.revision >= from)),
    readLedger: (index, limit) => Promise.resolve(after(index).slice(0, limit)),
    subscribe: async function* (index, signal) {
      yield after(index);
      if (signal.aborted) return;
      await new Promise<void>((resolve) => {
        signal.addEventListener('abort', () => {
          resolve();
        });
      });
    },
    head: () => {
      const last = events.at(-1);
      return Promise.resolve({
        index: events.length,
        position: last?.position ?? '',
        recordedAt: last?.recordedAt ?? null,
      });
    },
    close: () => Promise.resolve(),
  };
};

const overProjected = async (ledger: SmallLedger, knownAt: number): Promise<readonly string[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'ledger-reports-'));
  const store = storeOf(ledger);
  const tables = await DuckTables.open({ folder, store, log: () => undefined });
  try {
    const surroundings = { now: () => new Date('2024-01-01T19:30:00Z'), timeZone: 'UTC' };
    const sources = { tables, surroundings, head: () => store.head(), groupMin: 5 };
    const answers: string[] = [];
    for (const [name, parameters] of QUESTIONS) {
      const answer = await runReport(name, { ...parameters, knownAt }, sources);
      answers.push(JSON.stringify(answer));
    }
    return answers;
  } finally {
    await tables.stop();
    await rm(folder, { recursive: true });
  }
};

describe('reports over the tables of the projector', () => {
  test('say what they say over rows made by hand, at any knowledge', async () => {
    await fc.assert(
      fc.asyncProperty(ledgers, fc.nat({ max: 10 }), async (ledger, later) => {
        const knownAt = ledger.head - later;
        const byHand = await withReports(ledger, (ask) =>
          Promise.all(
            QUESTIONS.map(async ([name, parameters]) =>
              JSON.stringify(await ask(name, { ...parameters, knownAt })),
            ),
          ),
        );
        expect(await overProjected(ledger, knownAt)).toEqual(byHand);
      }),
      {
        numRuns: Number(process.env.LEDGER_RUNS ?? 10),
        seed: 1733464204,
        path: '2:0:0:0:0:0:0:0:0:0:0:0:0:0:0:0:0:0:0:0:0:0:0:0:0:0:0:0:0:1:1:1:1:2:1:1:1:0:0:0:0:0:0:0:0:0:0:0:0:0:0',
      },
    );
  });
});
