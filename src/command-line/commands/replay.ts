/** `ledger replay`: the log in order, event by event, as it comes. */
import type { Command } from 'commander';
import { Option } from 'commander';

import type { Query } from '../exchange.js';
import { factWords } from '../fact-words.js';
import { withLedger } from '../ledger.js';
import { whenCaughtUp } from '../projected.js';
import { askLines } from '../replies.js';
import { print } from '../terminal.js';

interface Options {
  readonly person?: string;
  readonly unit?: string;
  readonly until?: string;
  readonly format: 'table' | 'ndjson';
}

interface Event {
  readonly index: number;
  readonly recordedAt: string;
  readonly stream: string;
  readonly type: string;
  readonly effectiveDate: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  readonly erased: readonly string[];
}

export const addReplay = (program: Command): void => {
  program
    .command('replay')
    .description('the events of the log in order')
    .option('--person <id>', 'only those of this person')
    .option('--unit <id>', 'only those about this unit, or that name it')
    .option('--until <index|instant>', 'only up to this ledger index or moment, both inclusive')
    .addOption(
      new Option('--format <format>', 'how they are written')
        .choices(['table', 'ndjson'])
        .default('table'),
    )
    .action((options: Options) => replay(options));
};

const replay = async ({ person, unit, until, format }: Options): Promise<void> => {
  const isIndex = until !== undefined && /^\d+$/.test(until);
  const query: Query = Object.entries({
    person,
    unit,
    [isIndex ? 'until' : 'recordedTo']: until,
  }).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  await withLedger(async (connection) => {
    await whenCaughtUp(connection);
    if (format === 'table') await print(HEADING);
    for await (const line of askLines(connection, { path: '/v1/audit/events', query })) {
      await print(format === 'ndjson' ? `${line}\n` : eventLine(JSON.parse(line) as Event));
    }
  });
};

/** The log is not held to find the widths of its columns: these fit what is usual. */
const WIDTHS = { index: 8, recorded: 24, effective: 10, subject: 18, type: 18 };

const columns = (index: string, recorded: string, effective: string, rest: string): string =>
  [
    index.padStart(WIDTHS.index),
    recorded.padEnd(WIDTHS.recorded),
    effective.padEnd(WIDTHS.effective),
    rest,
  ]
    .join('  ')
    .trimEnd()
    .concat('\n');

const subjectAndType = (subject: string, type: string, what: string): string =>
  `${subject.padEnd(WIDTHS.subject)}  ${type.padEnd(WIDTHS.type)}  ${what}`;

const HEADING = columns(
  'index',
  'recorded',
  'effective',
  subjectAndType('stream', 'event', 'what'),
);

const goneWords = (erased: readonly string[]): string =>
  erased.length === 0 ? '' : ` (erased: ${erased.join(', ')})`;

const eventLine = ({
  index,
  recordedAt,
  effectiveDate,
  stream,
  type,
  data,
  erased,
}: Event): string =>
  columns(
    String(index),
    recordedAt,
    effectiveDate ?? '',
    subjectAndType(stream, type, `${factWords(data).replaceAll(/\s/g, ' ')}${goneWords(erased)}`),
  );
