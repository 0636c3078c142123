/** `ledger report`: any report, or the list of those there are. */
import type { Command } from 'commander';
import { Option } from 'commander';

import type { FileFormat } from '../../export/file-formats.js';
import { FILE_FORMATS } from '../../export/file-formats.js';
import type { Connection } from '../connection.js';
import { kebab } from '../kebab.js';
import { withLedger } from '../ledger.js';
import { whenCaughtUp } from '../projected.js';
import { receive, requirePlaceFor } from '../received-file.js';
import { askText, taken } from '../replies.js';
import type { ReportOptions } from '../report-options.js';
import { reportOptions, reportQuery } from '../report-options.js';
import type { Described } from '../reports.js';
import { catalogue, reportPath, reportTable } from '../reports.js';
import { print } from '../terminal.js';

type Options = ReportOptions & {
  readonly format: 'table' | 'json' | FileFormat;
  readonly output?: string;
};

const TEXTS: readonly Options['format'][] = ['table', 'json', 'csv', 'ndjson'];

export const addReport = (program: Command): void => {
  const command = program
    .command('report')
    .description('answers a report; without a name, lists the reports there are')
    .argument('[name]', 'the report')
    .addOption(
      new Option('--format <format>', 'how it is written')
        .choices(['table', 'json', ...FILE_FORMATS])
        .default('table'),
    )
    .option(
      '--output <file>',
      'csv, ndjson, xlsx, parquet: the file to write; else standard output',
    )
    .action((name: string | undefined, options: Options) =>
      withLedger((connection) =>
        name === undefined ? printCatalogue(connection) : printReport(connection, name, options),
      ),
    );
  for (const option of reportOptions()) command.addOption(option);
};

const printReport = async (
  connection: Connection,
  name: string,
  options: Options,
): Promise<void> => {
  await whenCaughtUp(connection);
  const { format } = options;
  const query = reportQuery(options);
  switch (format) {
    case 'table':
      await print(await reportTable(connection, name, query));
      break;
    case 'json': {
      // Byte for byte what the service answers: it can be compared with an answer of years ago.
      const text = await askText(connection, { path: reportPath(name), query });
      await print(text.endsWith('\n') ? text : `${text}\n`);
      break;
    }
    default: {
      const { output } = options;
      requirePlaceFor(TEXTS.includes(format), output);
      const asked = { path: reportPath(name), query: [...query, ['format', format] as const] };
      await receive(await taken(await connection.ask(asked)), output);
    }
  }
};

/** The parameters of an example as options of this command. */
const optionsOf = ({ parameters }: Described['example']): readonly string[] =>
  Object.entries(parameters).map(([name, value]) => `--${kebab(name)} ${value}`);

const printCatalogue = async (connection: Connection): Promise<void> => {
  for (const { name, title, definition, example, parameters } of await catalogue(connection)) {
    const options = parameters.map((parameter) => `--${kebab(parameter.name)}`).join(' ');
    await print(`${name}\n  ${title.en} (definition version ${definition.version})\n`);
    await print(`  ${options}\n  ${example.question}\n`);
    await print(
      `    ledger report ${[name, ...optionsOf(example)].join(' ')}\n  ${example.says}\n`,
    );
  }
};
