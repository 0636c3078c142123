/** Copies a backup of the log into a folder as its ledger file. */
import { constants, existsSync, readFileSync } from 'node:fs';
import { chmod, copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { LEDGER_FILE } from './embedded-store.js';
import { reasonOf } from './failure.js';

const IS_LEDGER = readFileSync(new URL('./is-ledger.sql', import.meta.url), 'utf8');

/** The file is no copy of a log that a ledger can go on from. */
export class NotALedger extends Error {
  override readonly name = 'NotALedger';
}

/** What is in the log is compared by whoever opens it as a store. @throws NotALedger */
export const placeLedger = async (file: string, folder: string): Promise<void> => {
  const copy = join(folder, LEDGER_FILE);
  try {
    if (existsSync(`${file}-wal`)) {
      throw new Error(`${file}-wal beside it says that it was copied while it was open`);
    }
    await copyFile(file, copy, constants.COPYFILE_EXCL);
    await chmod(copy, 0o600);
    examine(copy);
  } catch (cause) {
    throw new NotALedger(`${file} is no backup of a ledger: ${reasonOf(cause)}`, { cause });
  }
};

const examine = (copy: string): void => {
  const database = new DatabaseSync(copy);
  try {
    if (database.prepare(IS_LEDGER).get() === undefined) throw new Error('it has no log');
    const found = database.prepare('PRAGMA integrity_check(1)').get()?.integrity_check;
    if (found !== 'ok') throw new Error(`the engine finds it damaged: ${String(found)}`);
  } finally {
    database.close();
  }
};
