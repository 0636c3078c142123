/** Takes the lines of a flat table apart again, for formats that keep the types of its columns. */
import type { AnswerRow } from '../../projections/reports/report.js';

/** Rows that are handed on together. */
const BATCH_ROWS = 10_000;

/** Rows of pieces of text with one JSON object a line; a line may stand in two pieces. */
export async function* rowsOfLines(
  texts: AsyncIterable<string>,
): AsyncGenerator<readonly AnswerRow[]> {
  let rows: AnswerRow[] = [];
  let cut = '';
  for await (const text of texts) {
    const lines = `${cut}${text}`.split('\n');
    cut = lines.pop() ?? '';
    for (const line of lines) rows.push(JSON.parse(line) as AnswerRow);
    if (rows.length < BATCH_ROWS) continue;
    yield rows;
    rows = [];
  }
  yield rows;
}
