/** `ledger hold`: puts or lifts the legal hold of a person. */
import type { Command } from 'commander';
import { Argument } from 'commander';

import { withLedger } from '../ledger.js';
import { askJson } from '../replies.js';
import { print } from '../terminal.js';

export const addHold = (program: Command): void => {
  program
    .command('hold')
    .description('puts or lifts a legal hold: while it stands, nothing of the person is erased')
    .addArgument(new Argument('<change>', 'whether it begins or ends').choices(['put', 'lift']))
    .argument('<person>', 'the person')
    .requiredOption('--ground <text>', 'why; it stays in the log in clear, so it names nobody')
    .action(hold);
};

interface Hold {
  readonly held: boolean;
  readonly changed: boolean;
}

const hold = async (
  change: string,
  person: string,
  { ground }: { readonly ground: string },
): Promise<void> => {
  const { held, changed } = await withLedger((connection) =>
    askJson<Hold>(connection, {
      method: 'POST',
      path: `/v1/people/${encodeURIComponent(person)}/legal-hold`,
      contentType: 'application/json',
      body: JSON.stringify({ change, ground }),
    }),
  );
  const standing = held ? 'a legal hold stands' : 'no legal hold stands';
  await print(`${person}: ${standing}${changed ? '' : ' already'}\n`);
};
