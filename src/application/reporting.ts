/** What the use cases need of the projected tables: rows for a query, and how far they reflect the log. */

/** A cell of a query's answer. */
export type Cell = string | number | boolean | null | readonly string[];
export type Row = Readonly<Record<string, Cell>>;
/** A query parameter; a list is a list of texts. */
export type Parameter = string | number | boolean | null | readonly string[];

/** How far the tables reflect the log. */
export interface Projected {
  /** The ledger index reflected by every table. */
  readonly index: number;
  readonly position: string;
  /** Instant recorded for that index; null for an empty ledger. */
  readonly recordedAt: string | null;
  /** Events in the log that are not yet reflected. */
  readonly lag: number;
  /** Subjects that could not be folded; they are left out of every table until they are. */
  readonly quarantined: number;
  /** Why the last attempt to take in events failed; absent when it did not. It is tried again without end. */
  readonly failure?: string;
}

export interface Tables {
  /**
   * Runs one SQL text with named parameters ($name); cells come as plain values, dates as `YYYY-MM-DD`.
   * @throws QueryRefused
   */
  query(sql: string, parameters: Readonly<Record<string, Parameter>>): Promise<readonly Row[]>;
  projected(): Projected;
  /**
   * Resolves when the tables reflect that index.
   * @throws NotProjectedInTime after `timeoutMs`
   */
  waitFor(index: number, timeoutMs: number): Promise<void>;
}

/**
 * One committed state of all tables, read by one statement after another; whatever is being written meanwhile does not
 * show. It holds on to a connection, and ends by itself when it has been open for too long.
 */
export interface Snapshot {
  /** The ledger index that every table reflects in it. */
  readonly index: number;
  query(sql: string, parameters: Readonly<Record<string, Parameter>>): Promise<readonly Row[]>;
  /**
   * The texts of a query's only column, joined as they are, in pieces of some thousand rows: as many as the caller takes
   * are held in memory. The next statement may be asked when they have been taken to the end.
   */
  texts(sql: string, parameters: Readonly<Record<string, Parameter>>): AsyncIterable<string>;
  /** Lets go of it, also in the middle of a query. */
  close(): Promise<void>;
}

/** Tables of which a state can be held. */
export interface SnapshotTables extends Tables {
  /**
   * @param leaving how many more may still be opened after it: who can be asked to come back leaves some for others
   * @throws QueryRefused when as many are open as may be
   */
  snapshot(leaving?: number): Promise<Snapshot>;
}

/** The query was not begun: too many wait already, or the tables are being closed. */
export class QueryRefused extends Error {
  override readonly name = 'QueryRefused';
}

/** The tables did not reach the asked index in time. */
export class NotProjectedInTime extends Error {
  override readonly name = 'NotProjectedInTime';
  constructor(
    readonly index: number,
    readonly projected: number,
  ) {
    super(`the reports reflect index ${String(projected)}, not yet ${String(index)}`);
  }
}
