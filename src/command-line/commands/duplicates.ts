/** `ledger duplicates`: people who are recorded with the same citizen id. */
import type { Command } from 'commander';

import type { Connection } from '../connection.js';
import { withLedger } from '../ledger.js';
import { askJson } from '../replies.js';
import { print } from '../terminal.js';

export const addDuplicates = (program: Command): void => {
  program
    .command('duplicates')
    .description('people who are recorded with the same citizen id, a group a line')
    .option('--rebuild', 'makes the index of the ids anew from the log first')
    .action(duplicates);
};

interface Page {
  readonly duplicates: readonly { readonly people: readonly string[] }[];
  readonly next: string | null;
}

const duplicates = async ({ rebuild = false }: { readonly rebuild?: boolean }): Promise<void> => {
  await withLedger(async (connection) => {
    if (rebuild) {
      await askJson(connection, { method: 'POST', path: '/v1/maintenance/duplicates' });
    }
    let groups = 0;
    for await (const page of pages(connection)) {
      groups += page.length;
      for (const { people } of page) await print(`${people.join('  ')}\n`);
    }
    await print(`${groups} citizen ids are recorded of more than one person.\n`);
  });
};

async function* pages(connection: Connection): AsyncGenerator<Page['duplicates']> {
  let after: string | null = null;
  do {
    const page: Page = await askJson<Page>(connection, {
      path: '/v1/duplicates',
      query: after === null ? [] : [['after', after]],
    });
    yield page.duplicates;
    after = page.next;
  } while (after !== null);
}
