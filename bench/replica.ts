/**
 * Measures a new replica, from an empty folder until its reports reflect the whole log, against bare reading of the same
 * log through the same client. Run: `npm run build && node bench/replica.ts [DATA_FOLDER]`, on a log of invented
 * persons, or on a copy of that of a one-machine ledger that is not running.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventStoreDBClient, START } from '@eventstore/db-client';
import { startDouble } from './double.ts';
import { invent } from './invented-log.ts';
import { built } from './built.ts';

type Opening = typeof import('../src/event-store/embedded-store.js');
type OpeningDb = typeof import('../src/event-store/eventstoredb/eventstoredb-store.js');
type Holding = typeof import('../src/event-store/folder-lock.js');
type Copying = typeof import('../src/application/migration.js');
type Projecting = typeof import('../src/projector/duck-tables.js');

const { openEmbeddedStore } = (await built('src/event-store/embedded-store.js')) as Opening;
const { openEventStoreDb } = (await built(
  'src/event-store/eventstoredb/eventstoredb-store.js',
)) as OpeningDb;
const { holdFolder } = (await built('src/event-store/folder-lock.js')) as Holding;
const { copyLog } = (await built('src/application/migration.js')) as Copying;
const { DuckTables } = (await built('src/projector/duck-tables.js')) as Projecting;

const ROUNDS = 5;
const PATIENCE_MS = 600_000;
const around = { now: () => new Date(), log: console.error };
const temporary = (): string => mkdtempSync(join(tmpdir(), 'ledger-bench-'));

const { url, stop } = await startDouble();

/** Puts the log on the server; gives the number of its events. */
const fill = async (): Promise<number> => {
  const given = process.argv[2];
  const folder = given ?? temporary();
  const copyFolder = temporary();
  const [held, copyHeld] = [holdFolder(folder), holdFolder(copyFolder)];
  const source = openEmbeddedStore(held, around);
  if (given === undefined) await invent(source);
  const target = await openEventStoreDb({ url, held: copyHeld, ...around });
  const same = await copyLog(source, target, new AbortController().signal, () => undefined);
  await target.close();
  await source.close();
  for (const each of [held, copyHeld]) each.release();
  rmSync(copyFolder, { recursive: true });
  if (given === undefined) rmSync(folder, { recursive: true });
  if (same === undefined) throw new Error('the log was not copied');
  return same.events;
};
const events = await fill();

/** Events a second. */
const rate = async (work: () => Promise<void>): Promise<number> => {
  const start = performance.now();
  await work();
  return (events / (performance.now() - start)) * 1_000;
};

const readAll = async (): Promise<void> => {
  const client = EventStoreDBClient.connectionString(url);
  let read = 0;
  for await (const { event } of client.readAll({ fromPosition: START })) {
    if (event !== undefined && !event.type.startsWith('$')) read += 1;
  }
  await client.dispose();
  if (read !== events) throw new Error(`${read} of ${events} events were read`);
};

const newReplica = async (): Promise<void> => {
  const folder = temporary();
  const held = holdFolder(folder);
  const store = await openEventStoreDb({ url, held, ...around });
  const tables = await DuckTables.open({ folder, store, log: around.log });
  await tables.waitFor(events, PATIENCE_MS);
  await tables.stop();
  await store.close();
  held.release();
  rmSync(folder, { recursive: true });
};

const rates = { read: [] as number[], replica: [] as number[] };
for (let round = 0; round <= ROUNDS; round += 1) {
  const measured = { read: await rate(readAll), replica: await rate(newReplica) };
  // The first round warms both processes up.
  if (round === 0) continue;
  rates.read.push(measured.read);
  rates.replica.push(measured.replica);
}
stop();

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
console.log(`${events} events; events a second, median of ${ROUNDS} interleaved rounds`);
for (const [what, values] of Object.entries(rates)) {
  const range = [Math.min(...values), Math.max(...values)].map(Math.round).join(' to ');
  console.log(`${what.padEnd(12)}${String(Math.round(median(values))).padStart(8)}  (${range})`);
}
console.log(
  `new replica / reading, at least 0.4: ${(median(rates.replica) / median(rates.read)).toFixed(2)}`,
);
