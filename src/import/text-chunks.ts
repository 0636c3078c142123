/** The bytes of a text file in pieces, without a byte order mark and with every line ended by a line feed. */
import { createReadStream } from 'node:fs';

const LF = 0x0a;
const CR = 0x0d;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const CHUNK_BYTES = 256 * 1024;

/**
 * Reads the file; the next piece is read when it is asked for.
 * A carriage return, with or without a line feed after it, becomes a line feed, inside quotes too.
 */
export async function* textChunks(file: string): AsyncGenerator<Buffer> {
  let first = true;
  let afterReturn = false;
  for await (const read of createReadStream(file, { highWaterMark: CHUNK_BYTES })) {
    let chunk = read as Buffer;
    if (first && chunk.subarray(0, 3).equals(BYTE_ORDER_MARK)) chunk = chunk.subarray(3);
    first = false;
    if (afterReturn && chunk[0] === LF) chunk = chunk.subarray(1);
    if (chunk.length === 0) continue;
    afterReturn = chunk.at(-1) === CR;
    yield chunk.includes(CR) ? withLineFeeds(chunk) : chunk;
  }
}

const withLineFeeds = (chunk: Buffer): Buffer => {
  const text = Buffer.allocUnsafe(chunk.length);
  let length = 0;
  for (let from = 0; from < chunk.length;) {
    const found = chunk.indexOf(CR, from);
    const to = found === -1 ? chunk.length : found;
    length += chunk.copy(text, length, from, to);
    if (found === -1) break;
    text[length] = LF;
    length += 1;
    from = found + (chunk[found + 1] === LF ? 2 : 1);
  }
  return text.subarray(0, length);
};
