/**
 * Measures every report on a ledger made by `make.ts`: medians and 99th percentiles at random dates and moments.
 * Run after `npm run build`: node bench/scale/reports.ts FOLDER [ROUNDS]
 */
import { built } from '../built.ts';
import type { Parameters } from './opened.ts';
import { openMade, quantile, seeded } from './opened.ts';

type Catalogue = typeof import('../../projections/reports/catalogue.js');

const { REPORTS } = (await built('projections/reports/catalogue.js')) as Catalogue;

const [, , folder, rounds = '100'] = process.argv;
if (folder === undefined) throw new Error('node bench/scale/reports.ts FOLDER [ROUNDS]');
const { ask, end, close } = await openMade(folder);
const random = seeded(20_261);

const dateFrom = (day: number): string =>
  new Date(Date.UTC(1995, 0, 1 + day)).toISOString().slice(0, 10);
const aDay = (): Parameters => ({ asOf: dateFrom(random(10_500)), knownAt: 1 + random(end) });
const aPeriod = (years: number) => (): Parameters => {
  const year = 1995 + random(20);
  return { from: `${year}-01-01`, to: `${year + years}-01-01`, knownAt: 1 + random(end) };
};

/** What is asked of each report, beside the three questions that have a figure to meet. */
const ASKED: readonly (readonly [
  what: string,
  report: string,
  () => Parameters,
  least?: number,
])[] = [
  ['headcount by unit (asked: 60)', 'headcount', () => ({ ...aDay(), groupBy: ['unit'] })],
  [
    'headcount by three attributes (asked: 100)',
    'headcount',
    () => ({ ...aDay(), groupBy: ['category', 'gender', 'education'] }),
  ],
  [
    'monthly series over ten years (asked: 400)',
    'headcount-series',
    () => ({ ...aPeriod(10)(), interval: 'month' }),
  ],
];

const OWN: Readonly<Record<string, () => Parameters>> = {
  headcount: aDay,
  composition: () => ({ ...aDay(), by: ['gender', 'education'] }),
  quota: aDay,
  'headcount-series': () => ({ ...aPeriod(1)(), interval: 'month', groupBy: ['unit2'] }),
  bridge: () => ({ ...aPeriod(1)(), groupBy: ['unit2'] }),
  'rotation-history': () => ({ ...aPeriod(1)(), limit: 1000 }),
  rotations: () => ({ ...aPeriod(1)(), groupBy: ['unit2'] }),
  mobility: () => ({ ...aPeriod(1)(), groupBy: ['unit2'] }),
  offices: () => ({ ...aPeriod(1)(), unit: 'd1', limit: 1000 }),
  attrition: () => ({ ...aPeriod(1)(), groupBy: ['unit2'] }),
  'first-year-attrition': () => ({ ...aPeriod(2)(), interval: 'year' }),
  retention: () => aPeriod(2)(),
  training: () => ({ ...aPeriod(1)(), groupBy: ['unit2'] }),
};

const measure = async (what: string, report: string, make: () => Parameters, times: number) => {
  const ms: number[] = [];
  try {
    await ask(report, make());
    for (let nth = 0; nth < times; nth += 1) ms.push(await ask(report, make()));
  } catch (error) {
    console.log(`${what.padEnd(46)} ${error instanceof Error ? error.message : String(error)}`);
    return;
  }
  const [half, most] = [quantile(ms, 0.5), quantile(ms, 0.99)].map((value) => value.toFixed(1));
  console.log(`${what.padEnd(46)} median ${half} ms, 99th percentile ${most} ms, of ${times}`);
};

console.log(`${end} events`);
for (const [what, report, make] of ASKED) await measure(what, report, make, Number(rounds));
for (const { description } of REPORTS) {
  const { name, parameters } = description;
  const takes = (parameter: string): boolean => parameters.some((each) => each.name === parameter);
  const otherwise = takes('asOf') ? aDay : aPeriod(1);
  await measure(name, name, OWN[name] ?? otherwise, Math.max(5, Math.ceil(Number(rounds) / 10)));
}
console.log(`memory ${Math.round(process.resourceUsage().maxRSS / 1000)} MB`);
await close();
