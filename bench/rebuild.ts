/**
 * Measures the rebuild of all projected tables against a loop that reads and parses the same log.
 * Run: `node bench/rebuild.ts [DATA_FOLDER]`, on a log of invented persons or on that of a ledger that is not running;
 * `ORDER=person` records each invented person's facts together, as an import does, instead of everybody's mixed.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventStore } from '../src/application/event-store.js';
import type { CanonicalObject, NewEvent } from '../src/domain/events.js';

type Opening = typeof import('../src/event-store/embedded-store.js');
type Holding = typeof import('../src/event-store/folder-lock.js');
type Projecting = typeof import('../src/projector/duck-tables.js');

/** The figures are for the program as it is shipped, so the built modules are measured. */
const built = async (module: string): Promise<unknown> => {
  try {
    return await import(new URL(`../dist/src/${module}`, import.meta.url).href);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') {
      console.error('There is no build to measure: run `npm run build` first.');
      process.exit(2);
    }
    throw error;
  }
};

const { openEmbeddedStore } = (await built('event-store/embedded-store.js')) as Opening;
const { holdFolder } = (await built('event-store/folder-lock.js')) as Holding;
const { DuckTables } = (await built('projector/duck-tables.js')) as Projecting;

const ROUNDS = 5;
const PERSONS = 35_000;
const UNITS = 900;
const PAGE = 1_000;

/** A small generator of pseudo-random numbers, so that every run measures the same log. */
let seed = 20_260_101;
const upTo = (limit: number): number => {
  seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
  return (seed >> 8) % limit;
};
const dateIn = (year: number): string =>
  `${year}-${String(1 + upTo(12)).padStart(2, '0')}-${String(1 + upTo(28)).padStart(2, '0')}`;
const oneOf = <T>(values: readonly [T, ...T[]]): T => values[upTo(values.length)] ?? values[0];

const event = (type: string, effectiveDate: string, data: CanonicalObject): NewEvent => ({
  id: randomUUID(),
  type,
  schema: 1,
  effectiveDate,
  sequence: 0,
  actor: 'importer',
  decision: null,
  correlationId: 'a3f0c1d2-0d3c-5a51-9d1b-1d1f0a4b7c11',
  causationId: null,
  source: 'postings.csv',
  fingerprint: '5df6e0e2761359d30a8275058e299fcc0381534545f55cf43e41983f5d4c9456',
  warnings: [],
  data,
  sealed: [],
});

const career = (): NewEvent[] => {
  let year = 1990 + upTo(15);
  const profile = { gender: oneOf(['female', 'male']), birthDate: String(1955 + upTo(40)) };
  const category = oneOf(['civil-servant', 'public-employee', 'contract']);
  const events = [event('hired', dateIn(year), { unit: `u${upTo(UNITS)}`, category, profile })];
  for (let left = upTo(7); left > 0; left -= 1) {
    year += 1 + upTo(5);
    const kind = oneOf(['transfer', 'transfer', 'rotation', 'secondment']);
    events.push(event('rotated', dateIn(year), { kind, unit: `u${upTo(UNITS)}` }));
  }
  if (upTo(10) < 1)
    events.push(event('trained', dateIn(year + 1), { course: 'law', hours: 40_000 }));
  if (upTo(10) < 6) {
    const kind = oneOf(['resignation', 'retirement', 'not-recorded']);
    events.push(event('separated', dateIn(year + 2), { kind }));
  }
  return events;
};

/** Many appends under way at a time; each stream gets its events in order. */
const record = async (
  store: EventStore,
  streams: ReadonlyMap<string, NewEvent[]>,
): Promise<void> => {
  const left = [...streams].map(([stream, events]) => ({ stream, events, taken: 0 }));
  while (left.length > 0) {
    const group = new Set<(typeof left)[number]>();
    for (let nth = 0; nth < 500; nth += 1) {
      const each = left[upTo(left.length)];
      if (each !== undefined) group.add(each);
    }
    await Promise.all(
      [...group].map(async (each) => {
        const { stream, events, taken } = each;
        each.taken += 1;
        const expected = taken === 0 ? 'no-stream' : taken - 1;
        await store.append(stream, expected, events.slice(taken, taken + 1));
      }),
    );
    for (const [at, each] of [...left.entries()].reverse()) {
      if (!group.has(each) || each.taken < each.events.length) continue;
      const last = left.pop();
      if (last !== undefined && last !== each) left[at] = last;
    }
  }
};

const invent = async (store: EventStore): Promise<void> => {
  const units = Array.from({ length: UNITS }, (_, nth) =>
    event('unit-established', '1900-01-01', { unit: `u${nth}`, name: `Unit ${nth}` }),
  );
  await store.append('organisation-main', 'no-stream', units);
  const streams = new Map<string, NewEvent[]>();
  for (let nth = 0; nth < PERSONS; nth += 1) streams.set(`person-p${nth}`, career());
  await record(store, streams);
};

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
