/**
 * Measures every report on a ledger made by `make.ts`: medians and 99th percentiles at random dates and moments.
 * Run after `npm run build`: node bench/scale/reports.ts FOLDER [ROUNDS]
 */
import { built } from '../built.ts';

type Composition = typeof import('../../src/app.module.js');
type Reports = typeof import('../../src/application/report.js');
type Catalogue = typeof import('../../projections/reports/catalogue.js');
type Config = typeof import('../../src/config/settings.js');

const { openLedger } = (await built('src/app.module.js')) as Composition;
const { runReport } = (await built('src/application/report.js')) as Reports;
const { REPORTS } = (await built('projections/reports/catalogue.js')) as Catalogue;
const { settingsFrom } = (await built('src/config/settings.js')) as Config;

const [, , folder, rounds = '100'] = process.argv;
if (folder === undefined) throw new Error('node bench/scale/reports.ts FOLDER [ROUNDS]');
const settings = settingsFrom({ LEDGER_DATA: folder });
const now = (): Date => new Date();
const ledger = await openLedger(settings, now, console.error);
const { index: end } = await ledger.store.head();
await ledger.tables.waitFor(end, 600_000);
const sources = {
  tables: ledger.tables,
  surroundings: { now, timeZone: settings.timeZone },
  head: () => ledger.store.head(),
  groupMin: settings.smallCellsMin,
};

let state = 20_261;
const random = (below: number): number => {
  state = (state * 48_271) % 2_147_483_647;
  return state % below;
};
const dateFrom = (day: number): string =>
  new Date(Date.UTC(1995, 0, 1 + day)).toISOString().slice(0, 10);
type Parameters = Record<string, unknown>;
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
  offices: () => ({ ...aDay(), unit: 'd1', limit: 1000 }),
  attrition: () => ({ ...aPeriod(1)(), groupBy: ['unit2'] }),
  'first-year-attrition': () => ({ ...aPeriod(2)(), interval: 'year' }),
  retention: () => aPeriod(2)(),
  training: () => ({ ...aPeriod(1)(), groupBy: ['unit2'] }),
};

const timed = async (report: string, parameters: Parameters): Promise<number> => {
  const started = performance.now();
  await runReport(report, parameters, sources);
  return performance.now() - started;
};
const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[
    Math.min(values.length - 1, Math.floor(values.length * share))
  ] ?? Number.NaN;

const measure = async (what: string, report: string, make: () => Parameters, times: number) => {
  await timed(report, make());
  const ms: number[] = [];
  try {
    for (let nth = 0; nth < times; nth += 1) ms.push(await timed(report, make()));
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
await ledger.close();
