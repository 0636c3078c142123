/** How long the EventStoreDB adapter waits, how often it tries, and how much it lets wait. */

/** All in milliseconds, but for the counts. */
export interface Limits {
  /** One answer to one append; then the call is given up, and the same ids are sent again. */
  readonly answerMs: number;
  /** One append with all its repeats, from when it was asked for. */
  readonly appendMs: number;
  /** An append that could not be sent at all is refused after so long. */
  readonly unsentMs: number;
  /** One read. */
  readonly readMs: number;
  /** Until the copy of the log holds what was appended, or what an append collided with. */
  readonly copyMs: number;
  /** Until the copy is asked whether it held the events before: of a repeat nothing arrives. */
  readonly repeatMs: number;
  /** Between two looks at the end of `$all`. */
  readonly watchMs: number;
  /** The first pause after a failure; it doubles up to the longest. */
  readonly pauseMs: number;
  readonly pauseMsMax: number;
  /** At the opening: until the server answers. */
  readonly openMs: number;
  /** At the opening: until the copy has caught up; then the store goes on while it is behind. */
  readonly catchUpMs: number;
  /** At the closing: until calls under way are let go. */
  readonly disposeMs: number;
}

export const LIMITS: Limits = {
  answerMs: 5_000,
  appendMs: 15_000,
  unsentMs: 3_000,
  readMs: 5_000,
  copyMs: 10_000,
  repeatMs: 20,
  watchMs: 5_000,
  pauseMs: 50,
  pauseMsMax: 5_000,
  openMs: 60_000,
  catchUpMs: 10_000,
  disposeMs: 2_000,
};

/** Appends on their way to the server at once. */
export const IN_FLIGHT_MAX = 128;

/**
 * Messages in the client's stream of appends that the connection has not taken yet. From 16 on the client holds back
 * what comes; when the stream then breaks, it rejects that where nobody can catch it, and the process dies.
 */
export const UNTAKEN_MAX = 15;

/** Appends that wait for their turn; more are refused. */
export const WAITING_MAX = 10_000;

/** One append holds at most so many bytes of JSON: the default of the server, and always one message of the client. */
export const APPEND_BYTES_MAX = 1_048_576 - 65_536;

/** Events of `$all` that one look reads beyond the copy's position. */
export const LOOK_EVENTS_MAX = 500;

/** Looks in a row that pass over events of others. */
export const LOOKS_MAX = 50;

/** Events that the copy takes in one transaction, and that are held in memory before. */
export const COPY_EVENTS_MAX = 1_000;

/** So long the copy may hold events in memory, in milliseconds; whoever asks for them has them written before. */
export const COPY_WRITE_MS = 20;
