/** Wrapping the vault anew: whole or not at all, wherever it breaks off. */
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { describe, expect, test } from '@jest/globals';

import type { DataKey } from '../../src/application/key-vault.js';
import { VaultUnavailable } from '../../src/application/key-vault.js';
import { KEY_FILE, VAULT_FILE, openFileVault } from '../../src/privacy/file-vault.js';
import { openPostgresVault } from '../../src/privacy/postgres-vault.js';
import { rewrapFileVault, rewrapPostgresVault } from '../../src/privacy/rewrap.js';
import { postgresServer } from '../support/postgres.js';
import { temporaryFolders } from './temporary-folder.js';

const newFolder = temporaryFolders();
const server = postgresServer();

const PEOPLE = Array.from({ length: 20 }, (_, at) => ({
  stream: `person-${at}`,
  class: 'identity' as const,
}));

const usedVault = async (): Promise<{ folder: string; keys: readonly DataKey[] }> => {
  const folder = newFolder();
  const vault = openFileVault(folder);
  const keys = await vault.obtain(PEOPLE);
  await vault.secret('fingerprint');
  await vault.close();
  return { folder, keys };
};

const keysIn = async (folder: string): Promise<readonly (DataKey | undefined)[]> => {
  const vault = openFileVault(folder);
  try {
    return await vault.find(PEOPLE.map((each) => ({ ...each, version: 1 })));
  } finally {
    await vault.close();
  }
};

const wrapsIn = (folder: string): readonly Buffer[] => {
  const db = new DatabaseSync(join(folder, VAULT_FILE));
  const rows = db.prepare('SELECT wrapped FROM data_key').all();
  db.close();
  return rows.map(({ wrapped }) => Buffer.from(wrapped as Uint8Array));
};

const keyIn = (folder: string): string => readFileSync(join(folder, KEY_FILE), 'utf8');

describe('a file vault that is wrapped anew', () => {
  test('has the same keys, another key file, and no wrap of before in its file', async () => {
    const { folder, keys } = await usedVault();
    const [oldKey, oldWraps] = [keyIn(folder), wrapsIn(folder)];
    expect(rewrapFileVault(folder)).toMatchObject({ keys: PEOPLE.length });
    expect(keyIn(folder)).not.toBe(oldKey);
    expect(existsSync(join(folder, `${KEY_FILE}.next`))).toBe(false);
    expect(await keysIn(folder)).toEqual(keys);
    const bytes = readFileSync(join(folder, VAULT_FILE));
    expect(oldWraps.filter((wrap) => bytes.includes(wrap))).toEqual([]);
    chmodSync(join(folder, KEY_FILE), 0o600);
    writeFileSync(join(folder, KEY_FILE), oldKey);
    expect(() => openFileVault(folder)).toThrow(/not the one of this vault/);
  });

  test('goes on with the new key it had made, when it broke off before the first wrap', async () => {
    const { folder, keys } = await usedVault();
    const made = randomBytes(32).toString('base64');
    writeFileSync(join(folder, `${KEY_FILE}.next`), made);
    expect(await keysIn(folder)).toEqual(keys);
    expect(keyIn(folder)).not.toBe(made);
    rewrapFileVault(folder);
    expect(keyIn(folder)).toBe(made);
    expect(await keysIn(folder)).toEqual(keys);
  });

  test('opens with the new key, when it broke off between the wraps and the key file', async () => {
    const { folder, keys } = await usedVault();
    const [keyFile, old] = [join(folder, KEY_FILE), join(folder, 'old')];
    copyFileSync(keyFile, old);
    rewrapFileVault(folder);
    const made = keyIn(folder);
    renameSync(keyFile, `${keyFile}.next`);
    renameSync(old, keyFile);
    expect(await keysIn(folder)).toEqual(keys);
    expect(keyIn(folder)).toBe(made);
  });

  test('is as it was, when one of its wraps cannot be opened', async () => {
    const { folder } = await usedVault();
    const db = new DatabaseSync(join(folder, VAULT_FILE));
    db.exec(`UPDATE data_key SET wrapped = zeroblob(60) WHERE stream = 'person-7'`);
    db.close();
    const [key, wraps] = [keyIn(folder), wrapsIn(folder)];
    expect(() => rewrapFileVault(folder)).toThrow(/person-7/);
    expect([keyIn(folder), wrapsIn(folder)]).toEqual([key, wraps]);
  });
});

describe('a PostgreSQL vault that is wrapped anew', () => {
  const usedPlaces = async () => {
    const folder = newFolder();
    const [keyFile, next, other] = ['old', 'new', 'other'].map((name) => {
      const file = join(folder, name);
      writeFileSync(file, randomBytes(32).toString('base64'));
      return file;
    });
    const place = { url: await server.aDatabase(), keyFile: keyFile ?? '' };
    const vault = await openPostgresVault(place);
    const keys = await vault.obtain(PEOPLE);
    await vault.close();
    return { place, next: next ?? '', other: other ?? '', keys };
  };

  test('opens with the new key only; the same call again finds it done', async () => {
    const { place, next, keys } = await usedPlaces();
    expect(await rewrapPostgresVault(place, next)).toMatchObject({ keys: PEOPLE.length });
    expect(await rewrapPostgresVault(place, next)).toMatchObject({ keys: PEOPLE.length });
    await expect(openPostgresVault(place)).rejects.toThrow(/not the one of this vault/);
    const vault = await openPostgresVault({ ...place, keyFile: next });
    expect(await vault.find(keys)).toEqual(keys);
    await vault.close();
  });

  test('is refused with a key that is not its own', async () => {
    const { place, next, other, keys } = await usedPlaces();
    const wrong = rewrapPostgresVault({ ...place, keyFile: other }, next);
    await expect(wrong).rejects.toThrow(VaultUnavailable);
    const vault = await openPostgresVault(place);
    expect(await vault.find(keys)).toEqual(keys);
    await vault.close();
  });
});
