/** Verifies a bundle, line by line as it is read: what auditors run themselves, and `ledger verify --bundle` runs too. */
import type { EvidenceVerdict } from '../../application/evidence.js';
import { canonical } from '../../domain/canonical.js';
import { CompactRange } from '../merkle/compact-range.js';
import { leafHash, sameHash } from '../merkle/hashes.js';
import { verifyConsistency, verifyInclusion } from '../merkle/verify.js';
import { base64Of } from '../notes/base64.js';
import type { BundleEntry, BundleHead } from './bundle-lines.js';
import { entryOfLine, hashesIn, headIn, valueOfLine } from './bundle-lines.js';
import { ciphertextsOf, tellsErasure } from './sealed-parts.js';
import { trustedCheckpoints } from './trusted-notes.js';
import type { Compared } from './verdicts.js';
import { tampered, unverifiable, verified } from './verdicts.js';

export interface BundleTrust {
  /** Keys that the reader knows to be the ledger's, as NAME+ID+KEY; else the oldest of the bundle is believed. */
  readonly keys?: readonly string[];
  /** A checkpoint that the reader has kept: the bundle must continue it. */
  readonly since?: string | undefined;
}

export const verifyBundle = async (
  lines: AsyncIterable<string>,
  { keys = [], since }: BundleTrust = {},
): Promise<EvidenceVerdict> => {
  let check: BundleCheck | undefined;
  let ended: number | undefined;
  for await (const line of lines) {
    if (ended !== undefined)
      return tampered('Something follows the end of the bundle.', null, check?.to, ended);
    const value = valueOfLine(line);
    if (check === undefined) {
      const head = headIn(value);
      if (head === undefined) return unverifiable('This is no bundle that this verifier knows.');
      const made = checkOf(head, keys, since);
      if (!(made instanceof BundleCheck)) return made;
      check = made;
    } else if (typeof value?.end === 'number' && Object.keys(value).length === 1) {
      ended = value.end;
    } else {
      const bad = check.take(entryOfLine(value));
      if (bad !== undefined) return bad;
    }
  }
  return check?.finish(ended) ?? unverifiable('The file is empty.');
};

/** Checks the notes of a bundle and how they follow one another. */
const checkOf = (
  head: BundleHead,
  pinned: readonly string[],
  since: string | undefined,
): BundleCheck | EvidenceVerdict => {
  const notes = [...head.earlier.map(({ note }) => note), head.checkpoint];
  const compared = trustedCheckpoints(notes, head.keys, pinned);
  if ('untrusted' in compared) return untrustedVerdict(compared.untrusted);
  const to = compared.at(-1);
  if (to === undefined) return unverifiable('The bundle has no checkpoint.');
  const earlier = compared.slice(0, -1);
  for (const [at, from] of earlier.entries()) {
    const proof = hashesIn(head.earlier[at]?.proof ?? []);
    if (from.origin !== to.origin)
      return tampered('A checkpoint is of another ledger.', null, from, 0);
    if (proof !== undefined && continues(from, to, proof)) continue;
    return tampered('The log does not continue an earlier checkpoint of it.', null, from, 0);
  }
  if (since === undefined) return new BundleCheck(head.kind, to, earlier);
  const kept = trustedCheckpoints([since], head.keys, [...head.keys, ...pinned]);
  if ('untrusted' in kept) return unverifiable(`The kept checkpoint is ${kept.untrusted}.`);
  const [from] = kept;
  if (from?.origin !== to.origin) {
    return unverifiable('The kept checkpoint is of another ledger.');
  }
  if (from.size > to.size)
    return tampered('The log is shorter than the kept checkpoint.', to.size + 1, from, 0);
  const there = [...earlier, to].find(({ size }) => size === from.size);
  if (there !== undefined && !sameHash(there.root, from.root)) {
    return tampered('The log has another root than the kept checkpoint.', null, from, 0);
  }
  if (there === undefined && head.kind === 'part') {
    return unverifiable('The bundle holds no proof from the kept checkpoint on.');
  }
  const all = [
    ...earlier.filter(({ size }) => size !== from.size),
    ...(from.size < to.size ? [from] : []),
  ];
  return new BundleCheck(
    head.kind,
    to,
    all.sort((one, other) => one.size - other.size),
  );
};

const continues = (
  from: Compared,
  to: Compared,
  proof: Parameters<typeof verifyConsistency>[0]['proof'],
): boolean =>
  verifyConsistency({ size1: from.size, root1: from.root, size2: to.size, root2: to.root, proof });

const untrustedVerdict = (why: 'malformed' | 'unsigned' | 'forged'): EvidenceVerdict =>
  why === 'forged'
    ? tampered('A checkpoint does not bear the signature that it claims.', null, undefined, 0)
    : unverifiable(
        why === 'malformed'
          ? 'A checkpoint is not written as a ledger writes it.'
          : 'A checkpoint is not signed by a key that is trusted.',
      );

