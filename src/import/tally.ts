/** The closing table of an import: what became of every row, file by file, so that the sums can be checked. */
import type { Answer } from '../application/records.js';
import { refusedOf } from './refused.js';
import type { Row } from './rows.js';

/** What became of the rows of one file; `read` is the sum of all the others but `withAnomaly`. */
export interface FileTally {
  readonly file: string;
  readonly read: number;
  /** Recorded now, by action; in a dry run, what would be recorded. */
  readonly recorded: Counts;
  readonly alreadyThere: number;
  /** Rows of spell tables that change nothing, by reason. */
  readonly unchanged: Counts;
  /** Rows that the mapping says to list only, by reason. */
  readonly listed: Counts;
  /** By code. */
  readonly refused: Counts;
  /** Read, and not answered yet: rows that an interruption left over. */
  readonly unanswered: number;
  /** How many of the recorded rows came with an anomaly. */
  readonly withAnomaly: number;
}

export type Counts = Readonly<Record<string, number>>;

export interface Closing {
  readonly files: readonly FileTally[];
  readonly total: Omit<FileTally, 'file'>;
  /** In every file, the rows read are all accounted for. */
  readonly balanced: boolean;
}

interface Counting {
  read: number;
  alreadyThere: number;
  unanswered: number;
  withAnomaly: number;
  readonly recorded: Map<string, number>;
  readonly unchanged: Map<string, number>;
  readonly listed: Map<string, number>;
  readonly refused: Map<string, number>;
}

/** Counts rows as they are read, and answers as they come. */
export class Tally {
  readonly #files: Map<string, Counting>;

  /** @param files shown in this order, those without rows too */
  constructor(files: readonly string[] = []) {
    this.#files = new Map(files.map((file) => [file, nothingYet()]));
  }

  /** A row was read; one that carries no record is settled with that. */
  read(row: Row): void {
    const counting = this.#of(row);
    counting.read += 1;
    if ('problem' in row) add(counting.refused, row.problem.code);
    else if ('nothing' in row) add(counting[row.nothing], row.reason);
    else counting.unanswered += 1;
  }

  /** The ledger answered the record of a row that was read. */
  answered(row: Row, answer: Answer): void {
    const counting = this.#of(row);
    counting.unanswered -= 1;
    const refused = refusedOf(row, answer);
    if (refused !== undefined) {
      add(counting.refused, refused.code);
    } else if (answer.outcome === 'repeated') {
      counting.alreadyThere += 1;
    } else {
      add(counting.recorded, 'record' in row ? actionOf(row.record) : 'unknown');
      if ('anomalies' in answer && answer.anomalies.length > 0) counting.withAnomaly += 1;
    }
  }

  /** What was counted so far. */
  closing(): Closing {
    const files = [...this.#files].map(([file, counting]) => ({ file, ...closed(counting) }));
    const total = [...this.#files.values()].reduce(together, nothingYet());
    return { files, total: closed(total), balanced: files.every(isBalanced) };
  }

  #of({ file }: Row): Counting {
    const counting = this.#files.get(file) ?? nothingYet();
    this.#files.set(file, counting);
    return counting;
  }
}

const nothingYet = (): Counting => ({
  read: 0,
  alreadyThere: 0,
  unanswered: 0,
  withAnomaly: 0,
  recorded: new Map(),
  unchanged: new Map(),
  listed: new Map(),
  refused: new Map(),
});

const actionOf = ({ action }: Readonly<Record<string, unknown>>): string =>
  typeof action === 'string' ? action : 'unknown';

const add = (counts: Map<string, number>, name: string, by = 1): void => {
  counts.set(name, (counts.get(name) ?? 0) + by);
};

const MAPS = ['recorded', 'unchanged', 'listed', 'refused'] as const;
const NUMBERS = ['read', 'alreadyThere', 'unanswered', 'withAnomaly'] as const;

const together = (sum: Counting, next: Counting): Counting => {
  for (const name of NUMBERS) sum[name] += next[name];
  for (const name of MAPS) {
    for (const [what, count] of next[name]) add(sum[name], what, count);
  }
  return sum;
};

const closed = (counting: Counting): Omit<FileTally, 'file'> => ({
  read: counting.read,
  recorded: inOrder(counting.recorded),
  alreadyThere: counting.alreadyThere,
  unchanged: inOrder(counting.unchanged),
  listed: inOrder(counting.listed),
  refused: inOrder(counting.refused),
  unanswered: counting.unanswered,
  withAnomaly: counting.withAnomaly,
});

/** The same counts give the same bytes, whatever came first. */
const inOrder = (counts: ReadonlyMap<string, number>): Counts =>
  Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));

/** The sum of some counts. */
export const sumOf = (counts: Counts): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

const isBalanced = (file: FileTally): boolean =>
  file.unanswered >= 0 &&
  file.read ===
    sumOf(file.recorded) +
      file.alreadyThere +
      sumOf(file.unchanged) +
      sumOf(file.listed) +
      sumOf(file.refused) +
      file.unanswered;
