/** `ledger migrate`: moves the ledger of one machine to the servers of several, keys and all. */
import type { Command } from 'commander';
import { Option } from 'commander';

import { settingsFrom } from '../../config/settings.js';
import type { ExitCode } from '../failure.js';
import { EXIT } from '../failure.js';
import { interruptible } from '../interruption.js';
import type { Progress } from '../progress.js';
import { grouped, startProgress } from '../progress.js';
import { print, remark } from '../terminal.js';

export const addMigrate = (program: Command): void => {
  program
    .command('migrate')
    .description('moves the ledger of the data folder, on which no service may run, to servers')
    .addOption(
      new Option('--to <store>', 'where to: EVENTSTORE_URL, VAULT_URL and VAULT_KEY_FILE name it')
        .choices(['eventstoredb'])
        .makeOptionMandatory(),
    )
    .action(async () => {
      process.exitCode = await interruptible(migrate);
    });
};

const migrate = async (signal: AbortSignal): Promise<ExitCode> => {
  const settings = settingsFrom(process.env);
  const { migrateLedger } = await import('../../service.js');
  let progress: Progress | undefined;
  let first = 0;
  try {
    const around = { now: () => new Date(), log: remark };
    const moved = await migrateLedger(settings, around, signal, ({ done, total }) => {
      if (progress === undefined) first = done;
      progress ??= startProgress(total, { items: 'events' });
      progress.update(done, done - first);
    });
    progress?.stop();
    if (moved === undefined) {
      await print('Stopped. The same command goes on where it stopped.\n');
      return EXIT.interrupted;
    }
    const { events, keys, digest } = moved;
    await print(
      [
        `Moved ${grouped(events)} events and ${grouped(keys)} keys, and compared them:`,
        'both sides hold the same events, in the same order, at the same indexes and instants.',
        `SHA-256 of each: ${digest}`,
        '',
        'Start the service with the same settings; this folder is its first replica, with its reports.',
        'Keep ledger.sqlite, vault.sqlite and vault.key until the new deployment is backed up: no service uses them.',
        '',
      ].join('\n'),
    );
    return EXIT.done;
  } finally {
    progress?.stop();
  }
};
