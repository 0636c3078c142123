/** Compares an event with the leaf that the tree has of it. */
import { entryOf, presumedEntry, type Recorded } from '../domain/entry.js';
import { type Hash, leafHash, sameHash } from './merkle/hashes.js';
import { hashAt, TILE_HASHES } from './tiles/tile-hashes.js';

/**
 * The hash of an event if it is the one of its leaf; undefined where it is another, or the tile has none.
 * @param leaf its number in the tree, from 0
 * @param tile the one of level 0 that holds the leaf
 */
export const recordedLeaf = (
  event: Recorded,
  leaf: number,
  tile: Uint8Array | undefined,
): Hash | undefined => {
  if (tile === undefined) return undefined;
  const expected = hashAt(tile, leaf % TILE_HASHES);
  const presumed = leafHash(presumedEntry(event));
  if (sameHash(presumed, expected)) return presumed;
  // Older programs have written data in another order; and what has no canonical form is no event.
  const hash = leafHash(entryOf(event));
  return sameHash(hash, expected) ? hash : undefined;
};
