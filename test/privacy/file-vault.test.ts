/** What the file vault adds to the contract: its two files, its settings, its limits and its failures. */
import { describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import type { DataKey, KeyReference } from '../../src/application/key-vault.js';
import { VaultUnavailable } from '../../src/application/key-vault.js';
import { KEY_FILE, VAULT_FILE, openFileVault } from '../../src/privacy/file-vault.js';
import { refuseWeakSettings } from '../../src/privacy/vault-database.js';
import '../contract/key-vault/equal-keys.js';
import { temporaryFolders } from './temporary-folder.js';

const newFolder = temporaryFolders();
const identity: KeyReference = { stream: 'person-a', class: 'identity' };
const contact: KeyReference = { stream: 'person-a', class: 'contact' };

const modeOf = (file: string): string => (statSync(file).mode & 0o777).toString(8);

/** A folder with a closed vault that holds one key. */
const usedFolder = async (): Promise<{ folder: string; keyFile: string; key: DataKey }> => {
  const folder = newFolder();
  const vault = openFileVault(folder);
  const [key] = await vault.obtain([identity]);
  await vault.close();
  if (key === undefined) throw new Error('no key was given');
  return { folder, keyFile: join(folder, KEY_FILE), key };
};

const changeBySql = (folder: string, sql: string): void => {
  const db = new DatabaseSync(join(folder, VAULT_FILE));
  db.exec(sql);
  db.close();
};

describe('the files of the vault', () => {
  test('nobody but the owner may read them, the write-ahead log included', async () => {
    const folder = join(newFolder(), 'data');
    const vault = openFileVault(folder);
    await vault.obtain([identity]);
    expect(modeOf(folder)).toBe('700');
    expect(modeOf(join(folder, KEY_FILE))).toBe('400');
    expect(modeOf(join(folder, VAULT_FILE))).toBe('600');
    expect(modeOf(join(folder, `${VAULT_FILE}-wal`))).toBe('600');
    const copy = join(folder, 'copy.sqlite');
    await vault.backup(copy);
    expect(modeOf(copy)).toBe('600');
    await vault.close();
  });

  test('a key that was answered is in the file when the process dies at once', async () => {
    const folder = newFolder();
    const vault = openFileVault(folder);
    const [key] = await vault.obtain([identity]);
    // What is in the files now is what a killed process leaves; another process copies, as reading drops locks here.
    const left = newFolder();
    execFileSync('cp', ['-r', `${folder}/.`, left]);
    const again = openFileVault(left);
    expect(await again.find([{ ...identity, version: 1 }])).toEqual([key]);
    await Promise.all([vault.close(), again.close()]);
  });

  test('a key file given beforehand is used, in hex or in base64', async () => {
    const wrapping = randomBytes(32);
    for (const text of [wrapping.toString('hex'), `${wrapping.toString('base64')}\n`]) {
      const folder = newFolder();
      const keyFile = join(folder, KEY_FILE);
      writeFileSync(keyFile, text);
      const vault = openFileVault(folder);
      expect(await vault.obtain([identity])).toHaveLength(1);
      await vault.close();
      expect(readFileSync(keyFile, 'utf8')).toBe(text);
    }
  });

  test('hex and base64 of one key open the same vault', async () => {
    const { folder, keyFile, key } = await usedFolder();
    const hex = Buffer.from(readFileSync(keyFile, 'utf8'), 'base64').toString('hex');
    rmSync(keyFile);
    writeFileSync(keyFile, hex);
    const vault = openFileVault(folder);
    expect(await vault.obtain([identity])).toEqual([key]);
    await vault.close();
  });

  test('a process killed while it made the key file leaves nothing to clean up', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, `${KEY_FILE}.new`), 'half a k', { mode: 0o400 });
    const vault = openFileVault(folder);
    expect(await vault.obtain([identity])).toHaveLength(1);
    await vault.close();
    expect(existsSync(join(folder, `${KEY_FILE}.new`))).toBe(false);
  });
});

describe('a vault that cannot be opened says what to do', () => {
  test('the key file is missing: no new one is made over the keys that are there', async () => {
    const { folder, keyFile } = await usedFolder();
    rmSync(keyFile);
    expect(() => openFileVault(folder)).toThrow(VaultUnavailable);
    expect(() => openFileVault(folder)).toThrow(/vault\.key is missing.*from its backup/);
    expect(existsSync(keyFile)).toBe(false);
  });

  test.each([
    ['is empty', ''],
    ['is cut short', randomBytes(31).toString('base64')],
    ['is too long', randomBytes(33).toString('hex')],
    ['is no text of a key', '€'.repeat(44)],
    ['has a base64 that is not canonical', `${'A'.repeat(42)}B=`],
  ])('the key file %s', async (_, text) => {
    const { folder, keyFile } = await usedFolder();
    chmodSync(keyFile, 0o600);
    writeFileSync(keyFile, text);
    expect(() => openFileVault(folder)).toThrow(VaultUnavailable);
    expect(() => openFileVault(folder)).toThrow(/does not hold a key of 32 bytes.*from its backup/);
  });

  test('the key file cannot be read', async () => {
    const { folder, keyFile } = await usedFolder();
    rmSync(keyFile);
    // A folder in its place: an account that may read everything, as in containers, cannot read it either.
    mkdirSync(keyFile);
    expect(() => openFileVault(folder)).toThrow(VaultUnavailable);
    expect(() => openFileVault(folder)).toThrow(/cannot be read: let the account/);
  });

  test('the key file is the one of another vault', async () => {
    const [one, other] = [await usedFolder(), await usedFolder()];
    rmSync(one.keyFile);
    copyFileSync(other.keyFile, one.keyFile);
    expect(() => openFileVault(one.folder)).toThrow(VaultUnavailable);
    expect(() => openFileVault(one.folder)).toThrow(/is not the one of this vault/);
  });

  test('the vault is no database', async () => {
    const { folder } = await usedFolder();
    writeFileSync(
      join(folder, VAULT_FILE),
      'this is no database, and long enough to see it'.repeat(9),
    );
    expect(() => openFileVault(folder)).toThrow(VaultUnavailable);
    expect(() => openFileVault(folder)).toThrow(/vault\.sqlite cannot be opened: .*not a database/);
  });

  test('the vault was written by a newer version', async () => {
    const { folder } = await usedFolder();
    changeBySql(folder, 'PRAGMA user_version = 99');
    expect(() => openFileVault(folder)).toThrow(/newer version of the ledger/);
  });

  test('a folder that cannot be made', () => {
    const file = join(newFolder(), 'a-file');
    writeFileSync(file, '');
    expect(() => openFileVault(join(file, 'data'))).toThrow(VaultUnavailable);
  });
});

