/** Many rows in one statement: one text a column, its values joined and taken apart again inside the engine. */
import type { DuckDBPreparedStatement } from '@duckdb/node-api';
import type { Cell } from '../../projections/tables/table.js';
import type { RecordedEvent } from '../domain/events.js';

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

/** The statement that inserts into that table of ours. */
export const insertStatement = (table: string, columns: readonly Column[]): string => {
  const cast = columns.map(({ type }, at) => castOf(type, `c${at}`));
  const lists = columns.map(
    (_, at) => `unnest(string_split($${at + 1}::varchar, chr(31))) as c${at}`,
  );
  return `insert into ${table} select ${cast.join(', ')} from (select ${lists.join(', ')})`;
};

/** What is not there is an empty text, as joining writes it. */
const castOf = (type: string, column: string): string => {
  if (type === 'VARCHAR') return `nullif(${column}, '')`;
  if (type === 'VARCHAR[]') {
    return `case when coalesce(${column}, '') = '' then [] else string_split(${column}, chr(29)) end`;
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

/**
 * Inserts at least one and at most `ROWS_MAX` rows.
 * @throws RowsMisaligned
 */
export const insertRows = async (
  statement: DuckDBPreparedStatement,
  columns: readonly (readonly Cell[])[],
): Promise<void> => {
  const rows = columns[0]?.length ?? 0;
  for (const [at, column] of columns.entries()) statement.bindVarchar(at + 1, joined(column));
  const { rowsChanged } = await statement.run();
  if (rowsChanged !== rows) throw new RowsMisaligned(rows, rowsChanged);
};

const joined = (column: readonly Cell[]): string => {
  const isList = typeof column[0] === 'object' && column[0] !== null;
  const cells = isList
    ? column.map((cell) => (cell as readonly string[]).join(BETWEEN_ITEMS))
    : column;
  const text = cells.join(BETWEEN_VALUES);
  // A column without any value is one value: the engine fills the shorter columns up.
  return text.length === column.length - 1 ? '' : text;
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
