/** Reads JSON as this service takes it: strict UTF-8, and no deeper than any record can be. */
import { isUtf8 } from 'node:buffer';

import { LIMITS } from './limits.js';

/** The bytes are not JSON that can be a record. */
export class UnfitJson extends Error {
  override readonly name = 'UnfitJson';
}

/** @throws UnfitJson; its message never repeats what was sent */
export const jsonFrom = (bytes: Buffer): unknown => {
  if (!isUtf8(bytes)) throw new UnfitJson('It is not UTF-8.');
  const text = bytes.toString('utf8');
  // Before parsing: what follows walks the value by recursion.
  if (isDeep(text))
    throw new UnfitJson(`It is nested deeper than ${LIMITS.jsonDepth.value} levels.`);
  try {
    return JSON.parse(text);
  } catch {
    throw new UnfitJson('It is not valid JSON.');
  }
};

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);

/** Counts brackets outside of strings; right for every valid text, and nobody needs it for another. */
const isDeep = (text: string): boolean => {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (quoted) {
      if (unit === BACKSLASH) at += 1;
      else if (unit === QUOTE) quoted = false;
    } else if (unit === QUOTE) quoted = true;
    else if (OPENING.has(unit)) depth += 1;
    else if (CLOSING.has(unit)) depth -= 1;
    if (depth > LIMITS.jsonDepth.value) return true;
  }
  return false;
};
