/**
 * Measures the rebuild of all projected tables against a loop that reads and parses the same log.
 * Run: `node bench/rebuild.ts [DATA_FOLDER]`, on a log of invented persons or on that of a ledger that is not running;
 * `ORDER=person` records each invented person's facts together, as an import does, instead of everybody's mixed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { invent } from './invented-log.ts';
import { built } from './built.ts';

type Opening = typeof import('../src/event-store/embedded-store.js');
type Holding = typeof import('../src/event-store/folder-lock.js');
type Projecting = typeof import('../src/projector/duck-tables.js');

const { openEmbeddedStore } = (await built('src/event-store/embedded-store.js')) as Opening;
const { holdFolder } = (await built('src/event-store/folder-lock.js')) as Holding;
const { DuckTables } = (await built('src/projector/duck-tables.js')) as Projecting;

const ROUNDS = 5;
const PAGE = 1_000;

const given = process.argv[2];
const folder = given ?? mkdtempSync(join(tmpdir(), 'ledger-bench-'));
const reports = mkdtempSync(join(tmpdir(), 'ledger-bench-reports-'));
const held = holdFolder(folder);
const store = openEmbeddedStore(held, { now: () => new Date() });
if (given === undefined) await invent(store);
const { index: events } = await store.head();

/** Events a second. */
const rate = async (work: () => Promise<void>): Promise<number> => {
  const start = performance.now();
  await work();
  return (events / (performance.now() - start)) * 1_000;
};

/** What any rebuild has to do at least: the store parses every event that it gives. */
const readAll = async (): Promise<void> => {
  for (let after = 0; after < events;) {
    const page = await store.readLedger(after, PAGE);
    after = page.at(-1)?.index ?? events;
  }
};

const firstStart = performance.now();
const tables = await DuckTables.open({ folder: reports, store, log: console.error });
await tables.waitFor(events, 600_000);
const firstSeconds = (performance.now() - firstStart) / 1_000;

const rates = { read: [] as number[], rebuild: [] as number[] };
let memoryMax = process.memoryUsage.rss();
for (let round = 0; round <= ROUNDS; round += 1) {
  const read = await rate(readAll);
  const rebuild = await rate(() => tables.rebuild());
  memoryMax = Math.max(memoryMax, process.memoryUsage.rss());
  // The first round warms the machine up.
  if (round === 0) continue;
  rates.read.push(read);
  rates.rebuild.push(rebuild);
}
await tables.stop();
await store.close();
held.release();
rmSync(reports, { recursive: true });
if (given === undefined) rmSync(folder, { recursive: true });

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

console.log(
  `${events} events; events a second, median of ${ROUNDS} interleaved rounds (least to most)`,
);
for (const [what, values] of Object.entries(rates)) {
  const range = [Math.min(...values), Math.max(...values)].map(Math.round).join(' to ');
  console.log(`${what.padEnd(12)}${String(Math.round(median(values))).padStart(8)}  (${range})`);
}
console.log(
  `rebuild / read, at least 0.25: ${(median(rates.rebuild) / median(rates.read)).toFixed(2)}`,
);
console.log(`first building, the process just started: ${firstSeconds.toFixed(2)} s`);
console.log(`memory of the process at most: ${Math.round(memoryMax / 1e6)} MB`);
