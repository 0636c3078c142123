/** Checks proofs of an RFC 6962 tree; whatever is malformed, too short, too long or misplaced is false. */
import type { Hash } from './hashes.js';
import { EMPTY_ROOT, HASH_BYTES, nodeHash, sameHash } from './hashes.js';

/**
 * Whether the leaf stands at that index of the tree of that size and root, by the algorithm of RFC 9162 §2.1.3.2.
 * @param claim.index from 0; index and size below 2^53
 */
export const verifyInclusion = (claim: {
  readonly leafHash: Hash;
  readonly index: number;
  readonly size: number;
  readonly proof: readonly Hash[];
  readonly root: Hash;
}): boolean => {
  const { leafHash, index, size, proof, root } = claim;
  if (!isSize(index) || !isSize(size) || index >= size) return false;
  if (!areHashes([leafHash, root]) || !areHashes(proof)) return false;
  let [place, last, hash] = [index, size - 1, leafHash];
  for (const sibling of proof) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      hash = nodeHash(sibling, hash);
      while (place % 2 === 0 && place !== 0) [place, last] = [half(place), half(last)];
    } else {
      hash = nodeHash(hash, sibling);
    }
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && sameHash(hash, root);
};

/** Whether the tree of size2 and root2 begins with the tree of size1 and root1, by RFC 9162 §2.1.4.2. */
export const verifyConsistency = (claim: {
  readonly size1: number;
  readonly root1: Hash;
  readonly size2: number;
  readonly root2: Hash;
  readonly proof: readonly Hash[];
}): boolean => {
  const { size1, root1, size2, root2, proof } = claim;
  if (!isSize(size1) || !isSize(size2) || size1 > size2) return false;
  if (!areHashes([root1, root2]) || !areHashes(proof)) return false;
  if (size1 === size2) return proof.length === 0 && sameHash(root1, root2);
  if (size1 === 0) return proof.length === 0 && sameHash(root1, EMPTY_ROOT);
  // An earlier tree that is complete is its own first node, and is left out of the proof.
  const [first, ...rest] = isPowerOfTwo(size1) ? [root1, ...proof] : proof;
  if (first === undefined) return false;
  let [place, last] = [size1 - 1, size2 - 1];
  while (place % 2 === 1) [place, last] = [half(place), half(last)];
  let [earlier, later] = [first, first];
  for (const sibling of rest) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      earlier = nodeHash(sibling, earlier);
      later = nodeHash(sibling, later);
      while (place % 2 === 0 && place !== 0) [place, last] = [half(place), half(last)];
    } else {
      later = nodeHash(later, sibling);
    }
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && sameHash(earlier, root1) && sameHash(later, root2);
};

const isSize = (size: unknown): boolean => Number.isSafeInteger(size) && Number(size) >= 0;

const areHashes = (hashes: readonly unknown[]): boolean =>
  Array.isArray(hashes) &&
  hashes.every((hash) => hash instanceof Uint8Array && hash.length === HASH_BYTES);

const half = (size: number): number => Math.floor(size / 2);

const isPowerOfTwo = (size: number): boolean =>
  Number.isInteger(Math.log2(size)) && 2 ** Math.log2(size) === size;
