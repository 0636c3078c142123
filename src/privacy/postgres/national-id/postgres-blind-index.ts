/** The blind index of national ids in the PostgreSQL database of the key vault. */
import { readFileSync } from 'node:fs';

import type { BlindEntry, BlindIndex } from '../../../application/blind-index.js';
import type { Session, VaultSessions } from '../vault-sessions.js';
import { sqlOf } from '../vault-sessions.js';

const own = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
const REFLECTED = own('reflected.sql');
const LOCK_REFLECTED = own('lock-reflected.sql');
const REFLECT = own('reflect.sql');
const FORGET = own('forget.sql');
const KEEP = own('keep.sql');
const HOLDERS = own('holders.sql');
const SHARED = own('shared.sql');
const CLEAR = own('clear.sql');
const LOCK_SHARED = sqlOf('lock-shared.sql');

/** Refuses to work on a vault that is closed. */
export type UnlessClosed = <T>(work: () => Promise<T>) => Promise<T>;

export class PostgresBlindIndex implements BlindIndex {
  constructor(
    private readonly sessions: VaultSessions,
    private readonly unlessClosed: UnlessClosed,
  ) {}

  reflected(): Promise<number> {
    return this.unlessClosed(() => this.sessions.run((session) => reflectedIn(session, REFLECTED)));
  }

  put(entries: readonly BlindEntry[], reflected: number): Promise<void> {
    return this.unlessClosed(() =>
      this.sessions.inTransaction(async (session) => {
        // No identity is destroyed until the entries are kept: one that was before gets none.
        await session.rows(LOCK_SHARED);
        if ((await reflectedIn(session, LOCK_REFLECTED)) >= reflected) return;
        const pairs = entries.flatMap(({ stream, digests }) =>
          digests.map((digest) => ({ stream, digest })),
        );
        await session.rows(FORGET, [entries.map(({ stream }) => stream)]);
        await session.rows(KEEP, [
          pairs.map(({ stream }) => stream),
          pairs.map(({ digest }) => digest),
        ]);
        await session.rows(REFLECT, [reflected]);
      }),
    );
  }

  holders(digest: Buffer): Promise<readonly string[]> {
    return this.unlessClosed(async () => {
      const rows = await this.sessions.run((session) =>
        session.rows<{ stream: string }>(HOLDERS, [digest]),
      );
      return rows.map(({ stream }) => stream);
    });
  }

  shared(after: string, limit: number): Promise<readonly (readonly string[])[]> {
    return this.unlessClosed(async () => {
      const rows = await this.sessions.run((session) =>
        session.rows<{ streams: string }>(SHARED, [after, limit]),
      );
      return rows.map(({ streams }) => streams.split(' '));
    });
  }

  clear(): Promise<void> {
    return this.unlessClosed(() =>
      this.sessions.inTransaction(async (session) => {
        await session.rows(LOCK_REFLECTED);
        await session.rows(CLEAR);
        await session.rows(REFLECT, [0]);
      }),
    );
  }
}

const reflectedIn = async (session: Session, sql: string): Promise<number> =>
  (await session.rows<{ reflected: number }>(sql))[0]?.reflected ?? 0;
