/** The keys and secrets that the tables of the file vault hold, wrapped with the key-encryption key of the key file. */
import type { KeyObject } from 'node:crypto';

import type { DataKey, KeyReference } from '../application/key-vault.js';
import { KeyDestroyed, VaultUnavailable } from '../application/key-vault.js';
import { newKey } from './aes-gcm.js';
import { createKeyFile, readKeyFile } from './key-file.js';
import type { KeyVersion } from './key-wrapping.js';
import { CHECK, KeyWrapping, neverHeld, newDataKey } from './key-wrapping.js';
import type { HeldKey, VaultTables } from './vault-tables.js';

/**
 * How the vault wraps: with the key of the file, made only for a vault that has never had one. Called within a
 * transaction.
 * @throws VaultUnavailable
 */
export const wrappingOf = (tables: VaultTables, keyFile: string): KeyWrapping => {
  const check = tables.secret(CHECK);
  const key = readKeyFile(keyFile);
  if (key === undefined && check !== undefined) {
    throw new VaultUnavailable(
      `the key file ${keyFile} is missing, and the vault holds keys that only it unwraps: ` +
        'put it back from its backup; without it nothing that is sealed can be read',
    );
  }
  const wrapping = new KeyWrapping(key ?? createKeyFile(keyFile));
  if (check === undefined) tables.insertSecret(CHECK, wrapping.wrapSecret(CHECK, newKey()));
  else wrapping.refuseOtherVault(keyFile, check);
  return wrapping;
};

/** Called within a transaction wherever something may be created. */
export class WrappedKeys {
  constructor(
    private readonly tables: VaultTables,
    private readonly wrapping: KeyWrapping,
  ) {}

  /** The keys of one call, or why it gets none: a value, so that the others of its transaction get theirs. */
  obtain(references: readonly KeyReference[]): readonly DataKey[] | Error {
    const destroyed = references.find((each) => this.tables.newestKey(each).destroyed);
    if (destroyed !== undefined) return new KeyDestroyed(destroyed);
    try {
      return references.map(
        (each) => this.unwrapped(each, this.tables.newestKey(each)) ?? this.create(each),
      );
    } catch (error) {
      if (error instanceof VaultUnavailable) return error;
      throw error;
    }
  }

  /** @throws KeyDestroyed */
  renew(references: readonly KeyReference[]): readonly DataKey[] {
    return references.map((each) => {
      const { key, destroyed } = this.tables.newestKey(each);
      if (destroyed) throw new KeyDestroyed(each);
      return this.create(each, (key?.version ?? 0) + 1);
    });
  }

  private create(reference: KeyReference, version = 1): DataKey {
    const created = newDataKey(reference, version);
    this.tables.insertKey(created, created.version, this.wrapping.wrapKey(created));
    return created;
  }

  ofVersion(reference: KeyVersion): DataKey | undefined {
    const held = this.tables.keyOfVersion(reference, reference.version);
    if (held.destroyed) return undefined;
    const key = this.unwrapped(reference, held);
    if (key === undefined) throw neverHeld(reference);
    return key;
  }

  private unwrapped(reference: KeyReference, { key: held }: HeldKey): DataKey | undefined {
    if (held === undefined) return undefined;
    return this.wrapping.unwrapKey({ ...reference, version: held.version }, held.wrapped);
  }

  secret(name: string): KeyObject {
    const held = this.tables.secret(name);
    if (held !== undefined) return this.wrapping.unwrapSecret(name, held);
    const secret = newKey();
    this.tables.insertSecret(name, this.wrapping.wrapSecret(name, secret));
    return secret;
  }
}
