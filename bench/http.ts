/** Measures POST /v1/actions with its projecting against a POST that only validates. Run: `node bench/http.ts` */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

import { Body, Controller, Post, Query, Res } from '@nestjs/common';

type Starting = typeof import('../src/service.js');
type Configuring = typeof import('../src/config/settings.js');
type Parsing = typeof import('../src/http/records/parse-record.js');
type Requiring = typeof import('../src/http/access/requires.js');
type Asking = typeof import('../src/http/actions/action-query.dto.js');

/** The figures are for the program as it is shipped, so the built modules are measured. */
const built = async (module: string): Promise<unknown> => {
  try {
    return await import(new URL(`../dist/${module}`, import.meta.url).href);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') {
      console.error('There is no build to measure: run `npm run build` first.');
      process.exit(2);
    }
    throw error;
  }
};

const { startService } = (await built('src/service.js')) as Starting;
const { settingsFrom } = (await built('src/config/settings.js')) as Configuring;
const { parseRecord } = (await built('src/http/records/parse-record.js')) as Parsing;
const { Requires } = (await built('src/http/access/requires.js')) as Requiring;
const { RecordQuery } = (await built('src/http/actions/action-query.dto.js')) as Asking;

/** Where a record is answered when it has been checked: written out, as what runs here has no decorators. */
class ValidatedController {
  record(body: unknown): { readonly stream: string } {
    const { stream } = parseRecord(body);
    return { stream };
  }
}
const route = [ValidatedController.prototype, 'record'] as const;
Controller('bench/validated')(ValidatedController);
// It holds no data.
Requires('open')(...route, Object.getOwnPropertyDescriptor(...route) ?? {});
Post()(...route, Object.getOwnPropertyDescriptor(...route) ?? {});
Body()(...route, 0);
Query()(...route, 1);
Res({ passthrough: true })(...route, 2);
// The parameters of the route that records, so that the same is checked.
Reflect.defineMetadata('design:paramtypes', [Object, RecordQuery, Object], ...route);

const ROUNDS = 5;
const PEOPLE = 20_000;
const UNITS = 50;

const folder = mkdtempSync(join(tmpdir(), 'ledger-bench-'));
const settings = settingsFrom({ LEDGER_DATA: folder, PORT: '0' });
const service = await startService(settings, {
  // A line is made for every request, as it is by default; nobody reads it here.
  log: { write: () => undefined },
  controllers: [ValidatedController],
});
const url = service.url ?? '';

const post = async (lines: readonly object[]): Promise<void> => {
  const response = await fetch(`${url}/v1/actions/batch`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson' },
    body: lines.map((line) => JSON.stringify(line)).join('\n'),
  });
  const refused = /"outcome":"(?!recorded")[^}]*/.exec(await response.text())?.[0];
  if (refused !== undefined) throw new Error(refused);
};

const at = (count: number, make: (at: number) => object): readonly object[] =>
  Array.from({ length: count }, (_, each) => make(each));

await post([
  ...at(UNITS, (n) => ({
    action: 'establish',
    unit: `U${n}`,
    name: `Unit ${n}`,
    effectiveDate: '2000-01-01',
  })),
  ...at(PEOPLE, (n) => ({
    action: 'hire',
    person: `P${n}`,
    unit: `U${n % UNITS}`,
    effectiveDate: '2010-01-01',
  })),
]);

/** Answers a second of 64 connections, from a process of their own. */
const rate = async (path: string, kind: string, from: number): Promise<number> => {
  const load = fileURLToPath(new URL('./http-load.ts', import.meta.url));
  const child = spawn(process.execPath, [load, url, path, kind, String(from)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [answered] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  const { rate, failed } = JSON.parse(answered) as { rate: number; failed: number };
  if (failed > 0)
    throw new Error(`${failed} of the requests to ${path} were not answered with 201`);
  return rate;
};

/** What is measured includes the projecting: the next round starts when the tables are there. */
const projected = async (): Promise<number> => {
  const start = performance.now();
  for (;;) {
    const ready = (await (await fetch(`${url}/health/ready`)).json()) as {
      projected: { lag: number };
    };
    if (ready.projected.lag === 0) return performance.now() - start;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const rates = {
  validated: [] as number[],
  transfers: [] as number[],
  hires: [] as number[],
  lagMs: [] as number[],
};
let from = 0;
for (let round = 0; round <= ROUNDS; round += 1) {
  from += 1_000_000;
  const validated = await rate('/bench/validated', 'transfer', from);
  const transfers = await rate('/v1/actions', 'transfer', from);
  const lagMs = await projected();
  const hires = await rate('/v1/actions', 'hire', from);
  await projected();
  // The first round warms the machine up.
  if (round === 0) continue;
  rates.validated.push(validated);
  rates.transfers.push(transfers);
  rates.hires.push(hires);
  rates.lagMs.push(lagMs);
}
await service.close();
rmSync(folder, { recursive: true });

const shown = (values: readonly number[]): string => {
  const [least, most] = [Math.min(...values), Math.max(...values)].map(Math.round);
  return `${String(Math.round(median(values))).padStart(7)}  (${least} to ${most})`;
};
console.log(
  `answers a second at 64 connections: median of ${ROUNDS} interleaved rounds (least to most)`,
);
console.log(`validated and not recorded    ${shown(rates.validated)}`);
console.log(`transfers recorded            ${shown(rates.transfers)}`);
console.log(`hires with a name recorded    ${shown(rates.hires)}`);
console.log(`reports behind at the end, ms ${shown(rates.lagMs)}`);
const ratio = (over: readonly number[]): string =>
  (median(over) / median(rates.validated)).toFixed(2);
console.log(`transfers / validated, at least 0.4: ${ratio(rates.transfers)}`);
console.log(`hires / validated: ${ratio(rates.hires)}`);
