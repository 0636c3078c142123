/** Copies a file vault into an empty PostgreSQL vault, or goes on with such a copy; wraps with the key of the new one. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { VaultUnavailable } from '../application/key-vault.js';
import { unavailable } from './failures.js';
import { KEY_FILE, VAULT_FILE } from './file-vault.js';
import { readKeyFile } from './key-file.js';
import { CHECK, KeyWrapping } from './key-wrapping.js';
import type { OpenPostgres, PostgresVaultPlace } from './postgres-vault.js';
import { openPostgres } from './postgres-vault.js';
import { countsOf } from './postgres/all-rows.js';
import {
  insertDestroyed,
  insertKeys,
  insertSecret,
  keysOfVersions,
  secretOf,
} from './postgres/key-tables.js';
import { openVaultDatabase } from './vault-database.js';
import type { VaultCounts, WrappedKey } from './vault-tables.js';
import { VaultTables } from './vault-tables.js';

const PAGE_ROWS_MAX = 2000;

/** The target holds something that the source does not, or holds otherwise: it is no copy of it. */
export class VaultsDiffer extends Error {
  override readonly name = 'VaultsDiffer';
}

interface Source {
  readonly tables: VaultTables;
  readonly wrapping: KeyWrapping;
}

/**
 * Copies every secret, mark of an erasure and key, and gives how many both hold at the end. May be called again after
 * any failure: what is there already is compared. Nobody may use the source meanwhile.
 * @param folder of the file vault, which stays as it is
 * @throws VaultsDiffer when the target holds another value, or more: nothing of the target is ever replaced
 * @throws VaultUnavailable
 */
export const copyVault = async (folder: string, to: PostgresVaultPlace): Promise<VaultCounts> => {
  const file = join(folder, VAULT_FILE);
  if (!existsSync(file)) throw new VaultUnavailable(`there is no key vault ${file} to copy`);
  const target = await openPostgres(to);
  try {
    const db = openVaultDatabase(file);
    try {
      const tables = new VaultTables(db);
      const source = { tables, wrapping: wrappingOfSource(tables, join(folder, KEY_FILE)) };
      // The secrets first: those of another ledger differ, and nothing else is then mixed with its keys.
      await copySecrets(source, target);
      await copyMarks(source, target);
      await copyKeys(source, target);
      return await equalCounts(source, target);
    } catch (error) {
      if (error instanceof VaultsDiffer) throw error;
      throw unavailable(`the key vault ${file} cannot be copied`, error);
    } finally {
      db.close();
    }
  } finally {
    await target.sessions.close();
  }
};

const wrappingOfSource = (tables: VaultTables, keyFile: string): KeyWrapping => {
  const key = readKeyFile(keyFile);
  const check = tables.secret(CHECK);
  if (key === undefined || check === undefined) {
    throw new VaultUnavailable(`the key file ${keyFile} is missing, or the vault was never used`);
  }
  const wrapping = new KeyWrapping(key);
  wrapping.refuseOtherVault(keyFile, check);
  return wrapping;
};

const copySecrets = async (source: Source, { sessions, wrapping }: OpenPostgres): Promise<void> => {
  for (const { name, wrapped } of source.tables.allSecrets()) {
    // Each vault has a check of its own.
    if (name === CHECK) continue;
    const secret = source.wrapping.unwrapSecret(name, wrapped);
    const kept = await sessions.run(async (session) => {
      await insertSecret(session, name, wrapping.wrapSecret(name, secret));
      return secretOf(session, name);
    });
    if (kept !== undefined && wrapping.unwrapSecret(name, kept).equals(secret)) continue;
    throw new VaultsDiffer(
      `the new vault has another secret ${name}: it belongs to another ledger; copy into an empty database`,
    );
  }
};

const copyMarks = async (source: Source, { sessions }: OpenPostgres): Promise<void> => {
  for (const marks of pagesOf(source.tables.allDestroyed())) {
    await sessions.inTransaction((session) => insertDestroyed(session, marks));
  }
  const counts = await sessions.run(countsOf);
  if (counts.destroyed === source.tables.counts().destroyed) return;
  throw new VaultsDiffer(
    'in the new vault keys were destroyed that the old one still holds: it is in use already; do not copy into it',
  );
};

const copyKeys = async (source: Source, target: OpenPostgres): Promise<void> => {
  for (const page of pagesOf(source.tables.allKeys())) await copyPage(page, source, target);
};

/** All keys of the page or none. */
const copyPage = async (
  page: readonly WrappedKey[],
  source: Source,
  { sessions, wrapping }: OpenPostgres,
): Promise<void> => {
  const keys = page.map((each) => source.wrapping.unwrapKey(each, each.wrapped));
  await sessions.inTransaction(async (session) => {
    await insertKeys(
      session,
      keys.map((key) => ({ ...key, wrapped: wrapping.wrapKey(key) })),
    );
    const held = await keysOfVersions(session, keys);
    for (const [at, key] of keys.entries()) {
      const kept = held[at]?.key;
      if (kept !== undefined && wrapping.unwrapKey(key, kept.wrapped).key.equals(key.key)) continue;
      throw new VaultsDiffer(
        `the new vault has another ${key.class} key of ${key.stream}, version ${key.version}: ` +
          'it is in use already; copy into an empty database',
      );
    }
  });
};

const equalCounts = async (source: Source, target: OpenPostgres): Promise<VaultCounts> => {
  const [old, copied] = [source.tables.counts(), await target.sessions.run(countsOf)];
  const differing = (['keys', 'destroyed', 'secrets'] as const).find(
    (what) => old[what] !== copied[what],
  );
  if (differing === undefined) return copied;
  throw new VaultsDiffer(
    `the old vault holds ${old[differing]} ${differing} and the new one ${copied[differing]}: ` +
      'the new one is in use already; copy into an empty database',
  );
};

function* pagesOf<Row>(rows: Iterable<Row>): Iterable<readonly Row[]> {
  let page: Row[] = [];
  for (const row of rows) {
    page.push(row);
    if (page.length < PAGE_ROWS_MAX) continue;
    yield page;
    page = [];
  }
  if (page.length > 0) yield page;
}
