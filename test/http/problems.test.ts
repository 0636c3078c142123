/** Errors and parameters of every route: problems by name, nothing of the inside, nothing that is not declared. */
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';

import { EVENT_STORE, TABLES } from '../../src/http/tokens.js';
import type { EventStore } from '../../src/application/event-store.js';
import { StoreUnavailable, UnknownOutcome } from '../../src/application/event-store.js';
import { NotProjectedInTime } from '../../src/application/reporting.js';
import type { Tables } from '../../src/application/reporting.js';
import { PROBLEMS } from '../../src/http/problems/problem-kinds.js';
import type { Answer, RunningService } from './running.js';
import { HIRE, runService, TEST_MS } from './running.js';

jest.setTimeout(TEST_MS);

let service: RunningService;
beforeAll(async () => {
  service = await runService();
  await service.furnish();
});
afterAll(() => service.remove());

const code = ({ body }: Answer): string => String(body.type).replace('/problems/', '');

/** Every route of the document, with ids that exist. */
const routes = async (): Promise<readonly { method: string; url: string }[]> => {
  const { body } = await service.get('/openapi.json');
  const paths = body.paths as Record<string, Record<string, unknown>>;
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.keys(item).map((method) => ({
      method: method.toUpperCase(),
      url: path
        .replace('/people/{id}', '/people/P1')
        .replace('/units/{id}', '/units/A')
        .replace('{id}', 'D1')
        .replace('{name}', 'headcount')
        .replace('{code}', 'stale'),
    })),
  );
};

