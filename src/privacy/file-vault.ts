/** The key vault of one machine: a SQLite file of wrapped keys, beside the file of the key that wraps them. */
import type { KeyObject } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';

import type { DataKey, KeyReference, KeyVault } from '../application/key-vault.js';
import { KeyDestroyed, VaultUnavailable } from '../application/key-vault.js';
import { breaksHandle, unavailable } from './failures.js';
import { FileBlindIndex } from './national-id/file-blind-index.js';
import { KeyCache } from './key-cache.js';
import type { KeyVersion } from './key-wrapping.js';
import { copyDatabase, inTransaction, openVaultDatabase } from './vault-database.js';
import { VaultTables } from './vault-tables.js';
import { finishRewrap } from './rewrapped-key-file.js';
import { WrappedKeys, wrappingOf } from './wrapped-keys.js';

export const VAULT_FILE = 'vault.sqlite';
export const KEY_FILE = 'vault.key';

/** About 13 MB of memory at the most (1.3 kB a key was measured). */
const CACHED_KEYS_MAX = 10_000;

interface Waiting {
  readonly references: readonly KeyReference[];
  readonly resolve: (keys: readonly DataKey[]) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Opens the vault of a folder; creates the folder, the vault and its key file when they are not there.
 * @param cachedKeysMax how many unwrapped keys are kept in memory
 * @throws VaultUnavailable saying what to do: the key file is missing, is no key or is another vault's;
 *   the vault cannot be opened, or would not be durable
 */
export const openFileVault = (folder: string, cachedKeysMax = CACHED_KEYS_MAX): KeyVault => {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw unavailable(`the folder ${folder} of the key vault cannot be made`, error);
  }
  const file = join(folder, VAULT_FILE);
  const db = openVaultDatabase(file);
  try {
    const tables = new VaultTables(db);
    const keyFile = join(folder, KEY_FILE);
    finishRewrap(tables, keyFile);
    const keys = new WrappedKeys(
      tables,
      inTransaction(db, () => wrappingOf(tables, keyFile)),
    );
    return new FileVault(file, db, tables, keys, new KeyCache(cachedKeysMax));
  } catch (error) {
    db.close();
    throw unavailable(`the key vault in ${folder} cannot be opened`, error);
  }
};

class FileVault implements KeyVault {
  readonly nationalIds: FileBlindIndex;
  private readonly waiting: Waiting[] = [];
  private readonly secrets = new Map<string, KeyObject>();
  private backups: Promise<unknown> = Promise.resolve();
  private seenVersion: number;
  private stopped: VaultUnavailable | undefined;

  constructor(
    private readonly file: string,
    private readonly db: DatabaseSync,
    private readonly tables: VaultTables,
    private readonly keys: WrappedKeys,
    private readonly cache: KeyCache,
  ) {
    this.seenVersion = tables.dataVersion();
    this.nationalIds = new FileBlindIndex(db, (work) => this.ask(work));
  }

  /** Calls of one turn of the event loop share one transaction, and so one flush to the disk; callers bound how many. */
  obtain(references: readonly KeyReference[]): Promise<readonly DataKey[]> {
    return new Promise((resolve, reject) => {
      const cached = this.ask(() => this.cachedNewest(references));
      if (cached !== undefined) {
        resolve(cached);
        return;
      }
      this.waiting.push({ references, resolve, reject });
      if (this.waiting.length > 1) return;
      setImmediate(() => {
        this.answerWaiting();
      });
    });
  }

  find(references: readonly KeyVersion[]): Promise<readonly (DataKey | undefined)[]> {
    return new Promise((resolve) => {
      resolve(this.ask(() => references.map((each) => this.findOne(each))));
    });
  }

  secret(name: string): Promise<KeyObject> {
    return new Promise((resolve) => {
      const secret = this.ask(
        () => this.secrets.get(name) ?? inTransaction(this.db, () => this.keys.secret(name)),
      );
      this.secrets.set(name, secret);
      resolve(secret);
    });
  }

  async destroy(references: readonly KeyReference[], destroyedAt: string): Promise<void> {
    this.answerWaiting();
    await this.backups;
    this.ask(() => {
      inTransaction(this.db, () => {
        for (const each of references) {
          this.tables.destroy({ ...each, destroyedAt });
          if (each.class === 'identity') this.nationalIds.forget(each.stream);
        }
      });
      this.cache.clear();
      // The engine overwrites what it deletes; what the log still holds of it goes with the log.
      if (this.tables.truncateLog()) return;
      throw new VaultUnavailable(
        'the keys were destroyed, and others read the vault: repeat it, so that no copy stays in the write-ahead log',
      );
    });
  }

  renew(references: readonly KeyReference[]): Promise<readonly DataKey[]> {
    return new Promise((resolve) => {
      this.answerWaiting();
      const keys = this.ask(() => inTransaction(this.db, () => this.keys.renew(references)));
      this.cache.clear();
      resolve(keys);
    });
  }

  async backup(file: string): Promise<void> {
    const copied = this.backups.then(() => {
      if (this.stopped !== undefined) throw this.stopped;
      return copyDatabase(this.file, file);
    });
    this.backups = copied.catch(() => undefined);
    await copied;
  }

  async close(): Promise<void> {
    this.answerWaiting();
    await this.backups;
    if (!this.db.isOpen) return;
    this.stopped = new VaultUnavailable('the key vault is closed');
    this.cache.clear();
    this.db.close();
  }

  private cachedNewest(references: readonly KeyReference[]): readonly DataKey[] | undefined {
    const keys: DataKey[] = [];
    for (const reference of references) {
      const key = this.cache.get(reference, 'newest');
      if (key === undefined) return undefined;
      keys.push(key);
    }
    return keys;
  }

  private findOne(reference: KeyVersion): DataKey | undefined {
    const cached = this.cache.get(reference, reference.version);
    if (cached !== undefined) return cached;
    const key = this.keys.ofVersion(reference);
    if (key !== undefined) this.cache.set(key, key.version);
    return key;
  }

  private answerWaiting(): void {
    const waiting = this.waiting.splice(0);
    if (waiting.length === 0) return;
    let outcomes: readonly (readonly DataKey[] | Error)[];
    try {
      outcomes = this.ask(() =>
        inTransaction(this.db, () => waiting.map(({ references }) => this.keys.obtain(references))),
      );
    } catch (error) {
      const failure = this.failureOf(error);
      for (const { reject } of waiting) reject(failure);
      return;
    }
    for (const [at, { resolve, reject }] of waiting.entries()) {
      const outcome = outcomes[at] ?? [];
      if (outcome instanceof Error) {
        reject(outcome);
        continue;
      }
      for (const key of outcome) this.cache.set(key, 'newest');
      resolve(outcome);
    }
  }

  /** Does the work on what other connections have committed too: a key they destroyed is not served from memory. */
  private ask<T>(work: () => T): T {
    if (this.stopped !== undefined) throw this.stopped;
    try {
      const version = this.tables.dataVersion();
      if (version !== this.seenVersion) this.cache.clear();
      this.seenVersion = version;
      return work();
    } catch (error) {
      if (error instanceof KeyDestroyed) throw error;
      throw this.failureOf(error);
    }
  }

  /** After such a failure of the engine it is not known what reached the disk: the handle is not used again. */
  private failureOf(error: unknown): VaultUnavailable {
    const failure = unavailable('the key vault failed', error);
    if (failure !== error && breaksHandle(error)) {
      this.stopped = unavailable('the key vault has stopped: restart the service', error);
    }
    return failure;
  }
}
