/** Reads C2SP signed notes, in their one form only, and checks their signatures. */
import { verify } from 'node:crypto';

import { bytesOfBase64 } from './base64.js';
import type { VerifierKey } from './verifier-key.js';

export interface NoteSignature {
  readonly name: string;
  /** Eight hex digits. */
  readonly id: string;
  readonly signature: Uint8Array;
}

export interface SignedNote {
  /** What is signed, with the line feed at its end. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** A note is no longer than this, and has no more signatures. */
const NOTE_CHARACTERS_MAX = 65_536;
const SIGNATURES_MAX = 16;
const ID_BYTES = 4;

/** What a note says; undefined unless it is written as the text demands: line feeds only, strict base64, nothing twice. */
export const parseNote = (note: string): SignedNote | undefined => {
  if (note.length > NOTE_CHARACTERS_MAX || !note.isWellFormed()) return undefined;
  if (hasControls(note) || !note.endsWith('\n')) return undefined;
  const end = note.lastIndexOf('\n\n');
  if (end < 1) return undefined;
  const lines = note.slice(end + 2, -1).split('\n');
  const signatures = lines.map(signatureIn).filter((signature) => signature !== undefined);
  const signers = new Set(signatures.map(({ name, id }) => `${name}+${id}`));
  if (signatures.length !== lines.length || signers.size !== lines.length) return undefined;
  if (lines.length > SIGNATURES_MAX) return undefined;
  return { text: note.slice(0, end + 1), signatures };
};

/** Whether a key has signed the note: `unsigned` when its signature is not among those of the note. */
export const signatureBy = (
  { text, signatures }: SignedNote,
  { name, id, key }: VerifierKey,
): 'good' | 'bad' | 'unsigned' => {
  const found = signatures.find((each) => each.name === name && each.id === id);
  if (found === undefined) return 'unsigned';
  return verify(null, Buffer.from(text), key, found.signature) ? 'good' : 'bad';
};

const signatureIn = (line: string): NoteSignature | undefined => {
  const [, name = '', encoded = ''] = /^— ([^\s+]+) (\S+)$/u.exec(line) ?? [];
  const bytes = bytesOfBase64(encoded);
  if (name === '' || bytes === undefined || bytes.length <= ID_BYTES) return undefined;
  const id = Buffer.from(bytes.subarray(0, ID_BYTES)).toString('hex');
  return { name, id, signature: bytes.subarray(ID_BYTES) };
};

/** Every control character but the line feed. */
const hasControls = (note: string): boolean => /[^\P{Cc}\n]/u.test(note);
