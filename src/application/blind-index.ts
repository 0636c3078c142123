/** The port of the blind index: who has which national id, by digests that tell nobody the id. */

/** The digests of all ids that a stream's live facts state. */
export interface BlindEntry {
  readonly stream: string;
  /** HMAC-SHA-256, 32 bytes each. */
  readonly digests: readonly Buffer[];
}

/** Every function: @throws VaultUnavailable */
export interface BlindIndex {
  /** The ledger index up to which the entries reflect the log; 0 for an empty index. */
  reflected(): Promise<number>;
  /**
   * Replaces the entries of these streams, and notes what the index reflects now; all of it or nothing. Does nothing
   * where the index reflects as much already. A stream whose identity was destroyed gets no entry, whatever is given.
   */
  put(entries: readonly BlindEntry[], reflected: number): Promise<void>;
  /** At most a few streams that have an entry with the digest, in order. */
  holders(digest: Buffer): Promise<readonly string[]>;
  /**
   * Groups of streams that share a digest, each in order, with the groups in order of their streams joined by a space.
   * @param after the streams of the last group of the page before, joined by a space
   */
  shared(after: string, limit: number): Promise<readonly (readonly string[])[]>;
  /** Forgets everything, for making the index anew from the log. */
  clear(): Promise<void>;
}
