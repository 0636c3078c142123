/** Holds states of all tables for those who read much of them, on connections beside those of the queries. */
import { readFileSync } from 'node:fs';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Parameter, Row, Snapshot } from '../application/reporting.js';
import { QueryRefused } from '../application/reporting.js';
import { bindNamed, toRows } from './cells.js';
import type { ReportsFile } from './reports-file.js';

const REFLECTED = readFileSync(new URL('./reflected.sql', import.meta.url), 'utf8');

/** The publisher needs one; the others are for downloads. */
const OPEN_MAX = 4;
/** What changes meanwhile stays in the file as it was, so nobody may hold a state for ever. */
const OPEN_MS_MAX = 900_000;

type Parameters = Readonly<Record<string, Parameter>>;

export class Snapshots {
  readonly #free: DuckDBConnection[] = [];
  readonly #open = new Set<Snapshot>();
  #taken = 0;
  #closed = false;

  constructor(
    private readonly file: ReportsFile,
    private readonly openMax = OPEN_MAX,
    private readonly openMsMax = OPEN_MS_MAX,
  ) {}

  /** @throws QueryRefused */
  async open(leaving: number): Promise<Snapshot> {
    if (this.#closed) throw new QueryRefused('the tables are being closed');
    if (this.#taken + leaving >= this.openMax) {
      throw new QueryRefused(`the tables are being read by ${this.#taken} already`);
    }
    this.#taken += 1;
    try {
      const connection = this.#free.pop() ?? (await this.file.connect());
      return await this.#begin(connection);
    } catch (error) {
      this.#taken -= 1;
      throw error;
    }
  }

  /** Ends those that are open. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const snapshot of this.#open) await snapshot.close();
  }

  async #begin(connection: DuckDBConnection): Promise<Snapshot> {
    await connection.run('begin transaction read only');
    const [row] = await queryOn(connection, REFLECTED, {});
    const running = new Running();
    const close = once(async () => {
      clearTimeout(timer);
      this.#open.delete(snapshot);
      running.stop();
      connection.interrupt();
      await running.ended();
      if (await isRolledBack(connection)) this.#free.push(connection);
      this.#taken -= 1;
    });
    const timer = setTimeout(() => void close(), this.openMsMax).unref();
    const snapshot: Snapshot = {
      index: Number(row?.index ?? 0),
      query: (sql, parameters) => running.run(() => queryOn(connection, sql, parameters)),
      texts: (sql, parameters) => textsOn(connection, running, sql, parameters),
      close,
    };
    this.#open.add(snapshot);
    return snapshot;
  }
}

/** The interruption may come as late as to hit the end itself, which is asked for again then. */
const isRolledBack = async (connection: DuckDBConnection): Promise<boolean> => {
  const rollBack = async (): Promise<boolean> => {
    await connection.run('rollback');
    return true;
  };
  return rollBack()
    .catch(rollBack)
    .catch(() => false);
};

/** The one step under way on a connection. */
class Running {
  #step: Promise<unknown> = Promise.resolve();
  #stopped = false;

  run<T>(step: () => Promise<T>): Promise<T> {
    if (this.#stopped) return Promise.reject(new QueryRefused('the reading has been ended'));
    const run = step();
    this.#step = run.catch(() => undefined);
    return run;
  }

  stop(): void {
    this.#stopped = true;
  }

  async ended(): Promise<void> {
    await this.#step;
  }
}

const queryOn = async (
  connection: DuckDBConnection,
  sql: string,
  parameters: Parameters,
): Promise<readonly Row[]> => {
  const statement = await connection.prepare(sql);
  try {
    bindNamed(statement, parameters);
    const result = await statement.runAndReadAll();
    return toRows(result.columnNames(), result.getRows());
  } finally {
    statement.destroySync();
  }
};

async function* textsOn(
  connection: DuckDBConnection,
  running: Running,
  sql: string,
  parameters: Parameters,
): AsyncGenerator<string> {
  const statement = await running.run(() => connection.prepare(sql));
  try {
    bindNamed(statement, parameters);
    const result = await running.run(() => statement.stream());
    for (;;) {
      const chunk = await running.run(() => result.fetchChunk());
      if (chunk === null || chunk.rowCount === 0) return;
      yield chunk.getColumnValues(0).join('');
    }
  } finally {
    statement.destroySync();
  }
}

/** Whoever asks again waits for the same end. */
const once = (work: () => Promise<void>): (() => Promise<void>) => {
  let done: Promise<void> | undefined;
  return () => (done ??= work());
};
