/** Which of the notes in a bundle are signed by keys that can be trusted, or that a trusted one vouches for. */
import type { SignedCheckpoint } from '../notes/checkpoint.js';
import { parseCheckpoint } from '../notes/checkpoint.js';
import { signatureBy } from '../notes/signed-note.js';
import type { VerifierKey } from '../notes/verifier-key.js';
import { parseVerifierKey } from '../notes/verifier-key.js';
import type { Compared } from './verdicts.js';

/** Why a note says nothing: its form, or whom it was signed by; `forged`: a signature of a trusted key is wrong. */
export interface Untrusted {
  readonly untrusted: 'malformed' | 'unsigned' | 'forged';
  readonly note: string;
}

/**
 * The checkpoints in order of the notes, or the first that cannot be trusted. A note with a good signature of a trusted
 * key makes the other listed keys trusted that signed it: so a key hands over to the next.
 * @param pinned the keys that the reader trusts; the oldest of the bundle when there are none
 */
export const trustedCheckpoints = (
  notes: readonly string[],
  listed: readonly string[],
  pinned: readonly string[],
): readonly Compared[] | Untrusted => {
  const known = [...listed, ...pinned].map(parseVerifierKey).filter((key) => key !== undefined);
  const trusted = new Set(pinned.length > 0 ? pinned : listed.slice(0, 1));
  const checkpoints: Compared[] = [];
  for (const note of notes) {
    const parsed = parseCheckpoint(note);
    if (parsed === undefined) return { untrusted: 'malformed', note };
    const found = judge(parsed, known, trusted);
    if (found !== 'good') return { untrusted: found, note };
    checkpoints.push({ ...parsed, written: note });
  }
  return checkpoints;
};

const judge = (
  { note, origin }: SignedCheckpoint,
  known: readonly VerifierKey[],
  trusted: Set<string>,
): 'good' | 'unsigned' | 'forged' => {
  const signed = known
    .filter(({ name }) => name === origin)
    .map((key) => ({ key: key.text, by: signatureBy(note, key) }))
    .filter(({ by }) => by !== 'unsigned');
  if (signed.some(({ by }) => by === 'bad')) return 'forged';
  if (!signed.some(({ key }) => trusted.has(key))) return 'unsigned';
  for (const { key } of signed) trusted.add(key);
  return 'good';
};
