/** Compares the log, event by event, with its tree and with every checkpoint that was signed of it. */
import { setImmediate as nextTurn } from 'node:timers/promises';

import type { EvidenceVerdict, VerificationStep } from '../application/evidence.js';
import type { LoggedEvent, LogTree } from '../application/log-tree.js';
import type { CanonicalObject } from '../domain/events.js';
import { CompactRange } from './merkle/compact-range.js';
import { type Hash, sameHash } from './merkle/hashes.js';
import { recordedLeaf } from './recorded-leaf.js';
import { TILE_HASHES } from './tiles/tile-hashes.js';
import { ciphertextsOf } from './verifier/sealed-parts.js';
import type { Compared } from './verifier/verdicts.js';
import { tampered, verified } from './verifier/verdicts.js';

const PAGE_EVENTS = 1_000;
const ERASED_EVENT = 'erased';

/**
 * @param checkpoints what was signed, the smallest first
 * @param total events to look at; what is recorded meanwhile is left
 */
export async function* verifyLog(
  tree: LogTree,
  checkpoints: readonly Compared[],
  total: number,
): AsyncGenerator<VerificationStep> {
  const range = new CompactRange();
  const leafOf = leavesOf(tree);
  const left = checkpoints.filter(({ size }) => size > 0);
  const last = checkpoints.at(-1);
  let lastGood = 0;
  let isErased = false;
  const missing = left.find(({ size }) => size > total);
  if (missing !== undefined) {
    const says = `The log ends at index ${total}, before a checkpoint of it.`;
    yield { done: 0, total, verdict: tampered(says, total + 1, missing, 0) };
    return;
  }
  while (range.size < total) {
    const after = range.size;
    const page = tree.recorded(after, Math.min(PAGE_EVENTS, total - after));
    for (const [at, event] of page.entries()) {
      const hash = checked(event, after + at + 1, leafOf);
      if (typeof hash === 'string') {
        yield {
          done: range.size,
          total,
          verdict: tampered(hash, after + at + 1, nextOf(left, range.size) ?? last, range.size),
        };
        return;
      }
      isErased ||=
        event.type === ERASED_EVENT || event.sealed.some(({ ciphertext }) => ciphertext === null);
      range.append(hash);
      // Two checkpoints of one size that differ: what holds up to here is what held before it.
      const before = lastGood;
      while (left[0]?.size === range.size) {
        const [checkpoint] = left.splice(0, 1);
        if (checkpoint === undefined || sameHash(checkpoint.root, range.root())) {
          lastGood = range.size;
          continue;
        }
        const says = `The events ${before + 1} to ${range.size} are not those that were signed.`;
        yield {
          done: range.size,
          total,
          verdict: tampered(says, before + 1, checkpoint, range.size),
        };
        return;
      }
    }
    if (page.length === 0) {
      const says = `The log has no event at index ${after + 1}.`;
      yield {
        done: after,
        total,
        verdict: tampered(says, after + 1, nextOf(left, after) ?? last, after),
      };
      return;
    }
    yield { done: range.size, total };
    await nextTurn();
  }
  yield { done: total, total, verdict: verdictOf(last, total, isErased) };
}

const verdictOf = (
  last: Compared | undefined,
  total: number,
  isErased: boolean,
): EvidenceVerdict => {
  if (last !== undefined) return verified(last, total, isErased);
  const unsigned = 'Every event is as its tree has it; no checkpoint was signed yet.';
  return {
    state: isErased ? 'verified, content erased' : 'verified',
    says: unsigned,
    origin: null,
    events: total,
    size: null,
    root: null,
    firstBadIndex: null,
    contradicts: null,
  };
};

const nextOf = (checkpoints: readonly Compared[], size: number): Compared | undefined =>
  checkpoints.find((each) => each.size > size);

/** The hash of the leaf of an event that should stand at the index, or what is wrong with the event. */
const checked = (event: LoggedEvent, index: number, leafOf: LeafOf): Hash | string => {
  if (event.index !== index) return `The log has no event at index ${index}.`;
  const hash = leafOf(event, index - 1);
  if (hash === undefined) return 'An event is not the one that was recorded.';
  if (event.sealed.length === 0) return hash;
  const parts = event.sealed.map(({ digest }): CanonicalObject => ({ digest }));
  const found = ciphertextsOf(
    { sealed: parts },
    event.sealed.map(({ ciphertext }) => ciphertext),
  );
  return found === 'changed' ? 'A sealed part is not the one that was recorded.' : hash;
};

type LeafOf = (event: LoggedEvent, leaf: number) => Hash | undefined;

/** Looks once at a tile for its 256 events. What is held is for one verification: the last tile grows with the log. */
const leavesOf = (tree: LogTree): LeafOf => {
  let [held, tile]: [number, Uint8Array | undefined] = [-1, undefined];
  return (event, leaf) => {
    const number = Math.floor(leaf / TILE_HASHES);
    if (number !== held) [held, tile] = [number, tree.tile(0, number)];
    return recordedLeaf(event, leaf, tile);
  };
};
