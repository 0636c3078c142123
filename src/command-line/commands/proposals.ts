/** `ledger proposals`: lists proposals, or shows one with what it would change. */
import type { Command } from 'commander';
import { Option } from 'commander';

import { withLedger } from '../ledger.js';
import type { Proposal, ProposalSummary } from '../proposal-text.js';
import { proposalLine, proposalText } from '../proposal-text.js';
import { askJson } from '../replies.js';
import { print } from '../terminal.js';

const STATES = ['open', 'approved', 'recorded', 'returned', 'withdrawn'];

export const addProposals = (program: Command): void => {
  program
    .command('proposals')
    .description('lists proposals, or shows one with the timelines before and after')
    .argument('[id]', 'the proposal; the list when absent')
    .addOption(new Option('--state <state>', 'only those that stand so').choices(STATES))
    .action(proposals);
};

interface Page {
  readonly proposals: readonly ProposalSummary[];
  readonly next: number | null;
}

const proposals = (id: string | undefined, { state }: { readonly state?: string }): Promise<void> =>
  withLedger(async (connection) => {
    if (id !== undefined) {
      const path = `/v1/proposals/${encodeURIComponent(id)}`;
      await print(proposalText(await askJson<Proposal>(connection, { path })));
      return;
    }
    for (let after: number | null = 0; after !== null;) {
      const page: Page = await askJson<Page>(connection, {
        path: '/v1/proposals',
        query: [
          ['after', String(after)],
          ...(state === undefined ? [] : [['state', state] as const]),
        ],
      });
      await print(page.proposals.map((each) => `${proposalLine(each)}\n`).join(''));
      after = page.next;
    }
  });
