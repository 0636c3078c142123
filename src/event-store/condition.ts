/** What the engine says of a ledger file that is in use: its settings, its size, what is wrong with it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { LEDGER_FILE } from './embedded-store.js';

const CONDITION = readFileSync(new URL('./condition.sql', import.meta.url), 'utf8');

export interface StoreCondition {
  readonly journalMode: string;
  readonly version: string;
  /** The size of the ledger file, in bytes, without its write-ahead log. */
  readonly bytes: number;
}

/**
 * Asks through a connection of its own that only reads: the file is never touched by other means while it is in use.
 * How commits are flushed is a setting of the writer, which refuses to open the file with a weaker one.
 */
export const conditionOf = (folder: string): StoreCondition => {
  const reader = new DatabaseSync(join(folder, LEDGER_FILE), { readOnly: true });
  try {
    return reader.prepare(CONDITION).get() as unknown as StoreCondition;
  } finally {
    reader.close();
  }
};
