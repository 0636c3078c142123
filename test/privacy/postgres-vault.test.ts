/** What the PostgreSQL vault adds to the contract: several replicas, a server that goes and comes, its settings. */
import { describe, expect, test } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import type { AddressInfo, Socket } from 'node:net';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';

import type { KeyReference, KeyVault } from '../../src/application/key-vault.js';
import { KeyDestroyed, VaultUnavailable } from '../../src/application/key-vault.js';
import { openPostgresVault } from '../../src/privacy/postgres-vault.js';
import { hexOf } from '../contract/key-vault/equal-keys.js';
import { SERVER_MS_MAX, postgresServer } from '../support/postgres.js';
import { inSession, rowsIn } from './postgres-sessions.js';
import { temporaryFolders } from './temporary-folder.js';

const server = postgresServer();
const newFolder = temporaryFolders();

const identity: KeyReference = { stream: 'person-a', class: 'identity' };
const contact: KeyReference = { stream: 'person-a', class: 'contact' };

const newKeyFile = (): string => {
  const keyFile = join(newFolder(), 'vault.key');
  writeFileSync(keyFile, randomBytes(32).toString('base64'));
  return keyFile;
};
const newPlace = async () => ({ url: await server.aDatabase(), keyFile: newKeyFile() });

const closing = async (...vaults: KeyVault[]): Promise<void> => {
  await Promise.all(vaults.map((vault) => vault.close()));
};
const execute = (url: string, ...statements: string[]): Promise<void> =>
  inSession(url, async (client) => {
    for (const statement of statements) await client.query(statement);
  });

describe('several replicas at once', () => {
  test('open an empty database: one makes the schema, all get the same secret', async () => {
    const place = await newPlace();
    const vaults = await Promise.all(Array.from({ length: 6 }, () => openPostgresVault(place)));
    const secrets = await Promise.all(vaults.map((vault) => vault.secret('ledger')));
    expect(new Set(secrets.map(hexOf)).size).toBe(1);
    await closing(...vaults);
  });

  test('with two key files open an empty database: one wins, the other is refused', async () => {
    const place = await newPlace();
    const other = { ...place, keyFile: newKeyFile() };
    const opened = await Promise.allSettled([openPostgresVault(place), openPostgresVault(other)]);
    const vaults = opened.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    const refusals = opened.flatMap((each) =>
      each.status === 'rejected' ? [String(each.reason)] : [],
    );
    expect(vaults).toHaveLength(1);
    expect(refusals).toHaveLength(1);
    expect(refusals[0]).toMatch(/VaultUnavailable.*is not the one of this vault/);
    await closing(...vaults);
  });

  test('create the same keys in other orders: each key has one value, and nobody waits for ever', async () => {
    const place = await newPlace();
    const vaults = await Promise.all([openPostgresVault(place), openPostgresVault(place)]);
    const references = Array.from({ length: 300 }, (_, at) => ({
      ...identity,
      stream: `person-${at}`,
    }));
    for (let round = 0; round < 5; round += 1) {
      const asked = references.map((each) => ({ ...each, stream: `${each.stream}-${round}` }));
      const [here = [], there = [], ...others] = await Promise.all([
        ...vaults.map((vault, at) => vault.obtain(at === 0 ? asked : asked.toReversed())),
        ...vaults.map((vault, at) => vault.obtain(at === 0 ? asked.slice(100) : asked.slice(-50))),
      ]);
      expect([...there].reverse()).toEqual(here);
      expect(others).toEqual([here.slice(100), here.slice(-50)]);
    }
    await closing(...vaults);
  });

  test('a key destroyed through one is gone from the other, which had just used it', async () => {
    const place = await newPlace();
    const vault = await openPostgresVault(place);
    const [key] = await vault.obtain([identity]);
    expect(await vault.find([{ ...identity, version: 1 }])).toEqual([key]);
    await execute(place.url, `INSERT INTO vault.destroyed VALUES ('person-a', 'identity', 'now')`);
    expect(await vault.find([{ ...identity, version: 1 }])).toEqual([undefined]);
    await vault.close();
  });

  test('a key that is being destroyed is not created by whoever asks meanwhile', async () => {
    const place = await newPlace();
    const vault = await openPostgresVault(place);
    const asked = await inSession(place.url, async (client) => {
      await client.query('BEGIN');
      await client.query('SELECT pg_advisory_xact_lock(482701365)');
      await client.query(`INSERT INTO vault.destroyed VALUES ('person-a', 'identity', 'now')`);
      const obtained = Promise.allSettled([vault.obtain([identity]), vault.obtain([contact])]);
      await waitersFor(place.url, 2);
      await client.query('COMMIT');
      return obtained;
    });
    expect(asked).toMatchObject([
      { status: 'rejected', reason: { name: KeyDestroyed.name } },
      { status: 'fulfilled' },
    ]);
    expect(await rowsIn(place.url, 'SELECT class FROM vault.data_key')).toEqual([
      { class: 'contact' },
    ]);
    await vault.close();
  });
});

