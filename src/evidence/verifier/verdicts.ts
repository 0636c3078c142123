/** What a verification can find, in one shape. */
import type { EvidenceVerdict } from '../../application/evidence.js';
import { base64Of } from '../notes/base64.js';
import type { SignedCheckpoint } from '../notes/checkpoint.js';

/** The checkpoint that was compared with, as its note. */
export interface Compared extends SignedCheckpoint {
  readonly written: string;
}

const verdict = (
  state: EvidenceVerdict['state'],
  says: string,
  { compared, events = 0 }: { readonly compared?: Compared | undefined; readonly events?: number },
): EvidenceVerdict => ({
  state,
  says,
  origin: compared?.origin ?? null,
  events,
  size: compared?.size ?? null,
  root: compared === undefined ? null : base64Of(compared.root),
  firstBadIndex: null,
  contradicts: null,
});

export const unverifiable = (says: string): EvidenceVerdict =>
  verdict('not verifiable from this bundle', says, {});

export const verified = (compared: Compared, events: number, isErased: boolean): EvidenceVerdict =>
  verdict(
    isErased ? 'verified, content erased' : 'verified',
    isErased
      ? 'Every event is as it was signed; the content of sealed parts was erased.'
      : 'Every event is as it was signed.',
    { compared, events },
  );

export const tampered = (
  says: string,
  firstBadIndex: number | null,
  compared: Compared | undefined,
  events: number,
): EvidenceVerdict => ({
  ...verdict('tampered', says, { compared, events }),
  firstBadIndex,
  contradicts: compared?.written ?? null,
});
