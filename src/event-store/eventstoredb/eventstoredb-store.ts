/** The event store of several machines: appends go to EventStoreDB, reads come from this replica's copy of the log. */
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type Appended,
  BackupUnsupported,
  type EventStore,
  type ExpectedRevision,
  type Head,
  StoreUnavailable,
} from '../../application/event-store.js';
import type { NewEvent, RecordedEvent } from '../../domain/events.js';
import { checkAppend } from '../arguments.js';
import { Codec } from '../codec.js';
import type { WithTree } from '../embedded-store.js';
import type { HeldFolder } from '../folder-lock.js';
import { type FileOptions, type OpenDatabase, openSqlite } from '../ledger-file.js';
import { type AskFile, LogReader } from '../log-reader.js';
import { reasonOf } from '../failure.js';
import { RecordedLog } from '../recorded-log.js';
import { WeakStore } from '../self-check.js';
import { type Address, WrongAddress } from './address.js';
import { AppendLane } from './append-lane.js';
import { whyOf } from './client-failure.js';
import { Connection } from './connection.js';
import { Follower } from './follower.js';
import { LIMITS, type Limits } from './limits.js';
import { LogCopy } from './log-copy.js';
import { type Asked, Recording } from './recording.js';

/** The copy of the log, in the data folder: can be deleted while the service is stopped. */
export const COPY_FILE = 'log-copy.sqlite';

export interface EventStoreDbOptions extends Address {
  /** Holds the copy of the log. */
  readonly held: HeldFolder;
  /** The present moment. */
  readonly now: () => Date;
  /** Takes one line for whoever runs the service. */
  readonly log: (line: string) => void;
  readonly codec?: Codec;
  readonly limits?: Partial<Limits>;
  /** Stands in for the engine where a test needs the disk to fail. */
  readonly openDatabase?: OpenDatabase;
  readonly openTree?: FileOptions['openTree'];
}

/** What readiness needs to know; all is well when both are null. */
export interface StoreHealth {
  /** Since when the server has not answered. */
  readonly unreachableSince: Date | null;
  /** Since when the copy of the log has lacked events, and at least how many. */
  readonly behind: { readonly since: Date; readonly events: number } | null;
}

export interface EventStoreDb extends EventStore, WithTree {
  health(): StoreHealth;
  /**
   * Appends what another store has recorded in one stream, with the instants it was recorded at. The events get the
   * next indexes of this store: whoever copies a ledger asks in its order, and waits for each before the next where
   * indexes must stay.
   * @throws as `append`
   */
  appendRecorded(
    stream: string,
    expected: ExpectedRevision,
    events: readonly RecordedEvent[],
  ): Promise<Appended>;
}

/**
 * Connects to the server, and opens the copy of the log or makes one. Returns when the copy has caught up, or after a
 * while: then `health` says that it is behind. One store to a process: the client shares its pending appends.
 * @throws WrongAddress, WeakStore
 * @throws StoreUnavailable when the server does not answer in time, or the copy cannot be opened
 */
