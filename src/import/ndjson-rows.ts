/** Reads a file of one JSON record a line; a malformed line is a problem of its own. */
import type { Row } from './rows.js';
import { problem } from './row-problems.js';
import { plainObject, UnfitJson } from './plain-json.js';
import { textChunks } from './text-chunks.js';

/** A line longer than this is refused and never held whole. */
export const LINE_BYTES_MAX = 1024 * 1024;

const LF = 0x0a;

interface Line {
  readonly line: number;
  readonly bytes: number;
  /** Undefined for a line that is too long. */
  readonly text: string | undefined;
}

/** The rows of an NDJSON file that has been inspected; blank lines are passed over. */
export async function* ndjsonRows(file: string): AsyncGenerator<Row> {
  let passedOver = 0;
  for await (const { line, bytes, text } of linesOf(file)) {
    if (text?.trim() === '') {
      passedOver += bytes;
      continue;
    }
    yield rowOf(file, line, bytes + passedOver, text);
    passedOver = 0;
  }
}

const rowOf = (file: string, line: number, bytes: number, text: string | undefined): Row => {
  const place = { file, line, bytes, original: { text: text ?? '' } };
  if (text === undefined) {
    const detail = `The line is longer than ${LINE_BYTES_MAX} bytes.`;
    return { ...place, problem: problem('row-too-long', detail) };
  }
  try {
    return { ...place, record: plainObject(text) };
  } catch (error) {
    if (!(error instanceof UnfitJson)) throw error;
    return { ...place, problem: error.problem };
  }
};

async function* linesOf(file: string): AsyncGenerator<Line> {
  let line = 0;
  let held: Buffer[] = [];
  let bytes = 0;
  const take = (): Line => {
    line += 1;
    const text = bytes > LINE_BYTES_MAX ? undefined : Buffer.concat(held).toString('utf8');
    const taken = { line, bytes, text };
    held = [];
    bytes = 0;
    return taken;
  };
  const hold = (piece: Buffer): void => {
    bytes += piece.length;
    if (bytes <= LINE_BYTES_MAX) held.push(piece);
    else held = [];
  };
  for await (const chunk of textChunks(file)) {
    let from = 0;
    for (let to = chunk.indexOf(LF); to !== -1; to = chunk.indexOf(LF, from)) {
      hold(chunk.subarray(from, to + 1));
      yield take();
      from = to + 1;
    }
    if (from < chunk.length) hold(chunk.subarray(from));
  }
  if (bytes > 0) yield take();
}
