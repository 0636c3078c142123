/** Wraps the keys and secrets of a vault with its key-encryption key: one form, whatever database keeps them. */
import type { KeyObject } from 'node:crypto';
import { createSecretKey } from 'node:crypto';

import type { DataKey, KeyReference } from '../application/key-vault.js';
import { VaultUnavailable } from '../application/key-vault.js';
import { associatedData, decrypt, encrypt, newKey } from './aes-gcm.js';

export type KeyVersion = KeyReference & { readonly version: number };

/** A secret that only shows whether the key file belongs to the vault. */
export const CHECK = 'vault-check';

export const newDataKey = ({ stream, class: name }: KeyReference, version = 1): DataKey => ({
  stream,
  class: name,
  version,
  key: newKey(),
});

export class KeyWrapping {
  constructor(private readonly wrappingKey: KeyObject) {}

  wrapKey(key: DataKey): Buffer {
    return encrypt(this.wrappingKey, key.key.export(), keyPlace(key));
  }

  /** @throws VaultUnavailable when it was altered, or belongs to another row or key-encryption key */
  unwrapKey({ stream, class: name, version }: KeyVersion, wrapped: Buffer): DataKey {
    const place = { stream, class: name, version };
    const key = decrypt(this.wrappingKey, wrapped, keyPlace(place));
    if (key !== undefined) return { ...place, key: createSecretKey(key) };
    throw new VaultUnavailable(
      `the ${describe(place)} was altered in the vault: put the vault back from its newest backup`,
    );
  }

  wrapSecret(name: string, secret: KeyObject): Buffer {
    return encrypt(this.wrappingKey, secret.export(), secretPlace(name));
  }

  /** @throws VaultUnavailable when it was altered, or belongs to another name or key-encryption key */
  unwrapSecret(name: string, wrapped: Buffer): KeyObject {
    const secret = decrypt(this.wrappingKey, wrapped, secretPlace(name));
    if (secret !== undefined) return createSecretKey(secret);
    throw new VaultUnavailable(
      `the secret ${name} was altered in the vault: put the vault back from its newest backup`,
    );
  }

  /** Whether the check of a vault was wrapped with this key. */
  wraps(check: Buffer): boolean {
    return decrypt(this.wrappingKey, check, secretPlace(CHECK)) !== undefined;
  }

  /** @throws VaultUnavailable when the key of the file is not the one that wrapped the check of the vault */
  refuseOtherVault(keyFile: string, check: Buffer): void {
    if (this.wraps(check)) return;
    throw new VaultUnavailable(
      `the key file ${keyFile} is not the one of this vault: ` +
        'put the file back that was made with it; without it nothing that is sealed can be read',
    );
  }
}

/** Not known to be erased: to say so would hide that the vault is older than the ledger, or another one's. */
export const neverHeld = (reference: KeyVersion): VaultUnavailable =>
  new VaultUnavailable(
    `the vault has never held the ${describe(reference)}: put the vault back from its newest backup`,
  );

/** What a wrapped key is bound to: put in another row it does not unwrap. */
const keyPlace = ({ stream, class: name, version }: KeyVersion): Buffer =>
  associatedData('data key', stream, name, version);
const secretPlace = (name: string): Buffer => associatedData('secret', name);

const describe = ({ stream, class: name, version }: KeyVersion): string =>
  `${name} key of ${stream}, version ${version}`;
