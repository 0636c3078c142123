/** A ledger of one machine is moved to servers: the same events, indexes, instants, names and reports. */
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { settingsFrom } from '../../src/config/settings.js';
import { anEvent } from '../contract/event-store/sample-events.js';
import type { RunningService } from '../http/running.js';
import { runService } from '../http/running.js';
import { randomRecords } from '../several-machines/random-records.js';
import { EventStoreDouble } from '../support/eventstore-double/server.js';
import { postgresServer } from '../support/postgres.js';
import { ledger, startLedger, temporaryFolders } from './command.js';

jest.setTimeout(180_000);

const MIGRATE = ['migrate', '--to', 'eventstoredb'] as const;

const postgres = postgresServer();
const folders = temporaryFolders();
let double: EventStoreDouble;
let folder: string;
let servers: Readonly<Record<string, string>>;

beforeEach(async () => {
  double = await EventStoreDouble.start();
  folder = folders.make();
  const keyFile = join(folders.make(), 'replicas.key');
  writeFileSync(keyFile, `${Buffer.alloc(32, 7).toString('base64')}\n`, { mode: 0o600 });
  const vault = await postgres.aDatabase();
  servers = { EVENTSTORE_URL: double.url, VAULT_URL: vault, VAULT_KEY_FILE: keyFile };
  Object.assign(process.env, servers);
});
afterEach(() => {
  for (const name of Object.keys(servers)) Reflect.deleteProperty(process.env, name);
  double.stop();
  folders.remove();
});

const running = (more: Readonly<Record<string, string>> = {}): Promise<RunningService> =>
  runService(
    folder,
    {},
    settingsFrom({ LEDGER_DATA: folder, PORT: '0', LOG_LEVEL: 'warn', ACCESS: 'off', ...more }),
  );

/** Events of the ledger on the server. */
const recorded = (): number =>
  double.log.all.filter(({ stream }) => !stream.startsWith('$')).length;

const QUESTIONS = [
  '/v1/people/P7',
  '/v1/people/P7/timeline',
  '/v1/audit/events?limit=1000',
  '/v1/reports/headcount?asOf=2015-01-01&groupBy=unit&knownAt=200',
  '/v1/reports/bridge?from=2001-01-01&to=2020-01-01&interval=year',
];
const answers = async (service: RunningService): Promise<readonly string[]> => {
  const texts: string[] = [];
  for (const path of QUESTIONS) {
    const { status, text } = await service.get(path);
    expect([path, status]).toEqual([path, 200]);
    texts.push(text);
  }
  return texts;
};

/** A ledger on one machine; what it answers. */
const furnished = async (records: number): Promise<readonly string[]> => {
  const service = await running();
  await service.ask({
    method: 'POST',
    url: '/v1/actions/batch',
    headers: { 'content-type': 'application/x-ndjson' },
    payload: randomRecords(records)
      .map((record) => JSON.stringify(record))
      .join('\n'),
  });
  await service.get(`/v1/reports/headcount?asOf=2015-01-01&knownAt=${await service.head()}`);
  const before = await answers(service);
  await service.close();
  return before;
};

describe('ledger migrate', () => {
  test('moves events and keys, and the servers answer as the one machine did', async () => {
    const before = await furnished(600);
    const moved = await ledger(folder, ...MIGRATE);
    // Where it takes long it shows how far it is.
    expect(moved.stderr.replaceAll(/^\d+% .*\n/gm, '')).toBe('');
    expect(moved.code).toBe(0);
    expect(moved.stdout).toMatch(/Moved \d+ events and \d+ keys, and compared them/);
    const service = await running(servers);
    expect(await answers(service)).toEqual(before);
    expect(before[0]).toContain('Nguyễn Thị P7');
    await service.close();
  });

  test('keeps the root: what was signed on the one machine holds on the servers, and is signed on from', async () => {
    await furnished(300);
    const one = await running();
    const { text: kept } = await one.get('/v1/audit/checkpoint');
    const events = await one.head();
    const roots = async (service: RunningService) =>
      (await service.get(`/v1/audit/proofs/consistency?from=150&to=${events}`)).text;
    const before = await roots(one);
    await one.close();
    expect((await ledger(folder, ...MIGRATE)).code).toBe(0);
    const replicas = [await running(servers)];
    try {
      const other = folders.make();
      replicas.push(
        await runService(
          other,
          {},
          settingsFrom({
            LEDGER_DATA: other,
            PORT: '0',
            LOG_LEVEL: 'warn',
            ACCESS: 'off',
            ...servers,
          }),
        ),
      );
      for (const replica of replicas) {
        expect((await replica.get('/v1/audit/checkpoint')).text).toBe(kept);
        expect(await roots(replica)).toBe(before);
        const { text } = await replica.ask({
          method: 'POST',
          url: '/v1/audit/verification',
          payload: { since: kept },
        });
        expect(text).toContain('"state":"verified"');
      }
      const [first] = replicas;
      const establish = { action: 'establish', unit: 'Z', name: 'Z', effectiveDate: '2010-01-01' };
      expect((await first?.record(establish))?.status).toBe(201);
      const later = await first?.get('/v1/audit/checkpoint');
      expect(later?.text.split('\n').slice(0, 2)).toEqual([kept.split('\n')[0], `${events + 1}`]);
    } finally {
      for (const replica of replicas) await replica.close();
    }
  });

  test('killed half way, it goes on where it stopped, and nothing is doubled', async () => {
    const before = await furnished(3_000);
    for (const part of [100, 400]) {
      const running = startLedger(folder, ...MIGRATE);
      while (recorded() < part) await pause(5);
      running.child.kill('SIGKILL');
      await running.ended;
    }
    const done = recorded();
    const moved = await ledger(folder, ...MIGRATE);
    expect([moved.code, moved.stderr.replaceAll(/.*left\n/g, '')]).toEqual([0, '']);
    expect(done).toBeLessThan(recorded());
    const service = await running(servers);
    expect(await answers(service)).toEqual(before);
    expect(await service.head()).toBe(recorded());
    await service.close();
  });

  test('afterwards the folder is recorded in only through the servers', async () => {
    await furnished(300);
    await expect(running(servers)).rejects.toThrow('move it with `ledger migrate');
    expect((await ledger(folder, ...MIGRATE)).code).toBe(0);
    await expect(running()).rejects.toThrow('was moved to EventStoreDB');
    const again = await ledger(folder, ...MIGRATE);
    expect(again.code).toBe(0);
    expect(again.stdout).toContain('both sides hold the same events');
  });

  test('a server that holds another ledger is refused, and nothing of it is changed', async () => {
    await furnished(300);
    double.log.append('person-somebody', 'no-stream', [EventStoreDouble.proposed(anEvent())]);
    const { code, stderr } = await ledger(folder, ...MIGRATE);
    expect(code).toBe(1);
    expect(stderr).toContain('the target holds another event at index 1');
    expect(recorded()).toBe(1);
  });

  test('without the settings of the servers it says which are missing', async () => {
    await furnished(300);
    for (const name of Object.keys(servers)) Reflect.deleteProperty(process.env, name);
    const { code, stderr } = await ledger(folder, ...MIGRATE);
    expect(code).toBe(78);
    expect(stderr).toContain('EVENTSTORE_URL, VAULT_URL and VAULT_KEY_FILE');
  });
});
