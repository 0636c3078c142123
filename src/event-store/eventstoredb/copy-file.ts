/** The copy's SQLite file: a ledger file with the place in `$all` that it has reached, written in one transaction. */
import { readFileSync } from 'node:fs';
import type { StatementSync } from 'node:sqlite';
import type { EventRow } from '../codec.js';
import { type FileOptions, LedgerFile } from '../ledger-file.js';
import type { Position } from './position.js';

const sql = (name: string): string => readFileSync(new URL(`./${name}`, import.meta.url), 'utf8');
const COPY_SCHEMA = sql('copy-schema.sql');
const FOLLOWED = sql('followed.sql');
const NOTE_FOLLOWED = sql('note-followed.sql');

/** The last event copied, and where it stands in `$all`. */
export interface LastCopied {
  readonly id: string;
  readonly position: Position;
}

export interface Followed {
  /** Everything up to here is copied, or is none of the ledger's. */
  readonly position: Position | undefined;
  readonly last: LastCopied | undefined;
}

interface FollowedRow {
  readonly commit: string;
  readonly prepare: string;
  readonly eventCommit: string | null;
  readonly eventPrepare: string | null;
  readonly eventId: string | null;
}

export class CopyFile {
  readonly ledger: LedgerFile;
  readonly #note: StatementSync;
  #followed: Followed;

  /** @throws Error of the engine, WeakStore, DamagedLog */
  constructor(path: string, now: Date, options: FileOptions) {
    const database = options.openDatabase(path);
    this.ledger = new LedgerFile(path, now, { ...options, openDatabase: () => database });
    try {
      database.exec(COPY_SCHEMA);
      this.#note = database.prepare(NOTE_FOLLOWED);
      this.#followed = followedIn(database.prepare(FOLLOWED).get() as FollowedRow | undefined);
    } catch (error) {
      this.ledger.close();
      throw error;
    }
  }

  get followed(): Followed {
    return this.#followed;
  }

  /** Writes the rows, if any, and the place they bring the copy to. */
  write(rows: readonly EventRow[], followed: Followed): void {
    const { position, last } = followed;
    if (position === undefined) return;
    const end = rows.at(-1) ?? this.ledger.end;
    this.ledger.begin();
    for (const row of rows) this.ledger.insert(row, row.body);
    this.#note.run(
      String(position.commit),
      String(position.prepare),
      last === undefined ? null : String(last.position.commit),
      last === undefined ? null : String(last.position.prepare),
      last?.id ?? null,
    );
    this.ledger.commit({ index: end.index, recordedAt: end.recordedAt });
    this.#followed = followed;
  }

  close(): void {
    this.ledger.close();
  }
}

const followedIn = (row: FollowedRow | undefined): Followed => {
  if (row === undefined) return { position: undefined, last: undefined };
  const { commit, prepare, eventCommit, eventPrepare, eventId } = row;
  const position = { commit: BigInt(commit), prepare: BigInt(prepare) };
  if (eventCommit === null || eventPrepare === null || eventId === null) {
    return { position, last: undefined };
  }
  const last = {
    id: eventId,
    position: { commit: BigInt(eventCommit), prepare: BigInt(eventPrepare) },
  };
  return { position, last };
};
