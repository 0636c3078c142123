/** `ledger backup`: copies the log, what was signed of it and the key vault while the ledger goes on. */
import { resolve } from 'node:path';

import type { Command } from 'commander';

import { withLedger } from '../ledger.js';
import { askJson } from '../replies.js';
import { print } from '../terminal.js';

export const addBackup = (program: Command): void => {
  program
    .command('backup')
    .description(
      'copies the log into FILE, its checkpoints into FILE.evidence and the key vault into FILE.vault',
    )
    .argument('<file>', 'a new file; one that is there is never written over')
    .action(backUp);
};

interface Copied {
  /** Events in the copy. */
  readonly index: number;
}

const backUp = async (given: string): Promise<void> => {
  const file = resolve(given);
  const evidence = `${file}.evidence`;
  const vault = `${file}.vault`;
  const { index } = await withLedger((connection) =>
    askJson<Copied>(connection, {
      method: 'POST',
      path: '/v1/maintenance/backup',
      contentType: 'application/json',
      body: JSON.stringify({ file, evidence, vault }),
    }),
  );
  await print(
    [
      `${file} holds the log up to index ${index}.`,
      `${evidence} holds the checkpoints that were signed of it, and no private key.`,
      `${vault} holds the keys of the private data, wrapped by vault.key of the data folder.`,
      '',
      'Keep the log, the vault and its key file apart: whoever has all three reads every name.',
      'Without the vault and its key file the log is whole, and its private parts stay sealed.',
      'After an erasure, destroy the copies of the vault that are older than it.',
      '',
    ].join('\n'),
  );
};
