/** The tree over a log, in the log's own file: grows in the transaction that records the events. */
import { readFileSync } from 'node:fs';
import type { DatabaseSync, StatementSync } from 'node:sqlite';

import { HASH_BYTES, leafHash } from '../merkle/hashes.js';
import { TILE_BYTES, TILE_HASHES, tileRoot } from './tile-hashes.js';

const sql = (name: string): string => readFileSync(new URL(`./${name}`, import.meta.url), 'utf8');
const SCHEMA = sql('schema.sql');
const WRITE_TILE = sql('write-tile.sql');
const TILE = sql('tile.sql');
const LAST_TILE = sql('last-tile.sql');

/** The tiles are not those of one tree. */
export class DamagedTree extends Error {
  override readonly name = 'DamagedTree';
}

/** The last tile of a level, which still grows. */
interface Edge {
  number: number;
  count: number;
  readonly hashes: Buffer;
  isWritten: boolean;
}

interface StoredTile {
  readonly number: number;
  readonly hashes: Uint8Array;
}

export class TreeFile {
  readonly #write: StatementSync;
  readonly #tile: StatementSync;
  readonly #edges: Edge[] = [];

  /** Opens the tree, and creates it without leaves where there is none. @throws DamagedTree */
  constructor(database: DatabaseSync) {
    database.exec(SCHEMA);
    this.#write = database.prepare(WRITE_TILE);
    this.#tile = database.prepare(TILE);
    const last = database.prepare(LAST_TILE);
    do {
      this.#edges.push(edgeOf(last.get(this.#edges.length) as StoredTile | undefined));
    } while ((this.#edges.at(-1)?.number ?? 0) > 0);
    this.#edges.slice(1).forEach((edge, at) => {
      if (edge.number * TILE_HASHES + edge.count !== this.#edges[at]?.number) {
        throw new DamagedTree(`level ${at + 1} of the tree does not fit the level below`);
      }
    });
  }

  /** Leaves, with those that are added and not yet written. */
  get size(): number {
    const [leaves] = this.#edges;
    return leaves === undefined ? 0 : leaves.number * TILE_HASHES + leaves.count;
  }

  /** Adds the leaf of an entry. To be called within a transaction, as `write` before its end. */
  add(entry: string): void {
    this.#put(0, leafHash(entry));
  }

  /** Writes the tiles that have grown. A tree whose transaction does not come to its end is of no more use. */
  write(): void {
    this.#edges.forEach((edge, level) => {
      if (edge.isWritten) return;
      this.#write.run(level, edge.number, edge.hashes.subarray(0, edge.count * HASH_BYTES));
      edge.isWritten = true;
    });
  }

  tile(level: number, number: number): Uint8Array | undefined {
    const row = this.#tile.get(level, number) as { readonly hashes: Uint8Array } | undefined;
    return row?.hashes;
  }

  #put(level: number, hash: Uint8Array): void {
    const edge = (this.#edges[level] ??= edgeOf(undefined));
    edge.hashes.set(hash, edge.count * HASH_BYTES);
    edge.count += 1;
    edge.isWritten = false;
    if (edge.count < TILE_HASHES) return;
    this.#write.run(level, edge.number, edge.hashes);
    edge.number += 1;
    edge.count = 0;
    edge.isWritten = true;
    this.#put(level + 1, tileRoot(edge.hashes));
  }
}

const edgeOf = (stored: StoredTile | undefined): Edge => {
  const hashes = Buffer.alloc(TILE_BYTES);
  if (stored === undefined) return { number: 0, count: 0, hashes, isWritten: true };
  const count = stored.hashes.length / HASH_BYTES;
  if (!Number.isInteger(count) || count < 1 || count > TILE_HASHES) {
    throw new DamagedTree(`tile ${stored.number} has ${stored.hashes.length} bytes`);
  }
  if (count === TILE_HASHES)
    return { number: stored.number + 1, count: 0, hashes, isWritten: true };
  hashes.set(stored.hashes);
  return { number: stored.number, count, hashes, isWritten: true };
};
