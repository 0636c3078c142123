/** `ledger sample`: records the invented organisation into an empty ledger, through the road of every import. */
import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';

import type { Row } from '../../import/rows.js';
import type { Connection } from '../connection.js';
import type { ExitCode } from '../failure.js';
import { CommandFailure, EXIT } from '../failure.js';
import { endImport } from '../import-end.js';
import { importRows } from '../import-rows.js';
import { interruptible } from '../interruption.js';
import { withLedger } from '../ledger.js';
import { ledgerEnd } from '../projected.js';
import { sampleRecords } from '../sample/sample.js';

export const addSample = (program: Command): void => {
  program
    .command('sample')
    .description('records a small invented organisation into an empty ledger')
    .option('--seed <number>', 'another number gives other people', seedFrom, 1)
    .action(async ({ seed }: { readonly seed: number }) => {
      process.exitCode = await withLedger(async (connection) => {
        const index = await ledgerEnd(connection);
        if (index > 0) throw notEmpty(index);
        return recordSample(connection, seed);
      });
    });
};

export const recordSample = (connection: Connection, seed: number): Promise<ExitCode> =>
  interruptible(async (signal) => {
    const rows = sampleRecords(seed).map(rowOf);
    const weight = rows.reduce((sum, { bytes }) => sum + bytes, 0);
    const how = { dryRun: false, onImpossible: 'refuse' } as const;
    const source = { files: ['sample'], rows: each(rows), weight };
    const imported = await importRows(source, connection, how, signal);
    return endImport(imported, connection, false, signal.aborted);
  });

const rowOf = (record: object, at: number): Row => {
  const text = JSON.stringify(record);
  const bytes = Buffer.byteLength(text);
  return { file: 'sample', line: at + 1, bytes, original: { text }, record: { ...record } };
};

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  for (const item of items) yield await Promise.resolve(item);
}

const seedFrom = (text: string): number => {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
};

const notEmpty = (index: number): CommandFailure =>
  new CommandFailure(
    EXIT.badAnswer,
    `The ledger holds ${index} events already; the sample goes into an empty one.`,
    'Name another folder: LEDGER_DATA=./sample npx ledger sample',
  );
