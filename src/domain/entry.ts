/** The texts of an event: of its whole envelope, as the evidence log has it, and of what a store keeps beside its columns. */
import { canonical, isCanonical, ordered } from './canonical.js';
import type { NewEvent, RecordedEvent, SealedPart } from './events.js';

/** An event as it was recorded, without its place in the ledger: its leaf number says that. */
export type Recorded = Omit<RecordedEvent, 'index' | 'position'>;

/** An event without what a store keeps in columns of their own. */
export type Content = Omit<NewEvent, 'id' | 'type'>;

/** The two texts of an event. */
export interface EventTexts {
  /** Canonical JSON of what stands in no column, ciphertexts included. */
  readonly content: string;
  /** Its entry, as `entryOf` writes it. */
  readonly entry: string | undefined;
}

/**
 * Both texts of an event that is about to be recorded, judged once whether they can be written as they are.
 * @throws TypeError for an event that has no canonical form
 */
export const textsOf = (event: Recorded, withEntry: boolean): EventTexts => {
  const content = contentOf(event);
  if (!isCanonical(content)) {
    return { content: canonical(content), entry: withEntry ? entryOf(event) : undefined };
  }
  const text = JSON.stringify(content);
  return { content: text, entry: withEntry ? entryAround(text, event) : undefined };
};

/** The entry of an event with this canonical content: most of one stands in the other, and is not written again. */
const entryAround = (content: string, event: Recorded): string => {
  if (event.sealed.length > 0) return presumedEntry(event);
  // A quotation mark within a string is escaped, and after these keys come no objects: the last ones are the event's.
  const schema = content.lastIndexOf(',"schema":');
  const warnings = content.lastIndexOf(',"warnings":');
  const { id, recordedAt, revision, stream, type } = event;
  const place = JSON.stringify({ id, recordedAt, revision, stream, type });
  const names = place.lastIndexOf(',"stream":');
  return `${content.slice(0, schema)},${place.slice(1, names)}${content.slice(schema, warnings)}${place.slice(names, -1)}${content.slice(warnings)}`;
};

/** The first of the texts alone. @throws TypeError, as `textsOf` does */
export const contentText = (event: Content): string => canonical(contentOf(event));

/**
 * Canonical JSON (RFC 8785) of everything that was recorded, and when and by whom, so that a change to any of it shows.
 * Of a sealed part the digest stands for the ciphertext: the text stays the same when that is removed. Two stores that
 * hold the same event give the same text.
 * @throws TypeError for an event that has no canonical form
 */
export const entryOf = (event: Recorded): string =>
  canonical(envelopeOf(event, ordered(event.data)));

/**
 * The entry of an event whose data stand in order, as they are recorded, in half the time that `entryOf` takes.
 * For another event the text is not its entry, but never the entry of a different one either, since JSON gives back
 * the value that it was written from. So one that has the hash of a leaf is the entry, and any other tells nothing.
 */
export const presumedEntry = (event: Recorded): string =>
  JSON.stringify(envelopeOf(event, event.data));

/** In the order of canonical JSON. */
const envelopeOf = (event: Recorded, data: Recorded['data']) => ({
  actor: event.actor,
  causationId: event.causationId,
  correlationId: event.correlationId,
  data,
  decision: event.decision,
  effectiveDate: event.effectiveDate,
  fingerprint: event.fingerprint,
  id: event.id,
  recordedAt: event.recordedAt,
  revision: event.revision,
  schema: event.schema,
  sealed: event.sealed.length === 0 ? [] : event.sealed.map(withoutCiphertext),
  sequence: event.sequence,
  source: event.source,
  stream: event.stream,
  type: event.type,
  warnings: event.warnings,
});

const contentOf = (event: Content) => ({
  actor: event.actor,
  causationId: event.causationId,
  correlationId: event.correlationId,
  data: event.data,
  decision: event.decision,
  effectiveDate: event.effectiveDate,
  fingerprint: event.fingerprint,
  schema: event.schema,
  sealed: event.sealed.length === 0 ? [] : event.sealed.map(withCiphertext),
  sequence: event.sequence,
  source: event.source,
  warnings: event.warnings,
});

const withoutCiphertext = (part: SealedPart) => ({
  class: part.class,
  commitment: part.commitment,
  digest: part.digest,
  keyVersion: part.keyVersion,
});

const withCiphertext = (part: SealedPart) => ({
  ciphertext: part.ciphertext,
  ...withoutCiphertext(part),
});
