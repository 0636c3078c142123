/** The key vault of several machines: wrapped keys in a PostgreSQL database of their own, the key file beside each replica. */
import type { KeyObject } from 'node:crypto';

import type { DataKey, KeyReference, KeyVault } from '../application/key-vault.js';
import { KeyDestroyed, VaultUnavailable } from '../application/key-vault.js';
import { newKey } from './aes-gcm.js';
import { readKeyFile } from './key-file.js';
import type { KeyVersion } from './key-wrapping.js';
import { KeyWrapping, neverHeld, newDataKey } from './key-wrapping.js';
import { copyToFile } from './postgres/copy-to-file.js';
import {
  freeRemoved,
  insertDestroyed,
  insertKeys,
  insertSecret,
  keysOfVersions,
  lockAlone,
  newestKeys,
  secretOf,
} from './postgres/key-tables.js';
import { PostgresBlindIndex } from './postgres/national-id/postgres-blind-index.js';
import { prepareDatabase } from './postgres/vault-schema.js';
import { VaultSessions } from './postgres/vault-sessions.js';
import type { HeldKey } from './vault-tables.js';

const SESSIONS_MAX = 8;
const WAIT_MS_MAX = 5000;

export interface PostgresVaultPlace {
  /** As in postgres://USER:PASSWORD@HOST/DATABASE; a database that holds nothing else. */
  readonly url: string;
  /** The file of the key-encryption key, the same for every replica; never made here, as each would make its own. */
  readonly keyFile: string;
  readonly sessionsMax?: number;
  /** How long a call may wait for a session, and a session for the answer of each of its steps; milliseconds. */
  readonly waitMsMax?: number;
}

/** An open vault database, and how its keys are wrapped. */
export interface OpenPostgres {
  readonly sessions: VaultSessions;
  readonly wrapping: KeyWrapping;
}

/**
 * Opens the vault; makes or updates its schema.
 * @throws VaultUnavailable saying what to do: the key file is missing, is no key or is another vault's; the server
 *   cannot be reached, or would not keep keys durably
 */
export const openPostgresVault = async (place: PostgresVaultPlace): Promise<KeyVault> =>
  new PostgresVault(await openPostgres(place));

/** What `openPostgresVault` opens, for work on the rows themselves; the caller closes the sessions. */
export const openPostgres = async ({
  url,
  keyFile,
  sessionsMax = SESSIONS_MAX,
  waitMsMax = WAIT_MS_MAX,
}: PostgresVaultPlace): Promise<OpenPostgres> => {
  const key = readKeyFile(keyFile);
  if (key === undefined) {
    throw new VaultUnavailable(
      `the key file ${keyFile} is missing: put it there, the same for every replica; ` +
        'for a new vault make it with: openssl rand -base64 32',
    );
  }
  if (!/^postgres(ql)?:/.test(url) || !URL.canParse(url)) {
    throw new VaultUnavailable(
      'the URL of the key vault is not as in postgres://USER:PASSWORD@HOST/DATABASE',
    );
  }
  const wrapping = new KeyWrapping(key);
  const sessions = new VaultSessions(url, { sessionsMax, waitMsMax });
  try {
    await prepareDatabase(sessions, wrapping, keyFile);
  } catch (error) {
    await sessions.close();
    throw error;
  }
  return { sessions, wrapping };
};

/**
 * Keeps no data key in memory: every call asks the database, so that a key destroyed through one replica is gone from
 * all. A question for many keys is one round trip, and unwrapping costs less than it.
 */
class PostgresVault implements KeyVault {
  readonly nationalIds: PostgresBlindIndex;
  private readonly secrets = new Map<string, KeyObject>();
  private readonly underWay = new Set<Promise<unknown>>();
  private closing: Promise<void> | undefined;

  constructor(private readonly database: OpenPostgres) {
    this.nationalIds = new PostgresBlindIndex(database.sessions, (work) => this.unlessClosed(work));
  }

  obtain(references: readonly KeyReference[]): Promise<readonly DataKey[]> {
    return this.unlessClosed(async () => {
      if (references.length === 0) return [];
      let held = await this.database.sessions.run((session) => newestKeys(session, references));
      refuseDestroyed(references, held);
      const missing = references.filter((_, at) => held[at]?.key === undefined);
      if (missing.length > 0) held = await this.create(references, missing);
      return references.map((each, at) => {
        const key = this.unwrapped(each, held[at]);
        if (key === undefined) throw new VaultUnavailable('the key vault kept no new key');
        return key;
      });
    });
  }

