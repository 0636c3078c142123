/** What a projected table is made of: its columns, its version, and the folds that give its rows. */
import type { RecordedEvent } from '../../src/domain/events.js';
import type { CatalogueVersion } from './catalogue-history.js';
import type { OrganisationVersion } from './organisation-history.js';
import type { PersonVersion } from './person-history.js';
import type { Changed } from './rectangles.js';

/** A cell as it is stored: a date as `YYYY-MM-DD`, a decimal in thousandths, a list of ids or codes; no text is empty. */
export type Cell = string | number | boolean | null | readonly string[];
/** One row, in the order of the table's columns. */
export type Cells = readonly Cell[];

/** Takes rows one by one: an array, or what keeps them in another form. */
export interface RowSink {
  readonly push: (cells: Cells) => unknown;
}

/** What a table takes over from a fold: the rows stored under these keys go, these rows come. */
export interface Changes<R extends RowSink = Cells[]> {
  readonly rewritten: string[];
  readonly rows: R;
}

/** Follows one subject's versions, in order, and gives the rows that a table lacks since an index. */
export interface Tracker<V> {
  readonly advance: (version: V) => void;
  /** Every row when `index` is 0. */
  readonly changesSince: (index: number, changes: Changes<RowSink>) => void;
}

export interface Table {
  readonly name: string;
  /** Raised whenever the rows of the same events come out otherwise: the table is rebuilt then. */
  readonly version: number;
  /** The statement that creates it. */
  readonly schema: string;
  /** For a large table: the expressions that its rows lie in the order of, so that a question of one day reads few of them. */
  readonly order?: string;
  /** The column that holds the key of a subject's rows. */
  readonly key: string;
  readonly ofPerson?: (person: string) => Tracker<PersonVersion>;
  readonly ofOrganisation?: () => Tracker<OrganisationVersion>;
  readonly ofCatalogue?: () => Tracker<CatalogueVersion>;
  /** The rows that it has before the first event. */
  readonly initial?: readonly Cells[];
  /** The row of a single event, for a table that needs no fold; undefined where it has none. */
  readonly ofEvent?: (event: RecordedEvent) => Cells | undefined;
}

/** Adds the changed rows of one key. */
export const addChanged = <T>(
  changes: Changes<RowSink>,
  key: string,
  { rewritten, rectangles }: Changed<T>,
  cells: (item: T, knownFrom: number, knownTo: number) => Cells,
): void => {
  if (rewritten) changes.rewritten.push(key);
  for (const { item, knownFrom, knownTo } of rectangles) {
    changes.rows.push(cells(item, knownFrom, knownTo));
  }
};
