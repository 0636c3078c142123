/** What the evidence log holds of an event: the one text of its whole envelope. */
import { canonical, ordered } from './canonical.js';
import type { RecordedEvent } from './events.js';

/** An event as it was recorded, without its place in the ledger: its leaf number says that. */
export type Recorded = Omit<RecordedEvent, 'index' | 'position'>;

/**
 * Canonical JSON (RFC 8785) of everything that was recorded, and when and by whom, so that a change to any of it shows.
 * Of a sealed part the digest stands for the ciphertext: the text stays the same when that is removed. Two stores that
 * hold the same event give the same text.
 */
export const entryOf = (event: Recorded): string =>
  canonical({
    actor: event.actor,
    causationId: event.causationId,
    correlationId: event.correlationId,
    data: ordered(event.data),
    decision: event.decision,
    effectiveDate: event.effectiveDate,
    fingerprint: event.fingerprint,
    id: event.id,
    recordedAt: event.recordedAt,
    revision: event.revision,
    schema: event.schema,
    sealed: event.sealed.map((part) => ({
      class: part.class,
      commitment: part.commitment,
      digest: part.digest,
      keyVersion: part.keyVersion,
    })),
    sequence: event.sequence,
    source: event.source,
    stream: event.stream,
    type: event.type,
    warnings: event.warnings,
  });