export const openEventStoreDb = async (options: EventStoreDbOptions): Promise<EventStoreDb> => {
  const store = make(options);
  try {
    await store.open();
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
};

const make = (options: EventStoreDbOptions): EventStoreDbStore => {
  try {
    return new EventStoreDbStore(options);
  } catch (cause) {
    if (cause instanceof WrongAddress || cause instanceof WeakStore) throw cause;
    const reason = `the copy of the log cannot be opened: ${reasonOf(cause)}`;
    throw new StoreUnavailable(reason, { cause });
  }
};

class EventStoreDbStore implements EventStoreDb {
  readonly tree = new RecordedLog((question) => this.#copy.read(question));
  readonly #limits: Limits;
  readonly #codec: Codec;
  readonly #connection: Connection;
  readonly #copy: LogCopy;
  readonly #follower: Follower;
  readonly #recording: Recording;
  readonly #reader: LogReader;
  readonly #underWay = new Set<Promise<Appended>>();
  #closing: Promise<void> | undefined;

  constructor(options: EventStoreDbOptions) {
    this.#limits = { ...LIMITS, ...options.limits };
    this.#codec = options.codec ?? new Codec();
    this.#connection = new Connection(options, this.#limits, options);
    const path = join(options.held.folder, COPY_FILE);
    const { openDatabase = openSqlite, openTree } = options;
    this.#copy = new LogCopy(path, options, { openDatabase, openTree });
    this.#follower = new Follower(this.#connection, this.#copy, this.#limits, options);
    const lane = new AppendLane(this.#connection, this.#limits);
    this.#recording = new Recording(lane, this.#copy, this.#codec, this.#limits);
    const { commits } = this.#copy;
    const ask: AskFile = (question, stream) => this.#copy.read(question, stream);
    this.#reader = new LogReader(ask, this.#codec, commits);
  }

  async open(): Promise<void> {
    await this.#checkCopy();
    this.#follower.start();
    const givingUpAt = performance.now() + this.#limits.catchUpMs;
    let restMs = LOOK_AGAIN_MS;
    while (!(await this.#hasCaughtUp()) && performance.now() < givingUpAt) {
      await pause(restMs);
      // A look reads what the copy reads too: while there is much of it, seldom.
      restMs = Math.min(restMs * 2, LOOK_AGAIN_MS_MAX);
    }
  }

  async #hasCaughtUp(): Promise<boolean> {
    const { resets } = this.#connection;
    try {
      await this.#follower.look();
      return this.#follower.behind === undefined;
    } catch (error) {
      await this.#connection.reset(error, resets);
      return false;
    }
  }

  async append(
    stream: string,
    expected: ExpectedRevision,
    events: readonly NewEvent[],
  ): Promise<Appended> {
    return this.#record({ stream, expected, events });
  }

  async appendRecorded(
    stream: string,
    expected: ExpectedRevision,
    events: readonly RecordedEvent[],
  ): Promise<Appended> {
    const recordedAt = events.map((event) => event.recordedAt);
    return this.#record({ stream, expected, events, recordedAt });
  }

  readStream(stream: string, fromRevision = 0): Promise<readonly RecordedEvent[]> {
    return this.#reader.readStream(stream, fromRevision);
  }

  readLedger(after: number, limit: number): Promise<readonly RecordedEvent[]> {
    return this.#reader.readLedger(after, limit);
  }

  subscribe(after: number, signal: AbortSignal): AsyncGenerator<readonly RecordedEvent[]> {
    return this.#reader.subscribe(after, signal);
  }

  head(): Promise<Head> {
    return this.#reader.head();
  }

  backup(): Promise<void> {
    return Promise.reject(new BackupUnsupported('EventStoreDB is backed up by its own means'));
  }

  health(): StoreHealth {
    const { unreachableSince } = this.#connection;
    return { unreachableSince: unreachableSince ?? null, behind: this.#follower.behind ?? null };
  }

  close(): Promise<void> {
    this.#closing ??= this.#finish();
    return this.#closing;
  }

  async #finish(): Promise<void> {
    await Promise.allSettled(this.#underWay);
    const stopped = this.#follower.stop();
    await this.#connection.close();
    await stopped;
    this.#copy.close();
  }

  #record(asked: Asked): Promise<Appended> {
    checkAppend(asked.stream, asked.expected, asked.events);
    if (this.#closing !== undefined) throw new StoreUnavailable('the event store is closed');
    const recording = this.#recording.record(asked);
    this.#underWay.add(recording);
    const done = (): void => void this.#underWay.delete(recording);
    recording.then(done, done);
    return recording;
  }

  /** A copy of another server's log, or of one that was set back, is of no use. */
  async #checkCopy(): Promise<void> {
    const startedAt = performance.now();
    const { openMs, catchUpMs } = this.#limits;
    for (;;) {
      const { last } = this.#copy;
      const { resets } = this.#connection;
      const waitedMs = performance.now() - startedAt;
      try {
        const [found] = await this.#connection.look(last?.position, 1);
        if (last === undefined || found?.event?.id === last.id) return;
        // A node that follows the leader may not have come so far yet; another event there is an answer.
        if (found !== undefined || waitedMs > catchUpMs) {
          this.#copy.discard('it does not belong to this event store');
        }
      } catch (error) {
        await this.#connection.reset(error, resets);
        if (waitedMs > openMs) {
          const reason = `the event store does not answer: ${whyOf(error)}`;
          throw new StoreUnavailable(reason, { cause: error });
        }
      }
      await pause(LOOK_AGAIN_MS_MAX);
    }
  }
}

/** Between two looks at whether the copy has caught up, in milliseconds: at first, and at most. */
const LOOK_AGAIN_MS = 10;
const LOOK_AGAIN_MS_MAX = 500;
