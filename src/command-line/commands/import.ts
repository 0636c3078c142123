/** `ledger import`: records the rows of files, and says what became of each. */
import type { Command } from 'commander';
import { Option } from 'commander';

import { loadMapping } from '../../import/load-mapping.js';
import type { ReadOptions } from '../../import/read-rows.js';
import { readRows, weightOf } from '../../import/read-rows.js';
import type { ExitCode } from '../failure.js';
import { CommandFailure, EXIT } from '../failure.js';
import type { OnImpossible, Source } from '../import-rows.js';
import { runImport } from '../import-run.js';
import { printTaken } from '../taken-columns.js';

interface Options {
  readonly map?: string;
  readonly dryRun?: boolean;
  readonly onImpossible: OnImpossible;
  readonly lastDay?: true;
  readonly locale?: 'vi' | 'en';
  readonly rejects?: string;
}

export const addImport = (program: Command): void => {
  program
    .command('import')
    .description(
      'records the rows of NDJSON, CSV or XLSX files; a second run records nothing twice',
    )
    .argument('<file...>', 'files of action records, or the tables that the mapping describes')
    .option('--map <file>', 'the files are spell tables (who, where, from, to), described there')
    .option('--dry-run', 'decides every row and records none')
    .addOption(
      new Option('--on-impossible <what>', 'what to do with a row that cannot be true')
        .choices(['refuse', 'record', 'skip'])
        .default('refuse'),
    )
    .option('--last-day', 'dates of separations and ends are last days, not first days after')
    .addOption(
      new Option('--locale <locale>', 'how CSV cells write numbers and dates').choices([
        'vi',
        'en',
      ]),
    )
    .option(
      '--rejects <file>',
      'gets every refused row with its line and the reason (CSV, NDJSON, XLSX)',
    )
    .action(async (files: readonly string[], options: Options) => {
      process.exitCode = await importFiles(files, options);
    });
};

const importFiles = async (files: readonly string[], options: Options): Promise<ExitCode> => {
  const reading = await readingOf(options);
  if (options.dryRun === true) await printTaken(files, reading);
  const weight = await weightOf(files);
  const { dryRun = false, onImpossible, rejects } = options;
  const sourceOf = (): Promise<Source> =>
    Promise.resolve({ files, rows: readRows(files, reading), weight });
  return runImport({ files, sourceOf, dryRun, onImpossible, rejects });
};

const readingOf = async ({ map, onImpossible, lastDay, locale }: Options): Promise<ReadOptions> => {
  if (map === undefined) {
    return { ...(lastDay && { lastDay }), ...(locale !== undefined && { locale }) };
  }
  if (lastDay !== undefined || locale !== undefined) {
    throw new CommandFailure(
      EXIT.wrongUsage,
      'With --map, the mapping says which dates are last days and how cells are written.',
      'Leave --last-day and --locale out, or set lastDay and locale in the mapping.',
    );
  }
  const mapping = await loadMapping(map);
  return { mapping, onImpossible: onImpossible === 'record' ? 'record' : 'refuse' };
};
