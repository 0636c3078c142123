/** The tree over a log, in the log's own file: grows in the transaction that records the events. */
import { readFileSync } from 'node:fs';
import type { DatabaseSync, StatementSync } from 'node:sqlite';

import type { Hash } from '../merkle/hashes.js';
import { HASH_BYTES, leafHash } from '../merkle/hashes.js';
import { TILE_BYTES, TILE_HASHES, tileRoot } from './tile-hashes.js';

const sql = (name: string): string => readFileSync(new URL(`./${name}`, import.meta.url), 'utf8');
const SCHEMA = sql('schema.sql');
const WRITE_TILE = sql('write-tile.sql');
const TILE = sql('tile.sql');
const TILE_COUNT = sql('tile-count.sql');
const ROOTS = sql('roots.sql');

/** The tiles are not those of one tree. */
export class DamagedTree extends Error {
  override readonly name = 'DamagedTree';
}

/** The last tile of a level, which still grows and stands in memory only. */
interface Edge {
  number: number;
  count: number;
  hashes: Buffer;
}

/**
 * Only complete tiles are written: rewriting one with every event would cost more than the event. Of a file that is
 * opened, `size` therefore says up to where the tree was written; whoever opens it adds the entries after that.
 */
export class TreeFile {
  readonly #write: StatementSync;
  readonly #tile: StatementSync;
  readonly #edges: Edge[] = [];

  /** Opens the tree, and creates it without leaves where there is none. @throws DamagedTree */
  constructor(database: DatabaseSync) {
    database.exec(SCHEMA);
    this.#write = database.prepare(WRITE_TILE);
    this.#tile = database.prepare(TILE);
    const roots = database.prepare(ROOTS);
    let tiles = completeTiles(database, 0);
    this.#edges.push(edgeAt(tiles, []));
    for (let level = 1; tiles > 0; level += 1) {
      const above = Math.floor(tiles / TILE_HASHES);
      if (completeTiles(database, level) !== above) throw new DamagedTree('the tree lacks tiles');
      const found = roots.all(level - 1, above * TILE_HASHES) as unknown as { root: Uint8Array }[];
      this.#edges.push(
        edgeAt(
          above,
          found.map(({ root }) => root),
        ),
      );
      tiles = above;
    }
  }

  /** Leaves. */
  get size(): number {
    const [leaves] = this.#edges;
    return leaves === undefined ? 0 : leaves.number * TILE_HASHES + leaves.count;
  }

  /**
   * Adds the leaf of an entry, within the transaction that records it. A tree whose transaction does not come to its
   * end is of no more use: open it anew.
   */
  add(entry: string): void {
    this.#put(0, leafHash(entry));
  }

  /** The hashes of a tile, the last of its level included. */
  tile(level: number, number: number): Uint8Array | undefined {
    const edge = this.#edges[level];
    if (edge?.number === number)
      return Uint8Array.from(edge.hashes.subarray(0, edge.count * HASH_BYTES));
    const row = this.#tile.get(level, number) as { readonly hashes: Uint8Array } | undefined;
    return row?.hashes;
  }

  #put(level: number, hash: Hash): void {
    const edge = (this.#edges[level] ??= edgeAt(0, []));
    edge.hashes.set(hash, edge.count * HASH_BYTES);
    edge.count += 1;
    if (edge.count < TILE_HASHES) return;
    const root = tileRoot(edge.hashes);
    this.#write.run(level, edge.number, root, edge.hashes);
    edge.number += 1;
    edge.count = 0;
    this.#put(level + 1, root);
  }
}

const completeTiles = (database: DatabaseSync, level: number): number => {
  const found = database.prepare(TILE_COUNT).get(level) as { tiles: number; last: number | null };
  if (found.tiles !== (found.last ?? -1) + 1) {
    throw new DamagedTree(
      `level ${level} of the tree has ${found.tiles} tiles, the last is ${found.last}`,
    );
  }
  return found.tiles;
};

const edgeAt = (number: number, hashes: readonly Hash[]): Edge => {
  const bytes = Buffer.alloc(TILE_BYTES);
  hashes.forEach((hash, at) => {
    bytes.set(hash, at * HASH_BYTES);
  });
  return { number, count: hashes.length, hashes: bytes };
};
