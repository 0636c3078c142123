/** Sessions of a test on the database of a key vault, beside those of the vault. */
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { Client } from 'pg';

import type { KeyReference, KeyVault } from '../../src/application/key-vault.js';
import type { PostgresServer } from '../support/postgres.js';

/** Does the work in a session of its own. */
export const inSession = async <T>(
  url: string,
  work: (client: Client) => Promise<T>,
): Promise<T> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

export const rowsIn = (url: string, sql: string): Promise<Record<string, unknown>[]> =>
  inSession(url, async (client) => (await client.query<Record<string, unknown>>(sql)).rows);

/** Marks the keys of a reference as destroyed, as an erasure does. */
export const markDestroyed = (url: string, { stream, class: name }: KeyReference): Promise<void> =>
  inSession(url, async (client) => {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock(482701365)');
    await client.query(`INSERT INTO vault.destroyed VALUES ($1, $2, '2026-01-01')`, [stream, name]);
    await client.query('COMMIT');
  });

/** Runs statements in a session of their own. */
export const execute = (url: string, ...statements: string[]): Promise<void> =>
  inSession(url, async (client) => {
    for (const statement of statements) await client.query(statement);
  });

export const closing = async (...vaults: KeyVault[]): Promise<void> => {
  await Promise.all(vaults.map((vault) => vault.close()));
};

/** Places for new vaults on a server, with key files in folders of their own. */
export const postgresPlaces = (server: PostgresServer, newFolder: () => string) => {
  const newKeyFile = (): string => {
    const keyFile = join(newFolder(), 'vault.key');
    writeFileSync(keyFile, randomBytes(32).toString('base64'));
    return keyFile;
  };
  const newPlace = async () => ({ url: await server.aDatabase(), keyFile: newKeyFile() });
  return { newKeyFile, newPlace };
};
