/** `ledger backup`: copies the log and the key vault while the ledger goes on. */
import { resolve } from 'node:path';

import type { Command } from 'commander';

import { withLedger } from '../ledger.js';
import { askJson } from '../replies.js';
import { print } from '../terminal.js';

export const addBackup = (program: Command): void => {
  program
    .command('backup')
    .description('copies the log into FILE and the key vault into FILE.vault, while it runs')
    .argument('<file>', 'a new file; one that is there is never written over')
    .action(backUp);
};

interface Copied {
  /** Events in the copy. */
  readonly index: number;
}

const backUp = async (given: string): Promise<void> => {
  const file = resolve(given);
  const vault = `${file}.vault`;
  const { index } = await withLedger((connection) =>
    askJson<Copied>(connection, {
      method: 'POST',
      path: '/v1/maintenance/backup',
      contentType: 'application/json',
      body: JSON.stringify({ file, vault }),
    }),
  );
  await print(
    [
      `${file} holds the log up to index ${index}.`,
      `${vault} holds the keys of the private data, wrapped by vault.key of the data folder.`,
      '',
      'Keep the three apart: whoever has the log, the vault and the key file reads every name.',
      'Without the vault and its key file the log is whole, and its private parts stay sealed.',
      'After an erasure, destroy the copies of the vault that are older than it.',
      '',
    ].join('\n'),
  );
};
