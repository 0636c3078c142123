/** The envelope of every event in the ledger, and the data of the amendments and decisions. */
import type { SealedClass } from './attributes.js';
import type { PlainDate } from './plain-date.js';

/** A value that survives canonical JSON (RFC 8785) unchanged: no fractions, no undefined. */
export type Canonical =
  string | number | boolean | null | readonly Canonical[] | { readonly [key: string]: Canonical };
export type CanonicalObject = Readonly<Record<string, Canonical>>;

/** One sealed part of an event: all private fields of one class, encrypted together. */
export interface SealedPart {
  readonly class: SealedClass;
  /** Version of the data key of (stream, class) it was sealed with. */
  readonly keyVersion: number;
  /** Base64 of nonce (12 bytes), ciphertext and tag (16 bytes); null once removed. */
  readonly ciphertext: string | null;
  /** Hex SHA-256 of those bytes: stays verifiable when the ciphertext is gone. */
  readonly digest: string;
  /** Hex HMAC-SHA-256 of the plaintext under a random salt that is inside the ciphertext. */
  readonly commitment: string;
}

/** An event before the store has taken it. */
export interface NewEvent {
  /** UUIDv5 of (stream, caller's key, index of the event within the record). */
  readonly id: string;
  /** Explicit past-tense name, e.g. `hired`. */
  readonly type: string;
  /** Version of the shape of `data`; older ones are upcast on read. */
  readonly schema: number;
  /** First day of the new state; null where the event has none (a decision's date is in its data). */
  readonly effectiveDate: PlainDate | null;
  /** Same-day order. */
  readonly sequence: number;
  /** The account that recorded it; never a name. */
  readonly actor: string;
  /** The decision it rests on, by id. */
  readonly decision: string | null;
  readonly correlationId: string | null;
  readonly causationId: string | null;
  /** The system or file the record came from. */
  readonly source: string | null;
  /** Hex HMAC of the normalised record under the ledger's secret: tells a repeat from a re-used key. */
  readonly fingerprint: string;
  /** Codes of the warnings that recording it gave. */
  readonly warnings: readonly string[];
  readonly data: CanonicalObject;
  readonly sealed: readonly SealedPart[];
}

/** An event as the store gives it back. */
export interface RecordedEvent extends NewEvent {
  readonly stream: string;
  /** Place in its stream, from 0. */
  readonly revision: number;
  /** The ledger index: contiguous, from 1, in log order; the axis of knowledge. */
  readonly index: number;
  /** Opaque; only to wait for one's own write. */
  readonly position: string;
  /** RFC 3339 instant in UTC with milliseconds, set by the ledger; never decreases with the index. */
  readonly recordedAt: string;
}

export const ORGANISATION_STREAM = 'organisation-main';
export const CATALOGUE_STREAM = 'catalogue-main';
export const personStream = (person: string): string => `person-${person}`;
export const decisionStream = (decision: string): string => `decision-${decision}`;

/** What begins the streams that tell who read personal data; they say nothing of people or units that is a fact. */
export const ACCESS_PREFIX = 'access-';

/** The subject of a stream name: its category and the id after the first dash. */
export const subjectOf = (stream: string): { category: string; id: string } => {
  const dash = stream.indexOf('-');
  return { category: stream.slice(0, dash), id: stream.slice(dash + 1) };
};

/** A fact that an amendment touches: its root, and the version that the amendment supersedes. */
export interface Superseded {
  readonly root: string;
  readonly supersedes: string;
}

/** Data of `corrected`: the chain it amends and the full replacement. */
export interface CorrectedData extends Superseded {
  readonly with: CanonicalObject;
}
/** Data of `voided`: the fact, and the followers voided with it. */
export interface VoidedData extends Superseded {
  readonly kind: string;
  readonly also: readonly Superseded[];
}
/** Data of `reinstated`: the fact, and the followers that come back with it. */
export interface ReinstatedData extends Superseded {
  readonly also: readonly Superseded[];
}

/** Type of the event that gives a decision, in the decision's own stream. */
export const DECISION_EVENT = 'decision-given';
/** The newest schema of each event type. */
export const SCHEMA_VERSION = 1;
