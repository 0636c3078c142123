/** Public keys of C2SP signed notes: NAME+ID+KEY, Ed25519. */
import type { KeyObject } from 'node:crypto';
import { createPublicKey, hash } from 'node:crypto';

import { base64Of, bytesOfBase64 } from './base64.js';

export interface VerifierKey {
  /** The name of the key: of a ledger its origin. */
  readonly name: string;
  /** First four bytes of SHA-256(name ‖ 0x0A ‖ 0x01 ‖ key), as eight hex digits. */
  readonly id: string;
  readonly key: KeyObject;
  /** How the key is written. */
  readonly text: string;
}

/** The type of signature: Ed25519. */
const ED25519 = 1;
/** What stands before the 32 bytes of an Ed25519 key in its DER form (RFC 8410). */
const DER_START = Buffer.from('302a300506032b6570032100', 'hex');
const KEY_BYTES = 32;

/** @param raw the 32 bytes of the public key */
export const verifierKeyOf = (name: string, raw: Uint8Array): VerifierKey => {
  const typed = Buffer.concat([Buffer.of(ED25519), raw]);
  const id = hash('sha256', Buffer.concat([Buffer.from(`${name}\n`), typed]), 'hex').slice(0, 8);
  const der = Buffer.concat([DER_START, raw]);
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
  return { name, id, key, text: `${name}+${id}+${base64Of(typed)}` };
};

/** The key that a text names; undefined unless it is written exactly so. */
export const parseVerifierKey = (text: string): VerifierKey | undefined => {
  const [, name = '', encoded = ''] = /^([^\s+]+)\+[0-9a-f]{8}\+(.+)$/u.exec(text) ?? [];
  const typed = bytesOfBase64(encoded);
  if (typed?.length !== 1 + KEY_BYTES || typed[0] !== ED25519) return undefined;
  const key = verifierKeyOf(name, typed.subarray(1));
  return key.text === text ? key : undefined;
};
