/** What the client's errors mean: definite answers of the server, or calls of which nothing is known. */
import { RevisionConflict, StoreUnavailable } from '../../application/event-store.js';
import type { ExpectedRevision } from '../../application/event-store.js';
import { reasonOf } from '../failure.js';

/** No answer came in time. */
export class TimedOut extends Error {
  override readonly name = 'TimedOut';
  constructor(readonly ms: number) {
    super(`no answer within ${ms} ms`);
  }
}

/** Read by its shape: the client's messages are often empty, and its classes are not those a test sees. */
interface ClientFailure {
  readonly type?: string;
  readonly actualVersion?: bigint | 'no_stream';
  readonly maxAppendSize?: number;
}

/**
 * The server's definite refusal of an append, in our words; undefined when nothing is known of it, and the same ids
 * may be sent again.
 */
export const refusalOf = (
  error: unknown,
  stream: string,
  expected: ExpectedRevision,
): Error | undefined => {
  const { type, actualVersion, maxAppendSize } = Object(error) as ClientFailure;
  const cause = { cause: error };
  switch (type) {
    case 'wrong-expected-version': {
      const actual = typeof actualVersion === 'bigint' ? Number(actualVersion) : 'no-stream';
      return new RevisionConflict(stream, expected, actual);
    }
    case 'access-denied':
      return new StoreUnavailable('nothing was recorded: the store refuses our account', cause);
    case 'stream-deleted':
      return new StoreUnavailable(`nothing was recorded: ${stream} is deleted in the store`, cause);
    case 'maximum-append-size-exceeded':
      return new RangeError(`the store takes at most ${String(maxAppendSize)} bytes in an append`);
    default:
      return undefined;
  }
};

export const isStreamNotFound = (error: unknown): boolean =>
  (Object(error) as ClientFailure).type === 'stream-not-found';

/** After such an error the client makes its next call on a new connection, and leaves the streams of the old one open. */
export const endsConnection = (error: unknown): boolean =>
  ['unavailable', 'cancelled', 'not-leader'].includes((Object(error) as ClientFailure).type ?? '');

/** A reason that is never empty. */
export const whyOf = (error: unknown): string => {
  const { type } = Object(error) as ClientFailure;
  return reasonOf(error) || (type ?? 'the call failed without a reason');
};
