/** `ledger import`: records the rows of files, and says what became of each. */
import type { Command } from 'commander';
import { Option } from 'commander';

import { loadMapping } from '../../import/load-mapping.js';
import type { ReadOptions } from '../../import/read-rows.js';
import { readRows, weightOf } from '../../import/read-rows.js';
import { openRejects } from '../../import/rejects.js';
import type { ExitCode } from '../failure.js';
import { CommandFailure, EXIT } from '../failure.js';
import { endImport } from '../import-end.js';
import type { Imported, OnImpossible } from '../import-rows.js';
import { importRows } from '../import-rows.js';
import { interruptible } from '../interruption.js';
import { withLedger } from '../ledger.js';
import { remark } from '../terminal.js';
import { printTaken } from '../taken-columns.js';

/** How often an import is begun, when the service that it goes through ends under it. */
const ATTEMPTS_MAX = 3;

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
  for (let attempt = 1; ; attempt += 1) {
    const exitCode = await importOnce(files, reading, weight, options, attempt < ATTEMPTS_MAX);
    if (exitCode !== undefined) return exitCode;
    remark('The service has ended. The import goes on; what is recorded by now is found there.');
  }
};

/** Undefined when it is to be tried again: the service was another process's, and ended before the import. */
const importOnce = async (
  files: readonly string[],
  reading: ReadOptions,
  weight: number,
  { dryRun = false, onImpossible, rejects: rejectsFile }: Options,
  mayTryAgain: boolean,
): Promise<ExitCode | undefined> => {
  const rejects = rejectsFile === undefined ? undefined : await openRejects(rejectsFile, files);
  try {
    return await withLedger((connection) =>
      interruptible(async (signal) => {
        const how = { dryRun, onImpossible, rejects };
        const source = { files, rows: readRows(files, reading), weight };
        const imported = await importRows(source, connection, how, signal);
        const again = mayTryAgain && !connection.own && !signal.aborted && isLost(imported);
        return again ? undefined : endImport(imported, connection, dryRun, signal.aborted);
      }),
    );
  } finally {
    await rejects?.close();
  }
};

const isLost = ({ failure }: Imported): boolean =>
  failure instanceof CommandFailure && failure.exitCode === EXIT.unreachable;

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
