/** The tree is the one of RFC 6962: the reference tree of Certificate Transparency, and the definition read literally. */
import { createHash } from 'node:crypto';

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { CompactRange } from '../../../src/evidence/merkle/compact-range.js';
import type { Hash } from '../../../src/evidence/merkle/hashes.js';
import { EMPTY_ROOT, leafHash, nodeHash } from '../../../src/evidence/merkle/hashes.js';
import {
  consistencyProof,
  inclusionProof,
  nodesOver,
  NotInTree,
  rootAt,
  rootOf,
} from '../../../src/evidence/merkle/tree.js';
import { verifyConsistency, verifyInclusion } from '../../../src/evidence/merkle/verify.js';

/** The eight leaves of the reference tree, and the root after each, as every implementation of the RFC tests them. */
const LEAVES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const hashes = LEAVES.map((leaf) => leafHash(Buffer.from(leaf, 'hex')));
const hex = (hash: Hash): string => Buffer.from(hash).toString('hex');

/** RFC 6962 §2.1 word for word, over the leaves themselves. */
const mth = (leaves: readonly string[]): string => {
  const sha256 = (...parts: readonly (string | Buffer)[]): string =>
    createHash('sha256')
      .update(
        Buffer.concat(
          parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'hex') : part)),
        ),
      )
      .digest('hex');
  if (leaves.length === 0) return sha256('');
  if (leaves.length === 1) return sha256('00', Buffer.from(leaves[0] ?? ''));
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return sha256('01', mth(leaves.slice(0, k)), mth(leaves.slice(k)));
};

const trees = fc.array(fc.string(), { minLength: 1, maxLength: 70 });

describe('the reference tree', () => {
  test('has the known root after each of its eight leaves', () => {
    expect(ROOTS.map((_, at) => hex(rootOf(hashes.slice(0, at + 1))))).toEqual(ROOTS);
    expect(hex(EMPTY_ROOT)).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
    expect(rootOf([])).toEqual(EMPTY_ROOT);
  });

  test('has the audit path that the RFC draws for the fourth leaf of seven', () => {
    const nodes = nodesOver(hashes);
    const proof = inclusionProof({ index: 3, size: 7, nodes });
    const l = nodeHash(nodes(1, 2), hashes[6] ?? EMPTY_ROOT);
    expect(proof.map(hex)).toEqual([hashes[2] ?? EMPTY_ROOT, nodes(1, 0), l].map(hex));
  });

  test('has the consistency proofs that the RFC draws: from three, four and six leaves to seven', () => {
    const nodes = nodesOver(hashes);
    const [c = EMPTY_ROOT, d = EMPTY_ROOT, j = EMPTY_ROOT] = [hashes[2], hashes[3], hashes[6]];
    const [g, i, k] = [nodes(1, 0), nodes(1, 2), nodes(2, 0)];
    const proofFrom = (size1: number) => consistencyProof({ size1, size2: 7, nodes }).map(hex);
    expect(proofFrom(3)).toEqual([c, d, g, nodeHash(i, j)].map(hex));
    expect(proofFrom(4)).toEqual([nodeHash(i, j)].map(hex));
    expect(proofFrom(6)).toEqual([i, j, k].map(hex));
  });
});

describe('every tree', () => {
  test('has the root of the definition, also when it grows leaf by leaf', () => {
    fc.assert(
      fc.property(trees, (leaves) => {
        const range = new CompactRange();
        const all = leaves.map((leaf) => leafHash(leaf));
        for (const hash of all) range.append(hash);
        const root = mth(leaves);
        expect([hex(rootOf(all)), hex(range.root()), range.size]).toEqual([
          root,
          root,
          leaves.length,
        ]);
      }),
    );
  });

  test('proves each of its leaves, and each earlier tree', () => {
    const all = Array.from({ length: 40 }, (_, at) => leafHash(String(at)));
    const nodes = nodesOver(all);
    for (let size = 1; size <= all.length; size += 1) {
      const root = rootAt({ size, nodes });
      for (let at = 0; at < size; at += 1) {
        const proof = inclusionProof({ index: at, size, nodes });
        const leaf = all[at] ?? EMPTY_ROOT;
        expect(verifyInclusion({ leafHash: leaf, index: at, size, proof, root })).toBe(true);
        const earlier = { size1: at, root1: rootAt({ size: at, nodes }) };
        const consistency = consistencyProof({ size1: at, size2: size, nodes });
        expect(
          verifyConsistency({ ...earlier, size2: size, root2: root, proof: consistency }),
        ).toBe(true);
      }
    }
  });

  test('near the end of the numbers splits where the definition splits', () => {
    const asked: (readonly [number, number])[] = [];
    const nodes = (level: number, number: number): Hash => {
      asked.push([level, number]);
      return leafHash(`${level}/${number}`);
    };
    const size = Number.MAX_SAFE_INTEGER;
    const proof = inclusionProof({ index: size - 1, size, nodes });
    expect(proof).toHaveLength(52);
    const leaf = leafHash('last');
    const root = proof.reduce((right, left) => nodeHash(left, right), leaf);
    expect(verifyInclusion({ leafHash: leaf, index: size - 1, size, proof, root })).toBe(true);
    expect(asked).toContainEqual([52, 0]);
  });

  test('refuses leaves and trees that it does not hold', () => {
    const nodes = nodesOver(hashes);
    const wrong: (() => unknown)[] = [
      () => inclusionProof({ index: 8, size: 8, nodes }),
      () => inclusionProof({ index: -1, size: 8, nodes }),
      () => inclusionProof({ index: 0.5, size: 8, nodes }),
      () => inclusionProof({ index: 0, size: 0, nodes }),
      () => consistencyProof({ size1: 8, size2: 7, nodes }),
      () => consistencyProof({ size1: 1, size2: 2 ** 53, nodes }),
      () => rootAt({ size: -1, nodes }),
      () => rootAt({ size: 9, nodes }),
    ];
    for (const ask of wrong) expect(ask).toThrow(NotInTree);
  });
});