class BundleCheck {
  readonly #range = new CompactRange();
  /** Of hashes as the bundle says they are: tells which entry is wrong, once the checkpoint confirms them. */
  readonly #claimed = new CompactRange();
  #last = 0;
  #entries = 0;
  #firstWrong: number | undefined;
  #lastGood = 0;
  /** The one before it. */
  #goodBefore = 0;
  #badRoot: { readonly after: number; readonly at: Compared } | undefined;
  #isErased = false;

  constructor(
    private readonly kind: BundleHead['kind'],
    readonly to: Compared,
    private readonly earlier: readonly Compared[],
  ) {}

  take(entry: BundleEntry | undefined): EvidenceVerdict | undefined {
    const next = this.#last + 1;
    if (entry === undefined) return this.#bad('A line is not written as a ledger writes it.', next);
    const { index } = entry;
    const isPlaced = this.kind === 'whole' ? index === next : index >= next;
    if (!isPlaced || index > this.to.size)
      return this.#bad(`Another event stands where ${next} should.`, next);
    const hash = leafHash(canonical(entry.entry));
    const parts = ciphertextsOf(entry.entry, entry.ciphertexts);
    const isClaimed = base64Of(hash) === entry.hash;
    if (parts === 'changed' && isClaimed)
      return this.#bad('A sealed part is not the one that was signed.', index);
    this.#isErased ||= parts === 'erased' || tellsErasure(entry.entry);
    this.#entries += 1;
    this.#last = index;
    if (this.kind === 'part') return this.#takeProven(entry, hash, isClaimed);
    this.#takeNext(entry, hash, isClaimed);
    return undefined;
  }

  finish(ended: number | undefined): EvidenceVerdict {
    const { size } = this.to;
    if (this.kind === 'whole') {
      if (this.#last < size)
        return this.#bad('The log ends before the checkpoint.', this.#firstWrong ?? this.#last + 1);
      this.#compare(this.to);
      const wrong = this.#verdictOnRoots();
      if (wrong !== undefined) return wrong;
    }
    if (ended !== this.#entries) return this.#bad('The bundle is cut off.', this.#last + 1);
    return verified(this.to, this.#entries, this.#isErased);
  }

  #takeProven(
    entry: BundleEntry,
    hash: Uint8Array,
    isClaimed: boolean,
  ): EvidenceVerdict | undefined {
    const { index } = entry;
    const proof = entry.proof && hashesIn(entry.proof);
    const { size, root } = this.to;
    const isThere =
      isClaimed &&
      proof !== undefined &&
      verifyInclusion({ leafHash: hash, index: index - 1, size, proof, root });
    return isThere
      ? undefined
      : this.#bad('An event is not the one that was signed at its place.', index);
  }

  #takeNext({ hash: claimed, index }: BundleEntry, hash: Uint8Array, isClaimed: boolean): void {
    if (!isClaimed) this.#firstWrong ??= index;
    this.#range.append(hash);
    this.#claimed.append(hashesIn([claimed])?.[0] ?? hash);
    const checkpoint = this.earlier.find(({ size }) => size === index);
    if (checkpoint !== undefined) this.#compare(checkpoint);
  }

  #compare(checkpoint: Compared): void {
    const { size, root } = checkpoint;
    const isNext = size > this.#lastGood;
    if (!sameHash(this.#range.root(), root)) {
      // Two checkpoints of one size that differ: what holds up to here is what held before it.
      this.#badRoot ??= { after: isNext ? this.#lastGood : this.#goodBefore, at: checkpoint };
    } else if (isNext) {
      this.#goodBefore = this.#lastGood;
      this.#lastGood = size;
    }
  }

  /** Hashes that add up to what was signed are the right ones: then the entry that has another is the bad one. */
  #verdictOnRoots(): EvidenceVerdict | undefined {
    if (this.#badRoot === undefined) {
      return this.#firstWrong === undefined
        ? undefined
        : this.#bad('A hash is not that of its event.', this.#firstWrong);
    }
    const { after, at } = this.#badRoot;
    const isExact = sameHash(this.#claimed.root(), this.to.root) && this.#firstWrong !== undefined;
    const first = isExact ? (this.#firstWrong ?? after + 1) : after + 1;
    const says = isExact
      ? 'An event is not the one that was signed.'
      : `The events ${after + 1} to ${at.size} are not those that were signed.`;
    return tampered(says, first, at, this.#entries);
  }

  #bad(says: string, index: number): EvidenceVerdict {
    return tampered(says, index, this.to, this.#entries);
  }
}
