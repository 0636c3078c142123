/** `ledger report-file`: carries the tables behind the reports to another replica, which then need not read the whole log. */
import { resolve } from 'node:path';

import type { Command } from 'commander';

import { settingsFrom } from '../../config/settings.js';
import { withLedger } from '../ledger.js';
import { grouped } from '../progress.js';
import { askJson } from '../replies.js';
import { print } from '../terminal.js';

export const addReportFile = (program: Command): void => {
  const reportFile = program
    .command('report-file')
    .description('copies the tables behind the reports, for another replica to start from')
    .helpCommand(false);
  reportFile
    .command('export')
    .description('copies them into FILE while the ledger goes on')
    .argument('<file>', 'a new file; one that is there is never written over')
    .action(exportTo);
  reportFile
    .command('import')
    .description('puts FILE into the data folder, on which no service may run')
    .argument('<file>', 'a file that `ledger report-file export` made')
    .action(importFrom);
};

interface Copied {
  /** The index that the copy reflects. */
  readonly index: number;
}

const exportTo = async (given: string): Promise<void> => {
  const file = resolve(given);
  const { index } = await withLedger((connection) =>
    askJson<Copied>(connection, {
      method: 'POST',
      path: '/v1/maintenance/report-file',
      contentType: 'application/json',
      body: JSON.stringify({ file }),
    }),
  );
  await print(
    [
      `${file} holds the tables behind the reports up to index ${grouped(index)}.`,
      'On the machine of a new replica: ledger report-file import FILE',
      '',
    ].join('\n'),
  );
};

const importFrom = async (given: string): Promise<void> => {
  const settings = settingsFrom(process.env);
  const { importReportFile } = await import('../../service.js');
  const index = await importReportFile(settings, resolve(given));
  await print(
    [
      `The reports of ${settings.folder} start from index ${grouped(index)}.`,
      'At the next start the file is compared with the log: if it reflects another one, it is made anew.',
      '',
    ].join('\n'),
  );
};
