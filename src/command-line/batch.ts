/** Sends rows to the ledger as one batch and pairs its answers with them, holding a bounded number at a time. */
import { Readable } from 'node:stream';

import type { Row } from '../import/rows.js';
import type { BatchAnswer, Interrupted } from './batch-answer.js';
import type { Connection } from './connection.js';
import type { Query, Reply } from './exchange.js';
import { failureOf } from './problems.js';
import type { Settled } from './row-window.js';
import { RowWindow } from './row-window.js';
import { linesOf, taken } from './replies.js';

/** Records of one piece of the body. */
const PIECE_RECORDS = 250;

/**
 * Every row with its answer, in the order of the rows. When the signal aborts, no more rows are read; those on their
 * way are answered still. So they are when a file cannot be read further, and its error comes last.
 * @throws CommandFailure when the service cannot be reached or breaks off; what reading the rows throws
 */
export async function* settle(
  rows: AsyncIterable<Row>,
  connection: Connection,
  query: Query,
  signal: AbortSignal,
): AsyncGenerator<Settled> {
  const window = new RowWindow();
  const body = Readable.from(pieces(rows, window, signal), { highWaterMark: 1 });
  try {
    const reply = await connection.ask({
      method: 'POST',
      path: '/v1/actions/batch',
      query,
      contentType: 'application/x-ndjson',
      accept: 'application/x-ndjson',
      body,
    });
    const answering = answer(await taken(reply), window);
    yield* window.settled();
    await answering;
  } finally {
    window.end();
    body.destroy();
  }
}

/** The body of the batch; a piece leaves before the wait for room, so that what is waited for is on its way. */
async function* pieces(
  rows: AsyncIterable<Row>,
  window: RowWindow,
  signal: AbortSignal,
): AsyncGenerator<string> {
  let lines: string[] = [];
  try {
    for await (const row of rows) {
      window.add(row);
      if ('record' in row) lines.push(`${JSON.stringify(row.record)}\n`);
      if (lines.length >= PIECE_RECORDS || (window.full && lines.length > 0)) {
        yield lines.join('');
        lines = [];
      }
      await window.room();
      if (signal.aborted) break;
    }
  } catch (error) {
    window.broken(error);
  }
  if (lines.length > 0) yield lines.join('');
}

const answer = async (reply: Reply, window: RowWindow): Promise<void> => {
  try {
    for await (const line of linesOf(reply)) {
      const answer = JSON.parse(line) as BatchAnswer | Interrupted;
      if (answer.outcome !== 'interrupted') window.answer(answer);
      else window.broken(failureOf(answer.problem, answer.problem.status ?? 500));
    }
  } catch (error) {
    window.broken(error);
  }
  window.end();
};
