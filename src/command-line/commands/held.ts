/** `ledger held`: what is held about a person, as a page to hand out. */
import type { Command } from 'commander';
import { Option } from 'commander';

import { withLedger } from '../ledger.js';
import { askText } from '../replies.js';
import { print } from '../terminal.js';

export const addHeld = (program: Command): void => {
  program
    .command('held')
    .description('what is held about a person, where, until when, and who recorded it')
    .argument('<person>', 'the person')
    .addOption(
      new Option('--format <format>', 'how it is written')
        .choices(['text', 'html', 'json'])
        .default('text'),
    )
    .action(held);
};

const held = async (person: string, { format }: { readonly format: string }): Promise<void> => {
  const path = `/v1/people/${encodeURIComponent(person)}/held`;
  const page = await withLedger((connection) =>
    askText(connection, { path, query: [['format', format]] }),
  );
  await print(page.endsWith('\n') ? page : `${page}\n`);
};
