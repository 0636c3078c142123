/** Checkpoints: the size and root of a ledger's tree, as C2SP tlog-checkpoint writes them. */
import type { Hash } from '../merkle/hashes.js';
import { HASH_BYTES } from '../merkle/hashes.js';
import { base64Of, bytesOfBase64 } from './base64.js';
import type { SignedNote } from './signed-note.js';
import { parseNote } from './signed-note.js';

export interface Checkpoint {
  /** Which ledger. */
  readonly origin: string;
  /** Events: those with the ledger indexes 1 to size. */
  readonly size: number;
  readonly root: Hash;
}

/** The text that is signed. */
export const checkpointText = ({ origin, size, root }: Checkpoint): string =>
  `${origin}\n${size}\n${base64Of(root)}\n`;

/** A checkpoint as it was signed. */
export interface SignedCheckpoint extends Checkpoint {
  readonly note: SignedNote;
}

/** What a note says, not whether it is true; undefined unless it is written exactly as a ledger writes it. */
export const parseCheckpoint = (text: string): SignedCheckpoint | undefined => {
  const note = parseNote(text);
  const [origin = '', digits = '', encoded = ''] = note?.text.split('\n') ?? [];
  const size = Number(digits);
  const root = bytesOfBase64(encoded);
  if (note === undefined || origin === '' || !Number.isSafeInteger(size)) return undefined;
  if (root?.length !== HASH_BYTES) return undefined;
  const checkpoint = { origin, size, root };
  return checkpointText(checkpoint) === note.text ? { ...checkpoint, note } : undefined;
};
