/** What reading a file yields: one row after another, each a record, a problem, or nothing to record. */
import type { Problem } from './row-problems.js';

/** A row as it stands in its file: a line of NDJSON, or the cells of a table. */
export type Original =
  | { readonly text: string }
  | { readonly columns: readonly string[]; readonly cells: readonly string[] };

/** Where a row stands. */
export interface Place {
  readonly file: string;
  /** The line on which the row starts, from 1. */
  readonly line: number;
  /** What the row weighs of its file: over all rows of a file they add up to `weightOf` that file. */
  readonly bytes: number;
  readonly original: Original;
}

/** A row that states a fact; the ledger checks its fields and its truth. */
export interface RecordRow extends Place {
  /** As it is sent to the ledger: plain JSON values, texts in NFC. */
  readonly record: Readonly<Record<string, unknown>>;
  /**
   * Spell tables: the code for which the rules refuse the row, given the rows before it.
   * The row is sent all the same: the ledger has the last word.
   */
  readonly foreseen?: string;
}

/** A row that cannot be read as a record; it is refused here. */
export interface ProblemRow extends Place {
  readonly problem: Problem;
}

/** A row of a spell table that changes nothing, or that the mapping says to list only. */
export interface NothingRow extends Place {
  readonly nothing: 'unchanged' | 'listed';
  readonly reason: string;
}

export type Row = RecordRow | ProblemRow | NothingRow;
