/** The catalogue over HTTP: loading a file, using what it declares, and reading it as known at an index. */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import type { RunningService } from './running.js';
import { TEST_MS, runService, temporaryFolder } from './running.js';

const FILE = {
  declare: [
    {
      entry: 'attribute/shift',
      effectiveDate: '2020-01-01',
      content: { vi: 'ca', en: 'shift', type: 'code', list: 'shift' },
    },
    { entry: 'code/shift/day', effectiveDate: '2020-01-01', content: { vi: 'ngày', en: 'day' } },
    { entry: 'code/shift/night', effectiveDate: '2020-01-01', content: { vi: 'đêm', en: 'night' } },
    {
      entry: 'attribute/clinicNote',
      effectiveDate: '2020-01-01',
      content: { vi: 'ghi chú y tế', en: 'clinic note', type: 'text', sealed: 'sensitive' },
    },
    {
      entry: 'policy/secondmentMonthsMax',
      effectiveDate: '2024-01-01',
      content: { value: 12, source: 'own rule' },
    },
    {
      entry: 'code/education/postdoc',
      effectiveDate: '2024-01-01',
      content: { vi: 'sau tiến sĩ', en: 'postdoc' },
    },
  ],
  withdraw: [{ entry: 'code/education/elementary', effectiveDate: '2025-01-01' }],
};

