/** Sessions on the database of the key vault: few, each checked before its first use, with a time limit on every step. */
import { readFileSync } from 'node:fs';
import type { PoolClient, QueryResultRow } from 'pg';
import { Pool } from 'pg';

import { VaultUnavailable } from '../../application/key-vault.js';
import { failureOf, isLostConnection } from './failures.js';

/** The text of a query in this folder. */
export const sqlOf = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

const SESSION = sqlOf('session.sql');

/** What must be in force in every session, with the reason to give when it is not. */
const NEEDED: Readonly<
  Record<string, { readonly values: readonly string[]; readonly why: string }>
> = {
  role: { values: ['primary'], why: 'a standby keeps no new key' },
  synchronous_commit: {
    values: ['on', 'remote_apply'],
    why: 'a key must be durable before anything is sealed with it',
  },
  fsync: { values: ['on'], why: 'without it a crash of the machine loses keys' },
  full_page_writes: { values: ['on'], why: 'without them a crash of the machine damages keys' },
};

export interface SessionLimits {
  readonly sessionsMax: number;
  /** How long a call may wait for a session, and a session for the answer of each of its steps. */
  readonly waitMsMax: number;
}

/** The questions of one call, asked one after another. */
export interface Session {
  readonly rows: <Row extends QueryResultRow>(
    sql: string,
    values?: readonly unknown[],
  ) => Promise<Row[]>;
}

/** A session that failed is not used again; the next call has another, also after the server was restarted. */
export class VaultSessions {
  private readonly pool: Pool;
  private readonly checked = new WeakSet<PoolClient>();

  /** Connects at the first call. @param url as in postgres://USER:PASSWORD@HOST/DATABASE */
  constructor(
    url: string,
    private readonly limits: SessionLimits,
  ) {
    const { sessionsMax, waitMsMax } = limits;
    this.pool = new Pool({
      connectionString: url,
      application_name: 'workforce-ledger key vault',
      max: sessionsMax,
      connectionTimeoutMillis: waitMsMax,
      query_timeout: waitMsMax,
      keepAlive: true,
    });
    // A session that is lost between calls concerns nobody: the next call opens another.
    this.pool.on('error', () => undefined);
    this.pool.on('connect', (client) => client.on('error', () => undefined));
  }

  /** @throws VaultUnavailable for every failure of the database; what `work` throws of its own stays as it is */
  async run<T>(work: (session: Session) => Promise<T>): Promise<T> {
    for (;;) {
      const client = await this.connect();
      const use = { fresh: !this.checked.has(client), answers: 0, lost: false };
      let broken = true;
      try {
        const session = sessionOf(client, use);
        if (use.fresh) await this.check(client, session);
        const result = await work(session);
        broken = false;
        return result;
      } catch (error) {
        // It was lost since its last call, and has done nothing of this one. Each such session leaves the pool.
        if (use.fresh || use.answers > 0 || !use.lost) throw error;
      } finally {
        client.release(broken);
      }
    }
  }

  private async connect(): Promise<PoolClient> {
    try {
      return await this.pool.connect();
    } catch (error) {
      throw failureOf(error);
    }
  }

  private async check(client: PoolClient, { rows }: Session): Promise<void> {
    const [found] = await rows<Record<string, string>>(SESSION, [this.limits.waitMsMax]);
    refuseWeakSession(found ?? {});
    this.checked.add(client);
  }

  /** All of `work` or nothing; durable when it returns. Each of its questions sees what was committed before it. */
  inTransaction<T>(work: (session: Session) => Promise<T>): Promise<T> {
    return this.within('BEGIN ISOLATION LEVEL READ COMMITTED', work);
  }

  /** All questions of `work` see the same moment. */
  atOneMoment<T>(work: (session: Session) => Promise<T>): Promise<T> {
    return this.within('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', work);
  }

  private within<T>(begin: string, work: (session: Session) => Promise<T>): Promise<T> {
    return this.run(async (session) => {
      await session.rows(begin);
      // After a failure the session is closed, and so its transaction undone.
      const result = await work(session);
      await session.rows('COMMIT');
      return result;
    });
  }

  /** To be called once, when no call is under way. */
  close(): Promise<void> {
    return this.pool.end();
  }
}

/** The questions through one session, and a note of how they went. */
const sessionOf = (client: PoolClient, use: { answers: number; lost: boolean }): Session => ({
  rows: async <Row extends QueryResultRow>(sql: string, values: readonly unknown[] = []) => {
    try {
      const { rows } = await client.query<Row>(sql, [...values]);
      use.answers += 1;
      return rows;
    } catch (error) {
      use.lost = isLostConnection(error);
      throw failureOf(error);
    }
  },
});

/** @throws VaultUnavailable naming the first setting that is weaker than it must be */
export const refuseWeakSession = (found: Readonly<Record<string, string>>): void => {
  for (const [name, { values, why }] of Object.entries(NEEDED)) {
    const value = found[name] ?? 'nothing';
    if (values.includes(value)) continue;
    throw new VaultUnavailable(
      `the server of the key vault has ${name} = ${value} and needs ${values.join(' or ')}: ${why}`,
    );
  }
};
