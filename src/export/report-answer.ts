/** A report's answer as it comes over HTTP: what every format is made from. */

/** A cell of a row: codes and ids are texts, dates `YYYY-MM-DD`, what does not apply is null. */
export type Cell = string | number | boolean | null | readonly string[];
export type Row = Readonly<Record<string, Cell>>;

export interface ReportAnswer {
  readonly report: string;
  readonly definition: { readonly version: string | number };
  /** As they were understood, defaults included. */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly asOf?: string;
  /** Half-open with `to`. */
  readonly from?: string;
  readonly to?: string;
  readonly knownAt: { readonly index: number; readonly instant: string | null };
  readonly method?: string;
  readonly total?: unknown;
  readonly rows: readonly Row[];
  readonly notes: readonly Note[];
  /** A bridge: whether every row closes. */
  readonly closes?: boolean;
  /** A list: the cursor of the next page; null at the end. */
  readonly next?: string | null;
}

/** A remark on the answer. */
export interface Note {
  readonly code: string;
  readonly text: string;
}

/** The columns of rows, in the order in which they first appear. */
export const columnsOf = (rows: readonly Row[]): readonly string[] => [
  ...new Set(rows.flatMap((row) => Object.keys(row))),
];
