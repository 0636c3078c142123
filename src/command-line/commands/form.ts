/** `ledger form`: a form of the authorities, filled as of a day. */
import type { Command } from 'commander';

import { withLedger } from '../ledger.js';
import { whenCaughtUp } from '../projected.js';
import { receive, requirePlaceFor } from '../received-file.js';
import { askJson, taken } from '../replies.js';
import { print } from '../terminal.js';

interface Options {
  readonly asOf?: string;
  readonly knownAt?: string;
  readonly unit?: string;
  readonly output?: string;
}

export const addForm = (program: Command): void => {
  program
    .command('form')
    .description(
      'fills a form (BM01, BM02) as a workbook; without a name, lists the forms there are',
    )
    .argument('[name]', 'the form')
    .option('--as-of <date>', 'the day; today when not given')
    .option('--known-at <index|instant>', 'only what was recorded by then')
    .option('--unit <id>', 'the unit that reports: a row for each unit directly below it')
    .option('--output <file>', 'the workbook to write; standard output when not given')
    .action((name: string | undefined, options: Options) =>
      name === undefined ? listForms() : fillForm(name, options),
    );
};

interface Listed {
  readonly forms: readonly {
    readonly name: string;
    readonly code: string;
    readonly title: string;
    readonly source: string;
  }[];
}

const listForms = (): Promise<void> =>
  withLedger(async (connection) => {
    const { forms } = await askJson<Listed>(connection, { path: '/v1/forms' });
    for (const { name, code, title, source } of forms) {
      await print(`${name}\n  ${code}: ${title}\n  ${source}\n`);
    }
  });

const fillForm = async (name: string, { output, ...asked }: Options): Promise<void> => {
  requirePlaceFor(false, output);
  await withLedger(async (connection) => {
    await whenCaughtUp(connection);
    const query = Object.entries(asked).map(([each, value]) => [each, value] as const);
    const path = `/v1/forms/${encodeURIComponent(name.toLowerCase())}`;
    const reply = await connection.ask({ path, query: [...query, ['format', 'xlsx']] });
    await receive(await taken(reply), output);
  });
};
