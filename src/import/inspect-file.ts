/** Reads a whole file once before any of its rows: what is no UTF-8 text is refused before anything is recorded. */
import { isUtf8 } from 'node:buffer';
import { open } from 'node:fs/promises';
import type { Encoding } from './encoding-guess.js';
import { guessEncoding, looksLikeUtf16 } from './encoding-guess.js';
import { ImportFileError } from './import-file-error.js';
import { textChunks } from './text-chunks.js';

export interface Inspected {
  /** What the rows of the file weigh together: its bytes, line endings counted as one. */
  readonly bytes: number;
  /** The first line that is not blank. */
  readonly header: string;
}

const START_BYTES = 64 * 1024;
const LF = 0x0a;

/** How files that are no text begin. */
const SIGNATURES: readonly (readonly [Buffer, string])[] = [
  [Buffer.from('PK\x03\x04', 'latin1'), 'a spreadsheet (XLSX, ODS) or a ZIP archive'],
  [Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), 'an old spreadsheet (XLS) or another Office file'],
  [Buffer.from('%PDF', 'latin1'), 'a PDF'],
  [Buffer.from([0x1f, 0x8b]), 'a gzip archive'],
];

/**
 * Checks that the file is UTF-8 text.
 * @throws ImportFileError unreadable, empty-file, not-a-text-file, not-utf-8, nul-byte
 */
export const inspectFile = async (file: string): Promise<Inspected> => {
  const start = await startOf(file);
  refuseOtherFormats(file, start);
  let bytes = 0;
  let line = 1;
  let blank = true;
  let cut: Buffer = Buffer.alloc(0);
  for await (const chunk of textChunks(file)) {
    bytes += chunk.length;
    const text = cut.length === 0 ? chunk : Buffer.concat([cut, chunk]);
    const whole = text.subarray(0, text.length - unfinished(text));
    cut = text.subarray(whole.length);
    refuseBytes(file, line, whole);
    line += lineFeeds(whole);
    blank &&= whole.toString('utf8').trim() === '';
  }
  refuseBytes(file, line, cut);
  if (blank) throw new ImportFileError(file, 'empty-file', 'The file is empty.');
  return { bytes, header: firstLine(start) };
};

const startOf = async (file: string): Promise<Buffer> => {
  try {
    const handle = await open(file);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(START_BYTES), 0, START_BYTES, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ImportFileError(file, 'unreadable', `The file cannot be read: ${why}.`);
  }
};

const refuseOtherFormats = (file: string, start: Buffer): void => {
  for (const [signature, what] of SIGNATURES) {
    if (start.subarray(0, signature.length).equals(signature)) {
      throw new ImportFileError(file, 'not-a-text-file', `The file is really ${what}.`);
    }
  }
  const utf16 = looksLikeUtf16(start);
  if (utf16 !== undefined) throw notUtf8(file, 1, utf16);
};

const refuseBytes = (file: string, line: number, text: Buffer): void => {
  if (!isUtf8(text)) {
    const from = firstBadLine(text);
    const guess = guessEncoding(text.subarray(from, from + START_BYTES));
    throw notUtf8(file, line + lineFeeds(text.subarray(0, from)), guess);
  }
  const nul = text.indexOf(0);
  if (nul === -1) return;
  const at = line + lineFeeds(text.subarray(0, nul));
  throw new ImportFileError(file, 'nul-byte', 'The line holds a NUL byte.', at);
};

const notUtf8 = (file: string, line: number, guess: Encoding | undefined): ImportFileError => {
  const name = guess === undefined ? '' : `; it looks like ${guess.name}`;
  const command =
    guess === undefined ? '' : ` On a command line: iconv -f ${guess.iconv} -t UTF-8 OLD > NEW`;
  return new ImportFileError(
    file,
    'not-utf-8',
    `The file is not in UTF-8${name}.`,
    line,
    `Save it again as "CSV UTF-8".${command}`,
  );
};

/** How many bytes at the end begin a character whose other bytes are in the next piece. */
const unfinished = (text: Buffer): number => {
  for (let back = 1; back <= Math.min(3, text.length); back += 1) {
    const byte = text[text.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? back : 0;
    }
  }
  return 0;
};

const lineFeeds = (text: Buffer): number => {
  let count = 0;
  for (let at = text.indexOf(LF); at !== -1; at = text.indexOf(LF, at + 1)) count += 1;
  return count;
};

/** Where the first line begins that is not UTF-8. */
const firstBadLine = (text: Buffer): number => {
  let from = 0;
  for (let to = text.indexOf(LF); to !== -1; to = text.indexOf(LF, from)) {
    if (!isUtf8(text.subarray(from, to))) return from;
    from = to + 1;
  }
  return from;
};

const firstLine = (start: Buffer): string =>
  start
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .find((line) => line.trim() !== '') ?? '';
