/**
 * Loads a real reorganisation into a fresh ledger through `ledger units load`, twice, and checks over HTTP what stands
 * after it: three provinces and 28 districts become one city of 103 communes, and three communes are divided.
 * Run after `npm run build`: node bench/can-tho.ts FOLDER (with units-before.csv, units-after.csv, lineage.csv)
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { built } from './built.ts';

const { startService } = (await built('src/service.js')) as typeof import('../src/service.js');
const { settingsFrom } = (await built(
  'src/config/settings.js',
)) as typeof import('../src/config/settings.js');

const DAY = '2025-07-01';
const DAY_BEFORE = '2025-06-30';
const [source] = process.argv.slice(2);
assert(source !== undefined, 'usage: node bench/can-tho.ts FOLDER');
const input = (name: string): string => join(source, name);

interface Unit {
  readonly unit: string;
  readonly exists: boolean;
  readonly name: string;
  readonly level: string | null;
  readonly code: string | null;
}
interface Lineage {
  readonly divided: boolean;
  readonly successor: string | null;
  readonly predecessors: readonly { readonly from: { readonly unit: string } }[];
  readonly successors: readonly { readonly to: { readonly unit: string } }[];
}

const LOAD = [
  ...['units', 'load', '--before', input('units-before.csv'), '--before-date', '2020-01-01'],
  ...['--after', input('units-after.csv'), '--lineage', input('lineage.csv')],
  ...['--effective-date', DAY],
];

const folder = mkdtempSync(join(tmpdir(), 'ledger-can-tho-'));
const ledger = new URL('../bin/ledger.js', import.meta.url).pathname;
const load = (): string =>
  execFileSync(process.execPath, [ledger, ...LOAD], {
    env: { ...process.env, LEDGER_DATA: folder },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
/** The sums of the closing table. */
const sums = (output: string): string => output.slice(output.indexOf('all files')).trimEnd();

const ask = async <T>(url: string, path: string): Promise<T> =>
  (await (await fetch(`${url}${path}`)).json()) as T;

/** What every check rests on: the list of a day, and the lineage of each old commune. */
const check = async (url: string): Promise<void> => {
  const unitsOn = async (day: string): Promise<readonly Unit[]> => {
    const { units } = await ask<{ units: readonly Unit[] }>(
      url,
      `/v1/units?asOf=${day}&limit=1000`,
    );
    return units.filter(({ exists }) => exists);
  };
  const [before, after] = [await unitsOn(DAY_BEFORE), await unitsOn(DAY)];
  const communes = (units: readonly Unit[]) => units.filter(({ level }) => level === 'commune');
  console.log(
    `standing on ${DAY_BEFORE}: ${before.length}, of them communes: ${communes(before).length}`,
  );
  console.log(`standing on ${DAY}: ${after.length}, of them communes: ${communes(after).length}`);
  assert.equal(before.length, 294);
  assert.equal(after.length, 104);
  assert.equal(communes(after).length, 103);
  assert.equal(after.filter(({ level }) => level === 'district').length, 0);

  const codeOf = new Map(after.map(({ unit, code }) => [unit, code]));
  const edges = new Map<string, string[]>();
  for (const line of readFileSync(input('lineage.csv'), 'utf8').trim().split('\n').slice(1)) {
    const [from = '', to = ''] = line.split(',');
    edges.set(from, [...(edges.get(from) ?? []), to]);
  }
  const divided: string[] = [];
  for (const { unit, code, name } of communes(before)) {
    const lineage = await ask<Lineage>(url, `/v1/units/${unit}/lineage?asOf=${DAY}`);
    const targets =
      lineage.successor === null
        ? lineage.successors.map(({ to }) => to.unit)
        : [lineage.successor];
    const expected = edges.get(code ?? '') ?? [];
    assert.deepEqual(targets.map((to) => codeOf.get(to)).sort(), [...expected].sort(), unit);
    assert.equal(lineage.divided, expected.length > 1);
    if (lineage.divided) divided.push(`${code} ${name} into ${expected.join(' and ')}`);
  }
  console.log(`communes whose successors are those of lineage.csv: ${communes(before).length}`);
  console.log(`divided: ${divided.join('; ')}`);
  assert.equal(divided.length, 3);

  let reused = 0;
  for (const { unit, code, name } of communes(after)) {
    const holder = async (day: string): Promise<Unit> => {
      const path = `/v1/units?code=${String(code)}&asOf=${day}`;
      const [only, ...others] = (await ask<{ units: readonly Unit[] }>(url, path)).units;
      assert(only !== undefined && others.length === 0, path);
      return only;
    };
    const [then, now] = [await holder(DAY_BEFORE), await holder(DAY)];
    assert.deepEqual([now.unit, now.name], [unit, name]);
    assert.equal(then.code, code);
    if (then.name === name) continue;
    reused += 1;
    assert.notEqual(then.unit, unit, 'a code under another name is another unit');
    if (code === '31135')
      console.log(`code ${code}: ${then.name} on ${DAY_BEFORE}, ${name} on ${DAY}`);
  }
  console.log(`codes taken over under another name: ${reused}, each found by its date`);
  assert.equal(reused, 56);
};

try {
  console.log(sums(load()));
  console.log('\nthe same once more');
  const again = sums(load());
  console.log(again);
  assert.match(again, /already there +466\n/);
  const settings = { LEDGER_DATA: folder, PORT: '0', ACCESS: 'off', LOG_LEVEL: 'error' };
  const service = await startService(settingsFrom(settings));
  try {
    await check(service.url ?? '');
  } finally {
    await service.close();
  }
} finally {
  rmSync(folder, { recursive: true });
}
