/** The example file of targets and claims loads as it stands, and its reports' tables hold it. */
import { readFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import type { RunningService } from './running.js';
import { TEST_MS, runService } from './running.js';

const FILE = readFileSync(
  new URL('../../docs/examples/targets-and-claims.json', import.meta.url),
  'utf8',
);

describe('the example of targets and claims', () => {
  let service: RunningService;
  const load = () =>
    service.ask({
      method: 'POST',
      url: '/v1/catalogue',
      headers: { 'content-type': 'application/json' },
      payload: FILE,
    });
  beforeAll(async () => {
    service = await runService();
  }, TEST_MS);
  afterAll(() => service.remove(), TEST_MS);

  test('is recorded whole, once', async () => {
    const { declare } = JSON.parse(FILE) as { declare: readonly unknown[] };
    const { text, body } = await load();
    expect([text.slice(0, 200), body.recorded]).toEqual([expect.anything(), declare.length]);
    expect((await load()).body).toMatchObject({ recorded: 0, unchanged: declare.length });
    expect(await service.head()).toBe(declare.length);
  });

  test('states every target and claim, decimals as written', async () => {
    const { body } = await service.get('/v1/catalogue?asOf=2024-06-01');
    const entries = body.entries as { kind: string; name: string; content: unknown }[];
    const named = (kind: string) =>
      entries.filter((entry) => entry.kind === kind).map(({ name }) => name);
    expect(named('target').toSorted()).toEqual(
      Array.from({ length: 12 }, (_, at) => `T${at + 1}`).toSorted(),
    );
    expect(named('claim')).toHaveLength(19);
    const share = entries.find(({ name }) => name === 'B11')?.content;
    expect(share).toMatchObject({ figures: [{ printed: '6.18 %', value: 6.18 }, {}] });
  });
});
