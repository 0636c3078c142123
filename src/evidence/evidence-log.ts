/** Evidence over the log of this process: checkpoints, proofs, bundles, and whether it is what was signed. */
import type {
  BundleSelection,
  ConsistencyProof,
  Evidence,
  EvidenceVerdict,
  InclusionProof,
  VerificationStep,
} from '../application/evidence.js';
import { LogContradicts, NotInLog } from '../application/evidence.js';
import type { EventPlaces } from '../application/event-places.js';
import { entryOf } from '../domain/entry.js';
import { bundleText, eventsAt, eventsBetween, type Pages } from './bundle-writer.js';
import { verifyLog } from './log-verification.js';
import { firstBadIn } from './window.js';
import type { Nodes } from './merkle/tree.js';
import { consistencyProof, inclusionProof, rootAt } from './merkle/tree.js';
import { base64Of } from './notes/base64.js';
import type { KeptCheckpoint } from './signing/checkpoint-memory.js';
import { Signer, type SignerParts } from './signing/signer.js';
import { nodesIn } from './tiles/tile-hashes.js';
import { singleFileVerifier } from './verifier/single-file.js';
import { trustedCheckpoints } from './verifier/trusted-notes.js';
import { type Compared, tampered, unverifiable, verified } from './verifier/verdicts.js';

export interface EvidenceParts extends SignerParts {
  readonly places: Pick<EventPlaces, 'indexOf' | 'ofPerson'>;
  /** The text of the verifier that goes with each bundle. */
  readonly verifier?: () => string;
}

const NOT_RECORDED = 'An event is not the one that was recorded.';

/** Earlier checkpoints that a bundle holds, and that a verification compares with. */
const EARLIER_MAX = 64;
const COMPARED_MAX = 10_000;

export class EvidenceLog implements Evidence {
  readonly #signer: Signer;
  readonly #nodes: Nodes;

  constructor(private readonly parts: EvidenceParts) {
    this.#signer = new Signer(parts);
    this.#nodes = nodesIn((level, number) => parts.tree.tile(level, number));
  }

  async checkpoint(): Promise<string> {
    const { note } = await this.#signer.checkpoint();
    return note;
  }

