/**
 * Measures what sealing adds to the import of the city records: the same files with an invented name for every person,
 * with the name mapped, and so sealed, and with it left out. Interleaved, each import into an empty folder.
 * Run after `npm run build`: node bench/city/sealing.ts <folder of the city records> [rounds, default 5]
 */
import { copyFileSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

import { importArguments, median, newFolder, ranToEnd } from './city.ts';

const rounds = Number(process.argv[3] ?? 5);

const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Huỳnh', 'Võ', 'Đặng', 'Bùi'];
const MIDDLE = ['Văn', 'Thị', 'Hữu', 'Ngọc', 'Minh', 'Thanh', 'Quốc'];
const GIVEN = [
  'An',
  'Bình',
  'Châu',
  'Dũng',
  'Giang',
  'Hạnh',
  'Khánh',
  'Linh',
  'Nam',
  'Oanh',
  'Triều',
];
const of = (names: readonly string[], at: number): string => names[at % names.length] ?? '';
const nameOf = (at: number): string =>
  `${of(FAMILY, at)} ${of(MIDDLE, Math.floor(at / 8))} ${of(GIVEN, Math.floor(at / 56))}`;

const args = importArguments();
const source = dirname(args[1] ?? '');
const named = newFolder();
for (const file of readdirSync(source).filter((each) => each.endsWith('.csv'))) {
  copyFileSync(join(source, file), join(named, file));
}
const [head = '', ...rows] = readFileSync(join(source, 'people.csv'), 'utf8').trimEnd().split('\n');
const withNames = rows.map((row, at) => `${row.trimEnd()},${nameOf(at)}`);
const table = [`${head.trimEnd()},full_name`, ...withNames].join('\n');
writeFileSync(join(named, 'named-people.csv'), `${table}\n`);

interface Mapping {
  readonly tables: {
    readonly people: { file: string; ignore?: readonly string[]; columns: Record<string, unknown> };
  };
}
/** The arguments of the import with the name mapped, or left out. */
const argumentsOf = (what: 'sealed' | 'open'): readonly string[] => {
  const given = args.at(-1) ?? '';
  const mapping = JSON.parse(readFileSync(given, 'utf8')) as Mapping;
  const { people } = mapping.tables;
  people.file = 'named-people.csv';
  if (what === 'sealed') people.columns['profile.fullName'] = 'full_name';
  else people.ignore = ['full_name'];
  const file = join(named, `${what}.json`);
  writeFileSync(file, JSON.stringify(mapping));
  const files = args.slice(1, -2).map((each) => join(named, basename(each)));
  const renamed = files.map((each) => each.replace(/people\.csv$/, 'named-people.csv'));
  return ['import', ...renamed, '--map', file];
};

const seconds = { open: [] as number[], sealed: [] as number[] };
const cpuSeconds = { open: [] as number[], sealed: [] as number[] };
const kinds = ['open', 'sealed'] as const;
for (let round = 1; round <= rounds; round += 1) {
  for (const kind of round % 2 === 0 ? kinds.toReversed() : kinds) {
    const outcome = await ranToEnd(newFolder(), argumentsOf(kind));
    seconds[kind].push(outcome.seconds);
    cpuSeconds[kind].push(outcome.cpuSeconds);
    const [clock, cpu] = [outcome.seconds.toFixed(1), outcome.cpuSeconds.toFixed(1)];
    console.log(`round ${round}, ${kind}: ${clock} s, ${cpu} s of processor time`);
  }
}
console.log(`\n${rows.length} names; import, median of ${rounds}`);
for (const [what, values] of [
  ['by the clock', seconds],
  ['processor time', cpuSeconds],
] as const) {
  const [open, sealed] = [median(values.open), median(values.sealed)];
  const added = ((sealed / open - 1) * 100).toFixed(0);
  console.log(
    `${what}: without names ${open.toFixed(1)} s, sealed ${sealed.toFixed(1)} s: sealing adds ${added} %`,
  );
}
console.log('asked: at most 40 %');