describe('the settings of the engine are checked when the vault is opened', () => {
  const withSettings = (folder: string, change: string): DatabaseSync => {
    const db = new DatabaseSync(join(folder, 'settings.sqlite'));
    db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;
      PRAGMA trusted_schema = OFF; CREATE TABLE t (a TEXT) STRICT; ${change}`);
    return db;
  };

  test('the ones that are needed pass', () => {
    const db = withSettings(newFolder(), '');
    expect(() => {
      refuseWeakSettings(db);
    }).not.toThrow();
    db.close();
  });

  test.each([
    ['PRAGMA journal_mode = DELETE', /journal_mode = delete and needs wal/],
    ['PRAGMA synchronous = NORMAL', /synchronous = 1 and needs 2: a key must be durable/],
    ['PRAGMA secure_delete = OFF', /secure_delete = 0 and needs 1/],
    ['PRAGMA trusted_schema = ON', /trusted_schema = 1 and needs 0/],
    ['CREATE TABLE loose (a)', /tables_not_strict = 1 and needs 0/],
  ])('%s is refused', (change, message) => {
    const db = withSettings(newFolder(), change);
    expect(() => {
      refuseWeakSettings(db);
    }).toThrow(message);
    db.close();
  });
});

describe('what was tampered with in the vault', () => {
  test('a wrapped key that was altered is refused, for whoever asks', async () => {
    const { folder } = await usedFolder();
    changeBySql(folder, `UPDATE data_key SET wrapped = zeroblob(60)`);
    const vault = openFileVault(folder);
    await expect(vault.obtain([identity])).rejects.toThrow(/identity key.*was altered/);
    await expect(vault.find([{ ...identity, version: 1 }])).rejects.toThrow(VaultUnavailable);
    expect(await vault.obtain([contact])).toHaveLength(1);
    await vault.close();
  });

  test('a wrapped key put in the row of another class or version does not unwrap', async () => {
    for (const change of [`class = 'contact'`, `stream = 'person-b'`, `version = 2`]) {
      const { folder } = await usedFolder();
      changeBySql(folder, `UPDATE data_key SET ${change}`);
      const db = new DatabaseSync(join(folder, VAULT_FILE));
      const moved = db.prepare('SELECT stream, class, version FROM data_key').get();
      db.close();
      const vault = openFileVault(folder);
      await expect(vault.find([moved as unknown as DataKey])).rejects.toThrow(/was altered/);
      await vault.close();
    }
  });

  test('a secret that was altered is refused', async () => {
    const { folder } = await usedFolder();
    let vault = openFileVault(folder);
    await vault.secret('fingerprint');
    await vault.close();
    changeBySql(folder, `UPDATE secret SET wrapped = zeroblob(60) WHERE name = 'fingerprint'`);
    vault = openFileVault(folder);
    await expect(vault.secret('fingerprint')).rejects.toThrow(/secret fingerprint was altered/);
    await vault.close();
  });
});

describe('after a failure of the engine', () => {
  test('every call of the transaction fails, and the vault stops until it is opened again', async () => {
    const folder = newFolder();
    const vault = openFileVault(folder);
    changeBySql(folder, 'ALTER TABLE data_key RENAME TO hidden');
    const calls = [vault.obtain([identity]), vault.obtain([contact])];
    for (const call of await Promise.allSettled(calls)) {
      expect(call).toMatchObject({ status: 'rejected', reason: { name: 'VaultUnavailable' } });
    }
    changeBySql(folder, 'ALTER TABLE hidden RENAME TO data_key');
    await expect(vault.obtain([identity])).rejects.toThrow(/has stopped: restart the service/);
    await vault.close();
    const again = openFileVault(folder);
    expect(await again.obtain([identity])).toHaveLength(1);
    await again.close();
  });

  test('a row that the schema refuses takes the keys of its call with it, and harms nobody afterwards', async () => {
    const vault = openFileVault(newFolder());
    const wrong = { stream: 'person-a', class: 'nonsense' } as unknown as KeyReference;
    await expect(vault.obtain([contact, wrong])).rejects.toThrow(VaultUnavailable);
    await expect(vault.find([{ ...contact, version: 1 }])).rejects.toThrow(/never held/);
    expect(await vault.obtain([identity])).toHaveLength(1);
    await vault.close();
  });
});
