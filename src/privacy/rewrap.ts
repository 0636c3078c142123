/** Wraps every key and secret of a vault with a new key-encryption key: all of them or none. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { VaultUnavailable } from '../application/key-vault.js';
import { unavailable } from './failures.js';
import { KEY_FILE, VAULT_FILE } from './file-vault.js';
import { readKeyFile } from './key-file.js';
import { CHECK, KeyWrapping } from './key-wrapping.js';
import type { PostgresVaultPlace } from './postgres-vault.js';
import { allSecrets, countsOf, keyPages } from './postgres/all-rows.js';
import {
  freeRemoved,
  lockAlone,
  secretOf,
  updateKeys,
  updateSecret,
} from './postgres/key-tables.js';
import type { Session } from './postgres/vault-sessions.js';
import { VaultSessions } from './postgres/vault-sessions.js';
import { finishRewrap, nextKey, placeNext } from './rewrapped-key-file.js';
import { inTransaction, openVaultDatabase } from './vault-database.js';
import type { VaultCounts, WrappedKey, WrappedSecret } from './vault-tables.js';
import { VaultTables } from './vault-tables.js';
import { wrappingOf } from './wrapped-keys.js';

/** Longer than a question of the service may take: whole pages are written. */
const WAIT_MS_MAX = 60_000;

/**
 * Wraps the file vault of a folder, which nobody uses meanwhile, with a new key, and puts it in the place of the old
 * one. After a crash the same call, or opening the vault, goes on where it broke off.
 * @throws VaultUnavailable
 */
export const rewrapFileVault = (folder: string): VaultCounts => {
  const file = join(folder, VAULT_FILE);
  if (!existsSync(file)) throw new VaultUnavailable(`there is no key vault ${file}`);
  const db = openVaultDatabase(file);
  try {
    const tables = new VaultTables(db);
    const keyFile = join(folder, KEY_FILE);
    finishRewrap(tables, keyFile);
    const made = new KeyWrapping(nextKey(keyFile));
    inTransaction(db, () => {
      const wrapping = wrappingOf(tables, keyFile);
      for (const key of [...tables.allKeys()]) tables.updateKey(rewrapped(key, wrapping, made));
      for (const secret of [...tables.allSecrets()]) {
        tables.updateSecret(rewrappedSecret(secret, wrapping, made));
      }
    });
    placeNext(keyFile);
    if (!tables.truncateLog()) throw new VaultUnavailable('others read the vault: repeat it');
    return tables.counts();
  } catch (error) {
    throw unavailable(`the key vault ${file} cannot be wrapped anew`, error);
  } finally {
    db.close();
  }
};

/**
 * Wraps the vault of several machines with the key of another file. No replica runs meanwhile; afterwards each is
 * given the new file. After any failure the same call again is safe.
 * @throws VaultUnavailable, also when the vault is wrapped by neither key
 */
export const rewrapPostgresVault = async (
  { url, keyFile }: PostgresVaultPlace,
  newKeyFile: string,
): Promise<VaultCounts> => {
  const [old, made] = [wrappingIn(keyFile), wrappingIn(newKeyFile)];
  const sessions = new VaultSessions(url, { sessionsMax: 1, waitMsMax: WAIT_MS_MAX });
  try {
    await sessions.inTransaction((session) => rewrapRows(session, old, made, keyFile));
    await sessions.run(freeRemoved);
    return await sessions.run(countsOf);
  } finally {
    await sessions.close();
  }
};

const wrappingIn = (file: string): KeyWrapping => {
  const key = readKeyFile(file);
  if (key !== undefined) return new KeyWrapping(key);
  throw new VaultUnavailable(
    `the key file ${file} is missing: make it with: openssl rand -base64 32`,
  );
};

const rewrapRows = async (
  session: Session,
  old: KeyWrapping,
  made: KeyWrapping,
  keyFile: string,
): Promise<void> => {
  await lockAlone(session);
  const check = await secretOf(session, CHECK);
  if (check === undefined) throw new VaultUnavailable('the key vault was never used');
  // An earlier call was answered with a failure after its commit.
  if (made.wraps(check)) return;
  old.refuseOtherVault(keyFile, check);
  for await (const keys of keyPages(session)) {
    await updateKeys(
      session,
      keys.map((key) => rewrapped(key, old, made)),
    );
  }
  for (const secret of await allSecrets(session)) {
    await updateSecret(session, rewrappedSecret(secret, old, made));
  }
};

const rewrapped = (key: WrappedKey, old: KeyWrapping, made: KeyWrapping): WrappedKey => ({
  ...key,
  wrapped: made.wrapKey(old.unwrapKey(key, key.wrapped)),
});

const rewrappedSecret = (
  { name, wrapped }: WrappedSecret,
  old: KeyWrapping,
  made: KeyWrapping,
): WrappedSecret => ({ name, wrapped: made.wrapSecret(name, old.unwrapSecret(name, wrapped)) });