describe('the catalogue over HTTP', () => {
  let service: RunningService;
  let before: number;
  const folder = temporaryFolder();
  const load = (file: unknown, query = '') =>
    service.ask({
      method: 'POST',
      url: `/v1/catalogue${query}`,
      headers: { 'content-type': 'application/json' },
      payload: JSON.stringify(file),
    });
  const places = (body: Record<string, unknown>): readonly string[] =>
    (body.errors as { pointer: string; detail: string }[]).map(
      ({ pointer, detail }) => `${pointer}: ${detail}`,
    );
  const profile = (effectiveDate: string, attributes: object) =>
    service.record({ action: 'profile', person: 'P1', effectiveDate, attributes });
  const headcount = async (query: string) => {
    const { status, body } = await service.get(`/v1/reports/headcount?asOf=2024-06-01&${query}`);
    return { status, rows: body.rows, detail: body.detail };
  };

  beforeAll(async () => {
    service = await runService(folder);
    await service.furnish();
    before = await service.head();
  }, TEST_MS);
  afterAll(() => service.remove(), TEST_MS);

  test('a dry run shows what a file would change, and records nothing', async () => {
    const { status, body } = await load(FILE, '?dryRun=true');
    expect(status).toBe(200);
    expect(body).toMatchObject({ dryRun: true, recorded: 7, unchanged: 0 });
    const changes = body.changes as { entry: string; change: string; before: unknown }[];
    const policy = changes.find(({ entry }) => entry === 'policy/secondmentMonthsMax');
    expect(policy).toMatchObject({
      change: 'changed',
      before: { content: { value: 36 } },
      after: { value: 12 },
      index: null,
    });
    expect(await service.head()).toBe(before);
  });

  test('one wrong place in a file keeps all of it out, and each is named', async () => {
    const entry = (name: string, content: object) => ({
      entry: name,
      effectiveDate: '2024-01-01',
      content,
    });
    const { status, body } = await load({
      declare: [
        ...FILE.declare,
        entry('attribute/grade', { vi: 'b', en: 'g', type: 'code', list: 'grade' }),
        entry('attribute/gender', { vi: 'g', en: 'g', type: 'text' }),
        entry('policy/penaltyMonths', { value: 6, source: 'x' }),
        entry('policy/rotationMonthsMin', { value: 'long', source: 'x' }),
        entry('target/t1', {
          vi: 'a',
          en: 'a',
          of: 'persons',
          population: { colour: ['red'] },
          numerator: { gender: ['woman'] },
          operator: '=',
          steps: [{ threshold: 100 }],
          strictness: 'target',
        }),
        entry('nonsense/x', {}),
        entry('policy/refundOwedAfter', { value: ['leaving'], source: 'x' }),
        entry('policy/refundReduction', { value: ['resignation'], source: 'x' }),
      ],
    });
    expect(status).toBe(400);
    const found = places(body).join('\n');
    for (const each of [
      '/declare/6/content/list: there is no list grade',
      '/declare/7: The entry attribute/gender cannot be changed',
      '/declare/8: The entry policy/penaltyMonths cannot be changed: people are folded by it',
      '/declare/9/content/value: must be a number or a list of texts',
      '/declare/10/content/population/colour: is no key; there are: ',
      '/declare/10/content/numerator/gender: has no value woman; use: female, male',
      '/declare/11/entry: must be attribute/<name>',
      '/declare/12/content/value: must be a list of: resignation, ',
      '/declare/13/content/value: must be a whole number, 0 to 1800',
    ]) {
      expect(found).toContain(each);
    }
    expect(await service.head()).toBe(before);
  });

  test('an undeclared attribute or code is refused by its place before the load, and taken after it', async () => {
    expect(places((await profile('2024-03-01', { shift: 'night' })).body)).toEqual([
      '/attributes/shift: is no declared attribute',
    ]);
    const loaded = await load(FILE);
    expect(loaded.body).toMatchObject({ recorded: 7, unchanged: 0 });
    expect((await profile('2024-03-01', { shift: 'night' })).status).toBe(201);
    expect(places((await profile('2024-03-02', { shift: 'late' })).body)).toEqual([
      '/attributes/shift: must be one of: day, night',
    ]);
    expect((await profile('2024-03-02', { education: 'postdoc' })).status).toBe(201);
    expect(places((await profile('2023-03-02', { education: 'postdoc' })).body)[0]).toContain(
      'postdoc is not in force on 2023-03-02',
    );
    expect(places((await profile('2025-03-02', { education: 'elementary' })).body)[0]).toContain(
      'elementary is not in force on 2025-03-02',
    );
    expect(places((await profile('2019-03-01', { shift: 'night' })).body)).toEqual([
      '/attributes/shift: is no declared attribute on 2019-03-01',
    ]);
  });

  test('a second load of the same file records nothing', async () => {
    const head = await service.head();
    const { body } = await load(FILE);
    expect(body).toMatchObject({ recorded: 0, unchanged: 7 });
    expect(await service.head()).toBe(head);
  });

  test('a policy that was declared warns from its day on', async () => {
    const second = (effectiveDate: string, until: string) =>
      service.record(
        { action: 'rotate', kind: 'secondment', person: 'P1', unit: 'B', effectiveDate, until },
        {},
        '?dryRun=true',
      );
    const warnings = ({ body }: { body: Record<string, unknown> }) => body.warnings;
    expect(warnings(await second('2023-01-01', '2025-01-01'))).toEqual([]);
    expect(warnings(await second('2024-04-01', '2025-06-01'))).toEqual(['secondment-too-long']);
  });

  test('a policy that is a list of kinds is declared as one', async () => {
    const { status } = await service.record(
      {
        action: 'declare',
        entry: 'policy/refundOwedAfter',
        effectiveDate: '2026-01-01',
        content: { value: ['resignation', 'abandonment'], source: 'own rule' },
      },
      {},
      '?dryRun=true',
    );
    expect(status).toBe(200);
  });

  test('what an attribute seals is in no event in clear', async () => {
    const recorded = await profile('2024-03-05', { clinicNote: 'asthma, mild' });
    expect(recorded.status).toBe(201);
    const { text } = await service.get('/v1/people/P1/events');
    expect(text).toContain('asthma, mild');
    const files = readdirSync(folder, { recursive: true })
      .map((name) => join(folder, String(name)))
      .filter((name) => statSync(name).isFile());
    const { text: flat } = await service.get(
      `/v1/tables/person_state?minPosition=${String(recorded.body.position)}`,
    );
    expect(flat).toContain('{""shift"":""night""}');
    expect(flat).not.toContain('clinicNote');
    expect(files.length).toBeGreaterThan(2);
    for (const file of files) expect(readFileSync(file).includes('asthma')).toBe(false);
    const stored = await service.get('/v1/reports/headcount?asOf=2024-06-01&groupBy=clinicNote');
    expect(stored.status).toBe(400);
  });

  test('reports group and filter by an attribute of the organisation, as known at each index', async () => {
    const night = [{ shift: 'night', count: 1, share: 1 }];
    expect((await headcount('groupBy=shift')).rows).toEqual(night);
    expect((await headcount('groupBy=shift&where=shift:day')).rows).toEqual([]);
    expect((await headcount('groupBy=shift&where=education:postdoc')).rows).toEqual(night);
    expect((await headcount('where=shift:late')).status).toBe(400);
    const early = await headcount(`groupBy=shift&knownAt=${before}`);
    expect([early.status, String(early.detail)]).toEqual([
      400,
      expect.stringContaining('is no key of headcount'),
    ]);
    expect((await headcount(`where=education:postdoc&knownAt=${before}`)).status).toBe(400);
  });

  test('the list of people is filtered by such an attribute, and by every key of reports, as known at each index', async () => {
    const second = { action: 'hire', person: 'P2', unit: 'B', effectiveDate: '2021-01-01' };
    const hired = await service.record(second);
    expect(hired.status).toBe(201);
    const found = async (query: string) => {
      const { status, body } = await service.get(`/v1/people?asOf=2024-06-01&${query}`);
      return status === 200
        ? (body.people as { person: string }[]).map((each) => each.person)
        : body;
    };
    expect(await found(`minPosition=${String(hired.body.position)}`)).toEqual(['P1', 'P2']);
    for (const order of ['id', 'name']) {
      expect(await found(`where=shift:night&order=${order}`)).toEqual(['P1']);
      expect(await found(`where=shift:unknown&order=${order}`)).toEqual(['P2']);
      expect(await found(`where=shift:night&where=shift:unknown&order=${order}`)).toHaveLength(2);
      expect(await found(`where=shift:night&where=gender:female&order=${order}`)).toEqual([]);
      expect(await found(`where=ageBand:41-50&order=${order}`)).toEqual(['P1']);
      expect(await found(`where=unit1:B&order=${order}`)).toEqual(['P2']);
      expect(await found(`where=tenureBand:3-4&where=hireYear:2021&order=${order}`)).toEqual([
        'P2',
      ]);
    }
    expect(await found('where=shift:night&unit=B')).toEqual([]);
    expect(await found('where=clinicNote:asthma')).toMatchObject({
      status: 400,
      errors: [expect.objectContaining({ in: 'query', pointer: '/where' })],
    });
    expect(await found('where=shift:late')).toMatchObject({ status: 400 });
    expect(await found('where=shift')).toMatchObject({ status: 400 });
    expect(await found(`where=shift:night&knownAt=${before}`)).toMatchObject({ status: 400 });
  });

  test('the catalogue of reports lists such an attribute with its words and codes, and nothing sealed', async () => {
    const { status, body } = await service.get('/v1/reports');
    expect(status).toBe(200);
    const reports = body.reports as {
      name: string;
      keys: { population: { name: string; values?: string[] }[] };
    }[];
    const keysOf = (report: string) =>
      reports.find(({ name }) => name === report)?.keys.population ?? [];
    for (const report of ['headcount', 'attrition', 'composition']) {
      expect(keysOf(report).find(({ name }) => name === 'shift')).toEqual({
        name: 'shift',
        vi: 'ca',
        en: 'shift',
        values: ['day', 'night', 'unknown'],
      });
      const education = keysOf(report).find(({ name }) => name === 'education');
      expect(education?.values).toContain('postdoc');
      expect(keysOf(report).map(({ name }) => name)).not.toContain('clinicNote');
    }
    expect(keysOf('anomalies')).toEqual([]);
  });

  test('the catalogue is read as it holds on a day and as it was known', async () => {
    const holds = async (query: string) => {
      const { body } = await service.get(`/v1/catalogue?kind=code&${query}`);
      const names = (body.entries as { entry: string }[]).map(({ entry }) => entry);
      return ['postdoc', 'elementary'].map((code) => names.includes(`code/education/${code}`));
    };
    expect(await holds('asOf=2023-01-01')).toEqual([false, true]);
    expect(await holds('asOf=2024-06-01')).toEqual([true, true]);
    expect(await holds('asOf=2025-06-01')).toEqual([true, false]);
    expect(await holds(`asOf=2025-06-01&knownAt=${before}`)).toEqual([false, true]);
  });

  test('a declaration is voided like any fact, and then says nothing any more', async () => {
    const { body } = await service.get('/v1/catalogue?asOf=2024-06-01&kind=code');
    const postdoc = (body.entries as { entry: string; event: string }[]).find(
      ({ entry }) => entry === 'code/education/postdoc',
    );
    const voided = await service.record({
      action: 'void',
      entry: 'code/education/postdoc',
      target: postdoc?.event,
      kind: 'entered-in-error',
    });
    expect(voided.status).toBe(201);
    expect((await profile('2024-03-09', { education: 'postdoc' })).status).toBe(400);
  });
});
