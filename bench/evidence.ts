/** Measures what evidence costs: appends with and without it, a whole verification, a proof. Run: `node bench/evidence.ts [EVENTS]` */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';

import type { NewEvent } from '../src/domain/events.js';
import { built } from './built.ts';

const { openEmbeddedStore } = (await built(
  'src/event-store/embedded-store.js',
)) as typeof import('../src/event-store/embedded-store.js');
const { holdFolder } = (await built(
  'src/event-store/folder-lock.js',
)) as typeof import('../src/event-store/folder-lock.js');
const { TreeFile } = (await built(
  'src/evidence/tiles/tree-file.js',
)) as typeof import('../src/evidence/tiles/tree-file.js');

const ROUNDS = 7;
const BATCH = 100;
const BATCHES = 100;
const SINGLES = 64 * 20;
const AT_ONCE = 64;

/** A rotation with a sealed note; its row holds some 1,100 bytes. */
const rotated = (): NewEvent => ({
  id: randomUUID(),
  type: 'rotated',
  schema: 1,
  effectiveDate: '2020-03-01',
  sequence: 0,
  actor: 'importer',
  decision: 'a3f0c1d2-0d3c-5a51-9d1b-1d1f0a4b7c11',
  correlationId: randomUUID(),
  causationId: null,
  source: 'postings.csv',
  fingerprint: '5df6e0e2761359d30a8275058e299fcc0381534545f55cf43e41983f5d4c9456',
  warnings: [],
  data: { kind: 'transfer', unit: 'district-04', post: 'clerk', fte: 1000 },
  sealed: [],
});

const folder = mkdtempSync(join(tmpdir(), 'ledger-bench-'));
const now = () => new Date();
const openTree = (database: DatabaseSync) => new TreeFile(database);
const open = (name: string, on: boolean) => {
  const held = holdFolder(join(folder, name));
  const store = openEmbeddedStore(held, { now, ...(on && { openTree }) });
  return { store, held };
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const shown = (value: number): string => Math.round(value).toLocaleString('en');

const rate = async (events: number, work: () => Promise<void>): Promise<number> => {
  const start = performance.now();
  await work();
  return (events / (performance.now() - start)) * 1_000;
};

const inBatches = (batches: readonly (readonly NewEvent[])[], { store }: ReturnType<typeof open>) =>
  rate(batches.length * BATCH, async () => {
    const stream = `person-${randomUUID()}`;
    let revision = -1;
    for (const batch of batches) {
      await store.append(stream, revision === -1 ? 'no-stream' : revision, batch);
      revision += batch.length;
    }
  });

let person = 1_000_000;
const singly = (events: readonly NewEvent[], atOnce: number, { store }: ReturnType<typeof open>) =>
  rate(events.length, async () => {
    for (let from = 0; from < events.length; from += atOnce) {
      await Promise.all(
        events
          .slice(from, from + atOnce)
          .map((event) => store.append(`person-${(person += 1)}`, 'no-stream', [event])),
      );
    }
  });

const sides = [
  ['without', open('without', false)],
  ['with', open('with', true)],
] as const;
const rates = new Map<string, number[]>();
for (let round = 0; round <= ROUNDS; round += 1) {
  const batches = Array.from({ length: BATCHES }, () => Array.from({ length: BATCH }, rotated));
  const singles = Array.from({ length: SINGLES }, rotated);
  // Whoever comes first in one round comes last in the next.
  for (const [side, on] of round % 2 === 0 ? sides : sides.toReversed()) {
    const measured = {
      'batches of 100': await inBatches(batches, on),
      '64 at once': await singly(singles, AT_ONCE, on),
      'one at a time': await singly(singles, 1, on),
    };
    if (round === 0) continue;
    for (const [what, value] of Object.entries(measured)) {
      const key = `${what}, ${side}`;
      rates.set(key, [...(rates.get(key) ?? []), value]);
    }
  }
}
console.log(`append: events a second, median of ${ROUNDS} interleaved rounds`);
for (const what of ['batches of 100', '64 at once', 'one at a time']) {
  const [off, on] = [
    median(rates.get(`${what}, without`) ?? []),
    median(rates.get(`${what}, with`) ?? []),
  ];
  const cost = ((1 - on / off) * 100).toFixed(1);
  console.log(
    `${what.padEnd(16)} without ${shown(off)}, with evidence ${shown(on)}: ${cost} % less (at most 10)`,
  );
}
for (const [, { store, held }] of sides) {
  await store.close();
  held.release();
}
rmSync(folder, { recursive: true });
