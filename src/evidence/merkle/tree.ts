/** Roots and proofs of an RFC 6962 tree, made from the hashes of its complete subtrees. */
import type { Hash } from './hashes.js';
import { EMPTY_ROOT, nodeHash } from './hashes.js';

/**
 * The hash of the complete subtree over the leaves number·2^level up to, not including, (number+1)·2^level; level 0
 * are the leaves. It is asked only for subtrees within the size that is asked about.
 */
export type Nodes = (level: number, number: number) => Hash;

/** What was asked for is not in the tree. */
export class NotInTree extends RangeError {
  override readonly name = 'NotInTree';
}

/** The root over a list of leaf hashes. */
export const rootOf = (hashes: readonly Hash[]): Hash =>
  rootAt({ size: hashes.length, nodes: nodesOver(hashes) });

/** The root of the first `size` leaves. @throws NotInTree for a size that is no integer from 0 to 2^53 - 1 */
export const rootAt = ({ size, nodes }: { readonly size: number; readonly nodes: Nodes }): Hash => {
  requireSize(size);
  return size === 0 ? EMPTY_ROOT : rangeHash(0, size, nodes);
};

/**
 * The audit path of a leaf (RFC 6962 §2.1.1): the sibling of every node on the way to the root, from the leaf up.
 * @param index the leaf, from 0
 * @throws NotInTree unless 0 ≤ index < size
 */
export const inclusionProof = ({
  index,
  size,
  nodes,
}: {
  readonly index: number;
  readonly size: number;
  readonly nodes: Nodes;
}): readonly Hash[] => {
  requireSize(size);
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) {
    throw new NotInTree(`a tree of ${size} leaves has no leaf ${index}`);
  }
  const proof: Hash[] = [];
  for (let from = 0, to = size; to - from > 1;) {
    const middle = from + splitOf(to - from);
    const isLeft = index < middle;
    proof.push(isLeft ? rangeHash(middle, to, nodes) : rangeHash(from, middle, nodes));
    if (isLeft) to = middle;
    else from = middle;
  }
  return proof.reverse();
};

/**
 * What shows that the tree of size2 begins with the tree of size1 (RFC 6962 §2.1.2); empty when they are the same, or
 * the first has no leaves.
 * @throws NotInTree unless 0 ≤ size1 ≤ size2
 */
export const consistencyProof = ({
  size1,
  size2,
  nodes,
}: {
  readonly size1: number;
  readonly size2: number;
  readonly nodes: Nodes;
}): readonly Hash[] => {
  requireSize(size1);
  requireSize(size2);
  if (size1 > size2)
    throw new NotInTree(`a tree of ${size2} leaves has no earlier one of ${size1}`);
  if (size1 === 0 || size1 === size2) return [];
  const proof: Hash[] = [];
  let [from, to] = [0, size2];
  while (to !== size1) {
    const middle = from + splitOf(to - from);
    const isLeft = size1 <= middle;
    proof.push(isLeft ? rangeHash(middle, to, nodes) : rangeHash(from, middle, nodes));
    if (isLeft) to = middle;
    else from = middle;
  }
  // Whoever checks the proof has the earlier root itself when that is a complete subtree.
  if (from > 0) proof.push(rangeHash(from, to, nodes));
  return proof.reverse();
};

/** The subtrees over a list of leaf hashes, hashed when asked for. */
export const nodesOver = (hashes: readonly Hash[]): Nodes => {
  const nodes: Nodes = (level, number) => {
    if (level > 0) return nodeHash(nodes(level - 1, 2 * number), nodes(level - 1, 2 * number + 1));
    const hash = hashes[number];
    if (hash === undefined) throw new NotInTree(`there is no leaf ${number}`);
    return hash;
  };
  return nodes;
};

/** The hash over the leaves from `from` up to `to`; the range begins where a subtree of its size may begin. */
const rangeHash = (from: number, to: number, nodes: Nodes): Hash => {
  const count = to - from;
  const level = Math.log2(count);
  // Exact for every power of two below 2^53; a neighbour that rounds to an integer is told by the product.
  if (Number.isInteger(level) && 2 ** level === count) return nodes(level, from / count);
  const middle = from + splitOf(count);
  return nodeHash(rangeHash(from, middle, nodes), rangeHash(middle, to, nodes));
};

/** The largest power of two below a count of at least 2. */
const splitOf = (count: number): number => {
  const power = 2 ** Math.floor(Math.log2(count));
  // The logarithm of a number just below a power of two may be rounded up to it.
  return power >= count ? power / 2 : power;
};

const requireSize = (size: number): void => {
  if (!Number.isSafeInteger(size) || size < 0) throw new NotInTree(`${size} is no size of a tree`);
};
