/** What every field of the envelope means; that none is missing is checked by the types. */
import type { RecordedEvent } from '../../src/domain/events.js';

const MEANINGS: Readonly<Record<keyof RecordedEvent, string>> = {
  id: 'UUIDv5 of the stream, the key of the caller and the place in the record: a repeat makes the same event again',
  type: 'the explicit past-tense name, such as `hired`',
  schema: 'version of the shape of `data`',
  stream: 'the stream of the subject; a person, the organisation, or a decision',
  revision: 'the place in the stream, from 0',
  index: 'the ledger index: contiguous, from 1, in the order of recording; the axis of knowledge',
  position: 'opaque position of the store, only to wait for one’s own write',
  recordedAt:
    'RFC 3339 instant in UTC with milliseconds, set by the ledger; never decreases with the index',
  effectiveDate: 'the first day of the new state; null where the event has none',
  sequence: 'same-day order, 0 unless given',
  actor: 'the account that recorded it, never a name',
  decision: 'the id of the decision it rests on, or null',
  correlationId: 'joins the records of one piece of work, or null',
  causationId: 'the event that caused it, or null',
  source: 'the system or file the record came from, or null',
  fingerprint:
    'HMAC of the normalised record under a secret of the ledger: tells a repeat from a re-used key',
  warnings: 'codes of the warnings that recording it gave',
  data: 'by type, below; nothing private',
  sealed:
    'the private fields, encrypted together by class: class, key version, ciphertext, digest and commitment',
};

export const ENVELOPE = Object.entries(MEANINGS).map(([name, says]) => ({ name, says }));
