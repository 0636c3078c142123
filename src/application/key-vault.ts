/** The port of the key vault: data keys per (stream, class) and the ledger's own secrets. */
import type { KeyObject } from 'node:crypto';

import type { SealedClass } from '../domain/attributes.js';
import type { BlindIndex } from './blind-index.js';

/** Whose key: the stream of the person, decision or organisation, and the class of private data. */
export interface KeyReference {
  readonly stream: string;
  readonly class: SealedClass;
}

export interface DataKey extends KeyReference {
  /** From 1; every ciphertext names the version it was sealed with. */
  readonly version: number;
  /** 32 bytes, AES-256; an object, so that no log or dump prints it by accident. */
  readonly key: KeyObject;
}

export interface KeyVault {
  /** Who has which national id; a destroyed identity leaves it in the same step. A backup does not hold it. */
  readonly nationalIds: BlindIndex;
  /**
   * The newest key of each reference, in order; creates the missing ones, durable before it answers.
   * @throws KeyDestroyed when a reference was erased: its key is never created again
   * @throws VaultUnavailable
   */
  obtain(references: readonly KeyReference[]): Promise<readonly DataKey[]>;
  /**
   * The key of exactly that version of each reference, or undefined where it was destroyed. Never creates.
   * @throws VaultUnavailable, also for a key it has never held: that is a lost vault, not an erasure
   */
  find(
    references: readonly (KeyReference & { readonly version: number })[],
  ): Promise<readonly (DataKey | undefined)[]>;
  /**
   * A secret of the ledger itself by name, 32 bytes, created at the first call.
   * @throws VaultUnavailable
   */
  secret(name: string): Promise<KeyObject>;
  /**
   * Destroys every key of each reference for good, durably: none is found or created again, whether one was there or
   * not. The same call again is safe, and completes one that failed.
   * @param destroyedAt RFC 3339 instant, kept with the mark that takes the place of the keys
   * @throws VaultUnavailable; the keys may then be destroyed already, and copies of them still be there
   */
  destroy(references: readonly KeyReference[], destroyedAt: string): Promise<void>;
  /**
   * Makes a new version of the key of each reference, which `obtain` gives from now on; what older versions sealed
   * stays readable. Gives the new keys, in order, durable before it answers.
   * @throws KeyDestroyed; VaultUnavailable
   */
  renew(references: readonly KeyReference[]): Promise<readonly DataKey[]>;
  /** Copies the vault into a new file, as a file vault, while it goes on. @throws VaultUnavailable */
  backup(file: string): Promise<void>;
  close(): Promise<void>;
}

/** The key was destroyed by an erasure. */
export class KeyDestroyed extends Error {
  override readonly name = 'KeyDestroyed';
  constructor(readonly reference: KeyReference) {
    super(`the ${reference.class} key of ${reference.stream} was destroyed`);
  }
}

/** The vault cannot be reached or read. */
export class VaultUnavailable extends Error {
  override readonly name = 'VaultUnavailable';
}
