/** Answers queries on connections of their own: each sees one committed state of all tables, whatever is being written. */
import type { Parameter, Row } from '../application/reporting.js';
import { QueryRefused } from '../application/reporting.js';
import { bindNamed, toRows } from './cells.js';
import type { ReportsFile } from './reports-file.js';
import { Statements } from './statements.js';

/** A query beyond these is refused at once, not kept waiting without end. */
const WAITING_MAX = 1_000;

interface Waiting {
  readonly take: (statements: Statements) => void;
  readonly refuse: (error: Error) => void;
}

export class Readers {
  readonly #free: Statements[] = [];
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
    const statements = await this.#take();
    try {
      const statement = await statements.prepared(sql);
      bindNamed(statement, parameters);
      const result = await statement.runAndReadAll();
      return toRows(result.columnNames(), result.getRows());
    } finally {
      this.#giveBack(statements);
    }
  }

  async #take(): Promise<Statements> {
    if (this.#closed) throw closing();
    const free = this.#free.pop();
    if (free !== undefined) return free;
    if (this.#connected < this.connectionsMax) {
      this.#connected += 1;
      return new Statements(await this.file.connect());
    }
    if (this.#waiting.length >= WAITING_MAX) {
      throw new QueryRefused(`${WAITING_MAX} queries are waiting already`);
    }
    return new Promise((take, refuse) => this.#waiting.push({ take, refuse }));
  }

  #giveBack(statements: Statements): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#free.push(statements);
    else next.take(statements);
  }
}

const closing = (): QueryRefused => new QueryRefused('the tables are being closed');
