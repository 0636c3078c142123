/** The statements of a connection that writes, each prepared once; the ones longest unused are let go. */
import type { DuckDBConnection, DuckDBPreparedStatement } from '@duckdb/node-api';

/** More than the tables need; a program that asks for more pays with preparing again. */
const STATEMENTS_MAX = 100;

export class Statements {
  readonly #prepared = new Map<string, DuckDBPreparedStatement>();

  constructor(readonly connection: DuckDBConnection) {}

  /** That statement, prepared; the caller runs one at a time on a connection. */
  async prepared(sql: string): Promise<DuckDBPreparedStatement> {
    const found = this.#prepared.get(sql);
    const statement = found ?? (await this.connection.prepare(sql));
    // A map keeps the order of insertion: the newest used stands last.
    this.#prepared.delete(sql);
    this.#prepared.set(sql, statement);
    for (const [oldest, unused] of this.#prepared) {
      if (this.#prepared.size <= STATEMENTS_MAX) break;
      unused.destroySync();
      this.#prepared.delete(oldest);
    }
    return statement;
  }
}
