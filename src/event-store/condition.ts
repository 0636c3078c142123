/** What an event store says of itself, as a finding of an examination. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import type { Verdict } from '../application/examination.js';
import type { StoreHealth } from '../application/readiness.js';
import { LEDGER_FILE } from './embedded-store.js';

const CONDITION = readFileSync(new URL('./condition.sql', import.meta.url), 'utf8');

interface FileCondition {
  readonly journalMode: string;
  readonly version: string;
  /** The size of the ledger file, in bytes, without its write-ahead log. */
  readonly bytes: number;
}

/**
 * Asks through a connection of its own that only reads: the file is never touched by other means while it is in use.
 * How commits are flushed is a setting of the writer, which refuses to open the file with a weaker one.
 */
export const embeddedCondition = (folder: string): Verdict => {
  const reader = new DatabaseSync(join(folder, LEDGER_FILE), { readOnly: true });
  try {
    const { journalMode, version, bytes } = reader
      .prepare(CONDITION)
      .get() as unknown as FileCondition;
    const found = `SQLite ${version}, journal ${journalMode}, every commit flushed, ${bytes} bytes`;
    return { verdict: 'ok', found };
  } finally {
    reader.close();
  }
};

export const serverCondition = ({ unreachableSince, behind }: StoreHealth): Verdict => {
  if (unreachableSince !== null) {
    const found = `EventStoreDB has not answered since ${unreachableSince.toISOString()}`;
    return { verdict: 'bad', found, remedy: 'Look at its servers and at the network to them.' };
  }
  if (behind === null) return { verdict: 'ok', found: 'EventStoreDB, and a whole copy of its log' };
  const found = `EventStoreDB; the copy of its log lacks at least ${behind.events} events since ${behind.since.toISOString()}`;
  return { verdict: 'warn', found, remedy: 'Wait; if it stays so, look at the network.' };
};
