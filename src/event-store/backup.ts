/** Copies the ledger file through the engine, as it stood at one moment, while the store goes on. */
import { open, rm } from 'node:fs/promises';
import { backup, DatabaseSync } from 'node:sqlite';
import { failureOf, reasonOf } from './failure.js';

/** Pages copied at a time, on a thread of their own. */
const PAGES_A_STEP = 1_000;

/** The backup could not be made; there is no new file. */
export class BackupFailed extends Error {
  override readonly name = 'BackupFailed';
}

/**
 * Reads through a connection of its own that stays in one transaction: the copy is of one moment, does not start anew
 * with each commit, and the writer never waits for it.
 * @throws BackupFailed when there is a file of that name already, or it cannot be written
 */
export const backUp = async (ledger: string, file: string): Promise<void> => {
  await reserve(file);
  try {
    const reader = new DatabaseSync(ledger, { readOnly: true });
    try {
      reader.exec('BEGIN; SELECT 1 FROM event LIMIT 1');
      await backup(reader, file, { rate: PAGES_A_STEP });
    } finally {
      reader.close();
    }
  } catch (cause) {
    await rm(file, { force: true });
    throw failed(file, cause);
  }
};

/** Creates the file empty and readable by its owner only, so that no other file can be written over. */
const reserve = async (file: string): Promise<void> => {
  try {
    const handle = await open(file, 'wx', 0o600);
    await handle.close();
  } catch (cause) {
    throw failed(file, cause);
  }
};

const failed = (file: string, cause: unknown): BackupFailed => {
  const reason = failureOf(cause).code === 'EEXIST' ? 'it exists already' : reasonOf(cause);
  return new BackupFailed(`the backup ${file} was not made: ${reason}`, { cause });
};
