/** The way from a file vault to a PostgreSQL vault: everything comes along, and nothing is ever replaced. */
import { describe, expect, test } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import type { KeyReference } from '../../src/application/key-vault.js';
import { KeyDestroyed, VaultUnavailable } from '../../src/application/key-vault.js';
import { newKey } from '../../src/privacy/aes-gcm.js';
import { VaultsDiffer, copyVault } from '../../src/privacy/copy-vault.js';
import { KEY_FILE, VAULT_FILE, openFileVault } from '../../src/privacy/file-vault.js';
import { readKeyFile } from '../../src/privacy/key-file.js';
import { KeyWrapping } from '../../src/privacy/key-wrapping.js';
import { openPostgresVault } from '../../src/privacy/postgres-vault.js';
import { VaultTables } from '../../src/privacy/vault-tables.js';
import '../contract/key-vault/equal-keys.js';
import { postgresServer } from '../support/postgres.js';
import { markDestroyed, rowsIn } from './postgres-sessions.js';
import { temporaryFolders } from './temporary-folder.js';

const server = postgresServer();
const newFolder = temporaryFolders();

const people = (count: number): KeyReference[] =>
  Array.from({ length: count }, (_, at) => ({ stream: `person-${at}`, class: 'identity' }));
const [first, second] = people(2) as [KeyReference, KeyReference];

const changeBySql = (folder: string, sql: string): void => {
  const db = new DatabaseSync(join(folder, VAULT_FILE));
  db.exec(sql);
  db.close();
};
const destroyInFile = (folder: string, { stream, class: name }: KeyReference): void => {
  changeBySql(folder, `INSERT INTO destroyed VALUES ('${stream}', '${name}', '2026-01-01')`);
};

/** A closed file vault with keys for that many people and one secret; and a database to copy it into. */
const given = async (count: number) => {
  const folder = newFolder();
  const vault = openFileVault(folder);
  const keys = await vault.obtain(people(count));
  const secret = await vault.secret('ledger');
  await vault.close();
  const to = { url: await server.aDatabase(), keyFile: join(folder, KEY_FILE) };
  return { folder, keys, secret, to };
};

describe('copying a file vault into a PostgreSQL vault', () => {
  test('every key, version, mark and secret is there, and the counts of both are given', async () => {
    const { folder, keys, secret, to } = await given(4500);
    destroyInFile(folder, second);
    // Counted with the check that each vault has of its own.
    expect(await copyVault(folder, to)).toMatchObject({ keys: 4499, destroyed: 1, secrets: 2 });
    const copy = await openPostgresVault(to);
    expect(await copy.find(keys)).toEqual(keys.map((key, at) => (at === 1 ? undefined : key)));
    await expect(copy.obtain([second])).rejects.toThrow(KeyDestroyed);
    expect(await copy.secret('ledger')).toEqual(secret);
    await copy.close();
  });

  test('every version of a key keeps its number, and the newest is the one that seals', async () => {
    const { folder, keys, to } = await given(1);
    const key = readKeyFile(to.keyFile);
    if (key === undefined) throw new Error('there is no key file');
    const newer = { ...first, version: 2, key: newKey() };
    const db = new DatabaseSync(join(folder, VAULT_FILE));
    new VaultTables(db).insertKey(newer, 2, new KeyWrapping(key).wrapKey(newer));
    db.close();
    expect(await copyVault(folder, to)).toMatchObject({ keys: 2 });
    const copy = await openPostgresVault(to);
    expect(await copy.find([newer, { ...first, version: 1 }])).toEqual([newer, ...keys]);
    expect(await copy.obtain([first])).toEqual([newer]);
    await copy.close();
  });

  test('the new vault may have a key file of its own', async () => {
    const { folder, keys, to } = await given(3);
    const keyFile = join(newFolder(), 'new.key');
    writeFileSync(keyFile, randomBytes(32).toString('hex'));
    await copyVault(folder, { ...to, keyFile });
    const copy = await openPostgresVault({ ...to, keyFile });
    expect(await copy.find(keys)).toEqual(keys);
    await copy.close();
    await expect(openPostgresVault(to)).rejects.toThrow(/is not the one of this vault/);
  });

  test('copying again gives the same, also after a copy that ended half way or keys made since', async () => {
    const { folder, keys, to } = await given(50);
    await copyVault(folder, to);
    await rowsIn(to.url, `DELETE FROM vault.data_key WHERE stream > 'person-3'`);
    const old = openFileVault(folder);
    const [later] = await old.obtain([{ ...first, class: 'note' }]);
    await old.close();
    expect(await copyVault(folder, to)).toMatchObject({ keys: 51 });
    const copy = await openPostgresVault(to);
    expect(await copy.find(keys)).toEqual(keys);
    expect(await copy.obtain([{ ...first, class: 'note' }])).toEqual([later]);
    await copy.close();
  });

  test('what was destroyed between two copies is destroyed in the new vault too', async () => {
    const { folder, to } = await given(2);
    await copyVault(folder, to);
    destroyInFile(folder, first);
    expect(await copyVault(folder, to)).toMatchObject({ keys: 1, destroyed: 1 });
    expect(await rowsIn(to.url, 'SELECT stream FROM vault.data_key')).toEqual([
      { stream: second.stream },
    ]);
  });

  test('the old vault stays as it is', async () => {
    const { folder, keys, secret, to } = await given(3);
    await copyVault(folder, to);
    const old = openFileVault(folder);
    expect(await old.obtain(people(3))).toEqual(keys);
    expect(await old.secret('ledger')).toEqual(secret);
    await old.close();
  });
});

