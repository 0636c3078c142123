/** Asks reports of a small ledger, as the service would. */
import { runReport } from '../../src/application/report.js';
import type { ReportAnswer, ReportSources } from '../../src/application/report.js';
import type { Reach } from '../../src/application/reach.js';
import type { ReportParameters } from '../../src/application/report-parameters.js';
import type { SmallLedger } from './small-ledger.js';
import { TablesInMemory } from './tables-in-memory.js';

/** Fewer people are a small cell, unless a test says otherwise. */
export const GROUP_MIN = 5;

export type Ask = (
  name: string,
  parameters: ReportParameters,
  reach?: Reach,
) => Promise<ReportAnswer>;

/** What reports of a small ledger are made from. */
export const sourcesOf = (
  ledger: SmallLedger,
  tables: TablesInMemory,
  groupMin = GROUP_MIN,
): ReportSources => {
  const last = ledger.events.at(-1);
  return {
    tables,
    // Half past two in the morning of 2 January 2024 in Ha Noi; still 1 January in UTC.
    surroundings: { now: () => new Date('2024-01-01T19:30:00Z'), timeZone: 'Asia/Ho_Chi_Minh' },
    head: () =>
      Promise.resolve({
        index: ledger.head,
        position: last?.position ?? '',
        recordedAt: last?.recordedAt ?? null,
      }),
    waitMs: 0,
    groupMin,
  };
};

/** Projects the ledger, hands over a way to ask, and lets go of everything. */
export const withReports = async <T>(
  ledger: SmallLedger,
  use: (ask: Ask, tables: TablesInMemory) => Promise<T>,
  groupMin = GROUP_MIN,
): Promise<T> => {
  const tables = await TablesInMemory.of(ledger);
  const sources = sourcesOf(ledger, tables, groupMin);
  try {
    return await use(
      (name, parameters, reach) => runReport(name, parameters, sources, reach),
      tables,
    );
  } finally {
    tables.close();
  }
};
