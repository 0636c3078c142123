/** The log over HTTP with every filter, and what lies behind figures, for those who may see it. */
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';

import { as } from '../access/asking-as.js';
import { runOrganisation } from '../access/organisation.js';
import type { Answer, RunningService } from './running.js';
import { TEST_MS } from './running.js';

jest.setTimeout(TEST_MS);

const OWNER = as({ role: 'administrator', unit: null });
const AUDITOR = as({ role: 'auditor', unit: null });
const DECISION = { number: '1668/NQ', date: '2023-06-16', body: 'Assembly' };
type Row = Readonly<Record<string, unknown>>;

let service: RunningService;
beforeEach(async () => {
  service = await runOrganisation([]);
});
afterEach(() => service.remove());

const record = async (body: object): Promise<Row> => {
  const answer = await service.record(body, OWNER);
  expect(answer.status).toBe(201);
  return answer.body;
};
const get = (url: string, who = AUDITOR): Promise<Answer> => service.get(url, who);
const idsOf = async (query: string): Promise<readonly unknown[]> => {
  const { body } = await get(`/v1/audit/events?${query}`);
  return (body.events as readonly Row[]).map(({ id }) => id);
};

describe('the log', () => {
  test('is found by every unit that a merger or a split is about', async () => {
    const effectiveDate = '2023-07-01';
    const merge = { action: 'merge', units: ['N1', 'S1'], into: 'M', name: 'M', parent: 'TOP' };
    const merged = await record({ ...merge, effectiveDate });
    const into = [{ unit: 'M' }, { unit: 'R', name: 'R', parent: 'NORTH' }];
    const split = await record({ action: 'split', unit: 'N2', into, effectiveDate, sequence: 2 });
    for (const unit of ['N1', 'S1']) {
      expect(await idsOf(`unit=${unit}&type=units-merged`)).toEqual([merged.event]);
    }
    expect(await idsOf('unit=M')).toEqual([merged.event, split.event]);
    for (const unit of ['N2', 'R']) {
      expect(await idsOf(`unit=${unit}&effectiveFrom=2023-01-01`)).toEqual([split.event]);
    }
  });

  test('is found by decision and by correlation', async () => {
    const common = { action: 'hire', unit: 'N1', effectiveDate: '2024-01-01' };
    const first = await record({ ...common, person: 'X1', decision: DECISION, correlation: 'c1' });
    const second = await record({ ...common, person: 'X2', correlation: 'c1' });
    expect(await idsOf('correlation=c1')).toEqual([first.event, second.event]);
    const { body } = await get('/v1/audit/events?person=X1');
    const [{ decision } = {}] = body.events as readonly Row[];
    expect(await idsOf(`decision=${String(decision)}&type=hired`)).toEqual([first.event]);
  });

  test('comes in filtered pages that together are all that match', async () => {
    const all = await idsOf('type=hired&limit=1000');
    const found: unknown[] = [];
    for (let after: number | null = 0; after !== null;) {
      const page: Answer = await get(`/v1/audit/events?type=hired&limit=2&after=${after}`);
      const { events, next } = page.body as { events: readonly Row[]; next: number | null };
      found.push(...events.map(({ id }) => id));
      after = next;
    }
    expect(found).toEqual(all);
    expect(found.length).toBeGreaterThan(2);
    const lines = await get('/v1/audit/events?type=hired&format=ndjson');
    const read = lines.text.trimEnd().split('\n');
    expect(read.map((line) => (JSON.parse(line) as Row).id)).toEqual(all);
  });
});

describe('the timeline', () => {
  test('up to a day leaves out what is dated later', async () => {
    await record({ action: 'hire', person: 'T1', unit: 'N1', effectiveDate: '2020-01-01' });
    const gone = { action: 'separate', kind: 'resignation', effectiveDate: '2021-01-01' };
    await record({ ...gone, person: 'T1' });
    const upTo = async (query: string): Promise<number> => {
      const { body } = await get(`/v1/people/T1/timeline${query}`);
      expect((body.steps as unknown[]).length).toBe((body.facts as unknown[]).length);
      return (body.facts as unknown[]).length;
    };
    expect(await upTo('?asOf=2020-12-31')).toBe(1);
    expect(await upTo('?asOf=2021-01-01')).toBe(2);
    expect(await upTo('')).toBe(2);
  });
});

describe('explanations', () => {
  const EXPLAIN = '/v1/audit/explain?report=headcount&asOf=2030-01-01&groupBy=unit&row=unit:N1';

  test('list as many people as the cell counts', async () => {
    const report = await get('/v1/reports/headcount?asOf=2030-01-01&groupBy=unit');
    const cell = (report.body.rows as readonly Row[]).find(({ unit }) => unit === 'N1');
    const { body, status } = await get(EXPLAIN);
    expect(status).toBe(200);
    expect(body).toMatchObject({ column: 'count', value: cell?.count });
    expect(body.items).toHaveLength(Number(cell?.count));
  });

  test('are for nobody who gets figures only, and within the scope of everybody else', async () => {
    expect((await get(EXPLAIN, as({ role: 'analyst', unit: null }))).status).toBe(403);
    const { body } = await get(EXPLAIN, as({ role: 'officer', unit: 'SOUTH' }));
    expect(body).toMatchObject({ value: 0, items: [] });
  });

  test('that there are none of is said by a problem and by the catalogue', async () => {
    const { status, body } = await get('/v1/audit/explain?report=quota');
    expect(status).toBe(422);
    expect(body.type).toMatch(/not-explained$/);
    const { reports } = (await get('/v1/reports')).body as { reports: readonly Row[] };
    const quota = reports.find(({ name }) => name === 'quota');
    expect(quota).toMatchObject({ explains: false, unexplained: body.reason });
    const headcount = reports.find(({ name }) => name === 'headcount');
    expect(headcount).toMatchObject({ explains: { columns: ['count'] } });
  });

  test('of a difference name the event that made it', async () => {
    const before = await service.head();
    const hired = await record({
      action: 'hire',
      person: 'D1',
      unit: 'N1',
      effectiveDate: '2024-01-01',
    });
    const asked = `report=headcount&asOf=2030-01-01&knownA=${before}&knownB=${before + 1}`;
    const { body } = await get(`/v1/audit/diff?${asked}`);
    expect(body).toMatchObject({ total: 1, rows: [{ causes: [{ event: hired.event }] }] });
    expect((await get('/v1/audit/diff?report=headcount&knownA=1')).status).toBe(400);
  });
});
