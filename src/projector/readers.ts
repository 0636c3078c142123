/** Answers queries on connections of their own: each sees one committed state of all tables, whatever is being written. */
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Parameter, Row } from '../application/reporting.js';
import { QueryRefused } from '../application/reporting.js';
import { bindNamed, toRows } from './cells.js';
import type { ReportsFile } from './reports-file.js';

/** A query beyond these is refused at once, not kept waiting without end. */
const WAITING_MAX = 1_000;

interface Waiting {
  readonly take: (connection: DuckDBConnection) => void;
  readonly refuse: (error: Error) => void;
}

export class Readers {
  readonly #free: DuckDBConnection[] = [];
  readonly #waiting: Waiting[] = [];
  readonly #running = new Set<Promise<unknown>>();
  #connected = 0;
  #closed = false;

  constructor(
    private readonly file: ReportsFile,
    private readonly connectionsMax: number,
  ) {}

  /** @throws QueryRefused */
  async query(
    sql: string,
    parameters: Readonly<Record<string, Parameter>>,
  ): Promise<readonly Row[]> {
    const running = this.#run(sql, parameters);
    this.#running.add(running);
    try {
      return await running;
    } finally {
      this.#running.delete(running);
    }
  }

  /** Resolves when no query is running any more; those that wait, and later ones, are refused. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const { refuse } of this.#waiting.splice(0)) refuse(closing());
    await Promise.allSettled(this.#running);
  }

  async #run(
    sql: string,
    parameters: Readonly<Record<string, Parameter>>,
  ): Promise<readonly Row[]> {
    const connection = await this.#take();
    try {
      // Prepared anew each time, which costs less than half a millisecond: kept plans have given stale answers.
      const statement = await connection.prepare(sql);
      try {
        bindNamed(statement, parameters);
        const result = await statement.runAndReadAll();
        return toRows(result.columnNames(), result.getRows());
      } finally {
        statement.destroySync();
      }
    } finally {
      this.#giveBack(connection);
    }
  }

  async #take(): Promise<DuckDBConnection> {
    if (this.#closed) throw closing();
    const free = this.#free.pop();
    if (free !== undefined) return free;
    if (this.#connected < this.connectionsMax) {
      this.#connected += 1;
      return this.file.connect();
    }
    if (this.#waiting.length >= WAITING_MAX) {
      throw new QueryRefused(`${WAITING_MAX} queries are waiting already`);
    }
    return new Promise((take, refuse) => this.#waiting.push({ take, refuse }));
  }

  #giveBack(connection: DuckDBConnection): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#free.push(connection);
    else next.take(connection);
  }
}

const closing = (): QueryRefused => new QueryRefused('the tables are being closed');
