/** What the PostgreSQL vault refuses to open, and what it leaves in its database. */
import { describe, expect, test } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { KeyReference } from '../../src/application/key-vault.js';
import { VaultUnavailable } from '../../src/application/key-vault.js';
import { openPostgresVault } from '../../src/privacy/postgres-vault.js';
import { postgresServer } from '../support/postgres.js';
import { inSession, rowsIn, closing, execute, postgresPlaces } from './postgres-sessions.js';
import { temporaryFolders } from './temporary-folder.js';

const server = postgresServer();
const newFolder = temporaryFolders();

const identity: KeyReference = { stream: 'person-a', class: 'identity' };
const contact: KeyReference = { stream: 'person-a', class: 'contact' };

const { newKeyFile, newPlace } = postgresPlaces(server, newFolder);

describe('a vault that cannot be opened says what to do', () => {
  test('the key file is another one', async () => {
    const place = await newPlace();
    await closing(await openPostgresVault(place));
    const opening = openPostgresVault({ ...place, keyFile: newKeyFile() });
    await expect(opening).rejects.toThrow(VaultUnavailable);
    await expect(opening).rejects.toThrow(/vault\.key is not the one of this vault: put the file/);
  });

  test('the key file is missing: each replica would make another', async () => {
    const place = { ...(await newPlace()), keyFile: join(newFolder(), 'no.key') };
    const opening = openPostgresVault(place);
    await expect(opening).rejects.toThrow(VaultUnavailable);
    await expect(opening).rejects.toThrow(/no\.key is missing.*the same for every replica/);
  });

  test('the password is wrong, the database is not there, or the URL is none; no password is shown', async () => {
    const { url, keyFile } = await newPlace();
    const messageFor = (wrong: string): Promise<string> =>
      openPostgresVault({ url: wrong, keyFile }).then(
        () => 'opened',
        (error: unknown) => (error instanceof VaultUnavailable ? error.message : 'another error'),
      );
    const wrongPassword = await messageFor(url.replace(':password@', ':hunter2@'));
    expect(wrongPassword).toMatch(/correct the user and password/);
    expect(await messageFor(`${url}0`)).toMatch(/create the database of the key vault/);
    expect(await messageFor('mysql://vault:hunter2@host/vault')).toMatch(/is not as in postgres:/);
    expect(await messageFor('postgres://vault:hunter2@:x')).toMatch(/is not as in postgres:/);
    expect(wrongPassword).not.toContain('hunter2');
  });

  test('the role may not make the schema', async () => {
    const { url, keyFile } = await newPlace();
    await execute(url, `CREATE ROLE nobody LOGIN PASSWORD 'secret'`);
    const opening = openPostgresVault({
      url: url.replace('postgres:password@', 'nobody:secret@'),
      keyFile,
    });
    await expect(opening).rejects.toThrow(/let the role of the key vault own its database/);
  });

  test('the database was written by a newer version', async () => {
    const place = await newPlace();
    await closing(await openPostgresVault(place));
    await execute(place.url, 'UPDATE vault.schema_version SET version = 99');
    await expect(openPostgresVault(place)).rejects.toThrow(/newer version of the ledger/);
  });

  test.each(['fsync', 'full_page_writes'])('the server runs with %s off', async (setting) => {
    const place = await newPlace();
    const reload = 'SELECT pg_reload_conf()';
    await execute(place.url, `ALTER SYSTEM SET ${setting} = off`, reload);
    const shown = async (value: string): Promise<void> => {
      for (;;) {
        const [row] = await rowsIn(place.url, `SHOW ${setting}`);
        if (row?.[setting] === value) return;
      }
    };
    await shown('off');
    const opening = openPostgresVault(place);
    await expect(opening).rejects.toThrow(VaultUnavailable);
    await expect(opening).rejects.toThrow(`has ${setting} = off and needs on`);
    await execute(place.url, `ALTER SYSTEM RESET ${setting}`, reload);
    await shown('on');
    await closing(await openPostgresVault(place));
  });
});

