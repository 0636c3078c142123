/** The one door to the formats: a table as the bytes of a file. */
import { Readable } from 'node:stream';

import type { FileTable } from '../application/file-table.js';
import { csvFile } from './csv-file.js';
import type { FileFormat } from './file-formats.js';
import { ndjsonFile } from './ndjson-file.js';
import { parquetFile } from './parquet-file.js';
import { xlsxFile } from './xlsx-file.js';

/** Bytes that are made as they are taken. @throws TooManyRows for a workbook, before the first of them */
export const fileOf = async (
  table: FileTable,
  format: FileFormat,
  withAbout = false,
): Promise<Readable> => {
  switch (format) {
    case 'csv':
      return Readable.from(csvFile(table, withAbout), { objectMode: false });
    case 'ndjson':
      return Readable.from(ndjsonFile(table), { objectMode: false });
    case 'xlsx':
      return Readable.from([await xlsxFile(table)], { objectMode: false });
    case 'parquet':
      return Readable.from(parquetFile(table), { objectMode: false });
  }
};
