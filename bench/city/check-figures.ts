/**
 * Counts headcounts and separations straight from the city records, in a dozen lines that share nothing with the
 * product, and compares them with what a ledger of the same records reports.
 * Run after `npm run build`: node bench/city/check-figures.ts <folder of the city records> <folder of their ledger>
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'csv-parse/sync';

import { get, importArguments, newFolder, ranToEnd, ready, run } from './city.ts';

const args = importArguments();
const records = (table: string): readonly Readonly<Record<string, string>>[] => {
  const file = args.find((name) => name.endsWith(join('/', `${table}.csv`))) ?? '';
  return parse(readFileSync(file), { columns: true });
};

const NO_DEPARTURE = ['CANCELLED', 'VERIFY EMPLOYMENT DATES (ONLY)'];
const hired = new Map<string, string>();
const appointed = new Map<string, string>();
const earlier = (person: string, date: string): void => {
  const known = hired.get(person);
  if (date !== '' && (known === undefined || date < known)) hired.set(person, date);
};
for (const { person_id: person = '', appointed_date: date = '' } of records('people')) {
  appointed.set(person, date);
  earlier(person, date);
}
for (const { person_id: person = '', start_date, end_date } of records('postings')) {
  const start = start_date === '' ? (appointed.get(person) ?? '') : (start_date ?? '');
  if (end_date === '' || (end_date ?? '') >= start) earlier(person, start);
}
const left = new Map<string, string>();
for (const { person_id: person = '', effective_date: date = '', reason = '' } of records(
  'departures',
)) {
  if (date === '' || NO_DEPARTURE.includes(reason) || date < (hired.get(person) ?? '9999'))
    continue;
  const known = left.get(person);
  if (known === undefined || date < known) left.set(person, date);
}
const headcount = (day: string): number =>
  [...hired].filter(([person, from]) => from <= day && day < (left.get(person) ?? '9999')).length;
const separations = (year: string): number =>
  [...left.values()].filter((date) => date.startsWith(year)).length;

const folder = process.argv[3] ?? newFolder();
if (process.argv[3] === undefined) await ranToEnd(folder, args);
const service = run(folder, ['serve']);
await ready(folder);
const reported = async (path: string): Promise<number> => {
  const { total } = JSON.parse((await get(folder, `/v1/reports/${path}`)) ?? '') as {
    total: number | { separations: number };
  };
  return typeof total === 'number' ? total : total.separations;
};

let differing = 0;
const compare = (what: string, counted: number, answer: number): void => {
  if (counted !== answer) differing += 1;
  console.log(`${what.padEnd(28)} counted ${counted}, reported ${answer}`);
};
for (const day of [
  '1995-01-01',
  '2000-01-01',
  '2005-01-01',
  '2010-01-01',
  '2015-01-01',
  '2020-01-01',
]) {
  compare(`headcount ${day}`, headcount(day), await reported(`headcount?asOf=${day}`));
}
for (let year = 2015; year <= 2019; year += 1) {
  const period = `from=${year}-01-01&to=${year + 1}-01-01`;
  const answer = await reported(`attrition?${period}`);
  compare(`separations ${year}`, separations(String(year)), answer);
}
service.child.kill('SIGTERM');
await service.ended;
console.log(differing === 0 ? 'all the same' : `${differing} differ`);
process.exitCode = differing === 0 ? 0 : 1;
