/** What PostgreSQL is told of a published table: its columns, key, meaning, and which rows a role may see. */
import { hash } from 'node:crypto';
import type {
  ColumnType,
  PublishedColumn,
  PublishedTable,
} from '../../projections/published/published-table.js';

const TYPES: Readonly<Record<ColumnType, string>> = {
  text: 'text',
  date: 'date',
  integer: 'integer',
  decimal: 'numeric',
  flag: 'boolean',
};

/** Marks a table that is built beside the one in use. */
const BESIDE = '__next';

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const columnList = (names: readonly string[]): string =>
  names.map((name) => `"${name}"`).join(', ');

export const besideOf = ({ name }: PublishedTable): string => `reporting.${name}${BESIDE}`;
export const inUse = ({ name }: PublishedTable): string => `reporting.${name}`;

/** Tells two declarations apart, whatever their version says. */
export const digestOf = (table: PublishedTable): string =>
  hash('sha256', JSON.stringify(table), 'hex');

/** An empty table beside the one in use. */
export const createBeside = (table: PublishedTable): string => {
  const columns = table.columns.map(({ name, type }) => `"${name}" ${TYPES[type]}`);
  return `create table ${besideOf(table)} (${columns.join(', ')})`;
};

/** What is made when its rows are there. */
export const completeBeside = (table: PublishedTable): readonly string[] => {
  const beside = besideOf(table);
  return [
    `alter table ${beside} add primary key (${columnList(table.key)})`,
    ...(table.lookups ?? []).map((names) => `create index on ${beside} (${columnList(names)})`),
    ...(table.units === undefined ? [] : limited(beside, table.units)),
    ...described('table', beside, table),
  ];
};

export const analyse = (table: PublishedTable): string => `analyze ${inUse(table)}`;

/** Puts the new table in the place of the old one. */
export const swapIn = (table: PublishedTable): readonly string[] => [
  `drop table if exists ${inUse(table)}`,
  `alter table ${besideOf(table)} rename to ${table.name}`,
];

/** The rows of a derived table are reckoned when they are asked for, with the rights of who asks. */
export const createView = (table: PublishedTable): readonly string[] => {
  const sql = table.sql.replaceAll(/\/\*rows of (\w+)\*\//g, 'reporting.$1');
  const where = table.units === undefined ? '' : ` where ${visible(table.units)}`;
  return [
    `create view ${inUse(table)} with (security_invoker = true) as select * from (${sql}) as derived${where}`,
    ...described('view', inUse(table), table),
  ];
};

export const dropView = (table: PublishedTable): string => `drop view if exists ${inUse(table)}`;

export const copyInto = (relation: string, columns: readonly PublishedColumn[]): string =>
  `copy ${relation} (${columnList(columns.map(({ name }) => name))}) from stdin`;

/** Evaluated once for a statement, not for every row. */
const visible = (units: readonly string[]): string =>
  [
    '(select reporting.sees_all())',
    ...units.map((unit) => `"${unit}" in (select reporting.visible_units())`),
  ].join(' or ');

const limited = (relation: string, units: readonly string[]): readonly string[] => [
  `alter table ${relation} enable row level security`,
  `create policy by_unit on ${relation} for select using (${visible(units)})`,
];

const described = (
  kind: 'table' | 'view',
  relation: string,
  { says, columns }: PublishedTable,
): readonly string[] => [
  `comment on ${kind} ${relation} is ${quoted(says)}`,
  ...columns.map(
    ({ name, says: meaning }) => `comment on column ${relation}."${name}" is ${quoted(meaning)}`,
  ),
];
