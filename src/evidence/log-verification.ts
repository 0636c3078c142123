/** Compares the log, event by event, with its tree and with every checkpoint that was signed of it. */
import { setImmediate as nextTurn } from 'node:timers/promises';

import type { EvidenceVerdict, VerificationStep } from '../application/evidence.js';
import type { LoggedEvent, LogTree } from '../application/log-tree.js';
import { entryOf } from '../domain/entry.js';
import type { CanonicalObject } from '../domain/events.js';
import { CompactRange } from './merkle/compact-range.js';
import { leafHash, sameHash } from './merkle/hashes.js';
import { hashAt, TILE_HASHES } from './tiles/tile-hashes.js';
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
      const hash = leafHash(entryOf(event));
      const bad = badEvent(tree, event, after + at + 1, hash);
      if (bad !== undefined) {
        yield {
          done: range.size,
          total,
          verdict: tampered(bad, after + at + 1, nextOf(left, range.size) ?? last, range.size),
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

/** What is wrong with an event that should stand at the index; undefined when all is well. */
const badEvent = (
  tree: LogTree,
  event: LoggedEvent,
  index: number,
  hash: Uint8Array,
): string | undefined => {
  if (event.index !== index) return `The log has no event at index ${index}.`;
  if (!isLeaf(tree, index - 1, hash)) return 'An event is not the one that was recorded.';
  if (event.sealed.length === 0) return undefined;
  const parts = event.sealed.map(({ digest }): CanonicalObject => ({ digest }));
  const found = ciphertextsOf(
    { sealed: parts },
    event.sealed.map(({ ciphertext }) => ciphertext),
  );
  return found === 'changed' ? 'A sealed part is not the one that was recorded.' : undefined;
};

/** One tile is looked at for 256 events. */
const held: { tree?: LogTree; number: number; tile?: Uint8Array | undefined } = { number: -1 };

const isLeaf = (tree: LogTree, leaf: number, hash: Uint8Array): boolean => {
  const number = Math.floor(leaf / TILE_HASHES);
  if (held.tree !== tree || held.number !== number) {
    Object.assign(held, { tree, number, tile: tree.tile(0, number) });
  }
  const place = leaf % TILE_HASHES;
  return held.tile !== undefined && sameHash(hashAt(held.tile, place), hash);
};
