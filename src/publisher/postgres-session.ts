/** One session with PostgreSQL: every step has its time, and a step that takes longer ends the session. */
import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

const SETTINGS = readFileSync(new URL('./session-settings.sql', import.meta.url), 'utf8');
/** Ends a long statement of a client that is gone; not on every system. */
const CHECK_CLIENT = `set client_connection_check_interval = '1s'`;

const CONNECT_MS_MAX = 5_000;
const STATEMENT_MS_MAX = 30_000;

/** PostgreSQL did not answer in time. */
export class PostgresSilent extends Error {
  override readonly name = 'PostgresSilent';
  constructor(seconds: number) {
    super(`PostgreSQL has not answered for ${seconds} seconds`);
  }
}

export type PostgresRow = Readonly<Record<string, unknown>>;

export class PostgresSession {
  #lost: Error | undefined;

  private constructor(private readonly client: pg.Client) {
    // What is under way gets the error too; without a listener it would end the process.
    client.on('error', (error) => {
      this.#lost ??= error;
    });
  }

  /** @throws whatever keeps PostgreSQL from being reached */
  static async open(url: string): Promise<PostgresSession> {
    const client = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: CONNECT_MS_MAX,
      keepAlive: true,
      keepAliveInitialDelayMillis: 3_000,
      application_name: 'workforce ledger: publisher',
    });
    const session = new PostgresSession(client);
    await client.connect();
    try {
      await session.query(SETTINGS);
      await session.query(CHECK_CLIENT).catch(() => undefined);
    } catch (error) {
      await session.end();
      throw error;
    }
    return session;
  }

  /** @throws PostgresSilent, or what PostgreSQL says */
  async query(
    sql: string,
    values: readonly unknown[] = [],
    msMax = STATEMENT_MS_MAX,
  ): Promise<readonly PostgresRow[]> {
    if (this.#lost !== undefined) throw this.#lost;
    const asked =
      values.length === 0 ? this.client.query(sql) : this.client.query(sql, [...values]);
    const watch = this.#watch(msMax);
    try {
      const { rows } = await asked;
      return (rows as PostgresRow[] | undefined) ?? [];
    } catch (error) {
      throw this.#reasonOf(error);
    } finally {
      watch.stop();
    }
  }

  /**
   * Sends lines of CSV into `copy … from stdin`, as fast as they are taken.
   * @throws PostgresSilent, what PostgreSQL says, or what the lines throw
   */
  async copy(sql: string, lines: AsyncIterable<string>, msMax = STATEMENT_MS_MAX): Promise<number> {
    if (this.#lost !== undefined) throw this.#lost;
    const taking = this.client.query(copyFrom(`${sql} with (format csv)`));
    const watch = this.#watch(msMax);
    const watched = async function* (): AsyncGenerator<Buffer> {
      for await (const text of lines) {
        watch.again();
        yield Buffer.from(text);
      }
    };
    try {
      await pipeline(Readable.from(watched(), { objectMode: true, highWaterMark: 1 }), taking);
      return taking.rowCount;
    } catch (error) {
      throw this.#reasonOf(error);
    } finally {
      watch.stop();
    }
  }

  /** Why the session was lost says more than what a step under way then met. */
  #reasonOf(error: unknown): unknown {
    return this.#lost ?? error;
  }

  /** What is under way is broken off. */
  async end(): Promise<void> {
    const ended = this.client.end().catch(() => undefined);
    const watch = this.#watch(1_000);
    await ended;
    watch.stop();
  }

  /** Breaks the session off when nobody stops it in time. */
  #watch(ms: number): { readonly stop: () => void; readonly again: () => void } {
    const timer = setTimeout(() => {
      this.breakOff(new PostgresSilent(ms / 1_000));
    }, ms);
    return {
      stop: () => {
        clearTimeout(timer);
      },
      again: () => timer.refresh(),
    };
  }

  breakOff(error: Error): void {
    this.#lost ??= error;
    // The public way to end waits for an answer.
    this.client.connection.stream.destroy(error);
  }
}
