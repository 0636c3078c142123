/** `ledger restore`: puts a backup into an empty data folder, and compares its log with what was signed. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import type { Command } from 'commander';

import { settingsFrom } from '../../config/settings.js';
import { CommandFailure, EXIT } from '../failure.js';
import type { Progress } from '../progress.js';
import { grouped, startProgress } from '../progress.js';
import { print, remark } from '../terminal.js';

export const addRestore = (program: Command): void => {
  program
    .command('restore')
    .description('puts a backup into the empty data folder, on which no service may run')
    .argument('<file>', 'a file that `ledger backup` made; FILE.evidence is taken with it')
    .option('--vault <file>', 'the copy of the key vault (default: FILE.vault)')
    .option('--since <checkpoint>', 'the file of a checkpoint that was kept')
    .option('--older', 'although more was signed than the backup holds: the rest is lost')
    .action(restore);
};

interface RestoreOptions {
  readonly vault?: string;
  readonly since?: string;
  readonly older?: boolean;
}

const restore = async (
  given: string,
  { vault, since, older = false }: RestoreOptions,
): Promise<void> => {
  for (const named of [vault, since]) if (named !== undefined) requireThere(named);
  const settings = settingsFrom(process.env);
  const { restoreLedger } = await import('../../service.js');
  const file = resolve(given);
  const restoring = {
    file,
    vault: resolve(vault ?? `${given}.vault`),
    since: since === undefined ? undefined : readFileSync(since, 'utf8'),
    older,
  };
  const around = { now: () => new Date(), log: remark };
  let progress: Progress | undefined;
  try {
    const restored = await restoreLedger(settings, restoring, around, (done, total) => {
      progress ??= startProgress(total, { items: 'events' });
      progress.update(done, done);
    });
    progress?.stop();
    await print([...about(restored), ''].join('\n'));
  } finally {
    progress?.stop();
  }
};

/** A name that was mistyped must not mean that nothing was named. */
const requireThere = (file: string): void => {
  if (existsSync(file)) return;
  throw new CommandFailure(EXIT.badAnswer, `There is no file ${file}.`, 'Correct its name.');
};

type Restored = Awaited<ReturnType<typeof import('../../service.js').restoreLedger>>;

function* about({ folder, events, size, signed, setAside, missing }: Restored): Generator<string> {
  yield `${folder} holds the log up to index ${grouped(events)}.`;
  if (size === null) {
    yield 'Nothing that was signed of it was found: nobody can say whether it is whole.';
    yield 'Compare it with a checkpoint that was kept: ledger verify --since CHECKPOINT';
  } else {
    yield `Every event up to index ${grouped(size)} is as it was signed.`;
  }
  if (signed > events) {
    yield `A checkpoint was signed at index ${grouped(signed)}: what was recorded after index ${grouped(events)} is lost.`;
    yield 'Write down what was restored, when and why, and hand that to the auditors.';
  }
  if (setAside !== undefined) {
    yield `${setAside} is what the signer had signed before: keep it for the auditors.`;
  }
  for (const name of missing) {
    yield `Put ${name} into the folder before it is used: without it, private parts stay sealed.`;
  }
}
