/** What the use cases need of sealing: private fields in, sealed parts out, and back again. */
import type { SealedClass } from '../domain/attributes.js';
import type { RecordedEvent, SealedPart } from '../domain/events.js';
import type { PrivateFields } from '../domain/private-fields.js';

export type { PrivateFields };

/** One event's private fields to be sealed, with what binds the ciphertext to its place. */
export interface ToSeal {
  readonly stream: string;
  readonly event: string;
  readonly schema: number;
  readonly fields: PrivateFields;
}

/** What is left of an event's private fields: a class whose key was destroyed is named, its fields are gone. */
export interface Unsealed {
  readonly fields: PrivateFields;
  readonly erased: readonly SealedClass[];
}

export interface Sealer {
  /**
   * Seals the private fields of many events, in order; keys that are missing are made durable first.
   * @throws KeyDestroyed
   * @throws VaultUnavailable
   */
  seal(events: readonly ToSeal[]): Promise<readonly (readonly SealedPart[])[]>;
  /**
   * Opens the private fields of many events, in order.
   * @throws SealBroken when a ciphertext does not belong to its event or was altered
   * @throws VaultUnavailable
   */
  unseal(events: readonly RecordedEvent[]): Promise<readonly Unsealed[]>;
  /** Hex HMAC-SHA-256 of the text under the ledger's fingerprint secret. */
  fingerprint(text: string): string;
}

/** A sealed part that was altered or moved. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';
}
