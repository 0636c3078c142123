/** Reads the lines of a bundle in their one form: canonical JSON, nothing twice, nothing beside. */
import { canonical } from '../../domain/canonical.js';
import type { Canonical, CanonicalObject } from '../../domain/events.js';
import type { Hash } from '../merkle/hashes.js';
import { HASH_BYTES } from '../merkle/hashes.js';
import { bytesOfBase64 } from '../notes/base64.js';

/** The first field of the first line, and its value. */
export const BUNDLE_FORMAT = 'workforce-ledger-evidence/1';

/** What a bundle holds: every event of the log, or some, each with a proof of its own. */
export type BundleKind = 'whole' | 'part';

export interface BundleHead {
  readonly kind: BundleKind;
  /** The signed note that everything is compared with. */
  readonly checkpoint: string;
  /** Keys that may sign, oldest first. */
  readonly keys: readonly string[];
  /** Earlier checkpoints, the smallest first, each with the proof that this one continues it. */
  readonly earlier: readonly { readonly note: string; readonly proof: readonly string[] }[];
}

export interface BundleEntry {
  readonly index: number;
  readonly entry: CanonicalObject;
  /** Base64 of the leaf hash, as the log holds it. */
  readonly hash: string;
  /** Of each sealed part in order; null where it is gone. */
  readonly ciphertexts: readonly (string | null)[];
  readonly proof?: readonly string[];
}

/** The value of a line; undefined unless the line is exactly how that value is written. */
export const valueOfLine = (line: string): CanonicalObject | undefined => {
  try {
    const value = JSON.parse(line) as Canonical;
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject && canonical(value) === line ? (value as CanonicalObject) : undefined;
  } catch {
    return undefined;
  }
};

export const headIn = (value: CanonicalObject | undefined): BundleHead | undefined => {
  if (value?.format !== BUNDLE_FORMAT) return undefined;
  const { kind, checkpoint, keys, earlier } = value;
  const isHead =
    (kind === 'whole' || kind === 'part') &&
    typeof checkpoint === 'string' &&
    areTexts(keys) &&
    Array.isArray(earlier) &&
    earlier.every((each: CanonicalObject) => typeof each.note === 'string' && areTexts(each.proof));
  return isHead ? (value as unknown as BundleHead) : undefined;
};

export const entryOfLine = (value: CanonicalObject | undefined): BundleEntry | undefined => {
  if (value === undefined) return undefined;
  const { index, entry, hash, ciphertexts, proof } = value;
  const fields = proof === undefined ? 4 : 5;
  const isEntry =
    Object.keys(value).length === fields &&
    Number.isSafeInteger(index) &&
    Number(index) > 0 &&
    typeof entry === 'object' &&
    entry !== null &&
    !Array.isArray(entry) &&
    typeof hash === 'string' &&
    Array.isArray(ciphertexts) &&
    ciphertexts.every((each) => each === null || typeof each === 'string') &&
    (proof === undefined || areTexts(proof));
  return isEntry ? (value as unknown as BundleEntry) : undefined;
};

/** The hashes that texts of base64 stand for; undefined when one is none. */
export const hashesIn = (texts: readonly string[]): readonly Hash[] | undefined => {
  const hashes = texts.map(bytesOfBase64).filter((bytes) => bytes?.length === HASH_BYTES);
  return hashes.length === texts.length ? (hashes as readonly Hash[]) : undefined;
};

const areTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');
