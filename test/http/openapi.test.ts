/** The OpenAPI document: valid, complete, and true of what the routes answer. */
import SwaggerParser from '@apidevtools/swagger-parser';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

import { ACTIONS } from '../../src/domain/actions.js';
import type { Answer, RunningService } from './running.js';
import { HIRE, runService, TEST_MS } from './running.js';

interface Operation {
  readonly summary: string;
  readonly parameters?: readonly { readonly in: string; readonly name: string }[];
  readonly responses: Readonly<Record<string, { content?: Record<string, { schema: object }> }>>;
}
interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

jest.setTimeout(TEST_MS);

const PROFILE = {
  action: 'profile',
  person: 'P1',
  effectiveDate: '2021-01-01',
  attributes: { education: 'master' },
};

let service: RunningService;
let document: Document;
const ajv = new Ajv2020({ strict: false, discriminator: false });

beforeAll(async () => {
  service = await runService();
  await service.furnish();
  document = (await service.get('/openapi.json')).body as unknown as Document;
  formats.default(ajv);
  ajv.addSchema(document, 'document');
});
afterAll(() => service.remove());

/** What is wrong with an answer by the schema of its route, status and media type. */
const violations = (path: string, method: string, { status, headers, body }: Answer): unknown => {
  const type = String(headers['content-type']).split(';')[0] ?? '';
  const content = document.paths[path]?.[method]?.responses[String(status)]?.content?.[type];
  if (content === undefined) return `${method} ${path} documents no ${status} of ${type}`;
  const steps = ['paths', path, method, 'responses', String(status), 'content', type, 'schema'];
  const pointer = steps
    .map((step) => encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1')))
    .join('/');
  const check = ajv.getSchema(`document#/${pointer}`);
  return check?.(body) === true ? [] : check?.errors;
};

/** What is asked of each route that takes something; of the others nothing. */
const ASKED = new Map(
  Object.entries({
    '/v1/people/{id}': '/v1/people/P1',
    '/v1/people/{id}/timeline': '/v1/people/P1/timeline',
    '/v1/people/{id}/events': '/v1/people/P1/events',
    '/v1/people/{id}/held': '/v1/people/P1/held',
    '/v1/units/{id}': '/v1/units/A',
    '/v1/reports/{name}': '/v1/reports/rotation-history',
    '/v1/tables/{name}': '/v1/tables/person_state',
    '/problems/{code}': '/problems/malformed',
    '/v1/actions': '/v1/actions?dryRun=true',
  }),
);

describe('the document', () => {
  test('is valid OpenAPI 3.1', async () => {
    expect(document.openapi).toBe('3.1.0');
    await SwaggerParser.validate(structuredClone(document) as never);
  });

  test('has Ledger-Purpose on every route that reads personal data, and on no other', async () => {
    const decision = { number: 'QD-1', date: '2021-01-01', body: 'Authority' };
    await service.record({ ...PROFILE, decision });
    const events = (await service.get('/v1/people/P1/events')).body.events as {
      readonly decision: string | null;
    }[];
    const id = events.at(-1)?.decision ?? '';
    const asked = new Map([...ASKED, ['/v1/decisions/{id}', `/v1/decisions/${id}`]]);
    const declared: string[] = [];
    const understood: string[] = [];
    for (const [path, item] of Object.entries(document.paths)) {
      for (const [method, { parameters = [] }] of Object.entries(item)) {
        const route = `${method} ${path}`;
        if (parameters.some((each) => each.in === 'header' && each.name === 'Ledger-Purpose')) {
          declared.push(route);
        }
        // Whoever notes why they read does not take a text for a reason.
        const { text } = await service.ask({
          method: method.toUpperCase(),
          url: asked.get(path) ?? path,
          headers: { 'ledger-purpose': 'because of Mr Name', 'last-event-id': '0' },
          ...(path === '/v1/actions' && { payload: PROFILE }),
        });
        if (text.includes('/ledger-purpose')) understood.push(route);
      }
    }
    expect(understood).toContain('get /v1/people');
    expect(declared.sort()).toEqual(understood.sort());
  });

  test('has every route, and says what each is for', () => {
    const listed = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, { summary }]) => {
        expect(summary).toMatch(/\w/);
        return `${method.toUpperCase()} ${path}`;
      }),
    );
    expect(listed.sort()).toEqual([
      'DELETE /v1/imports/{id}',
      'GET /',
      'GET /health/live',
      'GET /health/ready',
      'GET /metrics',
      'GET /openapi.json',
      'GET /problems',
      'GET /problems/{code}',
      'GET /sign-in',
      'GET /sign-in/callback',
      'GET /sign-in/provider',
      'GET /v1/audit/bundle',
      'GET /v1/audit/checkpoint',
      'GET /v1/audit/diff',
      'GET /v1/audit/events',
      'GET /v1/audit/explain',
      'GET /v1/audit/keys',
      'GET /v1/audit/proofs/consistency',
      'GET /v1/audit/proofs/inclusion/{id}',
      'GET /v1/catalogue',
      'GET /v1/decisions',
      'GET /v1/decisions/{id}',
      'GET /v1/duplicates',
      'GET /v1/forms',
      'GET /v1/forms/{name}',
      'GET /v1/imports',
      'GET /v1/imports/{id}',
      'GET /v1/imports/{id}/rejects',
      'GET /v1/imports/{id}/rows',
      'GET /v1/live',
      'GET /v1/maintenance/doctor',
      'GET /v1/maintenance/tokens',
      'GET /v1/me',
      'GET /v1/people',
      'GET /v1/people/{id}',
      'GET /v1/people/{id}/events',
      'GET /v1/people/{id}/held',
      'GET /v1/people/{id}/timeline',
      'GET /v1/placements',
      'GET /v1/proposals',
      'GET /v1/proposals/{id}',
      'GET /v1/reports',
      'GET /v1/reports/{name}',
      'GET /v1/rules/approval',
      'GET /v1/tables',
      'GET /v1/tables/{name}',
      'GET /v1/units',
      'GET /v1/units/{id}',
      'GET /v1/units/{id}/lineage',
      'GET /v1/units/{id}/placements',
      'POST /sign-in',
      'POST /sign-out',
      'POST /v1/actions',
      'POST /v1/actions/batch',
      'POST /v1/audit/bundle/verification',
      'POST /v1/audit/verification',
      'POST /v1/catalogue',
      'POST /v1/imports',
      'POST /v1/imports/{id}/run',
      'POST /v1/imports/{id}/try',
      'POST /v1/maintenance/backup',
      'POST /v1/maintenance/duplicates',
      'POST /v1/maintenance/evidence-key',
      'POST /v1/maintenance/keys',
      'POST /v1/maintenance/rebuild',
      'POST /v1/maintenance/report-file',
      'POST /v1/maintenance/tokens',
      'POST /v1/maintenance/tokens/{id}/revoke',
      'POST /v1/people/{id}/erasure',
      'POST /v1/people/{id}/legal-hold',
      'POST /v1/placements',
      'POST /v1/proposals',
      'POST /v1/proposals/{id}/approve',
      'POST /v1/proposals/{id}/return',
      'POST /v1/proposals/{id}/withdraw',
      'POST /v1/reconcile',
      'PUT /v1/imports/{id}/mapping',
      'PUT /v1/rules/approval',
    ]);
  });

  test('has every route that the server knows', () => {
    const known = service.app
      .getHttpAdapter()
      .getInstance()
      .printRoutes({ commonPrefix: false, includeHooks: false });
    for (const path of Object.keys(document.paths)) {
      const last = path.split('/').at(-1) ?? '';
      expect(known).toContain(last.replace('{', ':').replace('}', ''));
    }
  });

  test('has a schema for every action, which takes a good record and no unknown field', () => {
    for (const name of Object.keys(ACTIONS)) {
      expect(document.components.schemas).toHaveProperty(
        `${name.charAt(0).toUpperCase()}${name.slice(1)}Record`,
      );
    }
    const check = ajv.getSchema('document#/components/schemas/ActionRecord');
    expect(check?.({ ...HIRE, fte: 0.5, decision: { number: '1', date: '2020-01-01' } })).toBe(
      true,
    );
    expect(check?.({ ...HIRE, salary: 1 })).toBe(false);
    expect(
      check?.({
        action: 'correct',
        person: 'P1',
        target: 't',
        with: { ...HIRE, person: undefined },
      }),
    ).toBe(true);
    expect(
      check?.({ action: 'hire', person: '012345678901', unit: 'A', effectiveDate: '2020-01-01' }),
    ).toBe(false);
  });
});

