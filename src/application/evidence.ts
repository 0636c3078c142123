/** Evidence as auditors ask for it: signed checkpoints, proofs, bundles, and whether the log is what was signed. */

/** A proof that an event stands in the log. */
export interface InclusionProof {
  readonly event: string;
  /** The ledger index; the leaf is number index − 1. */
  readonly index: number;
  /** The canonical text whose hash is the leaf. */
  readonly entry: string;
  /** The whole proof, as C2SP tlog-proof: index, audit path and signed checkpoint. */
  readonly proof: string;
}

/** A proof that the log of one size begins with that of another. */
export interface ConsistencyProof {
  readonly from: number;
  readonly to: number;
  /** Base64, as the roots. */
  readonly fromRoot: string;
  readonly toRoot: string;
  readonly proof: readonly string[];
}

/** Which events a bundle holds; all that are given must hold, and none means the whole log. */
export interface BundleSelection {
  /** First ledger index. */
  readonly from?: number | undefined;
  /** Last ledger index, included. */
  readonly to?: number | undefined;
  readonly person?: string | undefined;
  /** Event ids. */
  readonly events?: readonly string[] | undefined;
}

export type EvidenceState =
  'verified' | 'verified, content erased' | 'not verifiable from this bundle' | 'tampered';

/** What a verification found. */
export interface EvidenceVerdict {
  readonly state: EvidenceState;
  /** One sentence. */
  readonly says: string;
  readonly origin: string | null;
  /** Events that were looked at. */
  readonly events: number;
  /** Of the checkpoint that was compared with; null where there is none. */
  readonly size: number | null;
  /** Base64. */
  readonly root: string | null;
  /** The first ledger index that is not what was signed, as near as can be said; of tampered logs. */
  readonly firstBadIndex: number | null;
  /** The signed note that the log contradicts; of tampered logs. */
  readonly contradicts: string | null;
}

export interface VerificationStep {
  readonly done: number;
  readonly total: number;
  readonly verdict?: EvidenceVerdict;
}

export interface Evidence {
  /**
   * A signed checkpoint of the log as it is now; the last one again while nothing is recorded.
   * @throws LogContradicts when the log is not the one that was signed before: nothing is signed
   */
  checkpoint(): Promise<string>;
  /** @param event an event id or a ledger index. @throws NotInLog, LogContradicts */
  proveInclusion(event: string): Promise<InclusionProof>;
  /** @param to all events of the log when absent. @throws NotInLog unless 0 ≤ from ≤ to ≤ events in the log */
  proveConsistency(from: number, to?: number): Promise<ConsistencyProof>;
  /** The lines of a bundle, line feeds included. @throws NotInLog, LogContradicts, before the first line */
  bundle(selection: BundleSelection): Promise<AsyncIterable<string>>;
  /** Reads the whole log and compares it with what was signed; with a checkpoint of the caller's, too. */
  verify(since?: string): AsyncIterable<VerificationStep>;
  /** Compares the last events, at most so many, and the whole tree with the last checkpoint. */
  verifyTail(events: number): Promise<EvidenceVerdict>;
  /** Compares the events from one ledger index to another, and the tiles over them, with the tree. */
  verifyWindow(first: number, last: number): Promise<EvidenceVerdict>;
  /** The root over the first so many events, base64. @throws NotInLog */
  rootOf(size: number): string;
  /** The keys that checkpoints are signed with, oldest first, as NAME+ID+KEY. */
  keys(): Promise<readonly string[]>;
  /** A new key, which the one before vouches for; gives all keys. @throws LogContradicts */
  rotateKey(): Promise<readonly string[]>;
  /**
   * Signs a checkpoint of the log as it is now, and copies all that were signed, with their public keys, into a new file.
   * @throws LogContradicts, EvidenceNotCopied
   */
  backup(file: string): Promise<void>;
}

/** The log is not the one that was signed: set back, forked, or changed; or this replica is behind. */
export class LogContradicts extends Error {
  override readonly name = 'LogContradicts';
}

/** There is no such event, or no such size of the log. */
export class NotInLog extends Error {
  override readonly name = 'NotInLog';
}

/** What the signer remembers cannot be read or written. */
export class EvidenceUnavailable extends Error {
  override readonly name = 'EvidenceUnavailable';
}

/** What was signed could not be copied; there is no new file. */
export class EvidenceNotCopied extends Error {
  override readonly name = 'EvidenceNotCopied';
}
