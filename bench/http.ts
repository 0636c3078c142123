/** Measures POST /v1/actions: against a POST that only validates, and what it costs to know who asks. Run: `node bench/http.ts` */
import { spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

import { Body, Controller, Post, Query, Res } from '@nestjs/common';
import { SignJWT } from 'jose';
import { built } from './built.ts';

type Starting = typeof import('../src/service.js');
type Configuring = typeof import('../src/config/settings.js');
type Parsing = typeof import('../src/http/records/parse-record.js');
type Requiring = typeof import('../src/http/access/requires.js');
type Asking = typeof import('../src/http/actions/action-query.dto.js');

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

/** How a service knows who asks. */
interface Measured {
  readonly url: string;
  /** Sent with every request; empty where nobody is asked. */
  readonly token: string;
}

/** No load here is to be told to come again: it is counted all the same. */
const PLENTY = Number.MAX_SAFE_INTEGER;
const allowances = {
  read: PLENTY,
  record: PLENTY,
  batch: PLENTY,
  report: PLENTY,
  stranger: PLENTY,
  'sign-in': PLENTY,
};

const folders: string[] = [];
const start = async (variables: Record<string, string>) => {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-bench-'));
  folders.push(folder);
  const settings = settingsFrom({ LEDGER_DATA: folder, PORT: '0', ...variables });
  return startService(settings, {
    // A line is made for every request, as it is by default; nobody reads it here.
    log: { write: () => undefined },
    controllers: [ValidatedController],
    allowances,
  });
};

/** A provider that signs one token: all that is asked of it is its keys. */
const key = generateKeyPairSync('rsa', { modulusLength: 2048 });
const provider = createServer((request, response) => {
  const jwk = { ...key.publicKey.export({ format: 'jwk' }), kid: 'bench', alg: 'RS256' };
  const endpoint = `${issuer}/x`;
  const metadata = { issuer, jwks_uri: `${issuer}/jwks`, authorization_endpoint: endpoint };
  const answer =
    request.url === '/jwks' ? { keys: [jwk] } : { ...metadata, token_endpoint: endpoint };
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
});
provider.listen(0, '127.0.0.1');
await once(provider, 'listening');
const issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
const accessToken = await new SignJWT({ roles: ['administrator'] })
  .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid: 'bench' })
  .setIssuer(issuer)
  .setAudience('bench')
  .setSubject('bench')
  .setIssuedAt()
  .setExpirationTime('1h')
  .sign(key.privateKey);

const services = await Promise.all([
  start({ ACCESS: 'off' }),
  start({}),
  start({ OIDC_ISSUER: issuer, OIDC_AUDIENCE: 'bench' }),
]);
const [nobodyAsked, localToken, ofProvider] = services.map(
  ({ url = '', firstToken = '' }, at): Measured => ({
    url,
    token: at === 2 ? accessToken : firstToken,
  }),
) as [Measured, Measured, Measured];

const headersOf = ({ token }: Measured): Record<string, string> =>
  token === '' ? {} : { authorization: `Bearer ${token}` };

const post = async (service: Measured, lines: readonly object[]): Promise<void> => {
  const response = await fetch(`${service.url}/v1/actions/batch`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson', ...headersOf(service) },
    body: lines.map((line) => JSON.stringify(line)).join('\n'),
  });
  const refused = /"outcome":"(?!recorded")[^}]*/.exec(await response.text())?.[0];
  if (refused !== undefined) throw new Error(refused);
};

const at = (count: number, make: (at: number) => object): readonly object[] =>
  Array.from({ length: count }, (_, each) => make(each));

const beginning = [
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
];
for (const service of [nobodyAsked, localToken, ofProvider]) await post(service, beginning);

/** Answers a second of 64 connections, from a process of their own. */
const rate = async (
  { url, token }: Measured,
  path: string,
  kind: string,
  from: number,
): Promise<number> => {
  const load = fileURLToPath(new URL('./http-load.ts', import.meta.url));
  const child = spawn(process.execPath, [load, url, path, kind, String(from), token], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [answered] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  const { rate, failed } = JSON.parse(answered) as { rate: number; failed: number };
  if (failed > 0)
    throw new Error(`${failed} of the requests to ${path} were not answered with 201`);
  return rate;
};

/** What is measured includes the projecting: the next round starts when the tables are there. */
const projected = async (service: Measured): Promise<number> => {
  const start = performance.now();
  for (;;) {
    const headers = headersOf(service);
    const response = await fetch(`${service.url}/health/ready`, { headers });
    const ready = (await response.json()) as { projected: { lag: number } };
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
  withLocal: [] as number[],
  withAccess: [] as number[],
  lagMs: [] as number[],
};
let from = 0;
for (let round = 0; round <= ROUNDS; round += 1) {
  from += 1_000_000;
  const validated = await rate(nobodyAsked, '/bench/validated', 'transfer', from);
  const transfers = await rate(nobodyAsked, '/v1/actions', 'transfer', from);
  const lagMs = await projected(nobodyAsked);
  const hires = await rate(nobodyAsked, '/v1/actions', 'hire', from);
  await projected(nobodyAsked);
  const withLocal = await rate(localToken, '/v1/actions', 'transfer', from);
  await projected(localToken);
  const withAccess = await rate(ofProvider, '/v1/actions', 'transfer', from);
  await projected(ofProvider);
  // The first round warms the machine up.
  if (round === 0) continue;
  rates.validated.push(validated);
  rates.transfers.push(transfers);
  rates.hires.push(hires);
  rates.withLocal.push(withLocal);
  rates.withAccess.push(withAccess);
  rates.lagMs.push(lagMs);
}
for (const service of services) await service.close();
provider.close();
for (const folder of folders) rmSync(folder, { recursive: true });

const shown = (values: readonly number[]): string => {
  const [least, most] = [Math.min(...values), Math.max(...values)].map(Math.round);
  return `${String(Math.round(median(values))).padStart(7)}  (${least} to ${most})`;
};
console.log(
  `answers a second at 64 connections: median of ${ROUNDS} interleaved rounds (least to most)`,
);
console.log(`validated and not recorded    ${shown(rates.validated)}`);
console.log(`transfers recorded            ${shown(rates.transfers)}`);
console.log(`transfers, with local token   ${shown(rates.withLocal)}`);
console.log(`transfers, with access token  ${shown(rates.withAccess)}`);
console.log(`hires with a name recorded    ${shown(rates.hires)}`);
console.log(`reports behind at the end, ms ${shown(rates.lagMs)}`);
const ratio = (over: readonly number[]): string =>
  (median(over) / median(rates.validated)).toFixed(2);
console.log(`transfers / validated, at least 0.4: ${ratio(rates.transfers)}`);
/** How many per cent fewer are answered when it is asked who asks, round by round: the machine has other work. */
const cost = (asked: readonly number[]): string =>
  (100 * (1 - median(asked.map((rate, at) => rate / (rates.transfers[at] ?? rate))))).toFixed(1);
console.log(`who asks, by a local token, costs at most 15 %: ${cost(rates.withLocal)} %`);
console.log(`who asks, by an access token, costs at most 15 %: ${cost(rates.withAccess)} %`);
console.log(`hires / validated: ${ratio(rates.hires)}`);
