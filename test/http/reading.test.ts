/** Reading over HTTP: people by name, unit and day, units, decisions, the log, reports, health, metrics. */
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';

import type { Answer, RunningService } from './running.js';
import { HIRE, runService, TEST_MS } from './running.js';

jest.setTimeout(TEST_MS);

let service: RunningService;
/** Position of the last record: what a reader waits for. */
let position: string;

const hire = (person: string, fullName: string, unit = 'A'): object => ({
  ...HIRE,
  person,
  unit,
  profile: { fullName, gender: 'female' },
});
const record = async (body: object): Promise<Answer> => {
  const answer = await service.record(body);
  if (answer.status !== 201) throw new Error(answer.text);
  position = String(answer.body.position);
  return answer;
};

beforeAll(async () => {
  service = await runService();
  await service.furnish();
  await record({
    action: 'establish',
    unit: 'A1',
    name: 'Office A1',
    parent: 'A',
    effectiveDate: '2001-01-01',
  });
  await record(hire('P2', 'Trần Thị Đông', 'A1'));
  await record(hire('P3', 'Đặng Văn An', 'B'));
  await record({
    action: 'separate',
    person: 'P3',
    kind: 'resignation',
    effectiveDate: '2022-01-01',
    decision: { number: '15/QĐ', date: '2021-12-01', body: 'UBND', signer: 'Lê Văn Ký' },
  });
  await record({
    action: 'profile',
    person: 'P2',
    effectiveDate: '2021-01-01',
    attributes: { fullName: 'Trần Thị Hồng' },
  });
});
afterAll(() => service.remove());

const list = async (query: string): Promise<readonly Record<string, unknown>[]> => {
  const { status, body, text } = await service.get(`/v1/people?minPosition=${position}&${query}`);
  if (status !== 200) throw new Error(text);
  return body.people as Record<string, unknown>[];
};
const ids = async (query: string): Promise<readonly unknown[]> =>
  (await list(query)).map(({ person }) => person);

describe('people', () => {
  test('of a day are those employed then, in order of id', async () => {
    expect(await ids('asOf=2021-06-01')).toEqual(['P1', 'P2', 'P3']);
    expect(await ids('asOf=2022-06-01')).toEqual(['P1', 'P2']);
    expect(await ids('asOf=2022-06-01&standing=left')).toEqual(['P3']);
    expect(await ids('asOf=2022-06-01&standing=all')).toEqual(['P1', 'P2', 'P3']);
    expect(await ids('asOf=2020-01-05')).toEqual([]);
  });

  test('of a unit are those of the units below it too', async () => {
    expect(await ids('asOf=2021-06-01&unit=A')).toEqual(['P1', 'P2']);
    expect(await ids('asOf=2021-06-01&unit=A1')).toEqual(['P2']);
    expect(await ids('asOf=2021-06-01&unit=Z')).toEqual([]);
  });

  test.each([
    ['dat', ['P1']],
    ['ĐẠT', ['P1']],
    ['van', ['P1', 'P3']],
    ['an van', ['P3']],
    ['van%20dang', ['P3']],
    ['hong tran', ['P2']],
    ['hong hong', []],
    ['P', ['P1', 'P2', 'P3']],
    ['P2', ['P2']],
    ['nobody', []],
    ['.', []],
  ])('are found by q=%s', async (q, expected) => {
    expect(await ids(`asOf=2021-06-01&q=${q}`)).toEqual(expected);
  });

  test('are found by the name that holds today, also right after it was corrected', async () => {
    expect(await ids('asOf=2021-06-01&q=dong')).toEqual([]);
    const [{ id: target }] = (await service.get('/v1/people/P3/events')).body.events as [
      { id: string },
    ];
    await record({
      action: 'correct',
      person: 'P3',
      target,
      with: { ...hire('P3', 'Đặng Văn Ánh', 'B') },
    });
    expect(await ids('asOf=2021-06-01&q=anh')).toEqual(['P3']);
    expect((await list('asOf=2021-06-01&q=anh&columns=fullName'))[0]).toEqual({
      person: 'P3',
      fullName: 'Đặng Văn Ánh',
    });
  });

  test('come in pages that go on by id', async () => {
    const first = (await service.get(`/v1/people?asOf=2021-06-01&limit=2`)).body;
    expect([(first.people as unknown[]).length, first.next]).toEqual([2, 'P2']);
    const second = (await service.get(`/v1/people?asOf=2021-06-01&limit=2&after=P2`)).body;
    expect([(second.people as unknown[]).length, second.next]).toEqual([1, null]);
  });

  test('are shown with the columns asked for, as known then', async () => {
    expect(await list('asOf=2021-06-01&q=P1&columns=unit,hireDate,gender,fte,employed')).toEqual([
      {
        person: 'P1',
        unit: 'A',
        hireDate: '2020-01-06',
        gender: 'male',
        fte: 1000,
        employed: true,
      },
    ]);
    expect(await ids('asOf=2021-06-01&knownAt=3')).toEqual(['P1']);
    expect(await ids('asOf=2021-06-01&knownAt=0')).toEqual([]);
  });

  test('one by one are shown as of a day and as known at a moment', async () => {
    const { body } = await service.get('/v1/people/P2?asOf=2020-06-01');
    expect(body).toMatchObject({
      person: 'P2',
      asOf: '2020-06-01',
      state: { employed: true, unit: 'A1' },
      privateAttributes: { fullName: 'Trần Thị Đông' },
    });
    const timeline = (await service.get('/v1/people/P3/timeline')).body;
    expect(timeline.steps).toMatchObject([
      { date: '2020-01-06' },
      { date: '2022-01-01', state: { employed: false } },
    ]);
    expect(
      (timeline.facts as { versions: unknown[] }[]).map(({ versions }) => versions.length),
    ).toEqual([2, 1]);
  });
});

