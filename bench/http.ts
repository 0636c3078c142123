/** Measures POST /v1/actions against a POST that only validates. Run: `node bench/http.ts` */
import { Body, Controller, Post, Query, Res } from '@nestjs/common';

import { built } from './built.ts';
import { furnish, median, projected, rate, shown, startMeasured } from './under-load.ts';

type Parsing = typeof import('../src/http/records/parse-record.js');
type Requiring = typeof import('../src/http/access/requires.js');
type Asking = typeof import('../src/http/actions/action-query.dto.js');

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

const service = await startMeasured({ ACCESS: 'off' }, [ValidatedController]);
await furnish(service);

const rates = {
  validated: [] as number[],
  transfers: [] as number[],
  hires: [] as number[],
  lagMs: [] as number[],
};
for (let round = 0; round <= ROUNDS; round += 1) {
  const from = (round + 1) * 1_000_000;
  const validated = await rate(service, '/bench/validated', 'transfer', from);
  const transfers = await rate(service, '/v1/actions', 'transfer', from);
  const lagMs = await projected(service);
  const hires = await rate(service, '/v1/actions', 'hire', from);
  await projected(service);
  // The first round warms the machine up.
  if (round === 0) continue;
  rates.validated.push(validated);
  rates.transfers.push(transfers);
  rates.hires.push(hires);
  rates.lagMs.push(lagMs);
}
await service.close();

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
