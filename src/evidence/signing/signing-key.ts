/** Signs checkpoints with the Ed25519 key of the ledger. */
import type { KeyObject } from 'node:crypto';
import { createPrivateKey, createPublicKey, sign } from 'node:crypto';

import { base64Of } from '../notes/base64.js';
import type { VerifierKey } from '../notes/verifier-key.js';
import { verifierKeyOf } from '../notes/verifier-key.js';

export interface SigningKey {
  readonly verifier: VerifierKey;
  /** The line of a signature over a text. */
  sign(text: string): string;
}

/** What stands before the 32 bytes of an Ed25519 seed in its DER form (RFC 8410). */
const DER_START = Buffer.from('302e020100300506032b657004220420', 'hex');
const RAW_KEY_BYTES = 32;

/** @param name of the key: the origin of the ledger. @param seed 32 random bytes, kept in the vault */
export const signingKeyOf = (name: string, seed: KeyObject): SigningKey => {
  const der = Buffer.concat([DER_START, seed.export()]);
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  der.fill(0);
  const raw = createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-RAW_KEY_BYTES);
  const verifier = verifierKeyOf(name, raw);
  return {
    verifier,
    sign: (text) => {
      const signature = sign(null, Buffer.from(text), key);
      const bytes = Buffer.concat([Buffer.from(verifier.id, 'hex'), signature]);
      return `— ${name} ${base64Of(bytes)}\n`;
    },
  };
};
