/** Compares a part of the log with its tree: each event with its leaf, each tile over them with the one above. */
import type { LogTree } from '../application/log-tree.js';
import { eventsBetween } from './bundle-writer.js';
import { sameHash } from './merkle/hashes.js';
import { recordedLeaf } from './recorded-leaf.js';
import { hashAt, TILE_BYTES, TILE_HASHES, tileRoot } from './tiles/tile-hashes.js';

/** The first ledger index from `first` to `last` that is not what its tree has; undefined when all are. */
export const firstBadIn = async (
  tree: LogTree,
  first: number,
  last: number,
): Promise<number | undefined> => {
  if (last < first) return undefined;
  let expected = first;
  let [number, tile]: [number, Uint8Array | undefined] = [-1, undefined];
  for await (const page of eventsBetween(tree, first, last)) {
    for (const event of page) {
      if (event.index !== expected) return expected;
      const leaf = event.index - 1;
      const at = Math.floor(leaf / TILE_HASHES);
      if (at !== number) {
        [number, tile] = [at, tree.tile(0, at)];
        if (!hangsTogether(tree, at)) return Math.max(first, at * TILE_HASHES + 1);
      }
      if (recordedLeaf(event, leaf, tile) === undefined) return event.index;
      expected += 1;
    }
  }
  return expected === last + 1 ? undefined : expected;
};

/** Whether a tile, if it is complete, and those above it have the roots that the tiles above say. */
const hangsTogether = (tree: LogTree, leaves: number): boolean => {
  for (let [level, number] = [0, leaves]; ;) {
    const tile = tree.tile(level, number);
    if (tile === undefined || tile.length < TILE_BYTES) return tile !== undefined || level > 0;
    const above = Math.floor(number / TILE_HASHES);
    const parent = tree.tile(level + 1, above);
    const place = number % TILE_HASHES;
    if (parent === undefined || !sameHash(hashAt(parent, place), tileRoot(tile))) return false;
    [level, number] = [level + 1, above];
  }
};
