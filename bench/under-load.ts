/** Services on folders of their own that are recorded to over many connections: what is common to these measurements. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

import type { Type } from '@nestjs/common';

import { built } from './built.ts';

type Starting = typeof import('../src/service.js');
type Configuring = typeof import('../src/config/settings.js');

const { startService } = (await built('src/service.js')) as Starting;
const { settingsFrom } = (await built('src/config/settings.js')) as Configuring;

const PEOPLE = 20_000;
const UNITS = 50;
/** The unit above all others. */
export const TOP = 'TOP';

/** A service that is measured. */
export interface Measured {
  readonly url: string;
  readonly socketPath: string;
  /** Sent with every request; empty where nobody is asked. */
  readonly token: string;
  close(): Promise<void>;
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

/** Starts a service on a folder that is removed when it is closed. Its token is the first of the administrator. */
export const startMeasured = async (
  variables: Record<string, string>,
  controllers: readonly Type[] = [],
): Promise<Measured> => {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-bench-'));
  const settings = settingsFrom({ LEDGER_DATA: folder, PORT: '0', ...variables });
  // A line is made for every request, as it is by default; nobody reads it here.
  const log = { write: () => undefined };
  const service = await startService(settings, { log, controllers, allowances });
  const { url = '', socketPath, firstToken = '' } = service;
  const close = async (): Promise<void> => {
    await service.close();
    rmSync(folder, { recursive: true });
  };
  return { url, socketPath, token: firstToken, close };
};

const headersOf = ({ token }: Measured): Record<string, string> =>
  token === '' ? {} : { authorization: `Bearer ${token}` };

const at = (count: number, make: (at: number) => object): readonly object[] =>
  Array.from({ length: count }, (_, each) => make(each));

const BEGINNING = [
  { action: 'establish', unit: TOP, name: 'Top', effectiveDate: '2000-01-01' },
  ...at(UNITS, (n) => ({
    action: 'establish',
    unit: `U${n}`,
    name: `Unit ${n}`,
    parent: TOP,
    effectiveDate: '2000-01-01',
  })),
  ...at(PEOPLE, (n) => ({
    action: 'hire',
    person: `P${n}`,
    unit: `U${n % UNITS}`,
    effectiveDate: '2010-01-01',
  })),
];

/** Units and people, whom the load moves. */
export const furnish = async (service: Measured): Promise<void> => {
  const response = await fetch(`${service.url}/v1/actions/batch`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson', ...headersOf(service) },
    body: BEGINNING.map((line) => JSON.stringify(line)).join('\n'),
  });
  const refused = /"outcome":"(?!recorded")[^}]*/.exec(await response.text())?.[0];
  if (refused !== undefined) throw new Error(refused);
};

/** Answers a second of 64 connections, from a process of their own. */
export const rate = async (
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

/** What is measured includes the projecting: the next round starts when the tables are there. Gives milliseconds. */
export const projected = async (service: Measured): Promise<number> => {
  const start = performance.now();
  for (;;) {
    const headers = headersOf(service);
    const response = await fetch(`${service.url}/health/ready`, { headers });
    const ready = (await response.json()) as { projected: { lag: number } };
    if (ready.projected.lag === 0) return performance.now() - start;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

export const shown = (values: readonly number[]): string => {
  const [least, most] = [Math.min(...values), Math.max(...values)].map(Math.round);
  return `${String(Math.round(median(values))).padStart(7)}  (${least} to ${most})`;
};
