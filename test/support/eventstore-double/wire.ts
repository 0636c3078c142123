/** Puts the double's log into the messages of the client's own generated services, and takes requests from them. */
import { createRequire } from 'node:module';

import code from '@eventstore/db-client/generated/code_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import status from '@eventstore/db-client/generated/status_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type * as Streams from '@eventstore/db-client/generated/streams_pb.js';
import type { AppendOutcome, Expected, ProposedEvent, StoredEvent } from './log.js';

interface Packed {
  pack(value: Uint8Array, name: string): void;
}

/** The client's own copy of a message that its generated services do not hand out. */
const { Any } = createRequire(import.meta.resolve('@eventstore/db-client'))(
  'google-protobuf/google/protobuf/any_pb.js',
) as { readonly Any: new () => Packed };

const TICKS_PER_MILLISECOND = 10_000n;

const bytes = (given: Uint8Array | string): Uint8Array =>
  typeof given === 'string' ? Buffer.from(given, 'base64') : given;

export const nameIn = (
  holder: { getStreamIdentifier(): { getStreamName_asU8(): Uint8Array } | undefined } | undefined,
): string => Buffer.from(holder?.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString();

const identifier = (name: string) => {
  const made = new shared.StreamIdentifier();
  made.setStreamName(Buffer.from(name));
  return made;
};

export const uuid = (text: string) => {
  const made = new shared.UUID();
  made.setString(text);
  return made;
};

export const proposedIn = (
  message: Streams.BatchAppendReq.ProposedMessage | Streams.AppendReq.ProposedMessage,
): ProposedEvent => ({
  id: message.getId()?.getString() ?? '',
  type: message.getMetadataMap().get('type') ?? '',
  contentType: message.getMetadataMap().get('content-type') ?? '',
  data: message.getData_asU8(),
  metadata: message.getCustomMetadata_asU8(),
});

export const expectedInBatch = (options: Streams.BatchAppendReq.Options): Expected => {
  if (options.hasNoStream()) return 'no-stream';
  if (options.hasAny()) return 'any';
  if (options.hasStreamExists()) return 'stream-exists';
  return Number(options.getStreamPosition());
};

export const expectedIn = (options: Streams.AppendReq.Options): Expected => {
  if (options.hasNoStream()) return 'no-stream';
  if (options.hasAny()) return 'any';
  if (options.hasStreamExists()) return 'stream-exists';
  return Number(options.getRevision());
};

export const appendAnswer = (outcome: AppendOutcome, expected: Expected) => {
  const answer = new streams.AppendResp();
  if (outcome.recorded) {
    const success = new streams.AppendResp.Success();
    success.setCurrentRevision(String(outcome.revision));
    const position = new streams.AppendResp.Position();
    position.setCommitPosition(String(outcome.position));
    position.setPreparePosition(String(outcome.position));
    success.setPosition(position);
    answer.setSuccess(success);
    return answer;
  }
  const conflict = new streams.AppendResp.WrongExpectedVersion();
  if (outcome.actual === 'no-stream') conflict.setCurrentNoStream(new shared.Empty());
  else conflict.setCurrentRevision(String(outcome.actual));
  if (typeof expected === 'number') conflict.setExpectedRevision(String(expected));
  else conflict.setExpectedNoStream(new shared.Empty());
  answer.setWrongExpectedVersion(conflict);
  return answer;
};

export const batchAnswer = (
  correlation: string,
  stream: string,
  outcome: AppendOutcome,
  expected: Expected,
) => {
  const answer = new streams.BatchAppendResp();
  answer.setCorrelationId(uuid(correlation));
  answer.setStreamIdentifier(identifier(stream));
  if (outcome.recorded) {
    const success = new streams.BatchAppendResp.Success();
    success.setCurrentRevision(String(outcome.revision));
    const position = new shared.AllStreamPosition();
    position.setCommitPosition(String(outcome.position));
    position.setPreparePosition(String(outcome.position));
    success.setPosition(position);
    answer.setSuccess(success);
    return answer;
  }
  const conflict = new shared.WrongExpectedVersion();
  if (outcome.actual === 'no-stream') conflict.setCurrentNoStream(new shared.Empty());
  else conflict.setCurrentStreamRevision(String(outcome.actual));
  if (typeof expected === 'number') conflict.setExpectedStreamPosition(String(expected));
  else conflict.setExpectedNoStream(new shared.Empty());
  answer.setError(errorOf('WrongExpectedVersion', conflict));
  return answer;
};

/** Why a server refuses an append whatever its revision, by the names of its messages. */
export type Refusal = 'AccessDenied' | 'StreamDeleted' | 'MaximumAppendSizeExceeded' | 'Timeout';

export const batchRefusal = (correlation: string, stream: string, why: Refusal) => {
  const answer = new streams.BatchAppendResp();
  answer.setCorrelationId(uuid(correlation));
  answer.setStreamIdentifier(identifier(stream));
  const details = new shared[why]();
  if (details instanceof shared.MaximumAppendSizeExceeded) details.setMaxappendsize(1_024);
  answer.setError(errorOf(why, details));
  return answer;
};

const errorOf = (name: string, message: { serializeBinary(): Uint8Array }) => {
  const details = new Any();
  details.pack(message.serializeBinary(), `event_store.client.${name}`);
  const error = new status.Status();
  error.setCode(code.Code.ALREADY_EXISTS);
  error.setDetails(details as unknown as NonNullable<ReturnType<typeof error.getDetails>>);
  return error;
};

/** A link whose target is gone comes with a position and without an event. */
export const eventAnswer = (stored: StoredEvent, gone = false) => {
  const read = new streams.ReadResp.ReadEvent();
  read.setCommitPosition(String(stored.position));
  if (!gone) {
    const event = new streams.ReadResp.ReadEvent.RecordedEvent();
    event.setId(uuid(stored.id));
    event.setStreamIdentifier(identifier(stored.stream));
    event.setStreamRevision(String(stored.revision));
    event.setCommitPosition(String(stored.position));
    event.setPreparePosition(String(stored.position));
    event
      .getMetadataMap()
      .set('type', stored.type)
      .set('content-type', stored.contentType)
      .set('created', String(BigInt(stored.created) * TICKS_PER_MILLISECOND));
    event.setData(bytes(stored.data));
    event.setCustomMetadata(bytes(stored.metadata));
    read.setEvent(event);
  }
  const answer = new streams.ReadResp();
  answer.setEvent(read);
  return answer;
};

export const confirmation = (id: string) => {
  const answer = new streams.ReadResp();
  const confirmed = new streams.ReadResp.SubscriptionConfirmation();
  confirmed.setSubscriptionId(id);
  answer.setConfirmation(confirmed);
  return answer;
};

export const checkpoint = (position: bigint) => {
  const answer = new streams.ReadResp();
  const reached = new streams.ReadResp.Checkpoint();
  reached.setCommitPosition(String(position));
  reached.setPreparePosition(String(position));
  answer.setCheckpoint(reached);
  return answer;
};

export const streamNotFound = (name: string) => {
  const answer = new streams.ReadResp();
  const missing = new streams.ReadResp.StreamNotFound();
  missing.setStreamIdentifier(identifier(name));
  answer.setStreamNotFound(missing);
  return answer;
};
