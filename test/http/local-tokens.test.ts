/** Local tokens over HTTP: who has one is known by it, who has none is refused, and the socket needs none. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';

import type { GuardedService } from './guarded.js';
import { runGuarded } from './guarded.js';
import { HIRE, TEST_MS, UNITS } from './running.js';

jest.setTimeout(TEST_MS);

let service: GuardedService;
let now = new Date('2026-03-01T00:00:00Z');
beforeAll(async () => {
  service = await runGuarded({}, { now: () => now });
});
afterAll(() => service.remove());

/** Everything that answers somebody who is not known. */
const OPEN = [
  '/',
  '/health/live',
  '/health/ready',
  '/problems',
  '/problems/stale',
  '/sign-in',
  '/sign-in/provider',
  '/sign-in/callback',
  '/sign-out',
];

describe('the first start', () => {
  test('shows one token of the administrator, and keeps its hash only, for the owner only', async () => {
    expect(service.token).toMatch(/^ledger_[0-9a-f]{10}_[A-Za-z0-9_-]{43}$/);
    const file = join(service.folder, 'tokens.json');
    expect(readFileSync(file, 'utf8')).not.toContain(service.token.split('_').slice(2).join('_'));
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect((await service.send('/v1/people', { token: service.token })).status).toBe(200);
    expect(service.log.join('\n')).not.toContain(service.token);
  });

  test('is the only one that does', async () => {
    const first = await runGuarded();
    await first.close();
    const again = await runGuarded({}, {}, first.folder);
    expect(again.firstToken).toBeUndefined();
    expect((await again.send('/v1/people', { token: first.token })).status).toBe(200);
    await again.remove();
  });
});

describe('a request', () => {
  test('without credentials is 401 on every route but the open ones, whatever its method', async () => {
    const { body } = await service.send('/openapi.json', { token: service.token });
    const closed: string[] = [];
    for (const [path, item] of Object.entries(body.paths as Record<string, object>)) {
      for (const method of Object.keys(item)) {
        const address = path.replace('{code}', 'stale').replaceAll(/\{\w+\}/g, 'x');
        const { status } = await service.send(address, { method: method.toUpperCase() });
        if (status === 401) closed.push(path);
        else expect([OPEN.includes(address), address]).toEqual([true, address]);
      }
    }
    expect(closed.length).toBeGreaterThan(20);
  });

  test('for what does not exist is 401 too: only who is known learns what there is', async () => {
    expect((await service.send('/v1/nothing')).status).toBe(401);
    expect((await service.send('/v1/nothing', { token: service.token })).status).toBe(404);
  });

  test('is told how to be known, and not what was wrong', async () => {
    const without = await service.send('/v1/people');
    expect(without.headers['www-authenticate']).toBe('Bearer realm="ledger"');
    const secret = service.token.split('_').slice(2).join('_');
    const wrong = [
      'x',
      `ledger_0000000000_${secret}`,
      `${service.token.slice(0, -1)}${service.token.endsWith('A') ? 'E' : 'A'}`,
      `${service.token}=`,
    ];
    const answers = await Promise.all(wrong.map((token) => service.send('/v1/people', { token })));
    for (const { status, headers, body } of answers) {
      expect(status).toBe(401);
      expect(headers['www-authenticate']).toBe('Bearer realm="ledger", error="invalid_token"');
      expect(body.detail).toBe('The credentials are not valid, or no longer.');
    }
  });

  test('with credentials of another kind is 401, on open routes too', async () => {
    for (const authorization of [`Basic ${btoa('a:b')}`, 'Bearer', `Token ${service.token}`]) {
      const { status } = await service.send('/health/live', { headers: { authorization } });
      expect([authorization, status]).toEqual([authorization, 401]);
    }
  });

  test('ASVS 14.2.1: with a token in its address is 401', async () => {
    const asked = ['access_token', 'token', 'bearer'].map((name) => `${name}=${service.token}`);
    const { status } = await service.send(`/v1/people?${asked.join('&')}`);
    expect(status).toBe(401);
  });

  test('that is not known learns of readiness that it is ready, and no more', async () => {
    expect((await service.send('/health/ready')).body).toEqual({ status: 'ready' });
    const { body } = await service.send('/health/ready', { token: service.token });
    expect(body).toMatchObject({ status: 'ready', index: expect.any(Number) as unknown });
  });

  test('over the socket of the folder needs no token', async () => {
    expect((await service.locally('/v1/people')).status).toBe(200);
  });
});

