/** Keeps the streams that were used last in memory: a record is decided on all that its stream holds. */
import type { EventStore } from '../application/event-store.js';
import type { RecordedEvent } from '../domain/events.js';

/** About 40 MB; the events of one of the longest streams and of some thousand persons. */
const EVENTS_MAX = 40_000;
/** A stream that is longer is read from the store each time. */
const STREAM_EVENTS_MAX = 5_000;

/**
 * A store that answers `readStream` from memory where it can. Right only where nobody else appends to the store: it
 * sees each append, and so what it remembers of a stream is all that the stream holds.
 */
export const remembering = (store: EventStore, eventsMax = EVENTS_MAX): EventStore => {
  const remembered = new RememberedStreams(eventsMax);
  return {
    append: async (stream, expected, events) => {
      try {
        const appended = await store.append(stream, expected, events);
        if (!appended.repeated) remembered.grow(stream, appended.events);
        return appended;
      } catch (error) {
        remembered.forget(stream);
        throw error;
      }
    },
    readStream: async (stream, fromRevision = 0) => {
      const known = remembered.get(stream);
      if (known !== undefined) return fromRevision === 0 ? known : known.slice(fromRevision);
      const { changes } = remembered;
      const events = await store.readStream(stream, fromRevision);
      // What was read while something was appended may lack it.
      if (fromRevision === 0 && changes === remembered.changes) remembered.put(stream, events);
      return events;
    },
    readLedger: (after, limit) => store.readLedger(after, limit),
    subscribe: (after, signal) => store.subscribe(after, signal),
    head: () => store.head(),
    backup: (file) => store.backup(file),
    close: () => store.close(),
  };
};

class RememberedStreams {
  /** In the order of their last use. */
  readonly #streams = new Map<string, readonly RecordedEvent[]>();
  #held = 0;
  /** Counts everything that may have changed a stream. */
  changes = 0;

  constructor(private readonly eventsMax: number) {}

  get(stream: string): readonly RecordedEvent[] | undefined {
    const events = this.#streams.get(stream);
    if (events === undefined) return undefined;
    this.#streams.delete(stream);
    this.#streams.set(stream, events);
    return events;
  }

  put(stream: string, events: readonly RecordedEvent[]): void {
    this.#remove(stream);
    if (events.length > STREAM_EVENTS_MAX) return;
    this.#streams.set(stream, events);
    this.#held += events.length;
    for (const oldest of this.#streams.keys()) {
      if (this.#held <= this.eventsMax) break;
      this.#remove(oldest);
    }
  }

  /** Adds what was appended; a list that was given out stays as it is. */
  grow(stream: string, events: readonly RecordedEvent[]): void {
    this.changes += 1;
    const known = this.#streams.get(stream) ?? [];
    if (events[0]?.revision === known.length) this.put(stream, [...known, ...events]);
    else this.#remove(stream);
  }

  forget(stream: string): void {
    this.changes += 1;
    this.#remove(stream);
  }

  #remove(stream: string): void {
    this.#held -= this.#streams.get(stream)?.length ?? 0;
    this.#streams.delete(stream);
  }
}
