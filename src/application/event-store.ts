/** The port of the event store: seven functions, with the errors each can give. */
import type { NewEvent, RecordedEvent } from '../domain/events.js';

/** The revision a stream must have for an append: its last event's, or none yet. */
export type ExpectedRevision = number | 'no-stream';

/** Where an append ended up. */
export interface Appended {
  /** The events as recorded, in order; of a repeat, as they were recorded the first time. */
  readonly events: readonly RecordedEvent[];
  /** The same ids were already at these places: nothing was written. */
  readonly repeated: boolean;
}

/** Where the log ends. An empty ledger has index 0 and no instant. */
export interface Head {
  readonly index: number;
  readonly position: string;
  readonly recordedAt: string | null;
}

export interface EventStore {
  /**
   * Appends all events to one stream, or none. Answered only when they are durable.
   * Appends asked for in one tick are recorded in the order asked.
   * The same ids at the same places succeed again with the original result.
   * @throws RevisionConflict when the stream is not at `expected` (carries the actual revision)
   * @throws UnknownOutcome when it cannot be said whether the events were recorded, or they are and their index
   *   cannot be said yet; the same append again is safe, and settles it
   * @throws StoreUnavailable when the store cannot be reached or has stopped writing; nothing was recorded
   */
  append(
    stream: string,
    expected: ExpectedRevision,
    events: readonly NewEvent[],
  ): Promise<Appended>;
  /**
   * One stream in order, from a revision (default 0).
   * @throws StreamNotFound when the stream does not exist; a page past its end is empty
   */
  readStream(stream: string, fromRevision?: number): Promise<readonly RecordedEvent[]>;
  /**
   * At most `limit` events of the ledger with an index above `after`, in order; empty at the end.
   * @throws StoreUnavailable
   */
  readLedger(after: number, limit: number): Promise<readonly RecordedEvent[]>;
  /**
   * Every event with an index above `after`, each once, in order, in batches as they come, until the signal aborts.
   * The next batch is read when the consumer asks for it.
   * @throws StoreUnavailable
   */
  subscribe(after: number, signal: AbortSignal): AsyncIterable<readonly RecordedEvent[]>;
  /** @throws StoreUnavailable */
  head(): Promise<Head>;
  /**
   * Copies the whole log into a new file while the store goes on; only the embedded store does.
   * @throws BackupUnsupported
   */
  backup(file: string): Promise<void>;
  /** Waits for appends under way, then lets go of everything. */
  close(): Promise<void>;
}

/** The stream is at another revision than expected. */
export class RevisionConflict extends Error {
  override readonly name = 'RevisionConflict';
  constructor(
    readonly stream: string,
    readonly expected: ExpectedRevision,
    readonly actual: ExpectedRevision,
  ) {
    super(`${stream} was expected at ${String(expected)} and is at ${String(actual)}`);
  }
}

/** There is no stream of that name. */
export class StreamNotFound extends Error {
  override readonly name = 'StreamNotFound';
  constructor(readonly stream: string) {
    super(`there is no stream ${stream}`);
  }
}

/** Whether the events were recorded is not known: read by event id before doing anything else. */
export class UnknownOutcome extends Error {
  override readonly name = 'UnknownOutcome';
}

/** The store cannot be reached, or has stopped writing to keep what it holds. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

/** This store is backed up by means of its own. */
export class BackupUnsupported extends Error {
  override readonly name = 'BackupUnsupported';
}
