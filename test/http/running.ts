/** A real service on a folder of its own, with the little that tests ask of it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';

import type { InjectOptions } from 'fastify';

import type { Settings } from '../../src/config/settings.js';
import { settingsFrom } from '../../src/config/settings.js';
import type { Service, ServiceOptions } from '../../src/service.js';
import { startService } from '../../src/service.js';

/** A service is started and stopped in most tests, on machines that do other things too. */
export const TEST_MS = 60_000;

/** An answer, its body read as JSON where it is JSON. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
  readonly body: Record<string, unknown>;
  readonly text: string;
}

export interface RunningService extends Service {
  readonly url: string;
  /** Lines of its log so far. */
  readonly log: readonly string[];
  /** Asks without a network, over the whole application. */
  ask(options: InjectOptions): Promise<Answer>;
  get(url: string, headers?: Record<string, string>): Promise<Answer>;
  /** Posts one record. */
  record(body: unknown, headers?: Record<string, string>, query?: string): Promise<Answer>;
  /** Records units A and B, and P1 hired into A on 2020-01-06: three events. */
  furnish(): Promise<void>;
  /** Ledger index of the last event. */
  head(): Promise<number>;
  /** Stops it and removes the folder. */
  remove(): Promise<void>;
}

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'ledger-http-'));

/** Who asks is not what most tests are about: everybody is the owner of the folder. */
export const settingsFor = (folder: string): Settings =>
  settingsFrom({ LEDGER_DATA: folder, PORT: '0', LOG_LEVEL: 'info', ACCESS: 'off' });

export const runService = async (
  folder = temporaryFolder(),
  options: ServiceOptions = {},
  settings = settingsFor(folder),
): Promise<RunningService> => {
  const log: string[] = [];
  const sink = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      log.push(...chunk.toString().trimEnd().split('\n'));
      done();
    },
  });
  const service = await startService(settings, { log: sink, ...options });
  const server = service.app.getHttpAdapter().getInstance();
  const ask = async (asked: InjectOptions): Promise<Answer> => {
    const { statusCode, headers, body } = await server.inject(asked);
    const isJson = String(headers['content-type']).includes('json');
    const isWhole = isJson && !String(headers['content-type']).includes('ndjson');
    const json = isWhole ? (JSON.parse(body) as Record<string, unknown>) : {};
    return { status: statusCode, headers, body: json, text: body };
  };
  const record: RunningService['record'] = (body, headers = {}, query = '') =>
    ask({
      method: 'POST',
      url: `/v1/actions${query}`,
      headers: { 'content-type': 'application/json', ...headers },
      payload: typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body),
    });
  return {
    ...service,
    url: service.url ?? '',
    log,
    ask,
    get: (url, headers = {}) => ask({ method: 'GET', url, headers }),
    record,
    furnish: async () => {
      for (const each of [...UNITS, HIRE]) {
        const { status, text } = await record(each);
        if (status !== 201) throw new Error(text);
      }
    },
    head: async () => {
      const { body } = await ask({ method: 'GET', url: '/health/ready' });
      return body.index as number;
    },
    remove: async () => {
      await service.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

export const UNITS = [
  { action: 'establish', unit: 'A', name: 'Office A', effectiveDate: '2000-01-01' },
  { action: 'establish', unit: 'B', name: 'Office B', effectiveDate: '2000-01-01' },
];
export const HIRE = {
  action: 'hire',
  person: 'P1',
  unit: 'A',
  effectiveDate: '2020-01-06',
  profile: { fullName: 'Nguyễn Văn Đạt', gender: 'male', birthDate: '1980-05-17' },
};
