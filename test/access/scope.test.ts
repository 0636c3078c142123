/** What an officer of one department sees and records: the own, and nothing that tells of the others. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import type { Grant } from '../../src/access/principal.js';
import type { RunningService } from '../http/running.js';
import { TEST_MS } from '../http/running.js';
import { as } from './asking-as.js';
import { runOrganisation } from './organisation.js';

const OFFICER: Grant = { role: 'officer', unit: 'NORTH' };
const PERIOD = 'from=2020-01-01&to=2024-01-01';

describe('an officer of NORTH', () => {
  let service: RunningService;
  beforeAll(async () => {
    service = await runOrganisation();
  }, TEST_MS);
  afterAll(() => service.remove());

  const get = (url: string, grant = OFFICER) => service.get(url, as(grant));
  const rows = async (url: string, grant = OFFICER) => {
    const { status, body, text } = await get(url, grant);
    if (status !== 200) throw new Error(text);
    return body;
  };
  const persons = async (url: string) =>
    ((await rows(url)).people as { person: string }[]).map(({ person }) => person);

  test('ASVS 8.4.1: is shown the own people only, on the day that is asked for', async () => {
    expect(await persons('/v1/people?standing=all')).toEqual(['In-N1', 'In-N2']);
    expect(await persons('/v1/people?asOf=2020-06-01')).toEqual(['In-N1', 'In-N2', 'Left-S1']);
    expect(await persons('/v1/people?unit=SOUTH')).toEqual([]);
    expect(await persons('/v1/people?q=Name')).toEqual(['In-N1', 'In-N2']);
    expect((await rows('/v1/people?limit=2')).next).toBeNull();
  });

  test('sees somebody who has moved on as of the days before', async () => {
    expect((await get('/v1/people/Left-S1')).status).toBe(404);
    expect((await get('/v1/people/Left-S1?asOf=2020-06-01')).status).toBe(200);
    expect((await get('/v1/people/Left-S1/timeline')).status).toBe(404);
  });

  test('is shown the own units', async () => {
    const { units } = await rows('/v1/units');
    expect((units as { unit: string }[]).map(({ unit }) => unit)).toEqual(['N1', 'N2', 'NORTH']);
  });

  test('is shown the decisions on the own people', async () => {
    const { decisions } = await rows('/v1/decisions');
    const numbers = (decisions as { number: string }[]).map(({ number }) => number);
    expect(numbers.sort()).toEqual(['QD-In-N1', 'QD-In-N2']);
  });

  test.each([
    ['headcount?asOf=2024-01-01', 2],
    ['headcount?asOf=2020-06-01', 3],
    ['headcount?unit=TOP', 2],
    ['headcount?unit=S1', 0],
    ['headcount?where=unit:S1', 0],
  ])('gets %s of the own people', async (report, count) => {
    expect((await rows(`/v1/reports/${report}`)).total).toBe(count);
  });

  test('gets reports over time of the own people', async () => {
    const series = await rows(`/v1/reports/headcount-series?${PERIOD}&interval=year`);
    expect(series.total).toMatchObject([{ count: 0 }, { count: 2 }, { count: 2 }, { count: 2 }]);
    const bridge = await rows(`/v1/reports/bridge?${PERIOD}`);
    expect(bridge.total).toMatchObject({ hires: 3, movesOut: 1, closing: 2 });
    expect(bridge.closes).toBe(true);
    const attrition = await rows(`/v1/reports/attrition?${PERIOD}`);
    expect(attrition.total).toMatchObject({ separations: 0, movesOut: 1 });
    // The group is the one after the movement.
    expect((await rows(`/v1/reports/rotations?${PERIOD}`)).total).toMatchObject({ turns: 0 });
    expect((await rows(`/v1/reports/training?${PERIOD}`)).total).toMatchObject({ turns: 0 });
  });

  test('is told of movements over the border, and of none elsewhere', async () => {
    expect((await rows('/v1/reports/rotation-history')).total).toBe(1);
    const north2 = { role: 'officer', unit: 'N2' } as const;
    expect((await rows('/v1/reports/rotation-history', north2)).total).toBe(0);
    expect((await rows('/v1/reports/anomalies')).total).toBe(0);
  });

  test('is told of a unit outside what is told of one that is unknown', async () => {
    const told = async (unit: string) =>
      JSON.stringify((await rows(`/v1/reports/headcount?unit=${unit}`)).notes).replaceAll(
        unit,
        'ID',
      );
    expect(await told('S1')).toBe(await told('NOWHERE'));
  });

  test('gets the published tables cut to the own units', async () => {
    const { text: hires } = await get('/v1/tables/hires');
    expect(hires).toContain('In-N1');
    expect(hires).not.toContain('Out-S1');
    const { text: units } = await get('/v1/tables/units');
    expect(units).not.toContain('Office S');
    expect((await get('/v1/tables/calendar')).text).toContain('2024-01-01');
  });

  const record = (body: object, query = '') => service.record(body, as(OFFICER), query);
  const outside = (body: object, query = '') =>
    record(body, query).then(({ status, body: { type } }) => `${status} ${String(type)}`);

  test.each([
    { action: 'profile', person: 'Out-S1', attributes: { rank: 'x' } },
    { action: 'profile', person: 'Nobody', attributes: { rank: 'x' } },
    { action: 'separate', person: 'Left-S1', kind: 'resignation' },
    { action: 'rotate', person: 'Out-S1', unit: 'N1', kind: 'transfer' },
    { action: 'hire', person: 'New', unit: 'S1' },
    { action: 'hire', person: 'Out-S1', unit: 'N1' },
    { action: 'establish', unit: 'N3', name: 'New', parent: 'NORTH' },
  ])('ASVS 8.4.1: does not record $action of what is elsewhere', async (body) => {
    const dated = { ...body, effectiveDate: '2024-02-01' };
    const forbidden = '403 /problems/forbidden';
    expect(await outside(dated)).toBe(forbidden);
    const preview = await record(dated, '?dryRun=true');
    expect(preview.text).not.toContain('2020-01-06');
  });

  test('does not amend facts elsewhere, and is not told whether they are there', async () => {
    const { body } = await service.get('/v1/people/Out-S1/events');
    const [{ id }] = body.events as [{ id: string }];
    for (const [person, target] of [
      ['Out-S1', id],
      ['Out-S1', 'none'],
      ['Nobody', 'none'],
    ]) {
      const amendment = { action: 'void', person, target, kind: 'entered-in-error' };
      expect(await outside(amendment)).toBe('403 /problems/forbidden');
    }
  });

  test('gets an answer of its own for each line of a batch, whoever the line is about', async () => {
    const lines = ['Out-S1', 'Nobody', 'In-N2'].map((person) => ({
      ...{ action: 'profile', person, attributes: { rank: 'y' } },
      effectiveDate: '2024-02-01',
    }));
    const { text } = await service.ask({
      method: 'POST',
      url: '/v1/actions/batch',
      headers: { ...as(OFFICER), 'content-type': 'application/x-ndjson' },
      payload: lines.map((line) => JSON.stringify(line)).join('\n'),
    });
    const answers = text.trim().split('\n');
    expect(answers.slice(0, 2)).toEqual([
      '{"line":1,"outcome":"out-of-scope"}',
      '{"line":2,"outcome":"out-of-scope"}',
    ]);
    expect(answers[2]).toContain('"outcome":"recorded"');
  });

  test('records about the own people, hires, and lets them go elsewhere', async () => {
    const facts = [
      { action: 'hire', person: 'New', unit: 'N1', effectiveDate: '2024-01-01' },
      { action: 'profile', person: 'New', attributes: { rank: 'x' }, effectiveDate: '2024-01-02' },
      {
        action: 'rotate',
        person: 'New',
        unit: 'S1',
        kind: 'transfer',
        effectiveDate: '2024-01-03',
      },
    ];
    for (const fact of facts) expect((await record(fact)).status).toBe(201);
    const later = { action: 'separate', person: 'New', kind: 'resignation' };
    expect((await record({ ...later, effectiveDate: '2024-02-01' })).status).toBe(403);
  });
});

describe('an officer whose unit ended yesterday', () => {
  let service: RunningService;
  beforeAll(async () => {
    service = await runOrganisation([
      {
        action: 'rotate',
        person: 'In-N1',
        unit: 'S1',
        kind: 'reorganisation',
        effectiveDate: '2024-03-01',
      },
      { action: 'dissolve', unit: 'N1', effectiveDate: '2024-03-01' },
    ]);
  }, TEST_MS);
  afterAll(() => service.remove());

  const of = as({ role: 'officer', unit: 'N1' });

  test('ASVS 8.3.2: sees and amends what was there until then, and nobody who has moved on', async () => {
    expect((await service.get('/v1/people/In-N1', of)).status).toBe(404);
    expect((await service.get('/v1/people/In-N1?asOf=2024-02-29', of)).status).toBe(200);
    const count = async (asOf: string) =>
      (await service.get(`/v1/reports/headcount?asOf=${asOf}`, of)).body.total;
    expect([await count('2024-02-29'), await count('2024-03-01')]).toEqual([1, 0]);
    const profile = { action: 'profile', person: 'In-N1', attributes: { rank: 'x' } };
    const before = await service.record({ ...profile, effectiveDate: '2024-02-01' }, of);
    const after = await service.record({ ...profile, effectiveDate: '2024-03-02' }, of);
    expect([before.status, after.status]).toEqual([201, 403]);
  });
});
