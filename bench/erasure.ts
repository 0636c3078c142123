/**
 * Measures erasing one of 100,000 people on the file vault: the event, the keys, and the proof that they are gone. The
 * proof reads every byte of the vault and its write-ahead log, as another process reads them, for the keys and their wraps.
 * Run after `npm run build`: node bench/erasure.ts [people, default 100000]
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import type { DataKey } from '../src/application/key-vault.js';

const built = (module: string): Promise<unknown> =>
  import(new URL(`../dist/src/${module}`, import.meta.url).href);
const { openEmbeddedStore } = (await built(
  'event-store/embedded-store.js',
)) as typeof import('../src/event-store/embedded-store.js');
const { holdFolder } = (await built(
  'event-store/folder-lock.js',
)) as typeof import('../src/event-store/folder-lock.js');
const { openFileVault } = (await built(
  'privacy/file-vault.js',
)) as typeof import('../src/privacy/file-vault.js');
const { createSealer } = (await built(
  'privacy/sealing.js',
)) as typeof import('../src/privacy/sealing.js');
const { Recorder } = (await built(
  'application/recorder.js',
)) as typeof import('../src/application/recorder.js');
const { Erasures } = (await built(
  'application/erasures.js',
)) as typeof import('../src/application/erasures.js');
const { parseRecord } = (await built(
  'http/records/parse-record.js',
)) as typeof import('../src/http/records/parse-record.js');

const PEOPLE = Number(process.argv[2] ?? 100_000);
const GROUP = 500;
const ROUNDS = 5;
const ACTOR = { account: 'bench' };
const CLASSES = ['identity', 'contact', 'note'] as const;

const folder = mkdtempSync(join(tmpdir(), 'ledger-erasure-'));
const surroundings = { now: () => new Date(), timeZone: 'Asia/Ho_Chi_Minh' };
const held = holdFolder(folder);
const store = openEmbeddedStore(held, surroundings);
const vault = openFileVault(folder);
const sealer = await createSealer({ vault, ledger: 'bench' });
const recorder = new Recorder(store, sealer);

const personAt = (at: number): string => `P${String(at).padStart(6, '0')}`;
const careerOf = (at: number): readonly object[] => [
  {
    action: 'hire',
    person: personAt(at),
    unit: 'U',
    effectiveDate: '2010-01-01',
    profile: { fullName: `Nguyễn Văn ${String(at)}`, phone: `+84 ${String(at)}` },
    note: `ghi chú ${String(at)}`,
  },
  { action: 'separate', person: personAt(at), kind: 'retirement', effectiveDate: '2020-01-01' },
];
async function* records() {
  yield [parseRecord({ action: 'establish', unit: 'U', name: 'U', effectiveDate: '2000-01-01' })];
  for (let at = 0; at < PEOPLE; at += GROUP) {
    const group = Array.from({ length: Math.min(GROUP, PEOPLE - at) }, (_, each) => at + each);
    yield await Promise.resolve(group.flatMap(careerOf).map((each) => parseRecord(each)));
  }
}
const options = { onImpossible: 'refuse', dryRun: false, derivedKeys: false } as const;
let recorded = 0;
for await (const answers of recorder.recordAll(records(), ACTOR, options)) {
  recorded += answers.filter(({ outcome }) => outcome === 'recorded').length;
}
if (recorded !== 2 * PEOPLE + 1) throw new Error(`only ${String(recorded)} were recorded`);

const erasures = new Erasures({
  store,
  vault,
  sealer,
  surroundings,
  options: { vaultBackupDays: 30, retentionMonths: {} },
});

/** The wraps as they stand in the file, by another connection of the engine. */
const wrapsOf = (stream: string): readonly Buffer[] => {
  const db = new DatabaseSync(join(folder, 'vault.sqlite'), { readOnly: true });
  const rows = db.prepare('SELECT wrapped FROM data_key WHERE stream = ?').all(stream);
  db.close();
  return rows.map(({ wrapped }) => Buffer.from(wrapped as Uint8Array));
};

/** Every byte of the vault, its log, and what lies beside it, as another process reads them. */
const bytesOfVault = (): Buffer =>
  execFileSync('sh', ['-c', 'cat "$0"/vault.*', folder], { maxBuffer: 2 ** 31 - 1 });

const foundIn = (sought: readonly Buffer[]): boolean => {
  const bytes = bytesOfVault();
  return sought.some((each) => bytes.includes(each));
};

const milliseconds = { erasing: [] as number[], proof: [] as number[], both: [] as number[] };
for (let round = 0; round <= ROUNDS; round += 1) {
  const person = personAt(Math.floor((PEOPLE / (ROUNDS + 2)) * (round + 1)));
  const stream = `person-${person}`;
  const keys = (await vault.find(
    CLASSES.map((name) => ({ stream, class: name, version: 1 })),
  )) as readonly DataKey[];
  const sought = [...keys.map(({ key }) => key.export()), ...wrapsOf(stream)];
  if (sought.length !== 2 * CLASSES.length || !foundIn(sought))
    throw new Error('not every key was found before');
  const start = performance.now();
  const { outcome } = await erasures.erase({ person, ground: 'bench' }, ACTOR);
  const erased = performance.now();
  const left = await vault.find(keys);
  if (outcome !== 'erased' || left.some((each) => each !== undefined) || foundIn(sought)) {
    throw new Error(`${person} was not erased`);
  }
  const proved = performance.now();
  // The first round warms the machine up.
  if (round === 0) continue;
  milliseconds.erasing.push(erased - start);
  milliseconds.proof.push(proved - erased);
  milliseconds.both.push(proved - start);
}
const megabytes = bytesOfVault().length / 1e6;
await store.close();
await vault.close();
held.release();
rmSync(folder, { recursive: true });

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

console.log(`one of ${String(PEOPLE)} people, a vault of ${megabytes.toFixed(0)} MB`);
console.log(`milliseconds, median of ${String(ROUNDS)} (least to most)`);
for (const [what, values] of Object.entries(milliseconds)) {
  const range = `${Math.min(...values).toFixed(1)} to ${Math.max(...values).toFixed(1)}`;
  console.log(`${what.padEnd(8)} ${median(values).toFixed(1).padStart(7)}  (${range})`);
}
console.log('asked: both under 200');