  /** What is held once the missing keys are there, made by this call or by another at the same time. */
  private create(
    references: readonly KeyReference[],
    missing: readonly KeyReference[],
  ): Promise<readonly HeldKey[]> {
    const made = missing.map((each) => {
      const key = newDataKey(each);
      return { ...key, wrapped: this.database.wrapping.wrapKey(key) };
    });
    return this.database.sessions.inTransaction(async (session) => {
      await insertKeys(session, made);
      const held = await newestKeys(session, references);
      // Thrown before the commit: a call that is refused creates nothing.
      refuseDestroyed(references, held);
      return held;
    });
  }

  find(references: readonly KeyVersion[]): Promise<readonly (DataKey | undefined)[]> {
    return this.unlessClosed(async () => {
      if (references.length === 0) return [];
      const held = await this.database.sessions.run((session) =>
        keysOfVersions(session, references),
      );
      return references.map((each, at) => {
        if (held[at]?.destroyed === true) return undefined;
        const key = this.unwrapped(each, held[at]);
        if (key === undefined) throw neverHeld(each);
        return key;
      });
    });
  }

  /** Kept in memory, unlike a data key: a secret never changes and is never destroyed. */
  secret(name: string): Promise<KeyObject> {
    return this.unlessClosed(async () => {
      const known = this.secrets.get(name);
      if (known !== undefined) return known;
      const { sessions, wrapping } = this.database;
      const wrapped = await sessions.run(async (session) => {
        const held = await secretOf(session, name);
        if (held !== undefined) return held;
        await insertSecret(session, name, wrapping.wrapSecret(name, newKey()));
        return secretOf(session, name);
      });
      if (wrapped === undefined) throw new VaultUnavailable('the key vault kept no new secret');
      const secret = wrapping.unwrapSecret(name, wrapped);
      this.secrets.set(name, secret);
      return secret;
    });
  }

  /** Copies that the server keeps in its own write-ahead log and backups stay until those expire. */
  destroy(references: readonly KeyReference[], destroyedAt: string): Promise<void> {
    return this.unlessClosed(async () => {
      const marks = references.map((each) => ({ ...each, destroyedAt }));
      await this.database.sessions.inTransaction((session) => insertDestroyed(session, marks));
      await this.database.sessions.run(freeRemoved);
    });
  }

  renew(references: readonly KeyReference[]): Promise<readonly DataKey[]> {
    return this.unlessClosed(() => {
      const { sessions, wrapping } = this.database;
      return sessions.inTransaction(async (session) => {
        await lockAlone(session);
        const held = await newestKeys(session, references);
        refuseDestroyed(references, held);
        const made = references.map((each, at) =>
          newDataKey(each, (held[at]?.key?.version ?? 0) + 1),
        );
        const rows = made.map((each) => ({ ...each, wrapped: wrapping.wrapKey(each) }));
        await insertKeys(session, rows);
        return made;
      });
    });
  }

  /** The copy is the file of a file vault, and opens as one with the same key file. */
  backup(file: string): Promise<void> {
    return this.unlessClosed(() => copyToFile(this.database.sessions, file));
  }

  close(): Promise<void> {
    this.closing ??= Promise.allSettled([...this.underWay]).then(() =>
      this.database.sessions.close(),
    );
    return this.closing;
  }

  private unwrapped(reference: KeyReference, held: HeldKey | undefined): DataKey | undefined {
    if (held?.key === undefined) return undefined;
    const { version, wrapped } = held.key;
    return this.database.wrapping.unwrapKey({ ...reference, version }, wrapped);
  }

  private async unlessClosed<T>(work: () => Promise<T>): Promise<T> {
    if (this.closing !== undefined) throw new VaultUnavailable('the key vault is closed');
    const result = work();
    this.underWay.add(result);
    try {
      return await result;
    } finally {
      this.underWay.delete(result);
    }
  }
}

const refuseDestroyed = (references: readonly KeyReference[], held: readonly HeldKey[]): void => {
  const destroyed = references.find((_, at) => held[at]?.destroyed === true);
  if (destroyed !== undefined) throw new KeyDestroyed(destroyed);
};
