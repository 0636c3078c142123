/** AES-256-GCM in the one form used here: nonce, ciphertext and tag in one buffer. */
import type { KeyObject } from 'node:crypto';
import { createCipheriv, createDecipheriv, createSecretKey, randomBytes } from 'node:crypto';

export const KEY_BYTES = 32;
export const newKey = (): KeyObject => createSecretKey(randomBytes(KEY_BYTES));

/** Random nonces of 96 bits are safe for 2^32 messages under one key (NIST SP 800-38D §8.3). */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** What encryption adds to the length of a plaintext. */
export const OVERHEAD_BYTES = NONCE_BYTES + TAG_BYTES;

/** Text that is not secret and must be the same when decrypting; a JSON array is unambiguous. */
export const associatedData = (...parts: readonly (string | number)[]): Buffer =>
  Buffer.from(JSON.stringify(parts));

export const encrypt = (key: KeyObject, plaintext: Buffer, associated: Buffer): Buffer => {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(associated);
  const ciphertext = cipher.update(plaintext);
  cipher.final();
  return Buffer.concat([nonce, ciphertext, cipher.getAuthTag()]);
};

/** The plaintext; undefined when anything was altered, or the key or the associated data are others. */
export const decrypt = (key: KeyObject, sealed: Buffer, associated: Buffer): Buffer | undefined => {
  if (sealed.length < OVERHEAD_BYTES) return undefined;
  const nonce = sealed.subarray(0, NONCE_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(associated);
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
  const plaintext = decipher.update(sealed.subarray(NONCE_BYTES, sealed.length - TAG_BYTES));
  try {
    decipher.final();
  } catch {
    // Nothing but the tag is checked here: the plaintext is not authentic.
    return undefined;
  }
  return plaintext;
};
