/** The log as it was written, and the Merkle tree over it: what evidence is made from. */
import type { Recorded } from '../domain/entry.js';

/** An event as it was recorded: in the shape of its own schema, never a newer one. */
export interface LoggedEvent extends Recorded {
  /** The ledger index; its leaf is number index − 1. */
  readonly index: number;
}

/** All functions answer of what is durable. @throws StoreUnavailable */
export interface LogTree {
  /** Leaves of the tree, and events of the log. */
  size(): number;
  /**
   * The hashes of a tile, 32 bytes each, as C2SP tlog-tiles lays them out: 256 leaf hashes a tile at level 0, above
   * that the roots of the complete tiles below; undefined where there is none.
   */
  tile(level: number, number: number): Uint8Array | undefined;
  /** At most 1,000 events with an index above `after`, in order; empty at the end. */
  recorded(after: number, limit: number): readonly LoggedEvent[];
}
