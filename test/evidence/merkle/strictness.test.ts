/** No proof but the right one is ever true: every mutation of size, place, hash and length is refused. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { Hash } from '../../../src/evidence/merkle/hashes.js';
import { EMPTY_ROOT, leafHash } from '../../../src/evidence/merkle/hashes.js';
import {
  consistencyProof,
  inclusionProof,
  nodesOver,
  rootAt,
} from '../../../src/evidence/merkle/tree.js';
import { verifyConsistency, verifyInclusion } from '../../../src/evidence/merkle/verify.js';

const LEAVES = 33;
const all = Array.from({ length: LEAVES }, (_, at) => leafHash(`leaf ${at}`));
const nodes = nodesOver(all);
const root = (size: number): Hash => rootAt({ size, nodes });

/** The proof with something wrong in it: one for every place and kind of damage. */
const damaged = (proof: readonly Hash[]): readonly (readonly Hash[])[] => {
  const flipped = proof.flatMap((hash, at) =>
    [0, 15, 31].map((byte) => {
      const other = Uint8Array.from(hash);
      other[byte] = (other[byte] ?? 0) ^ 1;
      return proof.with(at, other);
    }),
  );
  const short = proof.map((hash, at) => proof.with(at, hash.slice(1)));
  const long = proof.map((hash, at) => proof.with(at, Uint8Array.of(...hash, 0)));
  const swapped = proof
    .slice(1)
    .map((hash, at) => proof.with(at, hash).with(at + 1, proof[at] ?? hash));
  const without = proof.map((_, at) => proof.toSpliced(at, 1));
  const added = [...proof, EMPTY_ROOT].map((_, at) => proof.toSpliced(at, 0, EMPTY_ROOT));
  const doubled = proof.map((hash, at) => proof.toSpliced(at, 0, hash));
  return [
    ...flipped,
    ...short,
    ...long,
    ...swapped,
    ...without,
    ...added,
    ...doubled,
    ...(proof.length === 0 ? [] : [[...proof, ...proof]]),
  ].filter((each) => each.length !== proof.length || each.some((hash, at) => hash !== proof[at]));
};

const inclusions = fc
  .integer({ min: 1, max: LEAVES })
  .chain((size) => fc.tuple(fc.constant(size), fc.integer({ min: 0, max: size - 1 })));

describe('a proof of inclusion', () => {
  test('is true for its leaf, place and root only; the size comes from the checkpoint', () => {
    fc.assert(
      fc.property(inclusions, ([size, index]) => {
        const proof = inclusionProof({ index, size, nodes });
        const right = { leafHash: all[index] ?? EMPTY_ROOT, index, size, proof, root: root(size) };
        expect(verifyInclusion(right)).toBe(true);
        for (let other = 0; other <= LEAVES; other += 1) {
          if (other !== index) expect(verifyInclusion({ ...right, index: other })).toBe(false);
        }
        for (const wrong of damaged(proof)) {
          expect(verifyInclusion({ ...right, proof: wrong })).toBe(false);
        }
        expect(verifyInclusion({ ...right, leafHash: leafHash('another') })).toBe(false);
        expect(verifyInclusion({ ...right, root: leafHash('another') })).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  test.each([NaN, Infinity, -1, 0.5, 2 ** 53, 2 ** 53 + 2])(
    'is false for the number %p',
    (number) => {
      const right = { leafHash: all[0] ?? EMPTY_ROOT, index: 0, size: 1, proof: [], root: root(1) };
      expect(verifyInclusion(right)).toBe(true);
      expect(verifyInclusion({ ...right, index: number })).toBe(false);
      expect(verifyInclusion({ ...right, size: number })).toBe(false);
      const same = { size1: 1, root1: root(1), size2: 1, root2: root(1), proof: [] };
      expect(verifyConsistency(same)).toBe(true);
      expect(verifyConsistency({ ...same, size2: number })).toBe(false);
      expect(verifyConsistency({ ...same, size1: number, size2: number })).toBe(false);
    },
  );
});

describe('a proof of consistency', () => {
  test('is true for its two trees only', () => {
    fc.assert(
      fc.property(inclusions, ([size2, size1]) => {
        const proof = consistencyProof({ size1, size2, nodes });
        const right = { size1, root1: root(size1), size2, root2: root(size2), proof };
        expect(verifyConsistency(right)).toBe(true);
        for (const wrong of damaged(proof)) {
          expect(verifyConsistency({ ...right, proof: wrong })).toBe(false);
        }
        const another = leafHash('another');
        expect(verifyConsistency({ ...right, root1: another })).toBe(false);
        // Every tree begins with the one that has no leaves.
        expect(verifyConsistency({ ...right, root2: another })).toBe(size1 === 0);
        for (let other = 1; other <= LEAVES; other += 1) {
          if (size1 > 0 && other !== size1) {
            expect(verifyConsistency({ ...right, size1: other, root1: root(size1) })).toBe(false);
          }
        }
        expect(verifyConsistency({ ...right, size1: size2 + 1 })).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  test('is false when the same size has two roots', () => {
    const fork = { size1: 5, root1: root(5), size2: 5, root2: leafHash('fork'), proof: [] };
    expect(verifyConsistency(fork)).toBe(false);
  });
});
