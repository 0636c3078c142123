/** The open ledger file: its prepared statements, and one transaction at a time. */
import { readFileSync } from 'node:fs';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { EventRow } from './codec.js';
import { checkedEnd, checkSettings, type LogEnd } from './self-check.js';

const sql = (name: string): string => readFileSync(new URL(`./${name}`, import.meta.url), 'utf8');
const SETTINGS = sql('settings.sql');
const SCHEMA = sql('schema.sql');
const NOTE_OPENING = sql('note-opening.sql');
const INSERT_EVENT = sql('insert-event.sql');
const STREAM_REVISION = sql('stream-revision.sql');
const STREAM_PAGE = sql('stream-page.sql');
const LEDGER_PAGE = sql('ledger-page.sql');

/** How long a statement waits for another program that holds the file, in milliseconds. */
const BUSY_WAIT_MS = 1_000;

/** Opens the engine on a file; another one stands in for it where a test needs the disk to fail. */
export type OpenDatabase = (file: string) => DatabaseSync;

export const openSqlite: OpenDatabase = (file) => new DatabaseSync(file, { timeout: BUSY_WAIT_MS });

/** The engine failed while it committed: the transaction may or may not be in the file. */
export class CommitFailed extends Error {
  override readonly name = 'CommitFailed';
}

export class LedgerFile {
  readonly #database: DatabaseSync;
  readonly #insert: StatementSync;
  readonly #streamRevision: StatementSync;
  readonly #streamPage: StatementSync;
  readonly #ledgerPage: StatementSync;
  #end: LogEnd;

  /**
   * Opens the file, creates what is missing, and checks it before anything is read or written.
   * @throws WeakStore
   * @throws DamagedLog
   */
  constructor(file: string, now: Date, openDatabase: OpenDatabase) {
    const database = openDatabase(file);
    try {
      database.exec(SETTINGS);
      database.exec(SCHEMA);
      database.prepare(NOTE_OPENING).run(now.toISOString());
      checkSettings(database);
      this.#end = checkedEnd(database);
      this.#insert = database.prepare(INSERT_EVENT);
      this.#streamRevision = database.prepare(STREAM_REVISION);
      this.#streamPage = database.prepare(STREAM_PAGE, { returnArrays: true });
      this.#ledgerPage = database.prepare(LEDGER_PAGE, { returnArrays: true });
    } catch (error) {
      database.close();
      throw error;
    }
    this.#database = database;
  }

  /** The end of what is committed. */
  get end(): LogEnd {
    return this.#end;
  }

  revisionOf(stream: string): number | undefined {
    const row = this.#streamRevision.get(stream) as unknown as { revision: number | null };
    return row.revision ?? undefined;
  }

  streamPage(stream: string, fromRevision: number, limit: number): readonly EventRow[] {
    return rows(this.#streamPage.all(stream, fromRevision, limit));
  }

  ledgerPage(after: number, limit: number): readonly EventRow[] {
    return rows(this.#ledgerPage.all(after, limit));
  }

  begin(): void {
    this.#database.exec('BEGIN IMMEDIATE');
  }

  insert(row: EventRow): void {
    this.#insert.run(
      row.index,
      row.stream,
      row.revision,
      row.id,
      row.type,
      row.recordedAt,
      row.body,
    );
  }

  /**
   * Returns when the rows inserted since `begin` are on the disk.
   * @throws CommitFailed
   */
  commit(end: LogEnd): void {
    try {
      this.#database.exec('COMMIT');
    } catch (cause) {
      throw new CommitFailed('the commit failed', { cause });
    }
    this.#end = end;
  }

  /**
   * Copies everything from the write-ahead log into the database proper and flushes it there. After a failed flush the
   * pages in memory prove nothing: only what was written anew, and flushed without an error, is on the disk.
   * @throws Error when some of it could not be copied
   */
  checkpoint(): void {
    const done = this.#database.prepare('PRAGMA wal_checkpoint(PASSIVE)').get();
    if (done?.busy !== 0 || done.log !== done.checkpointed) {
      throw new Error('another program still reads an older state of the ledger file');
    }
  }

  close(): void {
    this.#database.close();
  }
}

type Cells = readonly [number, string, number, string, string, string, string];

/** The engine hands out lists of cells a third faster than objects. */
const rows = (found: unknown): readonly EventRow[] =>
  (found as readonly Cells[]).map(([index, stream, revision, id, type, recordedAt, body]) => ({
    index,
    stream,
    revision,
    id,
    type,
    recordedAt,
    body,
  }));
