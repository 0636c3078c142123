/** The open ledger file: its prepared statements, and one transaction at a time. */
import { readFileSync } from 'node:fs';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { entryIn, type EventRow } from './codec.js';
import { checkedEnd, checkSettings, DamagedLog, type LogEnd } from './self-check.js';

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

/** Leaves that are made in one transaction when a tree is completed. */
const FILL_EVENTS = 10_000;
/** How often whoever waits for that is told of it, in milliseconds. */
const TELL_EVERY_MS = 2_000;

/** Opens the engine on a file; another one stands in for it where a test needs the disk to fail. */
export type OpenDatabase = (file: string) => DatabaseSync;

export const openSqlite: OpenDatabase = (file) => new DatabaseSync(file, { timeout: BUSY_WAIT_MS });

/** The tree of evidence over the log, in the same file: it grows in the transaction of the events, or not at all. */
export interface TreeOverLog {
  /** Leaves: as many as there are events. */
  readonly size: number;
  add(entry: string): void;
  /** The hashes of a tile; undefined where there is none. */
  tile(level: number, number: number): Uint8Array | undefined;
}

export interface FileOptions {
  readonly openDatabase: OpenDatabase;
  /** Opens the tree in the file; without it none is kept, and the next one who has it makes up for that. */
  readonly openTree?: ((database: DatabaseSync) => TreeOverLog) | undefined;
  /** Takes a line for whoever waits for the opening. */
  readonly log?: ((line: string) => void) | undefined;
}

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
  readonly #tree: TreeOverLog | undefined;
  #end: LogEnd;

  /**
   * Opens the file, creates what is missing, and checks it before anything is read or written.
   * @throws WeakStore
   * @throws DamagedLog
   */
  constructor(file: string, now: Date, { openDatabase, openTree, log }: FileOptions) {
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
      this.#database = database;
      this.#tree = openTree?.(database);
      this.#completeTree(log);
    } catch (error) {
      database.close();
      throw error;
    }
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

  /** @param entry the event's text in the evidence log, where it is known already */
  insert(row: Omit<EventRow, 'body'>, body: string, entry?: string): void {
    this.#tree?.add(entry ?? entryIn({ ...row, body }));
    this.#insert.run(row.index, row.stream, row.revision, row.id, row.type, row.recordedAt, body);
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

  /** The tree over the log, where one is kept. */
  get tree(): TreeOverLog | undefined {
    return this.#tree;
  }

  close(): void {
    this.#database.close();
  }

  /** Makes the leaves that are not in the file: of the last events, and of those that an older program has recorded. */
  #completeTree(log: FileOptions['log']): void {
    const tree = this.#tree;
    if (tree === undefined) return;
    const { index: events } = this.#end;
    if (tree.size > events) {
      throw new DamagedLog(`the log ends at index ${events}, and its evidence at ${tree.size}`);
    }
    for (let toldAt = performance.now(); tree.size < events;) {
      this.begin();
      for (const row of this.ledgerPage(tree.size, FILL_EVENTS)) tree.add(entryIn(row));
      this.#database.exec('COMMIT');
      if (performance.now() - toldAt < TELL_EVERY_MS) continue;
      log?.(`the evidence of the log is made: ${tree.size} of ${events} events`);
      toldAt = performance.now();
    }
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
