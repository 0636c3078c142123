/** What the program itself must not ask of the store: mistakes in code, not in a record. */
import type { ExpectedRevision } from '../application/event-store.js';
import type { NewEvent } from '../domain/events.js';

/** @throws RangeError for an append of nothing, or with a name that SQLite would keep changed */
export const checkAppend = (
  stream: string,
  expected: ExpectedRevision,
  events: readonly NewEvent[],
): void => {
  if (expected !== 'no-stream') checkPlace('expected revision', expected);
  if (stream === '') throw new RangeError('an append names a stream');
  if (events.length === 0) throw new RangeError('an append has at least one event');
  const names = [stream, ...events.flatMap(({ id, type }) => [id, type])];
  if (!names.every((name) => name.isWellFormed())) {
    throw new RangeError(`an append to ${stream} holds a lone surrogate in a name`);
  }
};

/** @throws RangeError for anything but an integer from 0 */
export const checkPlace = (what: string, place: number): void => {
  if (!Number.isSafeInteger(place) || place < 0) {
    throw new RangeError(`${what} must be an integer from 0, not ${place}`);
  }
};
