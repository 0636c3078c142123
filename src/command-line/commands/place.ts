/** `ledger place`: places many people by one decision, after the unit they stood in has ended. */
import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';

import { isPlainDate } from '../../domain/plain-date.js';
import { placementRows, placementsOf } from '../../import/placement-rows.js';
import { weightOf } from '../../import/read-rows.js';
import type { Connection } from '../connection.js';
import type { DecisionOptions } from '../decision-options.js';
import { addDecisionOptions, decisionFrom } from '../decision-options.js';
import type { ExitCode } from '../failure.js';
import { CommandFailure, EXIT } from '../failure.js';
import type { Source } from '../import-rows.js';
import { runImport } from '../import-run.js';
import { askJson } from '../replies.js';

interface Options extends DecisionOptions {
  readonly from?: string;
  readonly to?: string;
  readonly effectiveDate: string;
  readonly correlation?: string;
  readonly dryRun?: boolean;
  readonly rejects?: string;
}

type Terms = Parameters<typeof placementRows>[1];

export const addPlace = (program: Command): void => {
  const place = program
    .command('place')
    .description('places people whose unit has ended; a second run records nothing twice')
    .argument('[file...]', 'CSV or NDJSON: person, unit, and what else a rotation takes')
    .option('--from <unit>', 'instead of files: everybody whose home is this unit, which has ended')
    .option('--to <unit>', 'where they are placed')
    .requiredOption('--effective-date <date>', 'the day on which they are placed', dateFrom)
    .option('--correlation <id>', 'joins the records; by default the same for decision and day')
    .option('--dry-run', 'decides every placement and records none')
    .option('--rejects <file>', 'gets every refused row with its line and the reason');
  addDecisionOptions(place).action(async (files: readonly string[], options: Options) => {
    process.exitCode = await placeAll(files, options);
  });
};

const placeAll = async (files: readonly string[], options: Options): Promise<ExitCode> => {
  const { from, to, effectiveDate, correlation, dryRun = false } = options;
  const decision = decisionFrom(options);
  const everybody = from !== undefined && to !== undefined;
  if (decision === undefined || (files.length > 0 ? from !== undefined : !everybody)) {
    throw new CommandFailure(
      EXIT.wrongUsage,
      'Who is placed is said by files, or by --from and --to; on which decision, by --decision or its number and date.',
      'Example: ledger place --from 31135 --to 31135-2025-07-01 --effective-date 2025-07-01 --decision D1',
    );
  }
  const terms: Terms = { decision, effectiveDate, correlation };
  const sourceOf = async (connection: Connection): Promise<Source> =>
    everybody
      ? everybodyOf(from, to, effectiveDate, terms, connection)
      : { files, rows: placementRows(files, terms), weight: await weightOf(files) };
  const { rejects } = options;
  return runImport({ files, sourceOf, dryRun, onImpossible: 'refuse', rejects });
};

interface Page {
  readonly placements: readonly {
    readonly person: string;
    readonly endedUnit: string;
    readonly as: string;
  }[];
  readonly next: string | null;
}

/** Whoever is on the list of the unit now: a second run finds those whom the first left over. */
const everybodyOf = async (
  from: string,
  to: string,
  asOf: string,
  terms: Terms,
  connection: Connection,
): Promise<Source> => {
  const people: string[] = [];
  const path = `/v1/units/${encodeURIComponent(from)}/placements`;
  for (let after: string | null = ''; after !== null;) {
    const query: [string, string][] = [
      ['asOf', asOf],
      ['limit', '1000'],
    ];
    if (after !== '') query.push(['after', after]);
    const page: Page = await askJson<Page>(connection, { path, query });
    const placed = page.placements.filter(
      ({ endedUnit, as }) => endedUnit === from && as === 'home',
    );
    people.push(...placed.map(({ person }) => person));
    after = page.next;
  }
  const file = `${from} to ${to}`;
  const rows = placementsOf(people, to, file, terms);
  return { files: [file], rows: each(rows), weight: rows.length };
};

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  for (const item of items) yield await Promise.resolve(item);
}

const dateFrom = (text: string): string => {
  if (!isPlainDate(text)) throw new InvalidArgumentError('It must be a date, YYYY-MM-DD.');
  return text;
};
