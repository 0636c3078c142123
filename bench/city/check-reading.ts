/**
 * Reads the city records without recording them, and prints what the rules say of every row.
 * Run after `npm run build`: node bench/city/check-reading.ts <folder of the city records, or CITY_DATA>
 */
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Row } from '../../src/import/rows.js';
import { built } from '../built.ts';

type Mappings = typeof import('../../src/import/load-mapping.js');
type Reading = typeof import('../../src/import/read-rows.js');

const folder = process.argv[2] ?? process.env.CITY_DATA;
if (folder === undefined) throw new Error('give the folder of the city records, or CITY_DATA');

/** What the row comes to: its action, with the movement's or the separation's kind, or why there is none. */
const outcomeOf = (row: Row): string => {
  if ('problem' in row) return `refused: ${row.problem.code}`;
  if ('nothing' in row) return `${row.nothing}: ${row.reason}`;
  if (row.foreseen !== undefined) return `refused: ${row.foreseen}`;
  const { action, kind } = row.record;
  const parts = [action, kind].filter((part) => typeof part === 'string');
  return `recorded: ${parts.join(' ')}`;
};

const counts = new Map<string, number>();
const count = (name: string): void => {
  counts.set(name, (counts.get(name) ?? 0) + 1);
};

const files = (await readdir(folder)).map((name) => join(folder, name));
const { loadMapping } = (await built('src/import/load-mapping.js')) as Mappings;
const { readRows, weightOf } = (await built('src/import/read-rows.js')) as Reading;
const mapping = await loadMapping(fileURLToPath(new URL('mapping.json', import.meta.url)));
const started = performance.now();
const weight = await weightOf(files);
let bytes = 0;
for await (const row of readRows(files, { mapping })) {
  const file = basename(row.file);
  bytes += row.bytes;
  count(`${file} read`);
  count(`${file} ${outcomeOf(row)}`);
}
const seconds = (performance.now() - started) / 1000;

for (const name of [...counts.keys()].sort()) {
  console.log(`${name.padEnd(70)} ${String(counts.get(name)).padStart(8)}`);
}
const memory = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(`${bytes} of ${weight} bytes in ${seconds.toFixed(1)} s, at most ${memory} MB`);
