/**
 * Kills the import of the city records ten times at random moments, completes it, and compares its reports with those
 * of an undisturbed import, byte for byte (instants of recording and roots apart, which are another run's).
 * Run after `npm run build`: node bench/city/kill-resume.ts <folder of the city records> [kills, default 10]
 */
import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

import { copyOf, get, importArguments, newFolder, ranToEnd, ready, run } from './city.ts';

const kills = Number(process.argv[3] ?? 10);
const args = importArguments();

// The keys of imported rows are made with a secret of the vault: both ledgers begin as copies of one.
const empty = newFolder();
await ranToEnd(empty, ['report', 'headcount']);
const [disturbed, undisturbed] = [copyOf(empty), copyOf(empty)];

console.log('an undisturbed import …');
const whole = await ranToEnd(undisturbed, args);
console.log(`${whole.seconds.toFixed(1)} s`);

let killed = 0;
for (let at = 1; killed < kills; at += 1) {
  const { child, ended } = run(disturbed, args);
  // Short enough that the ten of them together do not come to the end of the files.
  const ms = 2_000 + Math.random() * whole.seconds * 200;
  await Promise.race([pause(ms), ended]);
  child.kill('SIGKILL');
  const { code } = await ended;
  if (code === null) killed += 1;
  console.log(`run ${at}: ${code === null ? 'killed' : 'ended'} after ${(ms / 1000).toFixed(1)} s`);
}
const last = await ranToEnd(disturbed, args);
console.log(`the run that completes it:\n${last.output}`);

const YEARS = Array.from({ length: 35 }, (_, at) => 1990 + at);
const PATHS = [
  ...YEARS.map((year) => `headcount?asOf=${year}-01-01&groupBy=unit`),
  ...YEARS.map((year) => `headcount?asOf=${year}-07-01&groupBy=gender,unit&basis=host`),
  'headcount-series?from=1990-01-01&to=2025-01-01&interval=month',
  'bridge?from=1990-01-01&to=2025-01-01&interval=year&groupBy=unit',
  'attrition?from=1990-01-01&to=2025-01-01&interval=year&groupBy=kind',
  'rotations?from=1990-01-01&to=2025-01-01&interval=year&groupBy=kind',
  'training?from=1990-01-01&to=2025-01-01&interval=year',
  'rotation-history?limit=10000',
  'anomalies?limit=10000',
];

const reportsOf = async (folder: string): Promise<readonly string[]> => {
  const service = run(folder, ['serve']);
  await ready(folder);
  const { index } = JSON.parse((await get(folder, '/health/ready')) ?? '') as { index: number };
  const texts: string[] = [`${index} events`];
  for (const path of PATHS) {
    const text = await get(folder, `/v1/reports/${path}&knownAt=${index}`);
    if (text === undefined) throw new Error(`no answer to ${path}`);
    texts.push(text.replaceAll(/"(instant|root)":"[^"]*"/g, '"$1":""'));
  }
  service.child.kill('SIGTERM');
  await service.ended;
  return texts;
};

const [one, other] = [await reportsOf(disturbed), await reportsOf(undisturbed)];
const differing = one.flatMap((text, at) => (text === other[at] ? [] : [PATHS[at - 1] ?? text]));
const digest = createHash('sha256').update(one.join('\n')).digest('hex').slice(0, 16);
console.log(
  `${one.length - 1} reports over ${one[0] ?? ''}, ${killed} kills: ` +
    (differing.length === 0 ? `all the same, ${digest}` : `${differing.length} differ`),
);
for (const path of differing) console.log(`  differs: ${path}`);
process.exitCode = differing.length === 0 ? 0 : 1;
