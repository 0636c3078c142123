/** Turns one line of JSON into an object whose texts are well formed and in NFC. */
import type { Problem } from './row-problems.js';
import { problem } from './row-problems.js';

/** No record is nested deeper: a correction that holds a hire that holds a profile is three. */
const DEPTH_MAX = 16;

/** The text is not a JSON object that a record may be. */
export class UnfitJson extends Error {
  override readonly name = 'UnfitJson';
  constructor(readonly problem: Problem) {
    super(problem.detail);
  }
}

/** @throws UnfitJson */
export const plainObject = (text: string): Readonly<Record<string, unknown>> => {
  const value = plain(parsed(text), 0);
  if (isObject(value)) return value;
  throw new UnfitJson(problem('malformed-json', 'The line is JSON, but not an object.'));
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UnfitJson(problem('malformed-json', `The line is not JSON: ${why}.`));
  }
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const plain = (value: unknown, depth: number): unknown => {
  if (depth > DEPTH_MAX) {
    throw new UnfitJson(problem('too-deep', `The line is nested deeper than ${DEPTH_MAX} levels.`));
  }
  if (typeof value === 'string') return plainText(value);
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new UnfitJson(problem('malformed-json', 'The line holds a number too large to be kept.'));
  }
  if (Array.isArray(value)) return value.map((item) => plain(item, depth + 1));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [plainText(name), plain(item, depth + 1)]),
  );
};

const plainText = (text: string): string => {
  if (!text.isWellFormed()) {
    throw new UnfitJson(problem('not-text', 'The line holds a lone surrogate, half a character.'));
  }
  if (text.includes('\0')) {
    throw new UnfitJson(problem('not-text', 'The line holds a NUL character.'));
  }
  return text.normalize();
};
