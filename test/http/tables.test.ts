/** The flat tables over HTTP: what they are, and their rows as CSV that a spreadsheet can open safely. */
import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';

import type { RunningService } from './running.js';
import { HIRE, runService, TEST_MS } from './running.js';

jest.setTimeout(TEST_MS);

let service: RunningService;
let position: string;

beforeAll(async () => {
  service = await runService();
  await service.furnish();
  const { status, text, body } = await service.record({
    ...HIRE,
    person: 'P2',
    post: '=HYPERLINK("http://evil")',
    rank: 'says "so", twice',
    effectiveDate: '2020-03-01',
  });
  if (status !== 201) throw new Error(text);
  position = String(body.position);
});
afterAll(() => service.remove());

const rowsOf = async (query: string): Promise<readonly Record<string, string>[]> => {
  const { status, text } = await service.get(`/v1/tables/${query}`);
  if (status !== 200) throw new Error(text);
  return parse(text, { columns: true });
};

describe('the flat tables', () => {
  test('are listed with their columns and what these mean', async () => {
    const { body } = await service.get('/v1/tables');
    const tables = body.tables as { name: string; columns: { name: string; says: string }[] }[];
    expect(tables.map(({ name }) => name)).toEqual([
      'person_state',
      'movements',
      'separations',
      'hires',
      'trainings',
      'units',
      'quotas',
      'calendar',
      'code_labels',
      'headcount_daily',
    ]);
    for (const { columns } of tables) {
      for (const { says } of columns) expect(says).toMatch(/\w/);
    }
  });

  test('come as CSV with the ledger index that they reflect', async () => {
    const { status, headers, text } = await service.get(
      `/v1/tables/hires?minPosition=${position}&format=csv`,
    );
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8; header=present');
    expect(Number(headers['ledger-index'])).toBe(await service.head());
    const rows: Record<string, string>[] = parse(text, { columns: true });
    expect(rows.map(({ person, date, unit }) => ({ person, date, unit }))).toEqual(
      expect.arrayContaining([
        { person: 'P1', date: '2020-01-06', unit: 'A' },
        { person: 'P2', date: '2020-03-01', unit: 'A' },
      ]),
    );
  });

  test('hold no name and no full birth date', async () => {
    const { text } = await service.get(`/v1/tables/person_state?minPosition=${position}`);
    expect(text).not.toContain('Nguyễn');
    expect(text).not.toContain('1980-05-17');
    expect(text).toContain('1980-05');
  });

  test('show a text that looks like a formula as the text it is', async () => {
    const rows = await rowsOf(`person_state?minPosition=${position}`);
    const row = rows.find(({ person }) => person === 'P2');
    expect(row?.post).toBe(`'=HYPERLINK("http://evil")`);
    expect(row?.rank).toBe('says "so", twice');
  });

  test('give the headcount of every day asked for, by both bases', async () => {
    const rows = await rowsOf(
      `headcount_daily?from=2020-02-29&to=2020-03-02&minPosition=${position}`,
    );
    const counted = rows.map(({ date, unit, basis, count }) => [date, unit, basis, count].join());
    expect(counted.sort()).toEqual(
      [
        '2020-02-29,A,home,1',
        '2020-02-29,A,host,1',
        '2020-03-01,A,home,2',
        '2020-03-01,A,host,2',
      ].toSorted(),
    );
  });

  test('of rows by day reach back a year where no day is named', async () => {
    const rows = await rowsOf('headcount_daily');
    expect(new Set(rows.map(({ date }) => date)).size).toBe(366);
  });

  test.each([
    ['headcount_daily?from=2018-01-01&to=2020-01-01', '/from'],
    ['headcount_daily?from=2020-01-02&to=2020-01-02', '/from'],
    ['hires?from=2020-01-02', '/from'],
    ['hires?to=2020-01-02', '/to'],
    ['hires?format=xlsx', '/format'],
    ['hires?minPosition=nowhere', '/minPosition'],
  ])('refuse %s, and say what is wrong', async (query, pointer) => {
    const { status, body } = await service.get(`/v1/tables/${query}`);
    expect(status).toBe(400);
    expect(body.errors).toEqual([expect.objectContaining({ in: 'query', pointer })]);
  });

  test('that are not there are named as a problem, with those that are', async () => {
    const { status, body } = await service.get('/v1/tables/salaries');
    expect(status).toBe(404);
    expect(body).toMatchObject({ type: '/problems/unknown-table', table: 'salaries' });
    expect(body.detail).toContain('person_state');
  });

  test('can be asked for again after many readers have gone away in the middle', async () => {
    for (let nth = 0; nth < 12; nth += 1) await goAway(`${service.url}/v1/tables/calendar`);
    // Letting go takes a moment.
    const end = performance.now() + 10_000;
    let answer = await service.get('/v1/tables/calendar');
    while (answer.status === 503 && performance.now() < end) {
      // Asked without a rest, the service in this process would never hear that the readers have gone.
      await pause(20);
      answer = await service.get('/v1/tables/calendar');
    }
    expect(answer.status).toBe(200);
    expect(parse(answer.text, { columns: true })).toHaveLength(21_915);
  });
});

/** Asks, and closes the connection at the first piece of the answer. */
const goAway = (url: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const asking = request(url, (answer) => {
      answer.once('data', () => {
        answer.destroy();
        resolve();
      });
    });
    asking.on('error', reject);
    asking.end();
  });
