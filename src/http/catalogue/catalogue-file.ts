/** Reads a file of declarations: lists of records without the word that says what they are. */
import type { Declaration } from '../../application/catalogue-loads.js';
import { MalformedRecord } from '../../application/records.js';
import type { WrongPlace } from '../problems/problem.js';
import { malformed } from '../problems/problem.js';
import { parseRecord } from '../records/parse-record.js';
import { isObject } from '../records/record-classes.js';

/** The lists that a file may have, each with the action of its items. */
const LISTS = ['declare', 'withdraw'] as const;

/** A file with more entries than this is to be loaded in parts. */
const ENTRIES_MAX = 5_000;

/** @throws Problem when it is no such file; wrong entries are told apart, as lines */
export const declarationsIn = (file: unknown): readonly Declaration[] => {
  const fail = (pointer: string, detail: string): never => {
    const place: WrongPlace = { in: 'body', pointer, detail };
    throw malformed([place]);
  };
  const expected = 'must be an object with the lists declare and withdraw, or one of them';
  if (!isObject(file)) return fail('', expected);
  const unknown = Object.keys(file).find((name) => !LISTS.some((list) => list === name));
  if (unknown !== undefined) fail(`/${unknown}`, `is no field of a catalogue file; it ${expected}`);
  const declarations = LISTS.flatMap((action) => {
    const items = file[action] ?? [];
    if (!Array.isArray(items)) return fail(`/${action}`, 'must be a list');
    return items.map((item: unknown, at) => ({
      pointer: `/${action}/${at}`,
      line: lineOf(action, item),
    }));
  });
  if (declarations.length === 0) fail('', expected);
  if (declarations.length > ENTRIES_MAX) fail('', `must have at most ${ENTRIES_MAX} entries`);
  return declarations;
};

const lineOf = (action: string, item: unknown): Declaration['line'] => {
  try {
    return parseRecord(isObject(item) ? { ...item, action } : item);
  } catch (error) {
    if (error instanceof MalformedRecord) return error;
    throw error;
  }
};
