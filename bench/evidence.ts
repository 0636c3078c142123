/** Measures what evidence costs: appends with and without it, a whole verification, a proof. Run: `node bench/evidence.ts [EVENTS]` */
import { hash, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import type { NewEvent } from '../src/domain/events.js';
import { built } from './built.ts';
import { median, rotated } from './workload.ts';

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
const EVENTS = Number(process.argv[2] ?? 1_000_000);

const folder = mkdtempSync(join(tmpdir(), 'ledger-bench-'));
const now = () => new Date();
const openTree = (database: DatabaseSync) => new TreeFile(database);
const open = (name: string, on: boolean) => {
  const held = holdFolder(join(folder, name));
  const store = openEmbeddedStore(held, { now, ...(on && { openTree }) });
  return { store, held };
};

const shown = (value: number): string => Math.round(value).toLocaleString('en');

type Side = ReturnType<typeof open>;
/** Appends of a round: the same for both sides, and asked for by turns, so that what disturbs one disturbs the other. */
type Work = readonly (readonly NewEvent[])[];

const batch = async (events: readonly NewEvent[], { store }: Side): Promise<void> => {
  await store.append(`person-${randomUUID()}`, 'no-stream', events);
};
let person = 1_000_000;
const singly = async (events: readonly NewEvent[], { store }: Side): Promise<void> => {
  await Promise.all(
    events.map((event) => store.append(`person-${(person += 1)}`, 'no-stream', [event])),
  );
};

const sides = [open('without', false), open('with', true)] as const;

interface Taken {
  /** By the clock, on each side. */
  readonly seconds: readonly [number, number];
  /** Of the processor: unlike the clock, little changed by what else the machine does. */
  readonly cpuSeconds: readonly [number, number];
}

/** What each side took for the same work. */
const byTurns = async (
  work: Work,
  append: (events: readonly NewEvent[], side: Side) => Promise<void>,
): Promise<Taken> => {
  const seconds: [number, number] = [0, 0];
  const cpuSeconds: [number, number] = [0, 0];
  for (const [nth, events] of work.entries()) {
    for (const at of nth % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
      const [start, cpuBefore] = [performance.now(), process.threadCpuUsage()];
      await append(events, sides[at]);
      const { user, system } = process.threadCpuUsage(cpuBefore);
      seconds[at] += (performance.now() - start) / 1_000;
      cpuSeconds[at] += (user + system) / 1e6;
    }
  }
  return { seconds, cpuSeconds };
};

const workOf = (count: number, size: number): Work =>
  Array.from({ length: count }, () => Array.from({ length: size }, rotated));
const KINDS = [
  ['batches of 100', BATCHES, BATCH, batch],
  ['64 at once', SINGLES / AT_ONCE, AT_ONCE, singly],
  ['one at a time', 300, 1, singly],
] as const;
console.log(`append: events a second, median of ${ROUNDS} rounds, both sides by turns`);
for (const [what, count, size, append] of KINDS) {
  await byTurns(workOf(count, size), append);
  const rounds: Taken[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push(await byTurns(workOf(count, size), append));
  }
  const rate = (side: 0 | 1): number =>
    (count * size) / median(rounds.map(({ seconds }) => seconds[side]));
  const cost = (of: keyof Taken): string =>
    ((1 - median(rounds.map(({ [of]: [off, on] }) => off / on))) * 100).toFixed(1);
  console.log(
    `${what.padEnd(16)} without ${shown(rate(0))}, with evidence ${shown(rate(1))}: ${cost('seconds')} % less (at most 10); by processor time ${cost('cpuSeconds')} %`,
  );
}
for (const { store, held } of sides) {
  await store.close();
  held.release();
}

const { store, held } = open('large', true);
const { tree } = store;
const filling = performance.now();
while (tree.size() < EVENTS) {
  await Promise.all(
    workOf(10, 1_000).map((events) => store.append(`person-${randomUUID()}`, 'no-stream', events)),
  );
}
console.log(
  `${shown(tree.size())} events recorded in ${shown((performance.now() - filling) / 1_000)} s`,
);

const { verifyLog } = (await built(
  'src/evidence/log-verification.js',
)) as typeof import('../src/evidence/log-verification.js');
const { inclusionProof } = (await built(
  'src/evidence/merkle/tree.js',
)) as typeof import('../src/evidence/merkle/tree.js');
const { nodesIn } = (await built(
  'src/evidence/tiles/tile-hashes.js',
)) as typeof import('../src/evidence/tiles/tile-hashes.js');

const reader = new DatabaseSync(join(folder, 'large', 'ledger.sqlite'), { readOnly: true });
const rows = reader.prepare('SELECT * FROM event ORDER BY ledger_index', { returnArrays: true });
/** Reading every row and hashing its text, in one loop. */
const readAndHash = (): void => {
  for (const row of rows.iterate() as Iterable<unknown>)
    hash('sha256', String((row as string[])[6]));
};
const verifying = async (): Promise<void> => {
  for await (const { verdict } of verifyLog(tree, [], tree.size())) {
    if (verdict !== undefined && verdict.state !== 'verified') throw new Error(verdict.says);
  }
};
/** Milliseconds by the clock, and of the processor. */
const measured = async (work: () => Promise<void> | void): Promise<readonly [number, number]> => {
  const [start, cpuBefore] = [performance.now(), process.threadCpuUsage()];
  await work();
  const { user, system } = process.threadCpuUsage(cpuBefore);
  return [performance.now() - start, (user + system) / 1_000];
};
const times: (readonly [readonly [number, number], readonly [number, number]])[] = [];
for (let round = 0; round < 5; round += 1) {
  times.push([await measured(readAndHash), await measured(verifying)]);
}
const ratioOf = (at: 0 | 1): string =>
  median(times.map(([reading, verifying]) => reading[at] / verifying[at])).toFixed(2);
console.log(
  `read and hash ${shown(median(times.map(([[ms]]) => ms)))} ms, verify ${shown(median(times.map(([, [ms]]) => ms)))} ms: ${ratioOf(0)} of its speed (at least 0.3); by processor time ${ratioOf(1)}`,
);

const nodes = nodesIn((level, number) => tree.tile(level, number));
const size = tree.size();
const proofs: (readonly [number, number])[] = [];
for (let nth = 0; nth < 1_000; nth += 1) {
  const index = Math.floor(Math.random() * size);
  proofs.push(
    await measured(() => {
      inclusionProof({ index, size, nodes });
    }),
  );
}
const slowest = (at: 0 | 1): string => Math.max(...proofs.map((each) => each[at])).toFixed(2);
console.log(
  `proof of one of ${shown(size)}: median ${median(proofs.map(([ms]) => ms)).toFixed(2)} ms, slowest of 1,000 ${slowest(0)} ms (under 5); by processor time ${slowest(1)} ms`,
);
reader.close();
await store.close();
held.release();
rmSync(folder, { recursive: true });
