/** Keys for records that come without one: derived from what they state, so that sending them again records nothing twice. */
import { statementOf } from './deciding.js';
import type { ActionRecord } from './records.js';
import type { Sealer } from './sealing.js';

/** Gives each record of one batch its key: by its content, and by its occurrence among those of the same content. */
export const derivedKeys = (sealer: Sealer): ((record: ActionRecord) => string) => {
  const occurrences = new Map<string, number>();
  return (record) => {
    const fingerprint = sealer.fingerprint(statementOf(record));
    const occurrence = (occurrences.get(fingerprint) ?? 0) + 1;
    occurrences.set(fingerprint, occurrence);
    return `row:${fingerprint}:${String(occurrence)}`;
  };
};
