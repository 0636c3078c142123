/** `ledger units load`: records a catalogue of units, or the reorganisation from one catalogue to another. */
import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';

import { isPlainDate } from '../../domain/plain-date.js';
import type { Connection } from '../connection.js';
import type { ExitCode } from '../failure.js';
import { CommandFailure, EXIT } from '../failure.js';
import { decisionFrom, addDecisionOptions } from '../decision-options.js';
import type { DecisionOptions } from '../decision-options.js';
import type { Source } from '../import-rows.js';
import { runImport } from '../import-run.js';
import { remark } from '../terminal.js';
import type { UnitFiles } from '../unit-plan.js';
import { planOf, planWords, rowsOf } from '../unit-plan.js';

interface Options extends DecisionOptions, Omit<UnitFiles, 'decision'> {
  readonly dryRun?: boolean;
  readonly rejects?: string;
}

export const addUnits = (program: Command): void => {
  const units = program.command('units').description('the units of the organisation');
  const load = units
    .command('load')
    .description(
      'records a unit catalogue, and how it became another; a second run records nothing',
    )
    .requiredOption('--before <file>', 'CSV: code, name, parent_code, level')
    .option(
      '--before-date <date>',
      'the day since which these units stand; they are established',
      dateFrom,
    )
    .option('--after <file>', 'the same of the units after the reorganisation')
    .option('--lineage <file>', 'CSV: old_code, new_code; an old code of several rows was divided')
    .option('--effective-date <date>', 'the day of the reorganisation', dateFrom)
    .option('--correlation <id>', 'joins the records of the reorganisation')
    .option('--prefix <text>', 'begins the ids of the units', '')
    .option('--columns <names>', 'columns called otherwise: code=ma,name=ten', pairsFrom, new Map())
    .option('--levels <words>', 'levels called otherwise: xa=commune', pairsFrom, new Map())
    .option('--dry-run', 'decides every record and records none')
    .option('--rejects <file>', 'gets every refused record with the reason');
  addDecisionOptions(load).action(async (options: Options) => {
    process.exitCode = await loadUnits(options);
  });
};

const loadUnits = async (options: Options): Promise<ExitCode> => {
  const { before, beforeDate, after, lineage, effectiveDate, dryRun = false } = options;
  const given = [after, lineage, effectiveDate].filter((each) => each !== undefined).length;
  if (given % 3 !== 0 || (given === 0 && beforeDate === undefined)) {
    throw new CommandFailure(
      EXIT.wrongUsage,
      'A reorganisation needs --after, --lineage and --effective-date; a catalogue alone needs --before-date.',
      'Give all three, or --before and --before-date only.',
    );
  }
  const files = [before, after, lineage].filter((file) => file !== undefined);
  const sourceOf = async (connection: Connection): Promise<Source> => {
    const plan = await planOf({ ...options, decision: decisionFrom(options) }, connection);
    remark(planWords(plan));
    const rows = plan.records.map(rowsOf);
    const weight = rows.reduce((sum, { bytes }) => sum + bytes, 0);
    return { files, rows: each(rows), weight };
  };
  const { rejects } = options;
  return runImport({ files, sourceOf, dryRun, onImpossible: 'refuse', rejects });
};

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  for (const item of items) yield await Promise.resolve(item);
}

const dateFrom = (text: string): string => {
  if (!isPlainDate(text)) throw new InvalidArgumentError('It must be a date, YYYY-MM-DD.');
  return text;
};

/** `ours=theirs,…` */
const pairsFrom = (text: string): ReadonlyMap<string, string> => {
  const pairs = text.split(',').map((pair) => pair.split('='));
  if (pairs.some(({ length }) => length !== 2)) {
    throw new InvalidArgumentError('It must be a list of name=name, with commas between.');
  }
  return new Map(pairs.map(([name = '', value = '']) => [name.trim(), value.trim()]));
};
