/** Records rows through the one batch route, counting what becomes of them and showing how far it has come. */
import { refusedOf } from '../import/refused.js';
import type { Rejects } from '../import/rejects.js';
import type { Row } from '../import/rows.js';
import { Tally } from '../import/tally.js';
import type { BatchAnswer } from './batch-answer.js';
import { settle } from './batch.js';
import type { Connection } from './connection.js';
import { startProgress } from './progress.js';

/** `skip` leaves out what the rules find impossible, and lists it. */
export type OnImpossible = 'refuse' | 'record' | 'skip';

/** What is imported. */
export interface Source {
  /** Shown in the closing table in this order. */
  readonly files: readonly string[];
  readonly rows: AsyncIterable<Row>;
  /** The sum of the bytes of all rows. */
  readonly weight: number;
}

export interface ImportOptions {
  readonly dryRun: boolean;
  readonly onImpossible: OnImpossible;
  readonly rejects?: Rejects | undefined;
}

export interface Imported {
  readonly tally: Tally;
  readonly rows: number;
  readonly refused: number;
  /** The last ledger index that a row was recorded at, now or before; 0 for none. */
  readonly lastIndex: number;
  readonly elapsedMs: number;
  /** What ended the import before the last row. */
  readonly failure?: unknown;
}

/**
 * Records rows until there are no more, the signal aborts or something fails; what was counted by then is given in
 * every case.
 */
export const importRows = async (
  { files, rows, weight }: Source,
  connection: Connection,
  options: ImportOptions,
  signal: AbortSignal,
): Promise<Imported> => {
  const start = performance.now();
  const counting = new Counting(files, options.rejects);
  const progress = startProgress(weight, { items: 'rows' });
  const { dryRun, onImpossible } = options;
  const query = [
    ['keys', 'derived'],
    ['onImpossible', onImpossible],
    ...(dryRun ? [['dryRun', 'true'] as const] : []),
  ] as const;
  let failure: unknown;
  try {
    for await (const { row, answer } of settle(rows, connection, query, signal)) {
      await counting.count(row, answer);
      progress.update(counting.bytes, counting.rows);
    }
  } catch (error) {
    failure = error;
  } finally {
    progress.stop();
  }
  const { tally, refused, lastIndex } = counting;
  const counted = { tally, refused, lastIndex, rows: counting.rows };
  return { ...counted, elapsedMs: performance.now() - start, failure };
};

class Counting {
  readonly tally: Tally;
  rows = 0;
  bytes = 0;
  refused = 0;
  lastIndex = 0;

  constructor(
    files: readonly string[],
    private readonly rejects: Rejects | undefined,
  ) {
    this.tally = new Tally(files);
  }

  async count(row: Row, answer: BatchAnswer | undefined): Promise<void> {
    this.rows += 1;
    this.bytes += row.bytes;
    if (answer?.outcome === 'skipped') {
      const { file, line, bytes, original } = row;
      const reason = `skipped: ${answer.refusal.code}`;
      this.tally.read({ file, line, bytes, original, nothing: 'listed', reason });
      return;
    }
    this.tally.read(row);
    if (answer !== undefined) {
      this.tally.answered(row, answer);
      if ('index' in answer) this.lastIndex = Math.max(this.lastIndex, answer.index);
    }
    const refused = refusedOf(row, answer);
    if (refused === undefined) return;
    this.refused += 1;
    await this.rejects?.write(row, refused);
  }
}
