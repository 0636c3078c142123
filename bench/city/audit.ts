/**
 * Measures a page of the log at any index, and the explanation of a figure, over the socket of a service.
 * Run after `npm run build`: node bench/city/audit.ts <folder of the city records> [folder of an imported ledger]
 */
import {
  connectionTo,
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

const QUESTIONS = 300;
const WARM_UP = 20;
const PAGE_EVENTS = 1_000;

const folder = process.argv[3] ?? newFolder();
if (process.argv[3] === undefined) {
  console.log('importing …');
  await ranToEnd(folder, importArguments());
}
const random = numbersFrom(20_262);

const service = run(folder, ['serve']);
await ready(folder);
const { ask, end: hangUp } = connectionTo(folder);

const tell = (what: string, allMs: readonly number[], asked: number): void => {
  const ms = allMs.slice(WARM_UP);
  const [half, late, most] = [median(ms), quantile(ms, 0.99), Math.max(...ms)].map((each) =>
    each.toFixed(1),
  );
  console.log(
    `${what}: median ${half} ms, 99th percentile ${late} ms, slowest ${most} ms (asked: < ${asked})`,
  );
};

const timesOf = async (path: () => string): Promise<readonly number[]> => {
  const times: number[] = [];
  for (let nth = 0; nth < WARM_UP + QUESTIONS; nth += 1) {
    const question = path();
    times.push(await timed(() => ask(question)));
  }
  return times;
};

const { index: last } = JSON.parse(await ask('/health/ready')) as { index: number };
const pages = await timesOf(
  () => `/v1/audit/events?after=${random(last - PAGE_EVENTS)}&limit=${PAGE_EVENTS}`,
);
tell(`page of ${PAGE_EVENTS} events after any of ${last}`, pages, 30);

const days = Array.from({ length: 20 }, () =>
  new Date(Date.UTC(1990, 0, 1 + random(12_000))).toISOString().slice(0, 10),
);
interface Headcount {
  readonly rows: readonly { readonly unit: string; readonly count: number }[];
}
const cells: string[] = [];
for (const day of days) {
  const report = `asOf=${day}&knownAt=${last}&groupBy=unit`;
  const { rows } = JSON.parse(await ask(`/v1/reports/headcount?${report}`)) as Headcount;
  const named = rows.filter(({ unit }) => unit !== 'null' && unit !== '');
  for (const { unit } of named) {
    cells.push(`${report}&row=${encodeURIComponent(`unit:${unit}`)}&column=count`);
  }
}
const explained = await timesOf(
  () => `/v1/audit/explain?report=headcount&${cells[random(cells.length)] ?? ''}`,
);
tell(`explanation of one of ${cells.length} figures of headcount by unit`, explained, 300);

hangUp();
service.child.kill('SIGTERM');
await service.ended;
