/** `ledger demo`: the sample in an empty ledger, its headline tables in the terminal, and then the service. */
import type { Command } from 'commander';

import { withLedger } from '../ledger.js';
import { ledgerEnd, whenCaughtUp } from '../projected.js';
import { reportTable } from '../reports.js';
import { print, remark } from '../terminal.js';
import { recordSample } from './sample.js';
import { serve } from './serve.js';

export const addDemo = (program: Command): void => {
  program
    .command('demo')
    .description('the sample when the ledger is empty, its headline tables, then the service')
    .action(demo);
};

const demo = async (): Promise<void> => {
  const runsAlready = await withLedger(async (connection) => {
    if ((await ledgerEnd(connection)) === 0) await recordSample(connection, 1);
    await whenCaughtUp(connection);
    for (const headline of HEADLINES) {
      const [name = '', parameters] = headline.split('?');
      const query = [...new URLSearchParams(parameters)];
      await print(`\n${await reportTable(connection, name, query)}`);
    }
    return !connection.own;
  });
  await print('\n');
  if (runsAlready) remark('The service of this folder runs already.');
  else await serve();
};

const YEARS = 'from=2021-01-01&to=2026-01-01';

/** Reports with their parameters. The dates are the sample's: the tables are the same whenever they are printed. */
const HEADLINES = [
  'headcount?asOf=2026-01-01&groupBy=unit',
  'headcount?asOf=2026-01-01&groupBy=unit&basis=host',
  `bridge?${YEARS}&interval=year`,
  `attrition?${YEARS}&interval=year`,
  `rotations?${YEARS}&groupBy=kind`,
  `training?${YEARS}&groupBy=place`,
];
