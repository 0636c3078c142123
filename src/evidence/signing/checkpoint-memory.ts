/** What the signer remembers: every checkpoint it has signed, and with which keys. */

/** A checkpoint as it was published. */
export interface KeptCheckpoint {
  readonly size: number;
  /** Base64. */
  readonly root: string;
  /** The signed note. */
  readonly note: string;
}

/** A key of the signer; its private half is the vault's secret of that generation. */
export interface KeptKey {
  /** From 1. */
  readonly generation: number;
  /** NAME+ID+KEY of the signed note. */
  readonly verifier: string;
}

/**
 * Kept apart from the log, so that a log that is set back does not take it along. What it has answered is durable.
 * Each can throw EvidenceUnavailable.
 */
export interface CheckpointMemory {
  /** In order of generation. */
  keys(): Promise<readonly KeptKey[]>;
  /** False when there is a key of that generation already. */
  addKey(key: KeptKey): Promise<boolean>;
  /** The one of the greatest size. */
  last(): Promise<KeptCheckpoint | undefined>;
  /** At most so many before a size, the greatest first. */
  before(size: number, limit: number): Promise<readonly KeptCheckpoint[]>;
  /**
   * Keeps a checkpoint, if the last one kept still is `after` (its size, null when there was none).
   * @returns whether it did; else another signer was faster
   */
  add(checkpoint: KeptCheckpoint, after: number | null): Promise<boolean>;
  /**
   * Copies everything, as of one moment, into a new file that its owner only can read, and that opens as the memory of
   * one machine. No private key is in it.
   * @throws EvidenceNotCopied
   */
  backup(file: string): Promise<void>;
  close(): Promise<void>;
}
