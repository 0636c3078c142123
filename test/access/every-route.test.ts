/** Walks every route, for every role, scope and id, and compares what is answered with the table of docs/access.md. */
import { readFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import type { Grant, Role } from '../../src/access/principal.js';
import { ROLES } from '../../src/access/principal.js';
import { CONTROLLERS } from '../../src/controllers.js';
import { routePolicies } from '../../src/http/access/route-policies.js';
import type { RunningService } from '../http/running.js';
import { TEST_MS } from '../http/running.js';
import { as } from './asking-as.js';
import { runOrganisation } from './organisation.js';

const ROUTES = routePolicies(CONTROLLERS);

/** The cells of the page by route: what is written there, not what the code says. */
const TABLE = new Map(
  readFileSync('docs/access.md', 'utf8')
    .split('\n')
    .filter((line) => /^\| `(GET|POST|PUT|PATCH|DELETE) /.test(line))
    .map((line) => {
      const [route = '', , ...cells] = line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim());
      return [route.replaceAll('`', ''), cells] as const;
    }),
);

const cellOf = (route: string, role: Role): string =>
  TABLE.get(route)?.[ROLES.indexOf(role)] ?? 'missing';

/** Ids for the routes that take one: within NORTH, outside it, and of nobody. */
const IDS: Readonly<Record<string, readonly [string, string, string]>> = {
  '/v1/people/:id': ['In-N1', 'Out-S1', 'Nobody'],
  '/v1/people/:id/timeline': ['In-N1', 'Out-S1', 'Nobody'],
  '/v1/people/:id/events': ['In-N1', 'Out-S1', 'Nobody'],
  '/v1/units/:id': ['N1', 'S1', 'NOWHERE'],
  '/v1/units/:id/lineage': ['N1', 'S1', 'NOWHERE'],
  '/v1/units/:id/placements': ['N1', 'S1', 'NOWHERE'],
};
/** What is no id of somebody's data. */
const OTHERS: Readonly<Record<string, string>> = {
  '/v1/decisions/:id': 'none',
  '/v1/reports/:name': 'headcount',
  '/v1/tables/:name': 'units',
  '/v1/forms/:name': 'bm01',
  '/problems/:code': 'malformed',
  '/v1/proposals/:id': 'none',
  '/v1/proposals/:id/approve': 'none',
  '/v1/proposals/:id/return': 'none',
  '/v1/proposals/:id/withdraw': 'none',
  '/v1/maintenance/tokens/:id/revoke': 'none',
  '/v1/people/:id/erasure': 'none',
  '/v1/people/:id/legal-hold': 'none',
  '/v1/people/:id/held': 'none',
  '/v1/audit/proofs/inclusion/:id': '1',
  '/v1/imports/:id': 'none',
  '/v1/imports/:id/mapping': 'none',
  '/v1/imports/:id/try': 'none',
  '/v1/imports/:id/run': 'none',
  '/v1/imports/:id/rows': 'none',
  '/v1/imports/:id/rejects': 'none',
};

const typeOf = (url: string): string =>
  url.endsWith('/batch') ? 'application/x-ndjson' : 'application/json';

describe('every route', () => {
  let service: RunningService;
  beforeAll(async () => {
    service = await runOrganisation();
  }, TEST_MS);
  afterAll(() => service.remove());

  const ask = (method: string, url: string, ...grants: Grant[]) =>
    service.ask({
      method: method,
      url,
      headers: { ...as(...grants), ...(method === 'POST' && { 'content-type': typeOf(url) }) },
      ...(method === 'POST' && { payload: '{}' }),
    });

  test('declares what it asks for, and stands in the table', () => {
    expect(ROUTES.filter(({ requirement }) => requirement === undefined)).toEqual([]);
    expect(ROUTES.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(
      [...TABLE.keys()].sort(),
    );
  });

  const walks = ROUTES.filter(
    ({ path }) => path !== '/v1/live' && !path.startsWith('/sign-'),
  ).flatMap((route) =>
    ROLES.flatMap((role) => [null, 'NORTH'].map((unit) => ({ ...route, role, unit }))),
  );
  test.each(walks)(
    'ASVS 8.2.1: $method $path answers $role over $unit as the table says',
    async ({ method, path, role, unit }) => {
      const cell = cellOf(`${method} ${path}`, role);
      const allowed = cell === 'all' || cell === 'scope' || (cell === 'whole' && unit === null);
      const ids = IDS[path] ?? [
        OTHERS[Object.keys(OTHERS).find((each) => each === path) ?? ''] ?? '',
      ];
      for (const [at, id] of ids.entries()) {
        const url = path.replace(/:\w+/, id);
        const { status, body } = await ask(method, url, { role, unit });
        const isForbidden = String(body.type).endsWith('/forbidden');
        expect({ url, isForbidden }).toEqual({ url, isForbidden: !allowed });
        if (!allowed || IDS[path] === undefined) continue;
        const isThere = at === 0 || (at === 1 && unit === null);
        expect({ url, status }).toEqual({ url, status: isThere ? 200 : 404 });
      }
    },
    TEST_MS,
  );

  test.each(Object.entries(IDS))(
    'ASVS 8.2.2: %s answers what is outside as what is unknown, but for the id',
    async (path, [, outside, unknown]) => {
      const officer: Grant = { role: 'officer', unit: 'NORTH' };
      const [there, nowhere] = await Promise.all([
        ask('GET', path.replace(':id', outside), officer),
        ask('GET', path.replace(':id', unknown), officer),
      ]);
      const told = ({ text }: { readonly text: string }, id: string): string =>
        text.replaceAll(id, 'ID').replace(/urn:uuid:[0-9a-f-]+/, '');
      expect(told(there, outside)).toBe(told(nowhere, unknown));
      expect(there.status).toBe(404);
    },
  );

  test('tells whoever has no role at all that it is not allowed', async () => {
    const { status } = await ask('GET', '/v1/people');
    expect(status).toBe(403);
  });
});
