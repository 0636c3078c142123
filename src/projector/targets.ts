/** The stored tables that rows are written to: a projected table under its own name, or one built beside it. */
import { readFileSync } from 'node:fs';
import type { Changes, Table } from '../../projections/tables/table.js';
import type { Row } from '../application/reporting.js';
import { bindNamed, toRows } from './cells.js';
import type { Column, PackedRows } from './bulk-insert.js';
import { insertRows } from './bulk-insert.js';
import { ColumnRows } from './column-rows.js';
import type { Statements } from './statements.js';

const COLUMNS = readFileSync(new URL('./columns.sql', import.meta.url), 'utf8');
const DELETE_KEYS = readFileSync(new URL('./delete-keys.sql', import.meta.url), 'utf8');

/** What comes together for a table. */
export interface Pending extends Changes<ColumnRows> {
  cleared: boolean;
}

/** Marks a table that is built beside the one in use. */
export const BESIDE = '__next';

/** What a table takes over: the rows under these keys go (or all of them), and these rows come. */
export interface Changed {
  readonly rewritten: readonly string[];
  readonly cleared: boolean;
  readonly rows: readonly PackedRows[];
}

/** A table as it is stored; the name is a constant of ours, and may stand in a statement's text. */
export class Target {
  readonly #delete: string;

  private constructor(
    readonly table: Table,
    readonly stored: string,
    readonly columns: readonly Column[],
  ) {
    this.#delete = DELETE_KEYS.replace('{table}', stored).replace('{key}', table.key);
  }

  /** A table that is there already. */
  static async of(table: Table, statements: Statements, suffix = ''): Promise<Target> {
    const stored = `${table.name}${suffix}`;
    const columns = await rowsOf(statements, COLUMNS, { table: stored });
    return new Target(
      table,
      stored,
      columns.map(({ name, type }) => ({ name: String(name), type: String(type) })),
    );
  }

  /** A table with what it has before the first event, in place of one of that name. */
  static async create(table: Table, statements: Statements, suffix = ''): Promise<Target> {
    const { connection } = statements;
    const stored = `${table.name}${suffix}`;
    await connection.run(`drop table if exists ${stored}`);
    await connection.run(
      table.schema.replace(`create table ${table.name} (`, `create table ${stored} (`),
    );
    const target = await Target.of(table, statements, suffix);
    const rows = new ColumnRows(target.columns);
    for (const cells of table.initial ?? []) rows.push(cells);
    await target.write(statements, { rewritten: [], cleared: false, rows: rows.takeAll() });
    return target;
  }

  /** Writes what a fold has changed. */
  async write(statements: Statements, changes: Changed): Promise<void> {
    if (changes.cleared) await statements.connection.run(`delete from ${this.stored}`);
    if (changes.rewritten.length > 0) {
      const statement = await statements.prepared(this.#delete);
      statement.bindVarchar(1, changes.rewritten.join('\x1f'));
      await statement.run();
    }
    for (const rows of changes.rows) {
      await insertRows(statements, this.stored, this.columns, rows);
    }
  }
}

/** The rows of one of our own statements. */
export const rowsOf = async (
  statements: Statements,
  sql: string,
  parameters: Readonly<Record<string, string | number | null>> = {},
): Promise<readonly Row[]> => {
  const statement = await statements.prepared(sql);
  bindNamed(statement, parameters);
  const result = await statement.runAndReadAll();
  return toRows(result.columnNames(), result.getRows());
};
