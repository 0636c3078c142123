/** The root of a tree that grows, from as many hashes as its size has binary ones. */
import type { Hash } from './hashes.js';
import { EMPTY_ROOT, nodeHash } from './hashes.js';

export class CompactRange {
  /** Complete subtrees from the left, each larger than the next. */
  readonly #peaks: Hash[] = [];
  #size = 0;

  /** Leaves so far. */
  get size(): number {
    return this.#size;
  }

  append(leafHash: Hash): void {
    let hash = leafHash;
    // Each binary one at the end of the size is a subtree that the new leaf makes complete.
    for (let size = this.#size; size % 2 === 1; size = Math.floor(size / 2)) {
      const left = this.#peaks.pop();
      if (left === undefined) throw new Error('a size has as many peaks as ones');
      hash = nodeHash(left, hash);
    }
    this.#peaks.push(hash);
    this.#size += 1;
  }

  root(): Hash {
    const [last, ...others] = this.#peaks.toReversed();
    return last === undefined
      ? EMPTY_ROOT
      : others.reduce((right, left) => nodeHash(left, right), last);
  }
}
