/** This replica's own copy of the log, from which all reads are served: it counts the ledger index, and can be lost. */
import { rmSync } from 'node:fs';
import { StoreUnavailable } from '../../application/event-store.js';
import { CommitSignal } from '../commit-signal.js';
import { failureOf, reasonOf } from '../failure.js';
import type { LedgerFile, OpenDatabase } from '../ledger-file.js';
import { DamagedLog } from '../self-check.js';
import { Arrivals, type Arrived } from './arrivals.js';
import type { Surroundings } from './connection.js';
import { CopyFile, type Followed, type LastCopied } from './copy-file.js';
import type { FoundEvent } from './envelope.js';
import { COPY_EVENTS_MAX } from './limits.js';
import { isAfter, type Position } from './position.js';

/** SQLITE_CORRUPT and SQLITE_NOTADB. */
const DAMAGES = [11, 26];

export class LogCopy {
  readonly arrivals = new Arrivals();
  readonly commits = new CommitSignal();
  #file: CopyFile | undefined;
  #taken: Arrived[] = [];
  /** Where the copy stands with what is taken and not yet written. */
  #followed: Followed;
  #index: number;
  #recordedAt: string | null;
  #closed = false;

  constructor(
    private readonly path: string,
    private readonly around: Surroundings,
    private readonly openDatabase: OpenDatabase,
  ) {
    const { followed, ledger } = this.#use();
    this.#followed = followed;
    this.#index = ledger.end.index;
    this.#recordedAt = ledger.end.recordedAt;
  }

  /** Everything up to here is copied, or is none of the ledger's. */
  get position(): Position | undefined {
    return this.#followed.position;
  }

  get last(): LastCopied | undefined {
    return this.#followed.last;
  }

  /** Takes the next event of the ledger; one that is here already is passed over. It is written within the turn. */
  take(event: FoundEvent): void {
    if (!isAfter(event.position, this.#followed.position)) return;
    const { stream, revision, id, type, instant, body, position, append } = event;
    this.#index += 1;
    this.#recordedAt =
      this.#recordedAt !== null && this.#recordedAt > instant ? this.#recordedAt : instant;
    const place = { index: this.#index, recordedAt: this.#recordedAt };
    this.#followed = { position, last: { id, position } };
    this.#taken.push({ row: { ...place, stream, revision, id, type, body }, append });
    if (this.#taken.length === 1) setImmediate(this.#writeSoon);
    if (this.#taken.length >= COPY_EVENTS_MAX) this.#write();
  }

  /** Nothing up to here is the ledger's. */
  passOver(position: Position): void {
    if (!isAfter(position, this.#followed.position)) return;
    this.#followed = { ...this.#followed, position };
    this.#write();
  }

  /** @throws StoreUnavailable */
  read<T>(question: (file: LedgerFile) => T): T {
    if (this.#closed) throw new StoreUnavailable('the event store is closed');
    try {
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
    this.#file?.close();
    this.#file = undefined;
    remove(this.path);
    this.#resume();
  }

  close(): void {
    if (!this.#closed) this.#writeSoon();
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
    if (this.#closed) return;
    const taken = this.#taken;
    this.#taken = [];
    try {
      const file = this.#use();
      file.write(
        taken.map(({ row }) => row),
        this.#followed,
      );
    } catch (error) {
      this.#letGo(error);
      this.#resume();
      throw error;
    }
    this.arrivals.tell(taken);
    this.commits.raise();
  }

  /** Goes on from what is in the file. */
  #resume(): void {
    this.#taken = [];
    const { followed, ledger } = this.#use();
    this.#followed = followed;
    this.#index = ledger.end.index;
    this.#recordedAt = ledger.end.recordedAt;
    this.commits.raise();
  }

  #use(): CopyFile {
    this.#file ??= this.#open();
    return this.#file;
  }

  #open(): CopyFile {
    const open = () => new CopyFile(this.path, this.around.now(), this.openDatabase);
    try {
      return open();
    } catch (error) {
      if (!isDamage(error)) throw error;
      this.around.log(`the copy of the log is damaged and is filled anew: ${reasonOf(error)}`);
      remove(this.path);
      return open();
    }
  }

  /** After a failure the file is opened anew; one that the engine finds damaged does not come back. */
  #letGo(failure: unknown): void {
    try {
      this.#file?.close();
    } catch {
      // A handle that failed may fail once more; nothing is asked of it any longer.
    }
    this.#file = undefined;
    if (!isDamage(failure)) return;
    this.around.log(`the copy of the log is damaged and is filled anew: ${reasonOf(failure)}`);
    remove(this.path);
    this.#resume();
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
