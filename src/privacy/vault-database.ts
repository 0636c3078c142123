/** Opens the SQLite file of the key vault, and refuses one that would not keep keys as it must. */
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, backup } from 'node:sqlite';

import { VaultUnavailable } from '../application/key-vault.js';
import { isCode, unavailable } from './failures.js';
import { syncFile } from './key-file.js';

const sql = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

const SCHEMA_VERSION = 2;
/** How long another process may hold the file before an operation fails. */
const BUSY_MS_MAX = 5000;

/** What must be in force, with the reason to give when it is not. */
const NEEDED: Readonly<Record<string, { readonly value: string | number; readonly why: string }>> =
  {
    journal_mode: { value: 'wal', why: 'a backup must not stop the vault' },
    synchronous: { value: 2, why: 'a key must be durable before anything is sealed with it' },
    secure_delete: { value: 1, why: 'a destroyed key must be overwritten' },
    trusted_schema: { value: 0, why: 'the schema of a file must not run code' },
    tables_not_strict: { value: 0, why: 'a column must hold its type only' },
  };
/** Older versions can corrupt a write-ahead log. */
const SQLITE_VERSION_MIN = '3.51.3';

/**
 * Opens the file, created with mode 0600 when it is missing, and checks the settings after a write.
 * @throws VaultUnavailable
 */
export const openVaultDatabase = (file: string): DatabaseSync => {
  let db: DatabaseSync | undefined;
  try {
    createFile(file);
    db = new DatabaseSync(file, { timeout: BUSY_MS_MAX });
    refuseNewerSchema(db, file);
    db.exec(sql('settings.sql'));
    inTransaction(db, () => db?.exec(sql('schema.sql')));
    refuseWeakSettings(db);
    return db;
  } catch (error) {
    db?.close();
    throw unavailable(`the key vault ${file} cannot be opened`, error);
  }
};

/** The engine gives its write-ahead log the mode of the file, so the file is made first. */
const createFile = (file: string): void => {
  try {
    closeSync(openSync(file, 'wx', 0o600));
    syncFile(dirname(file));
  } catch (error) {
    // An existing file is not touched: closing it here would drop the locks of an engine that has it open.
    if (!isCode(error, 'EEXIST')) throw error;
  }
};

const refuseNewerSchema = (db: DatabaseSync, file: string): void => {
  const version = Number(db.prepare(sql('user-version.sql')).get()?.user_version);
  if (version > SCHEMA_VERSION) {
    throw new VaultUnavailable(
      `${file} was written by a newer version of the ledger: use that one`,
    );
  }
};

/** @throws VaultUnavailable naming the first setting that is weaker than it must be */
export const refuseWeakSettings = (db: DatabaseSync): void => {
  const found = db.prepare(sql('settings-in-force.sql')).get() ?? {};
  for (const [name, { value, why }] of Object.entries(NEEDED)) {
    if (found[name] === value) continue;
    throw new VaultUnavailable(
      `the key vault has ${name} = ${String(found[name])} and needs ${value}: ${why}`,
    );
  }
  const version = String(found.sqlite_version);
  if (version.localeCompare(SQLITE_VERSION_MIN, 'en', { numeric: true }) < 0) {
    throw new VaultUnavailable(
      `SQLite ${version} is older than ${SQLITE_VERSION_MIN}: update Node`,
    );
  }
};

/** All of `work` or nothing; durable when it returns. No other connection writes meanwhile. */
export const inTransaction = <T>(db: DatabaseSync, work: () => T): T => {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
};

/** All pages at once: between two steps a writer would make the copy start again. */
const COPIED_PAGES_MAX = 2 ** 31 - 1;

/**
 * Copies a database through the engine while it goes on; the copy is durable when it returns. It is read by a
 * connection of its own: a copy that starts within a transaction of the same connection fails.
 * @throws VaultUnavailable when the file is there already, or cannot be written; a half copy is removed
 */
export const copyDatabase = async (source: string, file: string): Promise<void> => {
  const failed = `the key vault cannot be copied to ${file}`;
  try {
    closeSync(openSync(file, 'wx', 0o600));
  } catch (error) {
    throw unavailable(failed, error);
  }
  let reading: DatabaseSync | undefined;
  try {
    reading = new DatabaseSync(source, { readOnly: true, timeout: BUSY_MS_MAX });
    await backup(reading, file, { rate: COPIED_PAGES_MAX });
    syncFile(file);
    syncFile(dirname(file));
  } catch (error) {
    rmSync(file, { force: true });
    throw unavailable(failed, error);
  } finally {
    reading?.close();
  }
};
