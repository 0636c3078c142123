/** Two replicas on one event store: what one records the other reads, and neither loses anything when the store is away. */
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { settingsFrom } from '../../src/config/settings.js';
import type { Running } from '../e2e/command.js';
import { ledger, startService, stop, temporaryFolders } from '../e2e/command.js';
import type { RunningService } from '../http/running.js';
import { HIRE, runService, UNITS } from '../http/running.js';
import { EventStoreDouble } from '../support/eventstore-double/server.js';
import { postgresServer } from '../support/postgres.js';

jest.setTimeout(180_000);

const postgres = postgresServer();
const folders = temporaryFolders();
const otherFolder = folders.make();
let double: EventStoreDouble;
let servers: Readonly<Record<string, string>>;
/** In this process. */
let one: RunningService;
/** In a process of its own, as each replica is. */
let other: Running;

beforeAll(async () => {
  double = await EventStoreDouble.start();
  const folder = folders.make();
  const keyFile = join(folder, 'replicas.key');
  writeFileSync(keyFile, `${Buffer.alloc(32, 7).toString('base64')}\n`, { mode: 0o600 });
  const vault = await postgres.aDatabase();
  servers = {
    EVENTSTORE_URL: double.url,
    VAULT_URL: vault,
    VAULT_KEY_FILE: keyFile,
    ACCESS: 'off',
  };
  Object.assign(process.env, servers);
  const own = { LEDGER_DATA: folder, PORT: '0', LOG_LEVEL: 'warn' };
  one = await runService(folder, {}, settingsFrom({ ...own, ...servers }));
  other = await startService(otherFolder);
});
afterAll(async () => {
  await stop(other);
  await one.close();
  for (const name of Object.keys(servers)) Reflect.deleteProperty(process.env, name);
  double.stop();
  folders.remove();
});

interface Told {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
  readonly text: string;
}

const askOther = async (path: string, record?: unknown): Promise<Told> => {
  const url = /http:[/][/]\S+/.exec(other.said())?.[0] ?? '';
  const response = await fetch(new URL(path, url), {
    ...(record !== undefined && {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(record),
    }),
  });
  const text = await response.text();
  const body = JSON.parse(text) as Record<string, unknown>;
  return { status: response.status, headers: response.headers, body, text };
};

const readyWithin = async (ms: number, status: number): Promise<Record<string, unknown>> => {
  const givingUpAt = performance.now() + ms;
  for (;;) {
    const ready = await one.get('/health/ready');
    if (ready.status === status || performance.now() > givingUpAt) {
      expect(ready.status).toBe(status);
      return ready.body;
    }
    await pause(50);
  }
};

const HEADCOUNT = '/v1/reports/headcount?asOf=2026-01-01&groupBy=unit';

describe('two replicas', () => {
  test('what is recorded through one is read through the other, by its position', async () => {
    for (const unit of UNITS) expect((await one.record(unit)).status).toBe(201);
    for (let nth = 1; nth <= 20; nth += 1) {
      const { body } = await one.record({ ...HIRE, person: `P${nth}` });
      const told = await askOther(`${HEADCOUNT}&minPosition=${String(body.position)}`);
      expect(told.status).toBe(200);
      expect(told.body).toMatchObject({ total: nth });
    }
  });

  test('a rule is judged on what the other has recorded a moment ago', async () => {
    const hire = { ...HIRE, person: 'Q1' };
    const answers = await Promise.all([one.record(hire), askOther('/v1/actions', hire)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const leave = { action: 'separate', person: 'Q1', kind: 'death', effectiveDate: '2021-01-01' };
    expect((await one.record(leave)).status).toBe(201);
    const rotate = { action: 'rotate', person: 'Q1', kind: 'transfer', unit: 'B' };
    const late = await askOther('/v1/actions', { ...rotate, effectiveDate: '2022-01-01' });
    expect(late.status).toBe(409);
  });

  test('names are sealed with the same keys', async () => {
    const told = await askOther('/v1/people/P1');
    expect(told.text).toContain('Nguyễn Văn Đạt');
  });

  test('one that is given the vault of another ledger does not start', async () => {
    const { VAULT_URL = '' } = servers;
    process.env.VAULT_URL = await postgres.aDatabase();
    const { code, stderr } = await ledger(folders.make(), 'serve');
    process.env.VAULT_URL = VAULT_URL;
    expect(code).toBe(69);
    expect(stderr).toContain('the vault has never held');
  });

  test('without the store they answer, say so, and record again when it is back', async () => {
    double.stop();
    const record = { ...HIRE, person: 'R1', key: 'while-away' };
    const refused = await one.record(record);
    expect([refused.status, refused.headers['content-type']]).toEqual([
      503,
      'application/problem+json; charset=utf-8',
    ]);
    const body = await readyWithin(30_000, 503);
    expect(body.type).toMatch(/not-ready$/);
    expect(body.detail).toMatch(/^the event store has not answered since 20/);
    expect((await one.get(HEADCOUNT)).status).toBe(200);
    await double.start();
    await readyWithin(30_000, 200);
    expect((await one.record(record)).status).toBe(201);
    expect((await one.record(record)).status).toBe(200);
    const names = double.log.stream('person-R1') ?? [];
    expect(names).toHaveLength(1);
  });

  test('one that has lost everything of its own fills up again, and answers the same', async () => {
    const head = await one.head();
    const question = `${HEADCOUNT}&knownAt=${head}`;
    await stop(other);
    rmSync(otherFolder, { recursive: true });
    other = await startService(otherFolder);
    expect((await askOther(question)).text).toBe((await one.get(question)).text);
  });
});
