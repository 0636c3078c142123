/** Signs checkpoints of a log that only ever grows: each is remembered before anybody sees it. */
import type { KeyObject } from 'node:crypto';

import { LogContradicts } from '../../application/evidence.js';
import type { LogTree } from '../../application/log-tree.js';
import type { Nodes } from '../merkle/tree.js';
import { rootAt } from '../merkle/tree.js';
import { base64Of } from '../notes/base64.js';
import { checkpointText } from '../notes/checkpoint.js';
import { nodesIn } from '../tiles/tile-hashes.js';
import type { CheckpointMemory, KeptCheckpoint } from './checkpoint-memory.js';
import type { SigningKey } from './signing-key.js';
import { signingKeyOf } from './signing-key.js';

export interface SignerParts {
  readonly origin: string;
  readonly tree: LogTree;
  readonly memory: CheckpointMemory;
  /** A secret of the ledger by name, created at the first call. */
  readonly secret: (name: string) => Promise<KeyObject>;
}

/** How often a checkpoint is made anew because another replica was faster. */
const ATTEMPTS_MAX = 5;

export class Signer {
  constructor(private readonly parts: SignerParts) {}

  /** The last checkpoint, after one is made of what was recorded since. @throws LogContradicts */
  async checkpoint(): Promise<KeptCheckpoint> {
    return this.#sign(1);
  }

  /** Makes a new key; the checkpoint that goes with it is signed with the last one, too. @throws LogContradicts */
  async rotate(): Promise<void> {
    const generation = (await this.#keys()).length + 1;
    const key = await this.#keyOf(generation);
    await this.parts.memory.addKey({ generation, verifier: key.verifier.text });
  }

  /** All keys, oldest first; makes the first one. */
  async keys(): Promise<readonly string[]> {
    return (await this.#keys()).map(({ verifier }) => verifier);
  }

  /** Whether the tree begins with what was signed. @throws LogContradicts */
  requireSigned({ size, root }: Pick<KeptCheckpoint, 'size' | 'root'>): void {
    const { tree } = this.parts;
    const events = tree.size();
    if (events < size) {
      throw new LogContradicts(
        `the log ends at index ${events}, and a checkpoint was signed at ${size}: it was set back, or this replica is behind`,
      );
    }
    const found = base64Of(rootAt({ size, nodes: this.#nodes() }));
    if (found === root) return;
    throw new LogContradicts(
      `the first ${size} events are not those that were signed: their root is ${found}, and ${root} was signed`,
    );
  }

  async #sign(attempt: number): Promise<KeptCheckpoint> {
    const { origin, tree, memory } = this.parts;
    const keys = await this.#keys();
    const last = await memory.last();
    if (last !== undefined) this.requireSigned(last);
    const size = tree.size();
    if (last?.size === size) return last;
    const root = rootAt({ size, nodes: this.#nodes() });
    const text = checkpointText({ origin, size, root });
    // Until a note shows the change of keys to whoever knows the old one only, both sign.
    const signers: SigningKey[] = [];
    for (const { generation } of keys.slice(-2)) signers.push(await this.#keyOf(generation));
    const note = `${text}\n${signers.map((key) => key.sign(text)).join('')}`;
    const made = { size, root: base64Of(root), note };
    if (await memory.add(made, last?.size ?? null)) return made;
    if (attempt === ATTEMPTS_MAX) throw new LogContradicts('other signers were always faster');
    return this.#sign(attempt + 1);
  }

  async #keys() {
    const { memory } = this.parts;
    const keys = await memory.keys();
    if (keys.length > 0) return keys;
    const first = await this.#keyOf(1);
    await memory.addKey({ generation: 1, verifier: first.verifier.text });
    return memory.keys();
  }

  async #keyOf(generation: number): Promise<SigningKey> {
    const seed = await this.parts.secret(`evidence-${generation}`);
    return signingKeyOf(this.parts.origin, seed);
  }

  #nodes(): Nodes {
    const { tree } = this.parts;
    return nodesIn((level, number) => tree.tile(level, number));
  }
}