describe('a problem', () => {
  test('has all its members, and a type that can be looked up', async () => {
    const { headers, body } = await service.get('/v1/people/P9');
    expect(headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(body).toEqual({
      type: '/problems/unknown-person',
      title: 'The person is unknown',
      status: 404,
      detail: 'Nothing is recorded of P9.',
      remedy: expect.any(String) as unknown,
      instance: `urn:uuid:${String(headers['x-request-id'])}`,
      person: 'P9',
    });
    expect((await service.get(String(body.type))).body).toMatchObject({
      code: 'unknown-person',
      status: 404,
    });
  });

  test.each(Object.entries(PROBLEMS))('%s has a status, a meaning and a remedy', (name, kind) => {
    expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(kind.status).toBeGreaterThanOrEqual(400);
    for (const words of [kind.title, kind.means, kind.remedy])
      expect(words.length).toBeGreaterThan(5);
  });

  test('tells an unknown address from a method that it does not take', async () => {
    expect(code(await service.get('/v1/nothing'))).toBe('not-found');
    const answer = await service.ask({ method: 'DELETE', url: '/v1/people/P1' });
    expect([answer.status, code(answer), answer.headers.allow]).toEqual([
      405,
      'method-not-allowed',
      'GET, HEAD',
    ]);
    expect((await service.ask({ method: 'GET', url: '/v1/actions' })).headers.allow).toBe('POST');
  });

  test('of the service itself shows nothing of the inside, and the log names the request', async () => {
    const store = service.app.get<EventStore>(EVENT_STORE);
    const broken = jest
      .spyOn(store, 'readStream')
      .mockRejectedValue(new TypeError('secret of line 7'));
    const answer = await service.get('/v1/people/P1');
    broken.mockRestore();
    expect([answer.status, code(answer)]).toEqual([500, 'internal']);
    expect(answer.text).not.toMatch(/secret|TypeError|at .*\d+:\d+/);
    const id = String(answer.headers['x-request-id']);
    expect(service.log.some((line) => line.includes(id) && line.includes('secret of line 7'))).toBe(
      true,
    );
  });

  test.each([
    [new StoreUnavailable('disk gone'), 'store-unavailable'],
    [new UnknownOutcome('disk gone'), 'unknown-outcome'],
  ])('of the store says when to come again: %s', async (error, expected) => {
    const store = service.app.get<EventStore>(EVENT_STORE);
    const broken = jest.spyOn(store, 'append').mockRejectedValue(error);
    const answer = await service.record({ ...HIRE, person: 'P7' });
    broken.mockRestore();
    expect([answer.status, code(answer), answer.headers['retry-after']]).toEqual([
      503,
      expected,
      '2',
    ]);
    expect(answer.text).not.toContain('disk gone');
  });

  test('of reports that lag says how far they are', async () => {
    const tables = service.app.get<Tables>(TABLES);
    const behind = jest
      .spyOn(tables, 'projected')
      .mockReturnValue({ index: 1, position: '1', recordedAt: null, lag: 2, quarantined: 0 });
    const late = jest.spyOn(tables, 'waitFor').mockRejectedValue(new NotProjectedInTime(3, 1));
    const answer = await service.get('/v1/reports/headcount?knownAt=3');
    behind.mockRestore();
    late.mockRestore();
    expect([answer.status, code(answer)]).toEqual([503, 'not-projected']);
    expect(answer.body).toMatchObject({ index: 3, projected: 1 });
  });
});

describe('parameters', () => {
  test('that are not declared are refused by every route, by name', async () => {
    for (const { method, url } of await routes()) {
      if (url.startsWith('/v1/maintenance')) continue;
      for (const name of ['nonsense', 'constructor', '__proto__']) {
        const headers = {
          'content-type': url.endsWith('batch') ? 'application/x-ndjson' : 'application/json',
        };
        const body = method === 'POST' ? { headers, payload: '{}' } : {};
        const { status, body: problem } = await service.ask({
          method: method,
          url: `${url}?${name}=1`,
          ...body,
        });
        expect([method, url, name, status]).toEqual([method, url, name, 400]);
        expect(problem.errors).toEqual([
          { in: 'query', pointer: `/${name}`, detail: 'is no parameter of this route' },
        ]);
      }
    }
  });

  test.each([
    ['/v1/people?limit=0', '/limit'],
    ['/v1/people?limit=1001', '/limit'],
    ['/v1/people?limit=1e2', '/limit'],
    ['/v1/people?limit=', '/limit'],
    ['/v1/people?limit=1&limit=2', '/limit'],
    ['/v1/people?asOf=2021-02-30', '/asOf'],
    ['/v1/people?asOf=2021-02-28T00:00:00Z', '/asOf'],
    ['/v1/people?knownAt=-1', '/knownAt'],
    ['/v1/people?knownAt=1.5', '/knownAt'],
    ['/v1/people?knownAt=2021-01-01', '/knownAt'],
    ['/v1/people?knownAt=2021-02-30T00:00:00Z', '/knownAt'],
    ['/v1/people?knownAt=2021-02-01T00:00:00', '/knownAt'],
    ['/v1/people?columns=salary', '/columns'],
    ['/v1/people?columns=', '/columns'],
    [`/v1/people?q=${'x'.repeat(201)}`, '/q'],
    ['/v1/people?q=', '/q'],
    ['/v1/people?q=a%00b', '/q'],
    ['/v1/people?standing=gone', '/standing'],
    ['/v1/people?unit=a%20b', '/unit'],
    ['/v1/people/012345678901', '/id'],
    ['/v1/people/a%2Fb', '/id'],
    ['/v1/units?after=a,b', '/after'],
    ['/v1/audit/events?after=x', '/after'],
    ['/v1/audit/events?recordedFrom=2021-01-01', '/recordedFrom'],
    ['/v1/audit/events?format=xml', '/format'],
    ['/v1/reports/headcount?subtree=maybe', '/subtree'],
    ['/v1/reports/headcount?where=gender', '/where'],
    ['/v1/reports/headcount?where=shoe:1', '/where'],
    ['/v1/reports/headcount?groupBy=shoe', '/groupBy'],
    ['/v1/reports/headcount?interval=month', '/interval'],
    ['/v1/reports/bridge?from=2020-01-01', '/to'],
    ['/v1/reports/HEADCOUNT', '/name'],
  ])('of another form are refused by name: %s', async (url, pointer) => {
    const answer = await service.get(url);
    expect([answer.status, code(answer)]).toEqual([400, 'malformed']);
    expect((answer.body.errors as { pointer: string }[]).map((error) => error.pointer)).toEqual([
      pointer,
    ]);
  });

  test('knownAt takes an index, or an instant with its plus written as such', async () => {
    for (const knownAt of [
      '3',
      '2999-01-01T00:00:00Z',
      '2999-01-01T00:00:00+07:00',
      '2999-01-01T00:00:00%2B07:00',
    ]) {
      expect((await service.get(`/v1/people/P1?knownAt=${knownAt}`)).status).toBe(200);
    }
    const beyond = await service.get('/v1/people/P1?knownAt=4');
    expect([beyond.status, code(beyond), beyond.body.head]).toEqual([
      400,
      'knowledge-beyond-log',
      3,
    ]);
    expect(code(await service.get('/v1/people/P1?knownAt=2'))).toBe('unknown-person');
  });
});

describe('the log', () => {
  test('says what was asked by its route, and never whom it was about', async () => {
    const secret = {
      ...HIRE,
      person: 'P-SECRET',
      note: 'secret note',
      profile: { fullName: 'Secret Name' },
    };
    await service.record(secret);
    await service.record({ ...secret, salary: 'secret pay' });
    await service.get('/v1/people/P-SECRET');
    await service.get('/v1/people?q=Secret%20Name');
    const text = service.log.join('\n');
    expect(text).not.toMatch(/secret note|Secret Name|secret pay|P-SECRET|Secret%20Name/);
    expect(text).toContain('"route":"/v1/people/:id"');
    expect(text).toMatch(/"request":"[0-9a-f-]{36}"/);
  });
});
