/** Copies a whole log into an empty event store, or goes on with such a copy, and compares both at the end. */
import { createHash } from 'node:crypto';

import type { RecordedEvent } from '../domain/events.js';
import type { Appended, EventStore, ExpectedRevision } from './event-store.js';

/** A store that takes events with the instants at which another one has recorded them. */
export interface CopyTarget extends EventStore {
  appendRecorded(
    stream: string,
    expected: ExpectedRevision,
    events: readonly RecordedEvent[],
  ): Promise<Appended>;
}

/** The target holds something else at a place of the log: it is no copy of the source. */
export class LogsDiffer extends Error {
  override readonly name = 'LogsDiffer';
}

/** What both sides hold, once they are the same. */
export interface SameLogs {
  readonly events: number;
  /** Hex SHA-256 of all events in log order, as canonical lines of JSON; equal on both sides. */
  readonly digest: string;
}

export interface CopyProgress {
  /** Events that the target holds. */
  readonly done: number;
  readonly total: number;
}

const PAGE_EVENTS = 1_000;
/** One append takes so many events of one stream, or so many characters of them. */
const RUN_EVENTS_MAX = 100;
const RUN_CHARACTERS_MAX = 262_144;

/**
 * Copies every event with its id, place, index and instant. May be called again after any failure, or after the signal
 * has aborted: what the target holds already is compared, and the rest is copied. Nobody may record on either side
 * meanwhile.
 * @returns undefined when the signal has aborted
 * @throws LogsDiffer when the target holds another event at some index, or more events
 * @throws StoreUnavailable, UnknownOutcome; then call it again
 */
export const copyLog = async (
  source: EventStore,
  target: CopyTarget,
  signal: AbortSignal,
  onProgress: (progress: CopyProgress) => void,
): Promise<SameLogs | undefined> => {
  const { index: total } = await source.head();
  const { index: there } = await target.head();
  if (there > total) {
    throw new LogsDiffer(`the target holds ${there} events, and the log to be copied ${total}`);
  }
  await compare(source, target, there);
  onProgress({ done: there, total });
  for (let done = there; done < total;) {
    const page = await source.readLedger(done, PAGE_EVENTS);
    for (const run of runsOf(page)) {
      if (signal.aborted) return undefined;
      done = await copyRun(target, run);
      onProgress({ done, total });
    }
  }
  return compare(source, target, total);
};

/** Events that follow one another in the log and in one stream; an append keeps their order, and so their indexes. */
function* runsOf(events: readonly RecordedEvent[]): Generator<readonly RecordedEvent[]> {
  let run: RecordedEvent[] = [];
  let characters = 0;
  for (const event of events) {
    const size = JSON.stringify(event).length;
    const goesOn =
      event.stream === run[0]?.stream &&
      run.length < RUN_EVENTS_MAX &&
      characters + size <= RUN_CHARACTERS_MAX;
    if (!goesOn) {
      if (run.length > 0) yield run;
      run = [];
      characters = 0;
    }
    run.push(event);
    characters += size;
  }
  if (run.length > 0) yield run;
}

/** @returns the index of the last event, which is the same on both sides */
const copyRun = async (target: CopyTarget, run: readonly RecordedEvent[]): Promise<number> => {
  const [first] = run;
  const last = run.at(-1);
  if (first === undefined || last === undefined) throw new Error('a run holds an event');
  const { stream, revision } = first;
  const expected = revision === 0 ? 'no-stream' : revision - 1;
  const { events } = await target.appendRecorded(stream, expected, run);
  const copied = events.at(-1)?.index;
  if (copied !== last.index) {
    throw new LogsDiffer(
      `event ${last.id} has index ${last.index}, and ${String(copied)} in the target: somebody else records there`,
    );
  }
  return last.index;
};

/** Compares the first events of both, whole. @throws LogsDiffer */
const compare = async (
  source: EventStore,
  target: EventStore,
  count: number,
): Promise<SameLogs> => {
  const hash = createHash('sha256');
  for (let done = 0; done < count;) {
    const size = Math.min(PAGE_EVENTS, count - done);
    const here = await source.readLedger(done, size);
    const there = await target.readLedger(done, size);
    for (const [at, event] of here.entries()) {
      const line = JSON.stringify(event);
      if (line !== JSON.stringify(there[at])) {
        throw new LogsDiffer(`the target holds another event at index ${event.index}: ${event.id}`);
      }
      hash.update(line).update('\n');
    }
    done += here.length;
  }
  return { events: count, digest: hash.digest('hex') };
};
