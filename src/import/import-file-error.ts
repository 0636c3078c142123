/** The errors that stop the reading of a whole file, each with what it means and how to mend it. */

/** Every reason for which a file is not read, or not read further. */
export const FILE_ERRORS = {
  unreadable: {
    means: 'The file cannot be opened.',
    remedy: 'Check the path and the permissions.',
  },
  'empty-file': {
    means: 'There is nothing in the file.',
    remedy: 'Check that the export finished.',
  },
  'unknown-format': {
    means: 'The name of the file does not say a format that can be read.',
    remedy: 'Name it .ndjson or .jsonl (one JSON record a line), .csv or .xlsx.',
  },
  'not-a-text-file': {
    means: 'The file is a spreadsheet, a PDF or an archive, whatever its name says.',
    remedy: 'Name it .xlsx if it is one; otherwise save it as XLSX or as CSV UTF-8.',
  },
  'not-a-workbook': {
    means: 'The name ends in .xlsx, and the file is no workbook, or one with a password.',
    remedy: 'Open it in a spreadsheet program and save it as XLSX without a password.',
  },
  'too-large': {
    means: 'The workbook is larger than 32 MiB, or unfolds to more than 512 MiB.',
    remedy: 'Remove pictures and other sheets, or save the sheet as CSV UTF-8.',
  },
  'no-heading': {
    means: 'No row of the sheet has two headings that are known, or there is no such sheet.',
    remedy: 'Name the sheet and its columns in a mapping, or correct the headings.',
  },
  'not-utf-8': {
    means: 'The file is in another encoding than UTF-8.',
    remedy: 'Save it as CSV UTF-8, or convert it.',
  },
  'nul-byte': {
    means: 'The file holds a NUL byte, which no text has.',
    remedy: 'Check that the file was copied whole; export it again.',
  },
  'missing-column': {
    means: 'A column that every row needs is not in the header.',
    remedy: 'Add the column, or correct its name in the header or the mapping.',
  },
  'unknown-column': {
    means: 'The header has a column that no record has, or that the mapping does not name.',
    remedy: 'Correct its name, remove it, or list it in the mapping under ignore.',
  },
  'repeated-column': {
    means: 'Two columns of the header have the same name.',
    remedy: 'Rename or remove one of them.',
  },
  'unclosed-quote': {
    means: 'A cell opens with a double quote that is never closed.',
    remedy: 'Close the quote, or double it if it belongs to the text. Earlier rows were read.',
  },
  'no-table': {
    means: 'The files given and the tables of the mapping do not match.',
    remedy: 'Give every file that the mapping names, and no other.',
  },
  'too-many-rows': {
    means: 'The spell tables hold more rows than are kept in memory.',
    remedy: 'Split them by person and import part after part, units first.',
  },
  'bad-catalogue': {
    means: 'A catalogue of units or their lineage contradicts itself.',
    remedy: 'Correct the row; nothing was recorded.',
  },
  'own-input': {
    means: 'The rejects would be written over a file that is being imported.',
    remedy: 'Give the rejects a file of their own.',
  },
} as const;

export type FileErrorCode = keyof typeof FILE_ERRORS;

/** The file cannot be read, or not beyond `line`; the message says everything in one sentence after another. */
export class ImportFileError extends Error {
  override readonly name = 'ImportFileError';
  constructor(
    readonly file: string,
    readonly code: FileErrorCode,
    readonly detail: string,
    readonly line?: number,
    readonly remedy: string = FILE_ERRORS[code].remedy,
  ) {
    super(`${file}${line === undefined ? '' : `, line ${line}`}: ${detail} ${remedy}`);
  }
}
