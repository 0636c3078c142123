/** `ledger approve`, `ledger return` and `ledger withdraw`: decide a proposal. */
import type { Command } from 'commander';

import { withLedger } from '../ledger.js';
import type { Proposal } from '../proposal-text.js';
import { proposalText } from '../proposal-text.js';
import { askJson } from '../replies.js';
import { print } from '../terminal.js';

const PROPOSAL = 'the proposal, by its id';

export const addApprove = (program: Command): void => {
  program
    .command('approve')
    .description('records the facts of a proposal that somebody else has made, all or none')
    .argument('<id>', PROPOSAL)
    .option('--effect <digest>', 'the effect that you have seen, where the timelines have moved')
    .action((id: string, { effect }: { readonly effect?: string }) =>
      decide(id, 'approve', { effect }),
    );
};

export const addReturn = (program: Command): void => {
  program
    .command('return')
    .description('returns a proposal that somebody else has made')
    .argument('<id>', PROPOSAL)
    .requiredOption('--reason <text>', 'why; it is sealed')
    .action((id: string, { reason }: { readonly reason: string }) =>
      decide(id, 'return', { reason }),
    );
};

export const addWithdraw = (program: Command): void => {
  program
    .command('withdraw')
    .description('withdraws the own proposal')
    .argument('<id>', PROPOSAL)
    .action((id: string) => decide(id, 'withdraw', {}));
};

const decide = async (id: string, act: string, body: object): Promise<void> => {
  const proposal = await withLedger((connection) =>
    askJson<Proposal>(connection, {
      method: 'POST',
      path: `/v1/proposals/${encodeURIComponent(id)}/${act}`,
      contentType: 'application/json',
      body: JSON.stringify(body),
    }),
  );
  await print(proposalText(proposal));
};
