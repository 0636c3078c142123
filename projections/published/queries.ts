/** The queries of published tables as the report engine runs them: whole, of some persons, or of a span of days. */
import { readFileSync } from 'node:fs';

import type { PublishedColumn, PublishedTable } from './published-table.js';

/** Which rows of a table: all; those of `$persons`; those of the days from `$from` until before `$to`. */
export type Part = 'whole' | 'persons' | 'days';

/** The query of a table. Names and expressions put into it are constants of ours. */
export const queryOf = (
  table: PublishedTable,
  part: Part,
  tables: readonly PublishedTable[],
): string => {
  const limited = table.sql
    .replaceAll(/\/\*of ([\w.]+)\*\//g, (_slot, column: string) =>
      part === 'persons' ? `and ${column} in (select unnest($persons::varchar[]))` : '',
    )
    .replaceAll(/\/\*rows of (\w+)\*\//g, (_slot, name: string) => {
      const other = tables.find((each) => each.name === name);
      if (other === undefined) throw new Error(`there is no published table ${name}`);
      return `(${queryOf(other, name === 'calendar' ? part : 'whole', tables)})`;
    });
  if (part !== 'days' || table.derived === true) return limited;
  return `select * from (${limited}) where $from::date <= date and date < $to::date`;
};

const END = 'chr(13) || chr(10)';
/** Null stays null. */
const inQuotes = (text: string): string => `('"' || replace(${text}, '"', '""') || '"')`;

/** Rows of a query as lines of CSV, in one text column; texts stand in quotes, and what is not known is empty. */
const linesOf = (
  columns: readonly PublishedColumn[],
  query: string,
  textOf: (column: string) => string,
): string => {
  const cells = columns.map(({ name, type }) => {
    const column = `"${name}"`;
    return `coalesce(${type === 'text' ? textOf(column) : `cast(${column} as varchar)`}, '')`;
  });
  return `select concat(${cells.join(`, ',', `)}, ${END}) as line from (${query})`;
};

/** For PostgreSQL's COPY, which refuses a zero byte. */
export const copyLines = (columns: readonly PublishedColumn[], query: string): string =>
  linesOf(columns, query, (column) => inQuotes(`replace(${column}, chr(0), '')`));

/** For spreadsheets: an apostrophe before a text that they would take for a formula makes them show it as it is. */
export const csvLines = (columns: readonly PublishedColumn[], query: string): string =>
  linesOf(columns, query, (column) =>
    inQuotes(
      `case when ${column}[1] in ('=', '+', '-', '@', chr(9), chr(13)) then '''' || ${column} else ${column} end`,
    ),
  );

/** Rows of a query as lines of JSON, in one text column: for formats that keep the types. */
export const jsonLines = (query: string): string =>
  `select concat(cast(to_json(each) as varchar), chr(10)) as line from (${query}) as each`;

const IN_SCOPE = readFileSync(new URL('./in-scope.sql', import.meta.url), 'utf8');

/** The columns with the units that a row belongs to; none: the rows are everybody's. */
export const unitColumns = ({ units, key }: PublishedTable): readonly string[] =>
  units ?? key.filter((name) => name === 'unit');

/** The query of a table of units limited to those of `$scope` on `$today`, as the rows of a database role are. */
export const inScope = (table: PublishedTable, query: string): string => {
  const columns = unitColumns(table);
  return IN_SCOPE.replace('/*rows*/', () => query).replace('/*units*/', () => columns.join(', '));
};
