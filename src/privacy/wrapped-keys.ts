/** The keys and secrets that the tables of the vault hold, wrapped with the key-encryption key of the key file. */
import type { KeyObject } from 'node:crypto';
import { createSecretKey } from 'node:crypto';

import type { DataKey, KeyReference } from '../application/key-vault.js';
import { KeyDestroyed, VaultUnavailable } from '../application/key-vault.js';
import { associatedData, decrypt, encrypt, newKey } from './aes-gcm.js';
import { createKeyFile, readKeyFile } from './key-file.js';
import type { HeldKey, VaultTables } from './vault-tables.js';

export type KeyVersion = KeyReference & { readonly version: number };

/** A secret that only shows whether the key file belongs to the vault. */
const CHECK = 'vault-check';

/**
 * The key-encryption key; made only for a vault that has never had one. Called within a transaction.
 * @throws VaultUnavailable
 */
export const wrappingKeyOf = (tables: VaultTables, keyFile: string): KeyObject => {
  const check = tables.secret(CHECK);
  let key = readKeyFile(keyFile);
  if (key === undefined && check !== undefined) {
    throw new VaultUnavailable(
      `the key file ${keyFile} is missing, and the vault holds keys that only it unwraps: ` +
        'put it back from its backup; without it nothing that is sealed can be read',
    );
  }
  key ??= createKeyFile(keyFile);
  if (check === undefined) {
    tables.insertSecret(CHECK, wrap(key, newKey(), secretPlace(CHECK)));
  } else if (unwrap(key, check, secretPlace(CHECK)) === undefined) {
    throw new VaultUnavailable(
      `the key file ${keyFile} is not the one of this vault: ` +
        'put the file back that was made with it; without it nothing that is sealed can be read',
    );
  }
  return key;
};

/** Called within a transaction wherever something may be created. */
export class WrappedKeys {
  constructor(
    private readonly tables: VaultTables,
    private readonly wrappingKey: KeyObject,
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

  private create({ stream, class: name }: KeyReference): DataKey {
    const created = { stream, class: name, version: 1, key: newKey() };
    const wrapped = wrap(this.wrappingKey, created.key, keyPlace(created));
    this.tables.insertKey(created, created.version, wrapped);
    return created;
  }

  ofVersion(reference: KeyVersion): DataKey | undefined {
    const held = this.tables.keyOfVersion(reference, reference.version);
    if (held.destroyed) return undefined;
    const key = this.unwrapped(reference, held);
    if (key !== undefined) return key;
    // Not known to be erased: to say so would hide that the vault is older than the ledger, or another one's.
    throw new VaultUnavailable(
      `the vault has never held the ${describe(reference)}: put the vault back from its newest backup`,
    );
  }

  private unwrapped(
    { stream, class: name }: KeyReference,
    { key: held }: HeldKey,
  ): DataKey | undefined {
    if (held === undefined) return undefined;
    const place = { stream, class: name, version: held.version };
    const key = unwrap(this.wrappingKey, held.wrapped, keyPlace(place));
    if (key !== undefined) return { ...place, key };
    throw new VaultUnavailable(
      `the ${describe(place)} was altered in the vault: put the vault back from its newest backup`,
    );
  }

  secret(name: string): KeyObject {
    const held = this.tables.secret(name);
    if (held === undefined) {
      const secret = newKey();
      this.tables.insertSecret(name, wrap(this.wrappingKey, secret, secretPlace(name)));
      return secret;
    }
    const secret = unwrap(this.wrappingKey, held, secretPlace(name));
    if (secret !== undefined) return secret;
    throw new VaultUnavailable(
      `the secret ${name} was altered in the vault: put the vault back from its newest backup`,
    );
  }
}

const wrap = (wrappingKey: KeyObject, key: KeyObject, place: Buffer): Buffer =>
  encrypt(wrappingKey, key.export(), place);

const unwrap = (wrappingKey: KeyObject, wrapped: Buffer, place: Buffer): KeyObject | undefined => {
  const key = decrypt(wrappingKey, wrapped, place);
  return key === undefined ? undefined : createSecretKey(key);
};

/** What a wrapped key is bound to: put in another row it does not unwrap. */
const keyPlace = ({ stream, class: name, version }: KeyVersion): Buffer =>
  associatedData('data key', stream, name, version);
const secretPlace = (name: string): Buffer => associatedData('secret', name);

const describe = ({ stream, class: name, version }: KeyVersion): string =>
  `${name} key of ${stream}, version ${version}`;
