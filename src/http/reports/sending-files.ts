/** Sends a table as a file: its media type, its name, and the ledger index that it reflects. */
import type { Readable } from 'node:stream';

import type { FastifyReply } from 'fastify';

import { BadParameter } from '../../application/report.js';
import type { ReportFile } from '../../application/report-file.js';
import type { FileFormat } from '../../export/file-formats.js';
import { FILE_FORMATS, MEDIA_TYPES } from '../../export/file-formats.js';
import { fileOf } from '../../export/write-file.js';
import { TooManyRows } from '../../export/xlsx-file.js';

/** For the OpenAPI document. */
export const FILE_TYPES: readonly string[] = FILE_FORMATS.map(
  (format) => MEDIA_TYPES[format].split(';')[0] ?? '',
);
export const FILE_HEADERS = {
  'Content-Disposition': 'of a file: its name',
  'Ledger-Index': 'of a file: the ledger index that the rows reflect',
  'Ledger-Root': 'of a file: the number of those events, and the Merkle root over them',
  'Ledger-Notes': 'of a file: the codes of the notes on it, which a table has no place for',
} as const;

/** @throws BadParameter for a workbook of too many rows */
export const sendFile = async (
  reply: FastifyReply,
  file: ReportFile,
  format: FileFormat,
  withAbout = false,
): Promise<Readable> => {
  const bytes = await fileOf(file, format, withAbout).catch((error: unknown) => {
    if (!(error instanceof TooManyRows)) throw error;
    const { rowsMax } = error;
    const expected = `csv, ndjson or parquet, or a question with at most ${rowsMax} rows`;
    throw new BadParameter('format', 'is xlsx, and there are too many rows for it', expected);
  });
  const { knownAt, notes } = file.answer;
  reply.header('content-type', MEDIA_TYPES[format]);
  reply.header('content-disposition', `attachment; filename="${file.name}.${format}"`);
  reply.header('ledger-index', knownAt.index);
  if (knownAt.root !== undefined) {
    reply.header('ledger-root', `${knownAt.index} ${knownAt.root}`);
  }
  if (notes.length > 0) {
    reply.header('ledger-notes', [...new Set(notes.map(({ code }) => code))].join(', '));
  }
  return bytes;
};
