/** Measures what the policy adds to recording: the decision, and the scope of an officer. Run: `node bench/policy.ts` */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type Opening = typeof import('../src/app.module.js');
type Configuring = typeof import('../src/config/settings.js');
type Recording = typeof import('../src/application/recorder.js');
type Parsing = typeof import('../src/http/records/parse-record.js');
type Deciding = typeof import('../src/access/policy.js');

/** The figures are for the program as it is shipped, so the built modules are measured. */
const built = (module: string): Promise<unknown> =>
  import(new URL(`../dist/src/${module}`, import.meta.url).href);
const { openLedger } = (await built('app.module.js')) as Opening;
const { settingsFrom } = (await built('config/settings.js')) as Configuring;
const { Recorder } = (await built('application/recorder.js')) as Recording;
const { parseRecord } = (await built('http/records/parse-record.js')) as Parsing;
const { decideAccess } = (await built('access/policy.js')) as Deciding;

const ROUNDS = 9;
const PEOPLE = 2_000;
const UNITS = 50;
const DECISIONS = 1_000_000;

const folder = mkdtempSync(join(tmpdir(), 'ledger-bench-'));
const settings = settingsFrom({ LEDGER_DATA: folder, PORT: '0' });
const ledger = await openLedger(settings, () => new Date(), console.error);
const recorder = new Recorder(ledger.store, ledger.sealer);

const officer = { account: 'officer', grants: [{ role: 'officer', unit: 'TOP' }] } as const;
const everybody = { account: 'local', scope: null };
const scoped = { account: 'officer', scope: ['TOP'] };

const record = async (fact: object, actor = everybody as typeof everybody | typeof scoped) => {
  const { outcome } = await recorder.record(parseRecord(fact), actor);
  if (outcome !== 'recorded') throw new Error(outcome);
};
const date = (round: number): string => `20${10 + round}-01-01`;

await record({ action: 'establish', unit: 'TOP', name: 'Top', effectiveDate: '2000-01-01' });
for (let n = 0; n < UNITS; n += 1) {
  const unit = { unit: `U${n}`, name: `Unit ${n}`, parent: 'TOP', effectiveDate: '2000-01-01' };
  await record({ action: 'establish', ...unit });
}
for (let n = 0; n < PEOPLE; n += 1) {
  await record({ action: 'hire', person: `P${n}`, unit: `U${n % UNITS}`, effectiveDate: date(0) });
}

/** Microseconds a transfer, 50 under way at a time, each of somebody else. */
const transfers = async (
  actor: typeof everybody | typeof scoped,
  step: number,
): Promise<number> => {
  const start = performance.now();
  for (let n = 0; n < PEOPLE; n += UNITS) {
    await Promise.all(
      Array.from({ length: UNITS }, (_, each) => {
        const unit = `U${(each + step) % UNITS}`;
        const fact = { person: `P${n + each}`, unit, kind: 'transfer', effectiveDate: date(step) };
        return record({ action: 'rotate', ...fact }, actor);
      }),
    );
  }
  return ((performance.now() - start) * 1_000) / PEOPLE;
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const times = { everybody: [] as number[], scoped: [] as number[], decided: [] as number[] };
for (let round = 0; round <= ROUNDS; round += 1) {
  // Who comes second meets longer timelines: they take turns.
  const [first, second] = round % 2 === 0 ? [everybody, scoped] : [scoped, everybody];
  const taken = new Map([[first, await transfers(first, round * 2 + 1)]]);
  taken.set(second, await transfers(second, round * 2 + 2));
  const start = performance.now();
  for (let each = 0; each < DECISIONS; each += 1) decideAccess(officer, 'records:write');
  const decided = ((performance.now() - start) * 1_000) / DECISIONS;
  // The first round warms the machine up.
  if (round === 0) continue;
  times.everybody.push(taken.get(everybody) ?? Number.NaN);
  times.scoped.push(taken.get(scoped) ?? Number.NaN);
  times.decided.push(decided);
}
await ledger.close();
rmSync(folder, { recursive: true });

console.log(`microseconds: medians of ${ROUNDS} interleaved rounds`);
console.log(`a decision of the policy           ${median(times.decided).toFixed(2)}`);
console.log(`a transfer over the whole          ${median(times.everybody).toFixed(0)}`);
console.log(`a transfer within an officer's     ${median(times.scoped).toFixed(0)}`);
