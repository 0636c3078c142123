/** Every figure that a report explains counts as much as its explanation lists. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { REPORTS } from '../../projections/reports/catalogue.js';
import { explanationOf, isExplained } from '../../projections/reports/explanations/catalogue.js';
import type { AnswerRow } from '../../projections/reports/report.js';
import { addDays } from '../../src/domain/plain-date.js';
import type { EventStore } from '../../src/application/event-store.js';
import { Explaining } from '../../src/application/explaining.js';
import type { ReportParameters } from '../../src/application/report-parameters.js';
import { runReport } from '../../src/application/report.js';
import { sourcesOf } from './asking.js';
import { DAYS, FIRST_DAY, ledgers, spans } from './random-ledgers.js';
import { SmallLedger } from './small-ledger.js';
import { TablesInMemory } from './tables-in-memory.js';

const explained = REPORTS.map(({ description }) => description).filter((description) =>
  isExplained(explanationOf(description)),
);

const storeOf = (ledger: SmallLedger): EventStore =>
  ({
    readStream: (stream: string) =>
      Promise.resolve(ledger.events.filter((event) => event.stream === stream)),
  }) as unknown as EventStore;

const withExplaining = async (
  ledger: SmallLedger,
  use: (
    explaining: Explaining,
    run: (name: string, asked: ReportParameters) => ReturnType<typeof runReport>,
  ) => Promise<void>,
): Promise<void> => {
  const tables = await TablesInMemory.of(ledger);
  try {
    const sources = sourcesOf(ledger, tables);
    await use(new Explaining(storeOf(ledger), sources), (name, asked) =>
      runReport(name, asked, sources),
    );
  } finally {
    tables.close();
  }
};

/** When small ledgers record everything. */
const RECORDED = { from: '2023-12-01', to: '2024-02-01' };

const WHOLE = { from: FIRST_DAY, to: addDays(FIRST_DAY, DAYS) };

/** Questions that every report takes as far as its description says. */
const questions = fc
  .record({
    span: fc.oneof(spans, fc.constant(WHOLE)),
    asOf: fc.integer({ min: -3, max: DAYS + 3 }).map((days) => addDays(FIRST_DAY, days)),
    groupBy: fc.constantFrom([], ['unit'], ['unit1', 'gender'], ['unit2', 'partyMember']),
    unit: fc.constantFrom(undefined, undefined, undefined, 'A'),
    subtree: fc.constantFrom(undefined, false),
    basis: fc.constantFrom(undefined, 'host' as const),
    interval: fc.constantFrom('month' as const, 'quarter' as const),
    count: fc.constantFrom(undefined, 'posts' as const, 'fte' as const),
    knownAt: fc.integer({ min: 9, max: 60 }),
  })
  .map(({ span, ...others }) => ({ ...others, ...span }));

const taken = (
  { parameters }: (typeof explained)[number],
  asked: Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>,
): ReportParameters =>
  Object.fromEntries(
    Object.entries(asked).filter(
      ([name, value]) =>
        value !== undefined &&
        parameters.some(
          (each) => each.name === name && (each.values?.includes(String(value)) ?? true),
        ),
    ),
  );

/** A few rows; such as count anything first. */
const tellingRows = (
  rows: readonly AnswerRow[],
  columns: readonly string[],
): readonly AnswerRow[] =>
  rows.toSorted((a, b) => counted(b, columns) - counted(a, columns)).slice(0, 4);

const counted = (row: AnswerRow, columns: readonly string[]): number =>
  columns.filter((column) => row[column] !== 0 && row[column] !== null).length;

const rowText = (row: AnswerRow, names: readonly string[]): string =>
  names.map((name) => `${name}:${String(row[name])}`).join(',');

describe('the explanation of a figure', () => {
  test.each(explained.map((description) => [description.name, description] as const))(
    'of %s lists as much as every cell of its answer counts',
    async (name, description) => {
      const explanation = explanationOf(description);
      if (!isExplained(explanation)) throw new Error(name);
      let cells = 0;
      await fc.assert(
        fc.asyncProperty(ledgers, questions, async (ledger, asked) => {
          await withExplaining(ledger, async (explaining, run) => {
            const knownAt = Math.min(asked.knownAt, ledger.head);
            const when = name === 'recording-lag' ? RECORDED : {};
            const parameters = taken(description, { ...asked, ...when, knownAt });
            const { rows } = await run(name, parameters);
            const time = ['period', 'date'].filter((each) => rows[0]?.[each] !== undefined);
            const names = [...time, ...(explanation.names ?? []), ...asked.groupBy];
            for (const row of tellingRows(rows, explanation.columns)) {
              for (const column of explanation.columns) {
                if (row[column] === null) continue;
                const answer = await explaining.explain(name, parameters, {
                  row: rowText(row, names),
                  column,
                });
                const told = `${column} of ${JSON.stringify(row)}`;
                expect([told, answer.value]).toEqual([told, row[column]]);
                expect(answer.items).toHaveLength(answer.total);
                for (const item of answer.items) {
                  expect([told, item, item.events.length > 0]).toEqual([told, item, true]);
                }
                cells += answer.total;
              }
            }
          });
        }),
        // Penalties are rare in random ledgers.
        { numRuns: Number(process.env.LEDGER_RUNS ?? (name === 'discipline' ? 150 : 20)) },
      );
      expect(cells).toBeGreaterThan(0);
    },
    120_000,
  );
});
