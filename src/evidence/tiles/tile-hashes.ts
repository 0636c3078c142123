/** Tiles of 256 hashes: how a tree of millions of leaves is kept, and how any of its subtrees is found again. */
import type { Hash } from '../merkle/hashes.js';
import { HASH_BYTES, nodeHash } from '../merkle/hashes.js';
import type { Nodes } from '../merkle/tree.js';
import { NotInTree } from '../merkle/tree.js';

/** A tile spans so many levels of the tree. */
export const TILE_LEVELS = 8;
export const TILE_HASHES = 256;
export const TILE_BYTES = TILE_HASHES * HASH_BYTES;

/** The hashes of a tile, one after the other; undefined where there is none. */
export type Tiles = (level: number, number: number) => Uint8Array | undefined;

export const hashAt = (tile: Uint8Array, place: number): Hash =>
  tile.subarray(place * HASH_BYTES, (place + 1) * HASH_BYTES);

/** The hash of the complete subtree of 2^levels hashes of a tile, the number-th from the left. */
const subtree = (tile: Uint8Array, levels: number, number: number): Hash =>
  levels === 0
    ? hashAt(tile, number)
    : nodeHash(subtree(tile, levels - 1, 2 * number), subtree(tile, levels - 1, 2 * number + 1));

/** The root of a complete tile. */
export const tileRoot = (tile: Uint8Array): Hash => subtree(tile, TILE_LEVELS, 0);

/** The subtrees of a tree that is kept in tiles. @throws NotInTree, when asked, where a tile is missing or too short */
export const nodesIn =
  (tiles: Tiles): Nodes =>
  (level, number) => {
    const tileLevel = Math.floor(level / TILE_LEVELS);
    const levels = level % TILE_LEVELS;
    const inTile = TILE_HASHES / 2 ** levels;
    const tile = tiles(tileLevel, Math.floor(number / inTile));
    const place = number % inTile;
    if (tile === undefined || tile.length < (place + 1) * 2 ** levels * HASH_BYTES) {
      throw new NotInTree(`the tree lacks hash ${number} of level ${level}`);
    }
    return subtree(tile, levels, place);
  };