describe('a copy is refused', () => {
  test('into the vault of another ledger, and none of the keys is put there', async () => {
    const { folder, to } = await given(2);
    const other = await openPostgresVault(to);
    await other.secret('ledger');
    await other.close();
    await expect(copyVault(folder, to)).rejects.toThrow(VaultsDiffer);
    await expect(copyVault(folder, to)).rejects.toThrow(/another secret ledger.*empty database/);
    expect(await rowsIn(to.url, 'SELECT * FROM vault.data_key')).toEqual([]);
  });

  test('where the new vault made another key for a person, which stays', async () => {
    const { folder, to } = await given(2);
    const used = await openPostgresVault(to);
    const made = await used.obtain([second]);
    await expect(copyVault(folder, to)).rejects.toThrow(VaultsDiffer);
    await expect(copyVault(folder, to)).rejects.toThrow(
      /another identity key of person-1, version 1/,
    );
    expect(await used.obtain([second])).toEqual(made);
    await expect(used.find([{ ...first, version: 1 }])).rejects.toThrow(/never held/);
    await used.close();
  });

  test('where the new vault holds more', async () => {
    const { folder, to } = await given(2);
    const used = await openPostgresVault(to);
    await used.obtain([{ ...first, class: 'contact' }]);
    await used.close();
    await expect(copyVault(folder, to)).rejects.toThrow(/holds 2 keys and the new one 3/);
  });

  test('where the new vault destroyed what the old one holds', async () => {
    const { folder, to } = await given(2);
    await copyVault(folder, to);
    await markDestroyed(to.url, first);
    await expect(copyVault(folder, to)).rejects.toThrow(/keys were destroyed that the old one/);
  });

  test('of a vault that is not there, or lost its key file, or was altered', async () => {
    const { folder, to } = await given(2);
    await expect(copyVault(newFolder(), to)).rejects.toThrow(/there is no key vault/);
    const keyFile = join(newFolder(), 'new.key');
    writeFileSync(keyFile, randomBytes(32).toString('hex'));
    changeBySql(folder, `UPDATE data_key SET wrapped = zeroblob(60)`);
    await expect(copyVault(folder, to)).rejects.toThrow(/identity key of person-0.*was altered/);
    rmSync(join(folder, KEY_FILE));
    const lost = copyVault(folder, { url: await server.aDatabase(), keyFile });
    await expect(lost).rejects.toThrow(VaultUnavailable);
    await expect(lost).rejects.toThrow(/vault\.key is missing/);
  });
});
