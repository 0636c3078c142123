/** What PostgreSQL, the report engine and the files have of the published tables, in the same form, for comparing them row by row. */
import { parse } from 'csv-parse/sync';
import pg from 'pg';

import { PUBLISHED_TABLES } from '../../projections/published/catalogue.js';
import type { PublishedTable } from '../../projections/published/published-table.js';
import { queryOf } from '../../projections/published/queries.js';
import { tableFile } from '../../src/application/flat-tables.js';
import type { SnapshotTables, Tables } from '../../src/application/reporting.js';

export type Texts = Readonly<Record<string, string | null>>;

/** Days around everything that the random facts are dated by. */
export const DAYS = { from: '2019-12-01', to: '2020-07-01' };

/** Asks in a session of its own. */
export const ask = async (
  url: string,
  sql: string,
  values: readonly unknown[] = [],
): Promise<readonly Record<string, unknown>[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql, [...values]);
    return rows;
  } finally {
    await client.end();
  }
};

/** Every cell as PostgreSQL and DuckDB both write it. */
const asTexts = (table: PublishedTable): string =>
  table.columns
    .map(({ name, type }) =>
      type === 'decimal'
        ? `cast(cast("${name}" as decimal(18, 3)) as varchar) as "${name}"`
        : `cast("${name}" as varchar) as "${name}"`,
    )
    .join(', ');

const within = ({ derived }: PublishedTable): string =>
  derived === true ? ` where date >= date '${DAYS.from}' and date < date '${DAYS.to}'` : '';

const inOrder = (rows: readonly Record<string, unknown>[]): readonly Texts[] =>
  (rows as readonly Texts[]).toSorted((a, b) =>
    Buffer.compare(Buffer.from(JSON.stringify(a)), Buffer.from(JSON.stringify(b))),
  );

export type Contents = Readonly<Record<string, readonly Texts[]>>;

export const inPostgres = async (
  url: string,
  tables: readonly PublishedTable[] = PUBLISHED_TABLES,
): Promise<Contents> => {
  const contents: Record<string, readonly Texts[]> = {};
  for (const table of tables) {
    const sql = `select ${asTexts(table)} from reporting.${table.name}${within(table)}`;
    contents[table.name] = inOrder(await ask(url, sql));
  }
  return contents;
};

export const inReports = async (
  reports: Tables,
  tables: readonly PublishedTable[] = PUBLISHED_TABLES,
): Promise<Contents> => {
  const contents: Record<string, readonly Texts[]> = {};
  for (const table of tables) {
    const part = table.derived === true ? 'days' : 'whole';
    const sql = `select ${asTexts(table)} from (${queryOf(table, part, tables)})`;
    const days: Record<string, string> = table.derived === true ? DAYS : {};
    const rows = await reports.query(`${sql}${within(table)}`, days);
    contents[table.name] = inOrder(rows);
  }
  return contents;
};

/** The rows of the files that GET /v1/tables gives, read as a spreadsheet reads them; what is empty is not there. */
export const inFiles = async (tables: SnapshotTables): Promise<Contents> => {
  const contents: Record<string, readonly Texts[]> = {};
  const surroundings = { now: () => new Date('2020-07-01T12:00:00Z'), timeZone: 'UTC' };
  const head = () => Promise.resolve(tables.projected());
  const sources = { tables, surroundings, head, waitMs: 10_000 };
  for (const { name, derived } of PUBLISHED_TABLES) {
    const { texts } = await tableFile(name, derived === true ? DAYS : {}, sources);
    let text = '';
    for await (const piece of texts) text += piece;
    const rows: Record<string, string>[] = parse(text, { columns: true });
    const cells = rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, cell || null])),
    );
    contents[name] = inOrder(cells);
  }
  return contents;
};

/** The ledger index that PostgreSQL has; undefined before the first publication. */
export const publishedIndex = async (url: string): Promise<number | undefined> => {
  const rows = await ask(url, 'select ledger_index from publishing.checkpoint').catch(() => []);
  return rows[0] === undefined ? undefined : Number(rows[0].ledger_index);
};

/** Resolves when it holds, or fails saying what did not come. */
export const until = async (
  what: string,
  holds: () => boolean | Promise<boolean>,
  msMax = 8_000,
): Promise<void> => {
  const end = performance.now() + msMax;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`in ${msMax} ms it did not come that ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};