  async proveInclusion(given: string): Promise<InclusionProof> {
    const index = await this.parts.places.indexOf(given);
    const { note, size } = await this.#signer.checkpoint();
    const [event] = this.parts.tree.recorded(index - 1, 1);
    if (event?.index !== index || index > size) throw new NotInLog(`there is no event ${given}`);
    const path = inclusionProof({ index: index - 1, size, nodes: this.#nodes });
    const lines = ['c2sp.org/tlog-proof@v1', `index ${index - 1}`, ...path.map(base64Of), '', note];
    return { event: event.id, index, entry: entryOf(event), proof: lines.join('\n') };
  }

  async proveConsistency(from: number, until?: number): Promise<ConsistencyProof> {
    const size = this.parts.tree.size();
    const to = until ?? size;
    if (from > to || to > size) throw new NotInLog(`the log has no sizes ${from} and ${to}`);
    const nodes = this.#nodes;
    const root = (at: number): string => base64Of(rootAt({ size: at, nodes }));
    const proof = consistencyProof({ size1: from, size2: to, nodes }).map(base64Of);
    return Promise.resolve({ from, to, fromRoot: root(from), toRoot: root(to), proof });
  }

  async bundle(selection: BundleSelection): Promise<AsyncIterable<string>> {
    const { tree, memory, verifier = singleFileVerifier } = this.parts;
    const checkpoint = await this.#signer.checkpoint();
    const pages = await this.#pages(selection, checkpoint.size);
    const before = await memory.before(checkpoint.size, EARLIER_MAX);
    const keys = await this.#signer.keys();
    const earlier = before.toReversed();
    const parts = { tree, nodes: this.#nodes, checkpoint, keys, earlier, verifier: verifier() };
    return bundleText(parts, pages);
  }

  async *verify(since?: string): AsyncIterable<VerificationStep> {
    const { tree, memory } = this.parts;
    const total = tree.size();
    const checkpoints = await this.#compared(
      (await memory.before(Number.MAX_SAFE_INTEGER, COMPARED_MAX)).toReversed(),
    );
    const kept = since === undefined ? [] : await this.#compared([{ note: since }]);
    const wrong = [checkpoints, kept].find((each) => !Array.isArray(each));
    if (wrong !== undefined && !Array.isArray(wrong)) {
      yield { done: 0, total, verdict: wrong as EvidenceVerdict };
      return;
    }
    const all = [...(checkpoints as readonly Compared[]), ...(kept as readonly Compared[])];
    yield* verifyLog(
      tree,
      all.sort((one, other) => one.size - other.size),
      total,
    );
  }

  async verifyTail(events: number): Promise<EvidenceVerdict> {
    const { tree, memory } = this.parts;
    const size = tree.size();
    const last = await memory.last();
    const compared = await this.#compared(last === undefined ? [] : [last]);
    if (!Array.isArray(compared)) return compared as EvidenceVerdict;
    const [to] = compared as readonly Compared[];
    if (last !== undefined && to !== undefined) {
      try {
        this.#signer.requireSigned(last);
      } catch (error) {
        return tampered(String(error), await this.#firstBad(to.size), to, 0);
      }
    }
    const first = Math.max(1, size - events + 1);
    const bad = await firstBadIn(tree, first, size);
    if (bad !== undefined) return tampered(NOT_RECORDED, bad, to, bad - 1);
    if (to !== undefined) return verified(to, size - first + 1, false);
    return { ...unverifiable('No checkpoint was signed yet.'), state: 'verified', events: size };
  }

  async verifyWindow(first: number, last: number): Promise<EvidenceVerdict> {
    const { tree, memory } = this.parts;
    const bad = await firstBadIn(tree, first, last);
    const none = unverifiable('Every event is as its tree has it.');
    if (bad === undefined) return { ...none, state: 'verified', events: last - first + 1 };
    const kept = await this.#compared([await memory.last()].filter((each) => each !== undefined));
    const [to] = Array.isArray(kept) ? (kept as readonly Compared[]) : [];
    return tampered(NOT_RECORDED, bad, to, bad - 1);
  }

  rootOf(size: number): string {
    if (size > this.parts.tree.size()) throw new NotInLog(`the log has no size ${size}`);
    return base64Of(rootAt({ size, nodes: this.#nodes }));
  }

  keys(): Promise<readonly string[]> {
    return this.#signer.keys();
  }

  async rotateKey(): Promise<readonly string[]> {
    // What was recorded up to now is signed with the old key alone.
    await this.#signer.checkpoint();
    await this.#signer.rotate();
    return this.#signer.keys();
  }

  async backup(file: string): Promise<void> {
    await this.#signer.checkpoint();
    await this.parts.memory.backup(file);
  }

  async #pages({ from, to, person, events }: BundleSelection, size: number): Promise<Pages> {
    const { tree, places } = this.parts;
    const isWhole =
      from === undefined && to === undefined && person === undefined && events === undefined;
    if (isWhole) return { kind: 'whole', events: eventsBetween(tree, 1, size) };
    const [first, last] = [from ?? 1, Math.min(to ?? size, size)];
    if (person === undefined && events === undefined) {
      return { kind: 'part', events: eventsBetween(tree, first, last) };
    }
    const ofPerson = person === undefined ? undefined : new Set(await places.ofPerson(person));
    const named = events === undefined ? undefined : new Set<number>();
    for (const event of events ?? []) named?.add(await places.indexOf(event));
    const indexes = [...(named ?? ofPerson ?? [])]
      .filter((index) => index >= first && index <= last && (ofPerson?.has(index) ?? true))
      .sort((one, other) => one - other);
    return { kind: 'part', events: eventsAt(tree, indexes) };
  }

  /** After the largest checkpoint before a contradicted one that the tree still begins with; or after the end. */
  async #firstBad(contradicted: number): Promise<number> {
    const size = this.parts.tree.size();
    if (size < contradicted) return size + 1;
    for (const earlier of await this.parts.memory.before(contradicted, EARLIER_MAX)) {
      try {
        this.#signer.requireSigned(earlier);
        return earlier.size + 1;
      } catch (error) {
        if (!(error instanceof LogContradicts)) throw error;
      }
    }
    return 1;
  }

  /** The checkpoints that notes hold, if the ledger's own keys have signed each. */
  async #compared(
    notes: readonly Pick<KeptCheckpoint, 'note'>[],
  ): Promise<readonly Compared[] | EvidenceVerdict> {
    const keys = await this.#signer.keys();
    const found = trustedCheckpoints(
      notes.map(({ note }) => note),
      keys,
      keys,
    );
    if (!('untrusted' in found)) {
      const other = found.find(({ origin }) => origin !== this.parts.origin);
      return other === undefined ? found : unverifiable('A checkpoint is of another ledger.');
    }
    return found.untrusted === 'forged'
      ? tampered('A checkpoint does not bear the signature that it claims.', null, undefined, 0)
      : unverifiable(`A checkpoint is ${found.untrusted}, or of another ledger.`);
  }
}