describe('answers are as documented', () => {
  const gets: readonly [path: string, url: string][] = [
    ['/', '/'],
    ['/health/live', '/health/live'],
    ['/health/ready', '/health/ready'],
    ['/problems', '/problems'],
    ['/problems/{code}', '/problems/stale'],
    ['/v1/people', '/v1/people'],
    ['/v1/people', '/v1/people?asOf=2021-02-30'],
    ['/v1/people/{id}', '/v1/people/P1'],
    ['/v1/people/{id}', '/v1/people/P1?knownAt=99'],
    ['/v1/people/{id}', '/v1/people/P9'],
    ['/v1/people/{id}/timeline', '/v1/people/P1/timeline'],
    ['/v1/people/{id}/events', '/v1/people/P1/events'],
    ['/v1/units', '/v1/units'],
    ['/v1/units/{id}', '/v1/units/A'],
    ['/v1/units/{id}', '/v1/units/Z'],
    ['/v1/units/{id}/lineage', '/v1/units/A/lineage'],
    ['/v1/units/{id}/lineage', '/v1/units/Z/lineage'],
    ['/v1/units/{id}/placements', '/v1/units/A/placements'],
    ['/v1/placements', '/v1/placements'],
    ['/v1/decisions', '/v1/decisions'],
    ['/v1/decisions/{id}', '/v1/decisions/D-9'],
    ['/v1/audit/events', '/v1/audit/events'],
    ['/v1/reports', '/v1/reports'],
    ['/v1/reports/{name}', '/v1/reports/headcount?groupBy=unit'],
    ['/v1/reports/{name}', '/v1/reports/bridge?from=2020-01-01&to=2021-01-01'],
    ['/v1/reports/{name}', '/v1/reports/nothing'],
  ];
  test.each(gets)('GET %s: %s', async (path, url) => {
    expect(violations(path, 'get', await service.get(url))).toEqual([]);
  });

  test('POST /v1/actions: recorded, repeated, tried, refused, malformed', async () => {
    const move = {
      action: 'rotate',
      person: 'P1',
      kind: 'transfer',
      unit: 'B',
      effectiveDate: '2021-01-01',
      key: 'm',
    };
    const answers = [
      await service.record(move),
      await service.record(move),
      await service.record(
        { ...move, key: 'n', decision: { number: '7', date: '2020-12-01' } },
        {},
        '?dryRun=true',
      ),
      await service.record({ ...move, unit: 'A' }),
      await service.record(HIRE),
      await service.record(HIRE, {}, '?dryRun=true'),
      await service.record({ ...move, unit: 7 }),
      await service.record('{'),
      await service.record(move, { 'content-type': 'text/plain' }),
      await service.record({ ...move, key: 'o' }, { 'if-match': '"9"' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([
      201, 200, 200, 422, 409, 200, 400, 400, 415, 412,
    ]);
    for (const answer of answers) expect(violations('/v1/actions', 'post', answer)).toEqual([]);
  });

  test('POST /v1/actions/batch: every kind of line', async () => {
    const hire = { ...HIRE, person: 'P2', key: 'h' };
    const lines = [
      hire,
      hire,
      { ...hire, unit: 'B' },
      { ...HIRE, person: 'P3', unit: 'Z' },
      { ...hire, decision: 'D-9', person: 'P4' },
      '{',
    ];
    const { text, headers } = await service.ask({
      method: 'POST',
      url: '/v1/actions/batch',
      headers: { 'content-type': 'application/x-ndjson' },
      payload: lines
        .map((line) => (typeof line === 'string' ? line : JSON.stringify(line)))
        .join('\n'),
    });
    expect(headers['content-type']).toBe('application/x-ndjson');
    const answers = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { outcome: string });
    expect(answers.map(({ outcome }) => outcome)).toEqual([
      'recorded',
      'repeated',
      'key-reused',
      'refused',
      'unknown-decision',
      'malformed',
    ]);
    const check = ajv.getSchema('document#/components/schemas/BatchAnswer');
    for (const answer of answers) expect([check?.(answer), check?.errors]).toEqual([true, null]);
  });

  test('of proposals, from the first word to the last', async () => {
    const post = (url: string, payload: object) =>
      service.ask({
        method: 'POST',
        url,
        payload,
        headers: { 'content-type': 'application/json' },
      });
    const hire = { ...HIRE, person: 'P7' };
    const made = await post('/v1/proposals', { records: [hire], note: 'remark' });
    const id = String(made.body.proposal);
    const refused = await post('/v1/proposals', { records: [HIRE] });
    const own = await post(`/v1/proposals/${id}/approve`, {});
    const withdrawn = await post(`/v1/proposals/${id}/withdraw`, {});
    expect([made, refused, own, withdrawn].map(({ status }) => status)).toEqual([
      201, 409, 403, 200,
    ]);
    expect(violations('/v1/proposals', 'post', made)).toEqual([]);
    expect(violations('/v1/proposals', 'post', refused)).toEqual([]);
    expect(violations('/v1/proposals/{id}/approve', 'post', own)).toEqual([]);
    expect(violations('/v1/proposals/{id}/withdraw', 'post', withdrawn)).toEqual([]);
    for (const [path, url] of [
      ['/v1/proposals', '/v1/proposals'],
      ['/v1/proposals/{id}', `/v1/proposals/${id}`],
      ['/v1/rules/approval', '/v1/rules/approval'],
      ['/v1/audit/events', '/v1/audit/events?type=proposal-made'],
    ] as const) {
      expect(violations(path, 'get', await service.get(url))).toEqual([]);
    }
  });
});
