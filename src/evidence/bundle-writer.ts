/** Writes bundles: entries, proofs, checkpoints, keys and the verifier, a line of canonical JSON each. */
import { setImmediate as nextTurn } from 'node:timers/promises';

import { NotInLog } from '../application/evidence.js';
import type { LoggedEvent, LogTree } from '../application/log-tree.js';
import { canonical } from '../domain/canonical.js';
import { entryOf } from '../domain/entry.js';
import type { CanonicalObject } from '../domain/events.js';
import { leafHash } from './merkle/hashes.js';
import type { Nodes } from './merkle/tree.js';
import { consistencyProof, inclusionProof } from './merkle/tree.js';
import { base64Of } from './notes/base64.js';
import type { KeptCheckpoint } from './signing/checkpoint-memory.js';
import { BUNDLE_FORMAT } from './verifier/bundle-lines.js';

const PAGE_EVENTS = 1_000;

export interface BundleParts {
  readonly tree: LogTree;
  readonly nodes: Nodes;
  readonly checkpoint: KeptCheckpoint;
  readonly keys: readonly string[];
  /** The smallest first. */
  readonly earlier: readonly KeptCheckpoint[];
  /** The text of the single-file verifier. */
  readonly verifier: string;
}

/** The lines of a bundle over the events wanted. */
export async function* bundleText(parts: BundleParts, pages: Pages): AsyncGenerator<string> {
  const { nodes, checkpoint, keys, verifier } = parts;
  const { size } = checkpoint;
  yield line({
    format: BUNDLE_FORMAT,
    kind: pages.kind,
    checkpoint: checkpoint.note,
    keys,
    earlier: parts.earlier.map((each) => ({
      note: each.note,
      proof: consistencyProof({ size1: each.size, size2: size, nodes }).map(base64Of),
    })),
    verifier,
  });
  let entries = 0;
  for await (const page of pages.events) {
    const text = page.map((event) => line(entryLine(event, parts, pages.kind))).join('');
    entries += page.length;
    yield text;
  }
  yield line({ end: entries });
}

export interface Pages {
  readonly kind: 'whole' | 'part';
  readonly events: AsyncIterable<readonly LoggedEvent[]>;
}

/** The events from one index to another, both included, in pages. */
export async function* eventsBetween(
  tree: LogTree,
  from: number,
  to: number,
): AsyncGenerator<readonly LoggedEvent[]> {
  for (let after = from - 1; after < to;) {
    const page = tree.recorded(after, Math.min(PAGE_EVENTS, to - after));
    const last = page.at(-1);
    if (last === undefined) throw new NotInLog(`the log has no event after index ${after}`);
    yield page;
    after = last.index;
    await nextTurn();
  }
}

/** The events at the indexes, in their order. */
export async function* eventsAt(
  tree: LogTree,
  indexes: readonly number[],
): AsyncGenerator<readonly LoggedEvent[]> {
  for (const index of indexes) yield* eventsBetween(tree, index, index);
}

const entryLine = (
  event: LoggedEvent,
  { nodes, checkpoint: { size } }: BundleParts,
  kind: Pages['kind'],
): CanonicalObject => {
  const entry = entryOf(event);
  const index = event.index - 1;
  return {
    index: event.index,
    entry: JSON.parse(entry) as CanonicalObject,
    hash: base64Of(leafHash(entry)),
    ciphertexts: event.sealed.map(({ ciphertext }) => ciphertext),
    ...(kind === 'part' && { proof: inclusionProof({ index, size, nodes }).map(base64Of) }),
  };
};

const line = (value: CanonicalObject): string => `${canonical(value)}\n`;
