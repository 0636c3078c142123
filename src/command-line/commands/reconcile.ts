/** `ledger reconcile`: a staff list of a day against the ledger. */
import { Readable } from 'node:stream';

import type { Command } from 'commander';
import { Option } from 'commander';

import { csv } from '../../export/csv.js';
import { plainTable } from '../../export/plain-table.js';
import type { Row } from '../../export/report-answer.js';
import { loadMapping } from '../../import/load-mapping.js';
import { readRoster } from '../../import/roster.js';
import type { Reconciliation } from '../compared.js';
import { COMPARED_FIELDS, rowsOf } from '../compared.js';
import type { ExitCode } from '../failure.js';
import { EXIT } from '../failure.js';
import { withLedger } from '../ledger.js';
import { whenCaughtUp } from '../projected.js';
import { askJson } from '../replies.js';
import { print, remark } from '../terminal.js';

interface Options {
  readonly asOf?: string;
  readonly knownAt?: string;
  readonly unit?: string;
  readonly map?: string;
  readonly locale?: 'vi' | 'en';
  readonly format: 'table' | 'json' | 'csv';
}

export const addReconcile = (program: Command): void => {
  program
    .command('reconcile')
    .description('compares a staff list of a day with the ledger, and records nothing')
    .argument('<roster>', 'the list: XLSX, CSV or NDJSON, as for import')
    .option('--as-of <date>', 'the day of the list; today when not given')
    .option('--known-at <index|instant>', 'only what was recorded by then')
    .option('--unit <id>', 'only the people of this unit and of those below it')
    .option('--map <file>', 'a mapping whose people table describes the list')
    .addOption(new Option('--locale <locale>', 'how cells are written').choices(['vi', 'en']))
    .addOption(
      new Option('--format <format>', 'how it is written')
        .choices(['table', 'json', 'csv'])
        .default('table'),
    )
    .action(async (roster: string, options: Options) => {
      process.exitCode = await reconcile(roster, options);
    });
};

const reconcile = async (
  file: string,
  { asOf, knownAt, unit, map, locale, format }: Options,
): Promise<ExitCode> => {
  const mapping = map === undefined ? undefined : await loadMapping(map);
  const { rows, problems } = readRoster(
    file,
    { ...(mapping !== undefined && { mapping }), ...(locale !== undefined && { locale }) },
    COMPARED_FIELDS,
  );
  const lines: string[] = [];
  for await (const row of rows) lines.push(`${JSON.stringify(row)}\n`);
  for (const problem of problems) remark(`not compared: ${problem}`);
  const answer = await withLedger(async (connection) => {
    await whenCaughtUp(connection);
    return askJson<Reconciliation>(connection, {
      method: 'POST',
      path: '/v1/reconcile',
      query: Object.entries({ asOf, knownAt, unit }).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, value] as const],
      ),
      contentType: 'application/x-ndjson',
      body: Readable.from(lines),
    });
  });
  await print(written(answer, format));
  return problems.length > 0 ? EXIT.rowsRefused : EXIT.done;
};

const written = (answer: Reconciliation, format: Options['format']): string => {
  if (format === 'json') return `${JSON.stringify(answer)}\n`;
  const rows: readonly Row[] = rowsOf(answer);
  if (format === 'csv')
    return `\ufeff${csv(rows, ['what', 'place', 'person', 'fullName', 'detail'])}`;
  const { asOf, knownAt, listed, matched, same, missing, extra, different, ambiguous } = answer;
  return [
    `as of ${asOf}, known at index ${knownAt.index}\n`,
    `listed ${listed}: matched ${matched}, extra ${extra.length}, ambiguous ${ambiguous.length}\n`,
    `matched ${matched}: the same ${same}, different ${different.length}\n`,
    `missing from the list: ${missing.length}\n`,
    ...(rows.length === 0 ? [] : ['\n', plainTable(rows)]),
  ].join('');
};