describe('what is in the database', () => {
  test('is no row of a destroyed key, and its table was vacuumed', async () => {
    const place = await newPlace();
    const vault = await openPostgresVault(place);
    await vault.obtain([identity, { ...identity, class: 'contact' }]);
    await vault.nationalIds.put([{ stream: identity.stream, digests: [Buffer.alloc(32, 1)] }], 1);
    await vault.destroy([identity], '2026-11-22T00:00:00.000Z');
    const [found] = await rowsIn(
      place.url,
      `SELECT (SELECT string_agg(class, ',') FROM vault.data_key) AS kept,
        (SELECT count(*)::integer FROM vault.national_id) AS ids,
        (SELECT vacuum_count::integer FROM pg_stat_user_tables WHERE relname = 'data_key') AS vacuums`,
    );
    expect(found).toEqual({ kept: 'contact', ids: 0, vacuums: 1 });
    await vault.close();
  });

  test('is committed durably, even where the database does not ask for it', async () => {
    const place = await newPlace();
    await execute(
      place.url,
      `DO $$ BEGIN
        EXECUTE format('ALTER DATABASE %I SET synchronous_commit = off', current_database());
      END $$`,
    );
    await closing(await openPostgresVault(place));
    await execute(
      place.url,
      'CREATE TABLE noted (setting text)',
      `CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        INSERT INTO noted VALUES (current_setting('synchronous_commit'));
        RETURN NULL;
      END $$`,
      'CREATE TRIGGER note_key AFTER INSERT ON vault.data_key EXECUTE FUNCTION note()',
      'CREATE TRIGGER note_secret AFTER INSERT ON vault.secret EXECUTE FUNCTION note()',
    );
    const vault = await openPostgresVault(place);
    await vault.obtain([identity]);
    await vault.secret('ledger');
    const noted = [
      ...(await rowsIn(place.url, 'SHOW synchronous_commit')),
      ...(await rowsIn(place.url, 'SELECT setting FROM noted')),
    ];
    expect(noted).toEqual([{ synchronous_commit: 'off' }, { setting: 'on' }, { setting: 'on' }]);
    await vault.close();
  });

  test('is no key and no secret in clear, and not the key that wraps them', async () => {
    const place = { ...(await newPlace()), keyFile: join(newFolder(), 'vault.key') };
    const wrappingKey = randomBytes(32);
    writeFileSync(place.keyFile, wrappingKey.toString('hex'));
    const vault = await openPostgresVault(place);
    const streams = Array.from({ length: 50 }, (_, at) => ({ ...identity, stream: `p-${at}` }));
    const keys = (await vault.obtain(streams)).map(({ key }) => key.export());
    const secret = (await vault.secret('ledger')).export();
    const tables = [
      'data_key',
      'destroyed',
      'national_id',
      'national_id_reflected',
      'schema_version',
      'secret',
    ];
    const dump = await inSession(place.url, async (client) => {
      const found = await client.query<{ name: string }>(
        `SELECT relname AS name FROM pg_class WHERE relnamespace = 'vault'::regnamespace AND relkind = 'r'`,
      );
      // Every table is searched, one that is added later too.
      expect(found.rows.map(({ name }) => name).sort()).toEqual(tables);
      const texts = tables.map(async (table) => {
        const { rows } = await client.query<{ text: string }>(
          `SELECT coalesce(string_agg(row::text, ' '), '') AS text FROM vault.${table} AS row`,
        );
        return rows[0]?.text ?? '';
      });
      return (await Promise.all(texts)).join('\n');
    });
    for (const { stream } of streams) expect(dump).toContain(stream);
    for (const bytes of [...keys, secret, wrappingKey]) {
      expect(dump).not.toContain(bytes.toString('hex'));
      expect(dump).not.toContain(bytes.toString('base64'));
    }
    await vault.close();
  });

  test.each([
    'wrapped = set_byte(wrapped, 20, 255 - get_byte(wrapped, 20))',
    `stream = 'person-b'`,
  ])('when it was altered (%s), is refused', async (change) => {
    const place = await newPlace();
    const vault = await openPostgresVault(place);
    await vault.obtain([identity]);
    await execute(place.url, `UPDATE vault.data_key SET ${change}`);
    const asked = [{ ...identity, stream: change.includes('stream') ? 'person-b' : 'person-a' }];
    await expect(vault.obtain(asked)).rejects.toThrow(VaultUnavailable);
    await expect(vault.obtain(asked)).rejects.toThrow(/was altered in the vault/);
    expect(await vault.obtain([contact])).toHaveLength(1);
    await vault.close();
  });
});
