/** Compares the ciphertexts of an event with the digests that its entry holds. */
import { hash } from 'node:crypto';

import type { CanonicalObject } from '../../domain/events.js';
import { bytesOfBase64 } from '../notes/base64.js';

/** `erased`: at least one ciphertext is gone; the digests of the others are right. */
export const ciphertextsOf = (
  entry: CanonicalObject,
  ciphertexts: readonly (string | null)[],
): 'whole' | 'erased' | 'changed' => {
  const sealed = Array.isArray(entry.sealed) ? (entry.sealed as readonly CanonicalObject[]) : [];
  if (sealed.length !== ciphertexts.length) return 'changed';
  for (const [at, text] of ciphertexts.entries()) {
    const bytes = text === null ? null : bytesOfBase64(text);
    if (bytes === undefined) return 'changed';
    if (bytes !== null && hash('sha256', bytes) !== sealed[at]?.digest) return 'changed';
  }
  return ciphertexts.includes(null) ? 'erased' : 'whole';
};

/** The event that tells of an erasure: the keys of what was sealed before it are gone. */
const ERASED_EVENT = 'erased';

export const tellsErasure = (entry: CanonicalObject): boolean => entry.type === ERASED_EVENT;
