/** `ledger propose`: proposes the facts of a file under one decision, for somebody else to approve. */
import { readFile } from 'node:fs/promises';

import type { Command } from 'commander';

import { CommandFailure, EXIT } from '../failure.js';
import { withLedger } from '../ledger.js';
import type { Proposal } from '../proposal-text.js';
import { proposalText } from '../proposal-text.js';
import { askJson } from '../replies.js';
import { print } from '../terminal.js';

export const addPropose = (program: Command): void => {
  program
    .command('propose')
    .description('proposes the facts of a file under one decision, for somebody else to approve')
    .argument('<file>', 'JSON with records, and decision, note and key where there are any')
    .action(propose);
};

const propose = async (file: string): Promise<void> => {
  const body = await readFile(file, 'utf8').catch((error: unknown) => {
    const todo = 'Name a file that can be read.';
    throw new CommandFailure(EXIT.wrongUsage, 'The file cannot be read.', todo, [file], error);
  });
  const proposal = await withLedger((connection) =>
    askJson<Proposal>(connection, {
      ...{ method: 'POST', path: '/v1/proposals', contentType: 'application/json', body },
    }),
  );
  await print(proposalText(proposal));
};
