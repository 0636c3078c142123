/**
 * Measures headcount by unit at random dates and moments of knowledge, and how soon the service is ready.
 * Run after `npm run build`: node bench/city/reports.ts <folder of the city records> [folder of an imported ledger]
 */
import {
  connectionTo,
  get,
  importArguments,
  median,
  newFolder,
  numbersFrom,
  quantile,
  ranToEnd,
  ready,
  run,
  timed,
} from './city.ts';
import { built } from '../built.ts';

type Composition = typeof import('../../src/app.module.js');
type Reports = typeof import('../../src/application/report.js');
type Config = typeof import('../../src/config/settings.js');

const QUESTIONS = 1_000;
const WARM_UP = 50;
const STARTS = 5;

const folder = process.argv[3] ?? newFolder();
if (process.argv[3] === undefined) {
  console.log('importing …');
  await ranToEnd(folder, importArguments());
}

/** Always the same questions. */
const random = numbersFrom(20_261);
const dateFrom = (day: number): string =>
  new Date(Date.UTC(1985, 0, 1 + day)).toISOString().slice(0, 10);
const questionsUpTo = (head: number) =>
  Array.from({ length: QUESTIONS + WARM_UP }, () => ({
    asOf: dateFrom(random(14_000)),
    knownAt: 1 + random(head),
  }));

const tell = (what: string, allMs: readonly number[]): void => {
  const ms = allMs.slice(WARM_UP);
  const [half, most] = [median(ms).toFixed(1), quantile(ms, 0.99).toFixed(1)];
  console.log(`${what}: median ${half} ms (asked: < 15), 99th percentile ${most} ms (asked: < 50)`);
};

// At the use case, in this process.
const { openLedger } = (await built('src/app.module.js')) as Composition;
const { runReport } = (await built('src/application/report.js')) as Reports;
const { settingsFrom } = (await built('src/config/settings.js')) as Config;
const settings = settingsFrom({ LEDGER_DATA: folder });
const now = (): Date => new Date();
const ledger = await openLedger(settings, now, console.error);
const { index: end } = await ledger.store.head();
await ledger.tables.waitFor(end, 600_000);
const surroundings = { now, timeZone: settings.timeZone };
const head = () => ledger.store.head();
const { smallCellsMin: groupMin } = settings;
const sources = { tables: ledger.tables, surroundings, head, groupMin };
const atUseCase: number[] = [];
for (const { asOf, knownAt } of questionsUpTo(end)) {
  const parameters = { asOf, knownAt, groupBy: ['unit'] };
  atUseCase.push(await timed(() => runReport('headcount', parameters, sources)));
}
await ledger.close();
tell(
  `headcount by unit, ${QUESTIONS} random (date, knowledge) of ${end} events, use case`,
  atUseCase,
);

// How soon a service is ready, process start included.
const starts: number[] = [];
for (let at = 1; at <= STARTS; at += 1) {
  const service = run(folder, ['serve']);
  starts.push(await timed(() => ready(folder)));
  const { index, projected } = JSON.parse((await get(folder, '/health/ready')) ?? '') as {
    index: number;
    projected: { index: number };
  };
  if (projected.index !== index) console.log(`start ${at}: reports are at ${projected.index}`);
  service.child.kill('SIGTERM');
  await service.ended;
}
console.log(
  `start to ready, median of ${STARTS}: ${(median(starts) / 1000).toFixed(2)} s (asked: < 3)`,
);

// Over the socket, as the command line asks.
const service = run(folder, ['serve']);
await ready(folder);
const { ask, end: hangUp } = connectionTo(folder);
const overSocket: number[] = [];
for (const { asOf, knownAt } of questionsUpTo(end)) {
  const path = `/v1/reports/headcount?asOf=${asOf}&knownAt=${knownAt}&groupBy=unit`;
  overSocket.push(await timed(() => ask(path)));
}
tell('the same over the socket', overSocket);
hangUp();
service.child.kill('SIGTERM');
await service.ended;
