/** Writes down who is quarantined, in the transaction of the batch that found it out. */
import { readFileSync } from 'node:fs';
import type { QuarantineChanges } from './quarantine.js';
import type { Statements } from './statements.js';
import { rowsOf } from './targets.js';

const RELEASE = readFileSync(new URL('./release.sql', import.meta.url), 'utf8');
const QUARANTINE = readFileSync(new URL('./quarantine.sql', import.meta.url), 'utf8');

export const noteQuarantine = async (
  statements: Statements,
  { released, added }: QuarantineChanges,
): Promise<void> => {
  for (const stream of released) await rowsOf(statements, RELEASE, { stream });
  for (const { stream, index, message } of added) {
    await rowsOf(statements, QUARANTINE, { stream, index, message });
  }
};