/** Resolves when so many sessions wait for a lock of the vault. */
const waitersFor = (url: string, count: number): Promise<void> =>
  inSession(url, async (client) => {
    for (;;) {
      const { rows } = await client.query<{ waiting: number }>(
        `SELECT count(*)::int AS waiting FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`,
      );
      if (rows[0]?.waiting === count) return;
    }
  });

/** A way to the server on which nothing comes through while it is frozen. */
const freezingWay = async (url: string) => {
  const sockets = new Set<Socket>();
  let frozen = false;
  const way = createServer((near) => {
    const far = connect(Number(new URL(url).port), '127.0.0.1');
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('data', (bytes) => {
        // What came while it was frozen is gone for good, as with a machine that lost its power.
        if (!frozen) to.write(bytes);
      });
      from.on('error', () => undefined);
      from.on('close', () => to.destroy());
    }
  });
  await new Promise<void>((resolve) => way.listen(0, '127.0.0.1', resolve));
  const through = new URL(url);
  through.port = String((way.address() as AddressInfo).port);
  return {
    url: through.href,
    freeze: () => {
      frozen = true;
    },
    thaw: () => {
      frozen = false;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => way.close(resolve));
    },
  };
};

describe('a server that goes and comes', () => {
  test(
    'while it is away every call fails and says what to do; then the same vault goes on',
    async () => {
      const place = await newPlace();
      const vault = await openPostgresVault(place);
      const [key] = await vault.obtain([identity]);
      await server.stop();
      for (const call of [
        () => vault.obtain([identity]),
        () => vault.find([{ ...identity, version: 1 }]),
        () => vault.secret('ledger'),
        () => vault.backup(join(newFolder(), 'copy.sqlite')),
        () => openPostgresVault(place),
      ]) {
        await expect(call()).rejects.toThrow(VaultUnavailable);
        await expect(call()).rejects.toThrow(/start its server, or correct the URL/);
      }
      await server.start();
      expect(await vault.obtain([identity])).toEqual([key]);
      await vault.close();
    },
    SERVER_MS_MAX,
  );

  test('sessions that the server ends, idle or under way, take nothing with them', async () => {
    const place = await newPlace();
    const vault = await openPostgresVault(place);
    const keys = await vault.obtain([identity]);
    const ending = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid()`;
    const calls = Array.from({ length: 20 }, (_, at) =>
      vault.obtain([{ ...identity, stream: `person-${at}` }]),
    );
    await execute(place.url, ending);
    await Promise.allSettled(calls);
    await execute(place.url, ending);
    expect(await vault.obtain([identity])).toEqual(keys);
    await vault.close();
  });

  test('one that takes the connection and never answers is given up', async () => {
    const silent = createServer((socket) => socket.resume());
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as AddressInfo;
    const url = `postgres://vault:hunter2@127.0.0.1:${port}/vault`;
    const opening = openPostgresVault({ url, keyFile: newKeyFile(), waitMsMax: 200 });
    await expect(opening).rejects.toThrow(VaultUnavailable);
    await new Promise((resolve) => silent.close(resolve));
  });

  test('one that falls silent in the middle is given up, and its sessions are not used again', async () => {
    const place = await newPlace();
    const way = await freezingWay(place.url);
    const vault = await openPostgresVault({ ...place, url: way.url, waitMsMax: 500 });
    const [key] = await vault.obtain([identity]);
    way.freeze();
    await expect(vault.obtain([identity])).rejects.toThrow(VaultUnavailable);
    way.thaw();
    expect(await vault.obtain([identity])).toEqual([key]);
    await vault.close();
    await way.close();
  });

  test('an answer that does not come is given up, and the next call has a session of its own', async () => {
    const place = await newPlace();
    const vault = await openPostgresVault({ ...place, waitMsMax: 200, sessionsMax: 1 });
    const [key] = await vault.obtain([identity]);
    await inSession(place.url, async (client) => {
      await client.query('BEGIN');
      await client.query('LOCK TABLE vault.data_key IN ACCESS EXCLUSIVE MODE');
      await expect(vault.obtain([identity])).rejects.toThrow(VaultUnavailable);
      await client.query('COMMIT');
    });
    expect(await vault.obtain([identity])).toEqual([key]);
    await vault.close();
  });

  test('more calls at once than sessions are all answered', async () => {
    const vault = await openPostgresVault({ ...(await newPlace()), sessionsMax: 2 });
    const streams = Array.from({ length: 100 }, (_, at) => ({ ...identity, stream: `p-${at}` }));
    const keys = await Promise.all(streams.map((each) => vault.obtain([each])));
    expect(new Set(keys.flat().map(({ key }) => hexOf(key))).size).toBe(100);
    await vault.close();
  });
});

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
    await execute(place.url, 'UPDATE vault.schema_version SET version = 2');
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
    const tables = ['data_key', 'destroyed', 'schema_version', 'secret'];
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
