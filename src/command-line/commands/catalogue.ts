/** `ledger catalogue`: the reference data: loads a file of declarations, shows what it would change, lists what holds. */
import { readFile } from 'node:fs/promises';

import type { Command } from 'commander';
import { Option } from 'commander';

import { plainTable } from '../../export/plain-table.js';
import type { Connection } from '../connection.js';
import { CommandFailure, EXIT } from '../failure.js';
import { withLedger } from '../ledger.js';
import { askJson } from '../replies.js';
import { print, remark } from '../terminal.js';

interface Entry {
  readonly entry: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string | null;
  readonly content: Readonly<Record<string, unknown>>;
  readonly event: string | null;
}

interface Change {
  readonly entry: string;
  readonly effectiveDate: string;
  readonly change: string;
  readonly before: Entry | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}

interface Loaded {
  readonly recorded: number;
  readonly unchanged: number;
  readonly changes: readonly Change[];
}

interface ListOptions {
  readonly asOf?: string;
  readonly knownAt?: string;
  readonly kind?: string;
  readonly own?: true;
  readonly format: string;
}

export const addCatalogue = (program: Command): void => {
  const catalogue = program
    .command('catalogue')
    .description('the reference data: attributes, code lists, policies, targets, claims');
  catalogue
    .command('load')
    .description('records what a file declares; a second load of the same file records nothing')
    .argument('<file>', 'a JSON file with the lists declare and withdraw')
    .option('--dry-run', 'only show what would change')
    .action((file: string, { dryRun = false }: { readonly dryRun?: boolean }) =>
      load(file, dryRun),
    );
  catalogue
    .command('diff')
    .description('shows what a file would change, and records nothing')
    .argument('<file>', 'a JSON file with the lists declare and withdraw')
    .action((file: string) => load(file, true));
  catalogue
    .command('list')
    .description('the entries that hold on a day')
    .option('--as-of <date>', 'the day; today when absent')
    .option('--known-at <index>', 'as known then: a ledger index or an instant')
    .option('--kind <kind>', 'attribute, code, policy, target or claim')
    .option('--own', 'only what was declared in this ledger, not what is shipped')
    .addOption(
      new Option('--format <format>', 'how it is written')
        .choices(['table', 'json'])
        .default('table'),
    )
    .action(list);
};

const load = async (file: string, dryRun: boolean): Promise<void> => {
  const body = await contentOf(file);
  const loaded = await withLedger((connection) => post(connection, body, dryRun));
  const changed = loaded.changes.filter(({ change }) => change !== 'unchanged');
  if (changed.length > 0) await print(plainTable(changed.map(changeRow)));
  const done = dryRun ? 'would be recorded' : 'recorded';
  remark(`${loaded.recorded} ${done}, ${loaded.unchanged} as they are already`);
};

const post = (connection: Connection, body: string, dryRun: boolean): Promise<Loaded> =>
  askJson<Loaded>(connection, {
    method: 'POST',
    path: '/v1/catalogue',
    contentType: 'application/json',
    query: [['dryRun', String(dryRun)]],
    body,
  });

const contentOf = async (file: string): Promise<string> => {
  try {
    const text = await readFile(file, 'utf8');
    JSON.parse(text);
    return text;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CommandFailure(
      EXIT.wrongUsage,
      `the file ${file} cannot be read as JSON: ${why}`,
      'Give a file as docs/catalogue.md describes it.',
      [file],
      error,
    );
  }
};

const changeRow = ({ entry, effectiveDate, change, before, after }: Change) => ({
  entry,
  from: effectiveDate,
  change,
  before: before === null ? '' : contentWords(before.content),
  after: after === null ? '' : contentWords(after),
});

const WORDS_MAX = 100;

/** A content in a line; what is long is cut. */
const contentWords = (content: Readonly<Record<string, unknown>>): string => {
  const words = Object.entries(content)
    .map(([name, value]) => `${name} ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(', ');
  return words.length > WORDS_MAX ? `${words.slice(0, WORDS_MAX - 1)}…` : words;
};

const list = async ({ asOf, knownAt, kind, own, format }: ListOptions): Promise<void> => {
  const given = { asOf, knownAt, kind };
  const query = Object.entries(given).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  const { entries } = await withLedger((connection) =>
    askJson<{ entries: readonly Entry[] }>(connection, { path: '/v1/catalogue', query }),
  );
  const shown = entries.filter(({ event }) => own !== true || event !== null);
  if (format === 'json') {
    await print(`${JSON.stringify(shown, null, 2)}\n`);
    return;
  }
  const rows = shown.map(({ entry, from, to, content, event }) => ({
    entry,
    from,
    to: to ?? '',
    content: contentWords(content),
    declared: event === null ? 'shipped' : 'here',
  }));
  if (rows.length > 0) await print(plainTable(rows));
  remark(`${rows.length} entries`);
};
