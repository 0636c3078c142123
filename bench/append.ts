/** Measures what the embedded store costs over a bare insert loop, and what group commit gains. Run: `node bench/append.ts` */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { NewEvent } from '../src/domain/events.js';
import { built } from './built.ts';
import { median, rotated } from './workload.ts';

type Opening = typeof import('../src/event-store/embedded-store.js');
type Holding = typeof import('../src/event-store/folder-lock.js');

const { openEmbeddedStore } = (await built('src/event-store/embedded-store.js')) as Opening;
const { holdFolder } = (await built('src/event-store/folder-lock.js')) as Holding;

const ROUNDS = 7;
const BATCH = 100;
const BATCHES = 200;
const CONCURRENT = 64;
/** Single appends a round, one at a time and sixty-four at a time. */
const SINGLES = 64 * 20;

const folder = mkdtempSync(join(tmpdir(), 'ledger-bench-'));
const held = holdFolder(join(folder, 'store'));
const store = openEmbeddedStore(held, { now: () => new Date() });

/** The bare loop: the same columns, index, durability and cache, nothing checked, and every text made beforehand. */
const bare = new DatabaseSync(join(folder, 'bare.sqlite'));
bare.exec(`
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA cache_size = -65536;
  CREATE TABLE event (
    ledger_index INTEGER PRIMARY KEY, stream TEXT NOT NULL, revision INTEGER NOT NULL, id TEXT NOT NULL,
    type TEXT NOT NULL, recorded_at TEXT NOT NULL, body TEXT NOT NULL, UNIQUE (stream, revision)
  ) STRICT;
`);
const insert = bare.prepare('INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?)');
let bareIndex = 0;

interface BareRow {
  readonly id: string;
  readonly type: string;
  readonly body: string;
}

const bareRow = ({ id, type, ...body }: NewEvent): BareRow => ({
  id,
  type,
  body: JSON.stringify(body),
});

const bareBatches = (batches: readonly (readonly BareRow[])[], stream: string): void => {
  let revision = 0;
  for (const batch of batches) {
    const recordedAt = new Date().toISOString();
    bare.exec('BEGIN');
    for (const { id, type, body } of batch) {
      bareIndex += 1;
      insert.run(bareIndex, stream, revision, id, type, recordedAt, body);
      revision += 1;
    }
    bare.exec('COMMIT');
  }
};

const storeBatches = async (
  batches: readonly (readonly NewEvent[])[],
  stream: string,
): Promise<void> => {
  let revision = -1;
  for (const batch of batches) {
    await store.append(stream, revision === -1 ? 'no-stream' : revision, batch);
    revision += batch.length;
  }
};

/** Hires of new persons, so many under way at a time. */
const hires = async (
  persons: readonly string[],
  events: readonly NewEvent[],
  atOnce: number,
): Promise<void> => {
  for (let from = 0; from < events.length; from += atOnce) {
    const group = events.slice(from, from + atOnce);
    await Promise.all(
      group.map((event, place) =>
        store.append(`person-${persons[from + place] ?? ''}`, 'no-stream', [event]),
      ),
    );
  }
};

let lastPerson = 1_000_000;
/** Staff numbers given one after the other lie side by side in the index; random ones touch a page of the disk each. */
const consecutive = (): readonly string[] =>
  Array.from({ length: SINGLES }, () => String((lastPerson += 1)));
const random = (): readonly string[] => Array.from({ length: SINGLES }, () => randomUUID());

/** Events a second. */
const rate = async (events: number, work: () => Promise<void> | void): Promise<number> => {
  const start = performance.now();
  await work();
  return (events / (performance.now() - start)) * 1_000;
};

const many = (count: number): readonly NewEvent[] => Array.from({ length: count }, rotated);

const rates = {
  bare: [] as number[],
  store: [] as number[],
  one: [] as number[],
  many: [] as number[],
  oneRandom: [] as number[],
  manyRandom: [] as number[],
};

const singles = (persons: () => readonly string[], atOnce: number): Promise<number> => {
  const [ids, events] = [persons(), many(SINGLES)];
  return rate(SINGLES, () => hires(ids, events, atOnce));
};

for (let round = 0; round <= ROUNDS; round += 1) {
  const batches = Array.from({ length: BATCHES }, () => many(BATCH));
  const rows = batches.map((batch) => batch.map(bareRow));
  const stream = `person-${randomUUID()}`;
  const measured = {
    bare: await rate(BATCH * BATCHES, () => {
      bareBatches(rows, stream);
    }),
    store: await rate(BATCH * BATCHES, () => storeBatches(batches, stream)),
    one: await singles(consecutive, 1),
    many: await singles(consecutive, CONCURRENT),
    oneRandom: await singles(random, 1),
    manyRandom: await singles(random, CONCURRENT),
  };
  // The first round warms the machine up.
  if (round === 0) continue;
  for (const [what, value] of Object.entries(measured))
    rates[what as keyof typeof rates].push(value);
}
await store.close();
held.release();
bare.close();
rmSync(folder, { recursive: true });

const figures = [
  ['bare insert loop, batches of 100', rates.bare],
  ['embedded store, batches of 100', rates.store],
  ['new persons one at a time', rates.one],
  [`new persons ${CONCURRENT} at once`, rates.many],
  ['random persons one at a time', rates.oneRandom],
  [`random persons ${CONCURRENT} at once`, rates.manyRandom],
] as const;
console.log(`events a second: median of ${ROUNDS} interleaved rounds (least to most)`);
for (const [what, values] of figures) {
  const range = [Math.min(...values), Math.max(...values)].map(Math.round).join(' to ');
  console.log(`${what.padEnd(34)}${String(Math.round(median(values))).padStart(8)}  (${range})`);
}
const ratio = (over: readonly number[], under: readonly number[]): string =>
  (median(over) / median(under)).toFixed(2);
console.log(`store / bare loop, at least 0.6: ${ratio(rates.store, rates.bare)}`);
console.log(`${CONCURRENT} at once / one at a time, at least 5: ${ratio(rates.many, rates.one)}`);
console.log(`the same with random persons: ${ratio(rates.manyRandom, rates.oneRandom)}`);