describe('what is recorded', () => {
  test('ASVS 8.2.3: names the account of the token, whatever the record says of its own', async () => {
    const body = { account: 'clerk-7', role: 'administrator' };
    const { token } = await service.tokenFor(body);
    const post = (record: object, asking: object = { token }) =>
      service.send('/v1/actions', { method: 'POST', body: record, ...asking });
    for (const unit of UNITS) expect((await post(unit)).status).toBe(201);
    // Mass assignment: what the ledger sets is no field of a record.
    for (const field of ['actor', 'recordedAt', 'index', 'revision', 'position', 'grants']) {
      const { status, body: problem } = await post({ ...HIRE, [field]: 'administrator' });
      expect([field, status, problem.type]).toEqual([field, 400, '/problems/malformed']);
      expect(JSON.stringify(problem.errors)).toContain(`/${field}`);
    }
    expect((await post(HIRE)).status).toBe(201);
    const local = await service.locally('/v1/actions', {
      method: 'POST',
      body: { ...HIRE, person: 'P2' },
    });
    expect(local.status).toBe(201);
    const { body: events } = await service.send('/v1/audit/events', { token });
    const actors = (events.events as { actor: string; stream: string }[])
      // This reading is noted, too.
      .filter(({ stream }) => !stream.startsWith('access-'))
      .map(({ actor }) => actor);
    expect(actors).toEqual(['clerk-7', 'clerk-7', 'clerk-7', 'local']);
  });
});

describe('a token', () => {
  test('ASVS 8.3.1: is all that counts, whatever the sender says of who they are and what they may', async () => {
    const { token } = await service.tokenFor({ account: 'a', role: 'officer', unit: 'A' });
    const claims = {
      'x-forwarded-user': 'administrator',
      'x-remote-user': 'administrator',
      'x-role': 'administrator',
      'x-original-url': '/health/live',
      'x-http-method-override': 'GET',
      cookie: 'role=administrator; unit=',
    };
    const { status } = await service.send('/v1/audit/events', { token, headers: claims });
    expect(status).toBe(403);
    const asked = await service.send('/v1/people?role=administrator&scope=', { token });
    expect(asked.status).toBe(400);
    const { body } = await service.send('/v1/me', { token, headers: claims });
    expect(body).toMatchObject({ account: 'a', grants: [{ role: 'officer', unit: 'A' }] });
  });

  test('ASVS 8.3.2: that is revoked is refused from then on, also after the next start', async () => {
    const { id, token } = await service.tokenFor({ account: 'a', role: 'auditor', unit: 'A' });
    expect((await service.send('/v1/people', { token })).status).not.toBe(401);
    await service.locally(`/v1/maintenance/tokens/${id}/revoke`, { method: 'POST' });
    expect((await service.send('/v1/people', { token })).status).toBe(401);
    const { tokens } = JSON.parse(readFileSync(join(service.folder, 'tokens.json'), 'utf8')) as {
      tokens: { id: string; revokedAt: string | null }[];
    };
    expect(tokens.find((each) => each.id === id)?.revokedAt).toBe(now.toISOString());
  });

  test('is good until it expires, and not at that moment', async () => {
    const expiresAt = '2026-03-01T08:00:00+07:00';
    const { token } = await service.tokenFor({ account: 'b', role: 'auditor', expiresAt });
    now = new Date('2026-03-01T00:59:59.999Z');
    expect((await service.send('/v1/people', { token })).status).not.toBe(401);
    now = new Date('2026-03-01T01:00:00Z');
    expect((await service.send('/v1/people', { token })).status).toBe(401);
  });

  test.each([
    ['an account that is a sentence', { account: 'Nguyễn Văn A', role: 'auditor' }],
    ['the account of the socket', { account: 'local', role: 'auditor' }],
    ['no such role', { account: 'a', role: 'root' }],
    ['a day without a time', { account: 'a', role: 'auditor', expiresAt: '2027-01-01' }],
    ['a field of ours', { account: 'a', role: 'auditor', revokedAt: null }],
    ['no role', { account: 'a' }],
  ])('is not made for %s', async (_what, body) => {
    const { status } = await service.locally('/v1/maintenance/tokens', { method: 'POST', body });
    expect(status).toBe(400);
  });

  test('is made, listed and revoked over the socket only, an administrator notwithstanding', async () => {
    const path = '/v1/maintenance/tokens';
    const asked = { token: service.token };
    const body = { account: 'a', role: 'auditor' };
    expect((await service.send(path, asked)).status).toBe(403);
    expect((await service.send(path, { ...asked, method: 'POST', body })).status).toBe(403);
    const { text } = await service.locally(path);
    expect(text).not.toMatch(/hash|ledger_/);
  });
});
