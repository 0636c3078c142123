/** `ledger demo`: the sample in an empty ledger, a page of its reports in the terminal, and then the service. */
import type { Command } from 'commander';

import type { Connection } from '../connection.js';
import { withLedger } from '../ledger.js';
import { ledgerEnd, whenCaughtUp } from '../projected.js';
import { askJson } from '../replies.js';
import { catalogue, reportTable } from '../reports.js';
import { DEMO_PAGE, KNOWN_BEFORE } from '../sample/demo-page.js';
import { SEED } from '../sample/sample.js';
import { print, remark } from '../terminal.js';
import { recordSample } from './sample.js';
import { serve } from './serve.js';

export const addDemo = (program: Command): void => {
  program
    .command('demo')
    .description('the sample when the ledger is empty, a page of its reports, then the service')
    .action(demo);
};

const demo = async (): Promise<void> => {
  const runsAlready = await withLedger(async (connection) => {
    if ((await ledgerEnd(connection)) === 0) await recordSample(connection, SEED);
    await whenCaughtUp(connection);
    await printPage(connection);
    return !connection.own;
  });
  await print(NEXT);
  if (runsAlready) remark('The service of this folder runs already.');
  else await serve();
};

const printPage = async (connection: Connection): Promise<void> => {
  const there = new Set((await catalogue(connection)).map(({ name }) => name));
  const before = await beforeCorrections(connection);
  for (const { says, question } of DEMO_PAGE) {
    const [name = '', parameters] = question.split('?');
    const query = new URLSearchParams(parameters);
    if (query.get('knownAt') === KNOWN_BEFORE) {
      if (before === undefined) continue;
      query.set('knownAt', String(before));
    }
    if (there.has(name))
      await print(`\n${says}\n\n${await reportTable(connection, name, [...query])}`);
  }
};

/** The last ledger index before anything was corrected; undefined where nothing was. */
const beforeCorrections = async (connection: Connection): Promise<number | undefined> => {
  const { events } = await askJson<{ events: readonly { readonly index: number }[] }>(connection, {
    path: '/v1/audit/events',
    query: [
      ['type', 'corrected'],
      ['limit', '1'],
    ],
  });
  const [first] = events;
  return first === undefined ? undefined : first.index - 1;
};

const NEXT = `
What to try next, in another terminal:
  npx ledger report headcount --as-of 2023-12-31 --group-by level,category
  npx ledger report commitments --as-of 2024-12-31 --place abroad
  npx ledger person NV00001
  npx ledger report anomalies --kind placement
Every published figure with the report that gives it: docs/sample.md

`;
