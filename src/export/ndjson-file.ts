/** Writes the rows of a table as one JSON object a line, by the names of the columns. */
import type { FileTable } from '../application/file-table.js';

export async function* ndjsonFile({ rows }: FileTable): AsyncGenerator<string> {
  for await (const some of rows) {
    if (some.length > 0) yield some.map((row) => `${JSON.stringify(row)}\n`).join('');
  }
}
