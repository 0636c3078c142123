/** Many rows in one statement: one text a column, its values joined and taken apart again inside the engine. */
import type { Cell } from '../../projections/tables/table.js';
import type { RecordedEvent } from '../domain/events.js';
import type { Statements } from './statements.js';

export interface Column {
  readonly name: string;
  /** The engine's name of its type. */
  readonly type: string;
}

/** Between two values, and between two items of a list; an event that has them in a text is stored without. */
const BETWEEN_VALUES = '\x1f';
const BETWEEN_ITEMS = '\x1d';

/** More than this in one statement would hold the event loop for long while the texts are joined. */
export const ROWS_MAX = 8_192;

/** The statement that inserts these columns into that table of ours. */
const insertStatement = (table: string, columns: readonly Column[]): string => {
  const names = columns.map(({ name }) => `"${name}"`);
  const cast = columns.map(({ type }, at) => castOf(type, `c${at}`));
  const lists = columns.map(
    (_, at) => `unnest(string_split($${at + 1}::varchar, chr(31))) as c${at}`,
  );
  return `insert into ${table} (${names.join(', ')})
select ${cast.join(', ')} from (select ${lists.join(', ')})`;
};

/** What is not there is an empty text, as joining writes it. */
const castOf = (type: string, column: string): string => {
  if (type === 'VARCHAR') return `nullif(${column}, '')`;
  if (type === LIST) {
    return `case when coalesce(${column}, '') = '' then [] else string_split(${column}, chr(29)) end`;
  }
  if (type === MAP) {
    const parts = `string_split(${column}, chr(29))`;
    return `case when ${column} <> '' then map(${parts}[1:-:2], ${parts}[2:-:2]) end`;
  }
  return `nullif(${column}, '')::${type}`;
};

/** A value held a separator: the columns no longer belong together. */
export class RowsMisaligned extends Error {
  override readonly name = 'RowsMisaligned';
  constructor(given: number, stored: number) {
    super(`${given} rows were given and ${stored} would be stored`);
  }
}

/** Some rows: one text for each column, empty where no row has a value. */
export interface PackedRows {
  /** At least one, at most `ROWS_MAX`. */
  readonly length: number;
  readonly texts: readonly string[];
}

const LIST = 'VARCHAR[]';
/** Its cells are lists of names and values in turn. */
const MAP = 'MAP(VARCHAR, VARCHAR)';

/** The cells of a column as one text; an empty one says that no row has a value. A list is never missing: it is empty. */
export const joined = (column: readonly Cell[], type: string): string => {
  if (type === LIST) return column.map(listText).join(BETWEEN_VALUES);
  const text = (type === MAP ? column.map(listText) : column).join(BETWEEN_VALUES);
  return text.length === column.length - 1 ? '' : text;
};

const listText = (cell: Cell): string => (Array.isArray(cell) ? cell.join(BETWEEN_ITEMS) : '');

/** From so many rows on it pays to prepare a statement that leaves out the columns without values. */
const MANY_ROWS = 2_000;

/**
 * Inserts rows into that table of ours.
 * @throws RowsMisaligned
 */
export const insertRows = async (
  statements: Statements,
  table: string,
  columns: readonly Column[],
  { length, texts }: PackedRows,
): Promise<void> => {
  // The first column, the key, has a value in every row; the engine fills shorter ones up with nothing.
  const isNamed = (at: number): boolean =>
    length < MANY_ROWS || at === 0 || texts[at] !== '' || columns[at]?.type === LIST;
  const named = columns.filter((_, at) => isNamed(at));
  const given = texts.filter((_, at) => isNamed(at));
  const statement = await statements.prepared(insertStatement(table, named));
  for (const [at, text] of given.entries()) statement.bindVarchar(at + 1, text);
  const { rowsChanged } = await statement.run();
  if (rowsChanged !== length) throw new RowsMisaligned(length, rowsChanged);
};

/** The event as it can be stored: a separator in a text of it is made a blank. */
export const withoutSeparators = (event: RecordedEvent): RecordedEvent => {
  const { data, actor, decision, correlationId } = event;
  if (![data, actor, decision, correlationId].some(hasSeparator)) return event;
  return JSON.parse(JSON.stringify(event).replace(/\\u001[df]/g, ' ')) as RecordedEvent;
};

const hasSeparator = (value: unknown): boolean => {
  if (typeof value === 'string') {
    return value.includes(BETWEEN_VALUES) || value.includes(BETWEEN_ITEMS);
  }
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some(hasSeparator);
};
