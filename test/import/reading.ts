/** Reads files in tests: all rows at once, or the error that stopped the reading. */
import { ImportFileError } from '../../src/import/import-file-error.js';
import type { ReadOptions } from '../../src/import/read-rows.js';
import { readRows } from '../../src/import/read-rows.js';
import type { Row } from '../../src/import/rows.js';

/** Everything that is left to read. */
export const allOf = async (rows: AsyncIterable<Row>): Promise<Row[]> => {
  const all: Row[] = [];
  for await (const row of rows) all.push(row);
  return all;
};

export const rowsOf = (
  files: string | readonly string[],
  options: ReadOptions = {},
): Promise<Row[]> => allOf(readRows(typeof files === 'string' ? [files] : files, options));

/** The records of the rows that have one. */
export const recordsOf = async (file: string, options: ReadOptions = {}): Promise<unknown[]> =>
  (await rowsOf(file, options)).flatMap((row) => ('record' in row ? [row.record] : []));

/** Line and problem code of each row that cannot be read. */
export const problemsOf = async (file: string, options: ReadOptions = {}): Promise<string[]> =>
  (await rowsOf(file, options)).flatMap((row) =>
    'problem' in row ? [`${row.line} ${row.problem.code}`] : [],
  );

/** The error with which reading the file ends. */
export const errorOf = async (
  files: string | readonly string[],
  options: ReadOptions = {},
): Promise<ImportFileError> => {
  const error = await rowsOf(files, options).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof ImportFileError) return error;
  throw new Error(`expected an ImportFileError, got ${String(error)}`);
};
