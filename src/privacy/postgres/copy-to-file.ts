/** Copies a key vault in PostgreSQL into the file of a file vault, as of one moment, while the vault goes on. */
import { closeSync, openSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';

import { unavailable } from '../failures.js';
import { syncFile } from '../key-file.js';
import { inTransaction, openVaultDatabase } from '../vault-database.js';
import { VaultTables } from '../vault-tables.js';
import { allSecrets, destroyedPages, keyPages } from './all-rows.js';
import type { VaultSessions } from './vault-sessions.js';

/**
 * What is wrapped is copied as it is, so that the same key file opens the copy; it is durable when this returns.
 * @throws VaultUnavailable when the file is there already, or cannot be written; a half copy is removed
 */
export const copyToFile = async (sessions: VaultSessions, file: string): Promise<void> => {
  const failed = `the key vault cannot be copied to ${file}`;
  try {
    closeSync(openSync(file, 'wx', 0o600));
  } catch (error) {
    throw unavailable(failed, error);
  }
  let db: DatabaseSync | undefined;
  try {
    db = openVaultDatabase(file);
    await copyRows(sessions, db);
    db.close();
    syncFile(file);
    syncFile(dirname(file));
  } catch (error) {
    if (db?.isOpen === true) db.close();
    for (const part of ['', '-wal', '-shm']) rmSync(`${file}${part}`, { force: true });
    throw unavailable(failed, error);
  }
};

const copyRows = async (sessions: VaultSessions, db: DatabaseSync): Promise<void> => {
  const tables = new VaultTables(db);
  await sessions.atOneMoment(async (session) => {
    const secrets = await allSecrets(session);
    inTransaction(db, () => {
      for (const { name, wrapped } of secrets) tables.insertSecret(name, wrapped);
    });
    for await (const marks of destroyedPages(session)) {
      inTransaction(db, () => {
        for (const mark of marks) tables.insertDestroyed(mark);
      });
    }
    for await (const keys of keyPages(session)) {
      inTransaction(db, () => {
        for (const key of keys) tables.insertKey(key, key.version, key.wrapped);
      });
    }
  });
};
