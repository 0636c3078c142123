/** The event store in one SQLite file of the data folder: one writer, durable commits, live readers. */
import { join } from 'node:path';
import type { Appended, EventStore, ExpectedRevision, Head } from '../application/event-store.js';
import type { LogTree } from '../application/log-tree.js';
import { StoreUnavailable } from '../application/event-store.js';
import type { NewEvent, RecordedEvent } from '../domain/events.js';
import { AppendQueue, type Ask } from './append-queue.js';
import { checkAppend } from './arguments.js';
import { backUp } from './backup.js';
import { Codec } from './codec.js';
import { CommitSignal } from './commit-signal.js';
import { reasonOf } from './failure.js';
import type { HeldFolder } from './folder-lock.js';
import { GroupCommit } from './group-commit.js';
import { type FileOptions, LedgerFile, type OpenDatabase, openSqlite } from './ledger-file.js';
import { LogReader } from './log-reader.js';
import { RecordedLog } from './recorded-log.js';
import { ReopeningFile } from './reopening-file.js';
import { DamagedLog, WeakStore } from './self-check.js';

/** The log, in the data folder. */
export const LEDGER_FILE = 'ledger.sqlite';

export interface EmbeddedStoreOptions {
  /** The present moment. */
  readonly now: () => Date;
  readonly codec?: Codec;
  /** Stands in for the engine where a test needs the disk to fail. */
  readonly openDatabase?: OpenDatabase;
  /** Keeps the tree of evidence in the ledger file. */
  readonly openTree?: FileOptions['openTree'];
  /** Takes one line for whoever runs the ledger. */
  readonly log?: FileOptions['log'];
}

/** The log as it was written, beside the port: for the evidence, which looks below it. */
export interface WithTree {
  readonly tree: LogTree;
}

/**
 * Opens the ledger file of a folder that this process holds, and creates it where there is none.
 * @throws WeakStore when the settings in force could lose an answered append
 * @throws DamagedLog when the log is not one that this store can have written
 * @throws StoreUnavailable when the file cannot be opened
 */
export const openEmbeddedStore = (
  held: HeldFolder,
  options: EmbeddedStoreOptions,
): EventStore & WithTree => {
  const path = join(held.folder, LEDGER_FILE);
  try {
    return new EmbeddedStore(path, options);
  } catch (cause) {
    if (cause instanceof WeakStore || cause instanceof DamagedLog) throw cause;
    throw new StoreUnavailable(`${path} cannot be opened: ${reasonOf(cause)}`, { cause });
  }
};

class EmbeddedStore implements EventStore, WithTree {
  readonly tree = new RecordedLog((question) => this.#read(question));
  readonly #path: string;
  readonly #codec: Codec;
  readonly #file: ReopeningFile;
  readonly #reader: LogReader;
  readonly #groupCommit: GroupCommit;
  readonly #queue = new AppendQueue((asks) => this.#record(asks));
  readonly #commits = new CommitSignal();
  readonly #backups = new Set<Promise<void>>();
  #closing: Promise<void> | undefined;

  constructor(
    path: string,
    { now, codec, openDatabase = openSqlite, openTree, log }: EmbeddedStoreOptions,
  ) {
    this.#path = path;
    this.#codec = codec ?? new Codec();
    this.#file = new ReopeningFile(
      () => new LedgerFile(path, now(), { openDatabase, openTree, log }),
    );
    this.#reader = new LogReader((question) => this.#read(question), this.#codec, this.#commits);
    this.#groupCommit = new GroupCommit(this.#file, this.#codec, now);
  }

  append(
    stream: string,
    expected: ExpectedRevision,
    events: readonly NewEvent[],
  ): Promise<Appended> {
    return new Promise((succeed, fail) => {
      checkAppend(stream, expected, events);
      this.#refuseIfClosed();
      this.#queue.add({ stream, expected, events, succeed, fail });
    });
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

  async backup(file: string): Promise<void> {
    this.#refuseIfClosed();
    const copying = backUp(this.#path, file);
    this.#backups.add(copying);
    try {
      await copying;
    } finally {
      this.#backups.delete(copying);
    }
  }

  close(): Promise<void> {
    this.#closing ??= this.#finish();
    return this.#closing;
  }

  async #finish(): Promise<void> {
    await this.#queue.idle();
    await Promise.allSettled(this.#backups);
    this.#file.letGo();
    this.#commits.raise();
  }

  /** Records the first of the asks together, and answers them when they are on the disk. */
  #record(asks: readonly Ask[]): number {
    const verdicts = this.#groupCommit.record(asks);
    verdicts.forEach((verdict, place) => {
      if (verdict instanceof Error) asks[place]?.fail(verdict);
      else asks[place]?.succeed(verdict);
    });
    // Also after a failure: who waits for more must not wait on a store that has stopped.
    this.#commits.raise();
    return verdicts.length;
  }

  /** A failure of the engine while reading is a reason to open the file anew, too. */
  #read<T>(question: (file: LedgerFile) => T): T {
    this.#refuseIfClosed();
    try {
      return question(this.#file.use());
    } catch (cause) {
      this.#file.letGo();
      throw new StoreUnavailable(`the ledger file cannot be read: ${reasonOf(cause)}`, { cause });
    }
  }

  #refuseIfClosed(): void {
    if (this.#closing !== undefined) throw new StoreUnavailable('the event store is closed');
  }
}