describe('units', () => {
  test('of a day, in pages by id', async () => {
    const units = async (query: string): Promise<unknown> =>
      ((await service.get(`/v1/units?${query}`)).body.units as { unit: string }[]).map(
        ({ unit }) => unit,
      );
    expect(await units('asOf=2021-06-01')).toEqual(['A', 'A1', 'B']);
    expect(await units('asOf=2000-06-01')).toEqual(['A', 'B']);
    expect(await units('knownAt=1')).toEqual(['A']);
    expect(await units('limit=1&after=A')).toEqual(['A1']);
    expect((await service.get('/v1/units/A1')).body.unit).toMatchObject({
      parent: 'A',
      above: ['A'],
    });
    expect((await service.get('/v1/units/A1?asOf=2000-06-01')).body.type).toBe(
      '/problems/unknown-unit',
    );
  });
});

describe('decisions', () => {
  test('are listed by number and day, and shown with what rests on them', async () => {
    await ids('asOf=2022-06-01');
    const { body } = await service.get(
      '/v1/decisions?number=15/Q%C4%90&from=2021-12-01&to=2021-12-02',
    );
    const [decision] = body.decisions as [{ decision: string; signed: string }];
    expect(decision).toMatchObject({ number: '15/QĐ', signed: '2021-12-01', body: 'UBND' });
    expect((await service.get('/v1/decisions?to=2021-12-01')).body.decisions).toEqual([]);
    const one = (await service.get(`/v1/decisions/${decision.decision}`)).body;
    expect(one).toMatchObject({
      decision: { type: 'decision-given', data: { number: '15/QĐ', signer: 'Lê Văn Ký' } },
      facts: [{ stream: 'person-P3', type: 'separated', effectiveDate: '2022-01-01' }],
    });
  });
});

describe('the log', () => {
  const events = async (query: string): Promise<readonly number[]> =>
    ((await service.get(`/v1/audit/events?${query}`)).body.events as { index: number }[]).map(
      ({ index }) => index,
    );

  test('is read in pages by index', async () => {
    expect(await events('limit=2')).toEqual([1, 2]);
    expect(await events('after=2&limit=2')).toEqual([3, 4]);
    expect(await events('after=2&until=3')).toEqual([3]);
    const { body } = await service.get('/v1/audit/events?limit=2');
    expect(body.next).toBe(2);
    expect((await service.get('/v1/audit/events?after=3&limit=100')).body.next).toBeNull();
  });

  test('is filtered by whom, what and when', async () => {
    await ids('asOf=2022-06-01');
    expect(await events('person=P2')).toEqual([5, 9]);
    expect(await events('type=separated')).toEqual([8]);
    expect(await events('person=P2&limit=1')).toEqual([5]);
    expect(await events('unit=A1')).toEqual(expect.arrayContaining([4]));
    expect(await events('effectiveFrom=2022-01-01&effectiveTo=2022-01-02')).toEqual([8]);
    expect(await events('actor=nobody')).toEqual([]);
    expect(await events('recordedTo=2020-01-01T00:00:00Z')).toEqual([]);
  });

  test.each([
    ['format=ndjson', {}],
    ['', { accept: 'application/x-ndjson' }],
  ])('is read out as lines: %s %j', async (query, headers) => {
    const answer = await service.get(`/v1/audit/events?${query}`, headers);
    expect(answer.headers['content-type']).toBe('application/x-ndjson');
    const lines = answer.text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { index: number });
    expect(lines.map(({ index }) => index)).toEqual(
      Array.from({ length: await service.head() }, (_, at) => at + 1),
    );
  });
});

describe('reports', () => {
  test('are in a catalogue, and answer', async () => {
    const { body } = await service.get('/v1/reports');
    expect((body.reports as { name: string }[]).map(({ name }) => name)).toContain('attrition');
    const head = await service.head();
    const answer = await service.get(
      `/v1/reports/headcount?asOf=2021-06-01&groupBy=unit&knownAt=${head}`,
    );
    expect(answer.body).toMatchObject({
      report: 'headcount',
      asOf: '2021-06-01',
      knownAt: { index: head },
      total: 3,
    });
    const again = await service.get(
      `/v1/reports/headcount?asOf=2021-06-01&groupBy=unit&knownAt=${head}`,
    );
    expect(again.text).toBe(answer.text);
  });
});

describe('operations', () => {
  test('readiness says how far the reports are', async () => {
    const { body } = await service.get('/health/ready');
    const head = body.index;
    expect(body).toEqual({
      status: 'ready',
      index: head,
      projected: { index: head, lag: 0, quarantined: 0 },
      storeUnreachableSince: null,
      storeLag: 0,
    });
  });

  test('metrics count appends, records and requests by route, and show the lag', async () => {
    const { text } = await service.get('/metrics');
    expect(text).toMatch(/ledger_records_total\{outcome="recorded"\} \d+/);
    expect(text).toMatch(/ledger_append_seconds_count\{outcome="recorded"\} \d+/);
    expect(text).toMatch(
      /ledger_http_request_seconds_count\{method="POST",route="\/v1\/actions",status="201"\} \d+/,
    );
    expect(text).toMatch(/ledger_projection_lag_events 0/);
    expect(text).not.toContain('P1');
  });

  test('the index is JSON, and browsers are sent to the page', async () => {
    expect((await service.get('/')).body).toHaveProperty('routes');
    const page = await service.get('/', { accept: 'text/html,*/*' });
    expect([page.status, page.headers.location]).toEqual([303, '/overview']);
  });
});
