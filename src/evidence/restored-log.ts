/** Compares a log that is restored with every checkpoint that came with it, or that was kept. */
import type { LogTree } from '../application/log-tree.js';
import type { KeptCheckpoint, KeptKey } from './signing/checkpoint-memory.js';
import { openFileMemory } from './signing/file-memory.js';
import { verifyLog } from './log-verification.js';
import { trustedCheckpoints } from './verifier/trusted-notes.js';
import type { Compared } from './verifier/verdicts.js';

const PAGE = 1_000;
/** Larger than every size. */
const END = Number.MAX_SAFE_INTEGER;

/** The log contradicts a checkpoint, or a checkpoint is not one of this ledger. */
export class RestoreContradicts extends Error {
  override readonly name = 'RestoreContradicts';
}

/** What is known of the history that a log is to belong to. */
export interface SignedBefore {
  /** The file of a signer's memory that outlived the log. */
  readonly kept: string | undefined;
  /** The file of checkpoints that came with the backup. */
  readonly copied: string | undefined;
  /** A signed note that somebody has kept. */
  readonly since: string | undefined;
}

/** A log that begins as every checkpoint says. */
export interface JudgedLog {
  /** Events in the log. */
  readonly events: number;
  /** Of the largest checkpoint that the log was compared with; null when there was none. */
  readonly size: number | null;
  /** The largest size that was signed; greater than `events` when the log is older than that. */
  readonly signed: number;
  /** The file whose checkpoints the log has all, and that knows most of them. */
  readonly memory: string | undefined;
}

/** @throws RestoreContradicts, EvidenceUnavailable */
export const judgeRestored = async (
  tree: LogTree,
  { kept, copied, since }: SignedBefore,
  onProgress: (done: number, total: number) => void,
): Promise<JudgedLog> => {
  const events = tree.size();
  const memories = [];
  for (const file of [kept, copied]) if (file !== undefined) memories.push(await read(file));
  const checkpoints = compared(
    memories,
    memories.flatMap((each) => each.notes),
    since,
  );
  const within = checkpoints.filter(({ size }) => size <= events);
  for await (const { done, total, verdict } of verifyLog(tree, within, events)) {
    onProgress(done, total);
    if (verdict?.state === 'tampered') throw contradicts(verdict.says, verdict.contradicts);
  }
  const usable = memories.filter(({ last }) => last <= events);
  const [best] = usable.sort((one, other) => other.last - one.last);
  return {
    events,
    size: within.at(-1)?.size ?? null,
    signed: checkpoints.at(-1)?.size ?? 0,
    memory: best?.file,
  };
};

interface Memory {
  readonly file: string;
  readonly keys: readonly KeptKey[];
  readonly notes: readonly KeptCheckpoint[];
  /** The largest size; −1 when nothing was signed. */
  readonly last: number;
}

const read = async (file: string): Promise<Memory> => {
  const memory = openFileMemory(file);
  try {
    const notes: KeptCheckpoint[] = [];
    for (let size = END; ;) {
      const page = await memory.before(size, PAGE);
      notes.push(...page);
      if (page.length < PAGE) break;
      size = page.at(-1)?.size ?? 0;
    }
    return { file, keys: await memory.keys(), notes, last: notes[0]?.size ?? -1 };
  } finally {
    await memory.close();
  }
};

/** The smallest first. The keys of the memory that outlived the log decide which others are trusted. */
const compared = (
  memories: readonly Memory[],
  notes: readonly KeptCheckpoint[],
  since: string | undefined,
): readonly Compared[] => {
  const keys = memories.map((each) => each.keys.map(({ verifier }) => verifier));
  const [pinned = []] = keys.filter((each) => each.length > 0);
  const inOrder = notes.toSorted((one, other) => one.size - other.size).map(({ note }) => note);
  const all = since === undefined ? inOrder : [...inOrder, since];
  const found = trustedCheckpoints(all, keys.flat(), pinned);
  if ('untrusted' in found) {
    throw contradicts(`A checkpoint is ${found.untrusted}, or of another ledger.`, found.note);
  }
  const [first] = found;
  const other = found.find(({ origin }) => origin !== first?.origin);
  if (other !== undefined) {
    throw contradicts('The checkpoints are of two ledgers.', other.written);
  }
  return found.toSorted((one, next) => one.size - next.size);
};

const contradicts = (says: string, note: string | null): RestoreContradicts =>
  new RestoreContradicts(note === null ? says : `${says} It says:\n${note.trimEnd()}`);
