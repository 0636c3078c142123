/** The same records give the same answers, whether the ledger stands on one machine or on several. */
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { Maintenance } from '../../src/application/maintenance.js';
import { settingsFrom } from '../../src/config/settings.js';
import type { RunningService } from '../http/running.js';
import { runService, temporaryFolder } from '../http/running.js';
import { EventStoreDouble } from '../support/eventstore-double/server.js';
import { postgresServer } from '../support/postgres.js';
import { randomRecords } from './random-records.js';

jest.setTimeout(180_000);

const RECORDS = 3_000;
/** What was sealed twice has other ciphertexts, and with them another root. */
const withoutRoot = (text: string): string => text.replace(/"root":"[^"]+"/, '"root":""');

/** Both ledgers stand still in time, so that instants do not tell them apart. */
const NOW = new Date('2026-03-01T02:00:00.000Z');

const postgres = postgresServer();
let double: EventStoreDouble;
let one: RunningService;
let several: RunningService;

beforeAll(async () => {
  double = await EventStoreDouble.start();
  double.log.now = () => NOW.getTime();
  const folder = temporaryFolder();
  const keyFile = join(folder, 'replicas.key');
  writeFileSync(keyFile, `${Buffer.alloc(32, 7).toString('base64')}\n`, { mode: 0o600 });
  const shared = settingsFrom({
    LEDGER_DATA: folder,
    PORT: '0',
    LOG_LEVEL: 'warn',
    ACCESS: 'off',
    EVENTSTORE_URL: double.url,
    VAULT_URL: await postgres.aDatabase(),
    VAULT_KEY_FILE: keyFile,
  });
  one = await runService(temporaryFolder(), { now: () => NOW });
  several = await runService(folder, { now: () => NOW }, shared);
});
afterAll(async () => {
  await one.remove();
  await several.remove();
  double.stop();
});

const outcomes = async (service: RunningService): Promise<readonly unknown[]> => {
  const answer = await service.ask({
    method: 'POST',
    url: '/v1/actions/batch',
    headers: { 'content-type': 'application/x-ndjson' },
    payload: randomRecords(RECORDS)
      .map((record) => JSON.stringify(record))
      .join('\n'),
  });
  return answer.text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
};

const QUESTIONS = [
  ...['2005-06-15', '2012-01-01', '2019-12-31'].flatMap((day) => [
    `headcount?asOf=${day}&groupBy=unit`,
    `headcount?asOf=${day}&groupBy=gender,category&basis=host`,
  ]),
  'headcount-series?from=2000-01-01&to=2020-01-01&interval=month&groupBy=category',
  'bridge?from=2000-01-01&to=2020-01-01&interval=year&groupBy=unit',
  'attrition?from=2000-01-01&to=2020-01-01&interval=year',
  'rotation-history?from=2000-01-01&to=2020-01-01&limit=1000',
  'rotations?from=2000-01-01&to=2020-01-01&interval=year&groupBy=unit',
  'training?from=2000-01-01&to=2020-01-01&interval=year',
  'anomalies?limit=1000',
];

describe('a few thousand random records', () => {
  let head = 0;

  test('are taken or refused alike on both event stores', async () => {
    const [there, here] = [await outcomes(several), await outcomes(one)];
    expect(there).toEqual(here);
    const recorded = here.filter((line) => (line as { outcome: string }).outcome === 'recorded');
    expect(recorded.length).toBeGreaterThan(RECORDS / 3);
    expect(recorded.length).toBeLessThan(RECORDS);
    head = await one.head();
    expect(await several.head()).toBe(head);
  });

  test('give every report byte for byte, as known now and as known half way', async () => {
    for (const question of QUESTIONS) {
      for (const knownAt of [head, Math.floor(head / 2)]) {
        const path = `/v1/reports/${question}&knownAt=${knownAt}`;
        const here = await one.get(path);
        expect([path, here.status]).toEqual([path, 200]);
        expect(withoutRoot((await several.get(path)).text)).toBe(withoutRoot(here.text));
      }
    }
  });

  test('give the same bytes again, root and all, when more is known and the tables were made anew', async () => {
    const questions = QUESTIONS.map(
      (each) => `/v1/reports/${each}&knownAt=${Math.floor(head / 2)}`,
    );
    for (const service of [several, one]) {
      const answers = async () => {
        const texts: string[] = [];
        for (const path of questions) {
          const { status, text } = await service.get(path);
          expect([path, status]).toEqual([path, 200]);
          texts.push(text);
        }
        return texts;
      };
      const before = await answers();
      const later = { action: 'establish', unit: 'LATER', name: 'L', effectiveDate: '2001-01-01' };
      expect((await service.record(later)).status).toBe(201);
      const steps = [];
      for await (const step of service.app.get(Maintenance).rebuild([])) steps.push(step);
      expect(steps.at(-1)).toMatchObject({ swapped: true, total: head + 1 });
      expect(await answers()).toEqual(before);
    }
  });

  test('are told alike, person by person and event by event', async () => {
    for (const path of ['/v1/people/P7', '/v1/people/P7/timeline', '/v1/units']) {
      const here = await one.get(path);
      expect([path, here.status]).toEqual([path, 200]);
      expect((await several.get(path)).text).toBe(here.text);
    }
  });
});
