/** What a published table is declared by: a query over the projected tables, its columns, its key and its version. */

export type ColumnType = 'text' | 'date' | 'integer' | 'decimal' | 'flag';

export interface PublishedColumn {
  readonly name: string;
  /** `decimal` has three decimals; `flag` is true, false, or empty for unknown. */
  readonly type: ColumnType;
  /** Its meaning, in one sentence or less. */
  readonly says: string;
}

/** Whose events change the rows of a table; `nobody`: it changes with the program only. */
export type Subject = 'person' | 'organisation' | 'catalogue' | 'nobody';

export interface PublishedTable {
  readonly name: string;
  /** Raised whenever columns or rows come out otherwise: the table is built anew then. */
  readonly version: number;
  /** One sentence: what a row is. */
  readonly says: string;
  readonly of: Subject;
  /** In the order of the query. */
  readonly columns: readonly PublishedColumn[];
  /** Columns that tell its rows apart. */
  readonly key: readonly string[];
  /** Columns that dashboards look rows up by, beside the key. */
  readonly lookups?: readonly (readonly string[])[];
  /** Columns with the units a row belongs to: whoever is limited to units sees a row of any of these. */
  readonly units?: readonly string[];
  /**
   * The query, in the dialect of the report engine, by what is known now. `/*of column*\/` is where it can be
   * limited to some persons; `/*rows of table*\/` is where the rows of another published table stand.
   */
  readonly sql: string;
  /** Its rows are reckoned from those of other published tables whenever they are asked for; limited to a span of days. */
  readonly derived?: true;
}

export const column = (name: string, type: ColumnType, says: string): PublishedColumn => ({
  name,
  type,
  says,
});
