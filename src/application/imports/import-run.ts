/** Takes the rows of an import through the recorder, and settles what became of each, in their order. */
import type { Actor } from '../clock.js';
import type { Recorder } from '../recorder.js';
import type { Answer, Line, RecordOptions } from '../records.js';
import type { ReadRow, RowOutcome } from './import-parts.js';

/** Rows that are read ahead, and recorded together. */
const GROUP_ROWS = 250;

interface Run {
  readonly rows: AsyncIterable<ReadRow>;
  readonly recorder: Recorder;
  readonly actor: Actor;
  readonly options: RecordOptions;
  /** When it aborts no more rows are read; those on their way are settled still. */
  readonly signal: AbortSignal;
  readonly settled: (outcomes: readonly RowOutcome[], bytes: number) => Promise<void>;
}

/** @throws what reading the rows throws, after every row read before it is settled */
export const runImport = async (run: Run): Promise<void> => {
  const { recorder, actor, options } = run;
  const waiting = new Waiting(run.settled);
  for await (const answers of recorder.recordAll(linesOf(run, waiting), actor, options)) {
    await waiting.answered(answers);
  }
  await waiting.answered([]);
  if (waiting.failure !== undefined) throw waiting.failure;
};

/** The recorder asks for the next group when it has answered the one before. */
async function* linesOf({ rows, signal }: Run, waiting: Waiting): AsyncGenerator<readonly Line[]> {
  let lines: Line[] = [];
  try {
    for await (const row of rows) {
      waiting.rows.push(row);
      if (row.line !== undefined) lines.push(row.line);
      if (waiting.rows.length < GROUP_ROWS) continue;
      if (lines.length === 0) await waiting.answered([]);
      else yield lines;
      lines = [];
      if (signal.aborted) return;
    }
  } catch (error) {
    // What was read before still counts.
    waiting.failure = error instanceof Error ? error : new Error(String(error));
  }
  if (lines.length > 0) yield lines;
}

class Waiting {
  readonly rows: ReadRow[] = [];
  failure: Error | undefined;
  #row = 0;

  constructor(private readonly settled: Run['settled']) {}

  /** Settles the rows that these answers belong to, and those between and after them that need none. */
  async answered(answers: readonly Answer[]): Promise<void> {
    const outcomes: RowOutcome[] = [];
    let bytes = 0;
    let at = 0;
    for (;;) {
      const [row] = this.rows;
      if (row === undefined || (row.line !== undefined && at === answers.length)) break;
      this.rows.shift();
      const answer = row.line === undefined ? undefined : answers[at++];
      this.#row += 1;
      bytes += row.bytes;
      outcomes.push({ row: this.#row, ...row.became(answer) });
    }
    if (outcomes.length > 0) await this.settled(outcomes, bytes);
  }
}
