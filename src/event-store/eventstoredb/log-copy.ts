/** This replica's own copy of the log, from which all reads are served: it counts the ledger index, and can be lost. */
import { rmSync } from 'node:fs';
import { StoreUnavailable } from '../../application/event-store.js';
import type { EventRow } from '../codec.js';
import { CommitSignal } from '../commit-signal.js';
import { failureOf, reasonOf } from '../failure.js';
import type { FileOptions, LedgerFile } from '../ledger-file.js';
import { DamagedLog } from '../self-check.js';
import { Arrivals } from './arrivals.js';
import type { Surroundings } from './connection.js';
import { CopyFile, type Followed, type LastCopied } from './copy-file.js';
import type { FoundEvent } from './envelope.js';
import { COPY_EVENTS_MAX, COPY_WRITE_MS } from './limits.js';
import { isAfter, type Position } from './position.js';

/** SQLITE_CORRUPT and SQLITE_NOTADB. */
const DAMAGES = [11, 26];

export class LogCopy {
  readonly arrivals = new Arrivals();
  readonly commits = new CommitSignal();
  #file: CopyFile | undefined;
  #taken: EventRow[] = [];
  readonly #takenStreams = new Set<string>();
  #writing: NodeJS.Timeout | undefined;
  #generation = 0;
  #tellBack: () => void = () => undefined;
  /** Where the copy stands with what is taken and not yet written. */
  #followed: Followed = { position: undefined, last: undefined };
  #index = 0;
  #recordedAt: string | null = null;
  #closed = false;

  /** @throws Error of the engine */
  constructor(
    private readonly path: string,
    private readonly around: Surroundings,
    private readonly options: Omit<FileOptions, 'log'>,
  ) {
    this.#use();
  }

  /**
   * Everything up to here is copied, or is none of the ledger's.
   * @throws Error of the engine
   */
  get position(): Position | undefined {
    this.#use();
    return this.#followed.position;
  }

  get last(): LastCopied | undefined {
    return this.#followed.last;
  }

  /** Changes when the copy went back to what is in its file: whoever fills it starts again from `position`. */
  get generation(): number {
    return this.#generation;
  }

  /** Calls back when the generation changes. */
  whenBack(tell: () => void): void {
    this.#tellBack = tell;
  }

  /**
   * Takes the next event of the ledger; one that is here already is passed over. Its place is told at once, since the
   * server keeps it; it is written a little later, together with others.
   */
  take(event: FoundEvent): void {
    if (!isAfter(event.position, this.#followed.position)) return;
    const { stream, revision, id, type, instant, body, position, append } = event;
    this.#index += 1;
    this.#recordedAt =
      this.#recordedAt !== null && this.#recordedAt > instant ? this.#recordedAt : instant;
    const row = {
      index: this.#index,
      recordedAt: this.#recordedAt,
      stream,
      revision,
      id,
      type,
      body,
    };
    this.#followed = { position, last: { id, position } };
    this.#taken.push(row);
    this.#takenStreams.add(stream);
    this.arrivals.tell({ row, append });
    this.#writing ??= setTimeout(this.#writeSoon, COPY_WRITE_MS);
    if (this.#taken.length >= COPY_EVENTS_MAX) this.#write();
  }

  /** Nothing up to here is the ledger's. */
  passOver(position: Position): void {
    if (!isAfter(position, this.#followed.position)) return;
    this.#followed = { ...this.#followed, position };
    this.#write();
  }

  /** @throws StoreUnavailable */
  read<T>(question: (file: LedgerFile) => T, stream?: string): T {
    if (this.#closed) throw new StoreUnavailable('the event store is closed');
    try {
      if (stream === undefined || this.#takenStreams.has(stream)) this.#write();
      return question(this.#use().ledger);
    } catch (cause) {
      this.#letGo(cause);
      throw new StoreUnavailable(`the copy of the log cannot be read: ${reasonOf(cause)}`, {
        cause,
      });
    }
  }

  /** Throws the copy away: it is filled anew from the beginning. */
  discard(reason: string): void {
    this.around.log(`the copy of the log is thrown away and filled anew: ${reason}`);
    this.#letGo(undefined);
    remove(this.path);
    this.#use();
  }

  close(): void {
    this.#writeSoon();
    this.#closed = true;
    this.#file?.close();
    this.#file = undefined;
    this.commits.raise();
  }

  /** A failure while writing shows at the next use: what was taken is followed again. */
  readonly #writeSoon = (): void => {
    try {
      this.#write();
    } catch (error) {
      this.around.log(`the copy of the log was not written: ${reasonOf(error)}`);
    }
  };

  #write(): void {
    clearTimeout(this.#writing);
    this.#writing = undefined;
    if (this.#closed || this.#written()) return;
    const rows = this.#taken;
    this.#taken = [];
    this.#takenStreams.clear();
    try {
      this.#use().write(rows, this.#followed);
    } catch (error) {
      this.#letGo(error);
      throw error;
    }
    this.commits.raise();
  }

  #written(): boolean {
    return this.#taken.length === 0 && this.#file?.followed === this.#followed;
  }

  /** The open file; a newly opened one is gone on from. */
  #use(): CopyFile {
    if (this.#file !== undefined) return this.#file;
    const file = this.#open();
    this.#file = file;
    this.#followed = file.followed;
    this.#index = file.ledger.end.index;
    this.#recordedAt = file.ledger.end.recordedAt;
    return file;
  }

  #open(): CopyFile {
    const open = () =>
      new CopyFile(this.path, this.around.now(), { ...this.options, log: this.around.log });
    try {
      return open();
    } catch (error) {
      if (!isDamage(error)) throw error;
      this.around.log(`the copy of the log is damaged and is filled anew: ${reasonOf(error)}`);
      remove(this.path);
      return open();
    }
  }

  /** After a failure the file is opened anew, and followed on from where it stands; one that the engine finds damaged does not come back. */
  #letGo(failure: unknown): void {
    try {
      this.#file?.close();
    } catch {
      // A handle that failed may fail once more; nothing is asked of it any longer.
    }
    this.#file = undefined;
    this.#generation += 1;
    this.#tellBack();
    this.#taken = [];
    this.#takenStreams.clear();
    // Who waits for more must not wait on a copy that has stopped.
    this.commits.raise();
    if (!isDamage(failure)) return;
    this.around.log(`the copy of the log is damaged and is filled anew: ${reasonOf(failure)}`);
    remove(this.path);
  }
}

const isDamage = (error: unknown): boolean => {
  const { errcode } = failureOf(error);
  // The high bits tell more of a failure than its kind.
  return error instanceof DamagedLog || (errcode !== undefined && DAMAGES.includes(errcode & 255));
};

const remove = (path: string): void => {
  for (const end of ['', '-wal', '-shm']) rmSync(`${path}${end}`, { force: true });
};
