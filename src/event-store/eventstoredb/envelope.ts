/** Events of the ledger as EventStoreDB keeps them: content and sealed parts as data, the rest of the envelope as metadata. */
import type { AllStreamResolvedEvent, EventData } from '@eventstore/db-client';
import { canonical } from '../../domain/canonical.js';
import { contentText } from '../../domain/entry.js';
import type { CanonicalObject, NewEvent } from '../../domain/events.js';
import { ACCESS_PREFIX } from '../../domain/events.js';
import type { Position } from './position.js';

/** Streams of the ledger: what counts for the ledger index. */
export const LEDGER_PREFIXES = [
  'person-',
  'organisation-',
  'decision-',
  'catalogue-',
  'proposal-',
  'rules-',
  ACCESS_PREFIX,
];

/** Marks the events of one append as its own: who finds another mark at its places has met a repeat. */
export type Mark = string;

type Envelope = Omit<NewEvent, 'id' | 'type' | 'data' | 'sealed' | 'correlationId' | 'causationId'>;

interface Metadata extends Partial<Envelope> {
  readonly $correlationId?: string;
  readonly $causationId?: string;
  readonly append?: Mark;
  /** Only of events that were recorded in another store before. */
  readonly recordedAt?: string;
}

/** An event as the server gave it: a row of the copy but for its index. */
export interface FoundEvent {
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  /** By the server's clock, or as it was recorded first; may be before that of an earlier event. */
  readonly instant: string;
  readonly body: string;
  readonly position: Position;
  readonly append: Mark;
}

const encoder = new TextEncoder();

/** @param recordedAt the instant it was recorded in another store, to be kept */
export const proposalOf = (event: NewEvent, append: Mark, recordedAt?: string): EventData => {
  const metadata: Metadata = {
    schema: event.schema,
    effectiveDate: event.effectiveDate,
    sequence: event.sequence,
    actor: event.actor,
    decision: event.decision,
    ...(event.correlationId === null ? {} : { $correlationId: event.correlationId }),
    ...(event.causationId === null ? {} : { $causationId: event.causationId }),
    source: event.source,
    fingerprint: event.fingerprint,
    warnings: event.warnings,
    append,
    ...(recordedAt === undefined ? {} : { recordedAt }),
  };
  return {
    id: event.id,
    type: event.type,
    contentType: 'application/json',
    data: { data: event.data, sealed: event.sealed },
    // As bytes it is sent as it is; an object would be turned into base64 and back.
    metadata: encoder.encode(JSON.stringify(metadata)),
  };
};

/** Bytes of JSON in what is sent, about. */
export const bytesOf = ({ data, metadata }: EventData): number =>
  Buffer.byteLength(JSON.stringify(data)) + (metadata instanceof Uint8Array ? metadata.length : 0);

/** Whether something found in `$all` counts for the ledger index: decided alike by every replica. */
export type Found = FoundEvent | 'not-ours' | 'unreadable';

/** What holds a fraction or half a character was not written by a ledger, and could not be proven by one. */
const hasOneText = (data: CanonicalObject): boolean => {
  try {
    canonical(data);
    return true;
  } catch {
    return false;
  }
};

/** What came from `$all`: without an event it was the link to one that is gone. */
export const found = ({ event }: AllStreamResolvedEvent): Found => {
  if (event === undefined || event.type.startsWith('$')) return 'not-ours';
  const { streamId, position } = event;
  if (!LEDGER_PREFIXES.some((prefix) => streamId.startsWith(prefix))) return 'not-ours';
  const metadata = Object(event.metadata) as Metadata;
  const content = Object(event.data) as Partial<Pick<NewEvent, 'data' | 'sealed'>>;
  // The client gives malformed JSON out as a string.
  if (typeof metadata.schema !== 'number' || typeof content.data !== 'object') return 'unreadable';
  if (!hasOneText(content.data)) return 'unreadable';
  const instant = metadata.recordedAt ?? event.created.toISOString();
  return {
    stream: streamId,
    revision: Number(event.revision),
    id: event.id,
    type: event.type,
    instant,
    body: contentText({
      schema: metadata.schema,
      effectiveDate: metadata.effectiveDate ?? null,
      sequence: metadata.sequence ?? 0,
      actor: metadata.actor ?? '',
      decision: metadata.decision ?? null,
      correlationId: metadata.$correlationId ?? null,
      causationId: metadata.$causationId ?? null,
      source: metadata.source ?? null,
      fingerprint: metadata.fingerprint ?? '',
      warnings: metadata.warnings ?? [],
      data: content.data,
      sealed: content.sealed ?? [],
    }),
    position,
    append: metadata.append ?? '',
  };
};
