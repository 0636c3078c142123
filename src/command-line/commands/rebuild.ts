/** `ledger rebuild`: makes the tables behind the reports anew from the log, beside those in use, and swaps them in. */
import type { Command } from 'commander';

import type { Connection } from '../connection.js';
import { CommandFailure, EXIT } from '../failure.js';
import { withLedger } from '../ledger.js';
import { duration, grouped, startProgress } from '../progress.js';
import type { Progress } from '../progress.js';
import { askLines } from '../replies.js';
import { print } from '../terminal.js';

/** A line of the answer: so many events of so many, and at the end that they are swapped in. */
interface Step {
  readonly done: number;
  readonly total: number;
  readonly swapped?: boolean;
}

export const addRebuild = (program: Command): void => {
  program
    .command('rebuild')
    .description('makes the tables of the reports anew, beside those in use, and swaps them in')
    .argument('[projection...]', 'which tables; all of them when none is named')
    .action((projections: readonly string[]) =>
      withLedger((connection) => rebuild(connection, projections)),
    );
};

const rebuild = async (connection: Connection, projections: readonly string[]): Promise<void> => {
  const start = performance.now();
  let progress: Progress | undefined;
  let last: Step | undefined;
  try {
    const ask = {
      method: 'POST',
      path: '/v1/maintenance/rebuild',
      query: projections.map((name) => ['projection', name] as const),
    } as const;
    for await (const line of askLines(connection, ask)) {
      last = JSON.parse(line) as Step;
      progress ??= startProgress(last.total, { items: 'events' });
      progress.update(last.done, last.done);
    }
  } finally {
    progress?.stop();
  }
  if (last?.swapped !== true) {
    throw new CommandFailure(
      EXIT.badAnswer,
      'The rebuild ended before the new tables were swapped in; the reports use the old ones.',
      'Look at what the service printed last, and rebuild again.',
    );
  }
  const elapsedMs = performance.now() - start;
  const rate = Math.round((last.total * 1000) / elapsedMs);
  await print(
    `Rebuilt from ${grouped(last.total)} events in ${duration(elapsedMs)}` +
      ` (${grouped(rate)} events a second), and swapped in.\n`,
  );
};
