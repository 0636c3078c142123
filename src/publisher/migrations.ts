/** Brings the publisher's own schema to the newest form, by numbered steps. */
import { readFileSync } from 'node:fs';
import { PublishingRefused } from './refused.js';
import type { PostgresSession } from './postgres-session.js';
import { sqlOf } from './sql.js';

/** In order; the number of each is its place, from 1. A step that was released is never changed. */
const MIGRATIONS = ['0001-bookkeeping'].map((name) =>
  readFileSync(new URL(`./migrations/${name}.sql`, import.meta.url), 'utf8'),
);

const HAS_MIGRATIONS = sqlOf('has-migrations');
const LAST_MIGRATION = sqlOf('last-migration');
const NOTE_MIGRATION = sqlOf('note-migration');
const TURN = sqlOf('migration-turn');
const SERVER_VERSION = sqlOf('server-version');

/** The first version in which a view reads with the rights of who asks. */
const SERVER_VERSION_MIN = 150_000;

/** @throws PublishingRefused when a newer program has been there, or PostgreSQL is too old */
export const migrate = async (session: PostgresSession): Promise<void> => {
  const [server] = await session.query(SERVER_VERSION);
  if (Number(server?.version) < SERVER_VERSION_MIN) {
    throw new PublishingRefused('PostgreSQL 15 or newer is needed');
  }
  if ((await lastApplied(session)) === MIGRATIONS.length) return;
  await session.query('begin');
  await session.query(TURN);
  const last = await lastApplied(session);
  if (last > MIGRATIONS.length) {
    throw new PublishingRefused(
      `the schema publishing has migration ${last}, and this program knows ${MIGRATIONS.length}`,
    );
  }
  for (const [at, migration] of MIGRATIONS.entries()) {
    if (at < last) continue;
    await session.query(migration);
    await session.query(NOTE_MIGRATION, [at + 1]);
  }
  await session.query('commit');
};

const lastApplied = async (session: PostgresSession): Promise<number> => {
  const [row] = await session.query(HAS_MIGRATIONS);
  if (row?.found !== true) return 0;
  const [applied] = await session.query(LAST_MIGRATION);
  return Number(applied?.last ?? 0);
};
