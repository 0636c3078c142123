/** Takes what the signer of one machine remembers along to the servers of several. */
import type { CheckpointMemory } from './checkpoint-memory.js';

const PAGE = 1_000;

/** May be called again after any failure. */
export const copyMemory = async (from: CheckpointMemory, to: CheckpointMemory): Promise<void> => {
  const all = [];
  for (let size = Number.MAX_SAFE_INTEGER; ;) {
    const page = await from.before(size, PAGE);
    all.push(...page);
    if (page.length < PAGE) break;
    size = page.at(-1)?.size ?? 0;
  }
  // After the checkpoints, so that none is copied without the keys that have signed it.
  for (const key of await from.keys()) await to.addKey(key);
  let after: number | null = null;
  for (const checkpoint of all.toReversed()) {
    await to.add(checkpoint, after);
    after = checkpoint.size;
  }
};
