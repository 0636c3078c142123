/** Several replicas on one PostgreSQL vault, and a server that goes and comes. */
import { describe, expect, test } from '@jest/globals';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';

import type { KeyReference } from '../../src/application/key-vault.js';
import { KeyDestroyed, VaultUnavailable } from '../../src/application/key-vault.js';
import { openPostgresVault } from '../../src/privacy/postgres-vault.js';
import { hexOf } from '../contract/key-vault/equal-keys.js';
import { SERVER_MS_MAX, postgresServer } from '../support/postgres.js';
import { freezingWay } from './freezing-way.js';
import { inSession, rowsIn, closing, execute, postgresPlaces } from './postgres-sessions.js';
import { temporaryFolders } from './temporary-folder.js';

const server = postgresServer();
const newFolder = temporaryFolders();

const identity: KeyReference = { stream: 'person-a', class: 'identity' };
const contact: KeyReference = { stream: 'person-a', class: 'contact' };

const { newKeyFile, newPlace } = postgresPlaces(server, newFolder);

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
