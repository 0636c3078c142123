/** What the log tells of who did what, what it never tells, and what answers never tell. */
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { Controller, Get } from '@nestjs/common';

import { Requires } from '../../src/http/access/requires.js';

import type { GuardedService } from './guarded.js';
import { runGuarded } from './guarded.js';
import { HIRE, TEST_MS, UNITS } from './running.js';

jest.setTimeout(TEST_MS);

const SECRET_SQL = 'SELECT wrapped FROM data_key WHERE person = 7';

@Controller('broken')
class BrokenController {
  @Get()
  @Requires('recognised')
  read(): never {
    throw new Error(`near "FROM": syntax error in ${SECRET_SQL}`);
  }
}

/** Invented, and found nowhere else. */
const NAMES = ['Quách Thị Hồng Vân', 'Lương Đình Khải'];
const NATIONAL_ID = '079183004455';

let service: GuardedService;
let ended: { readonly id: string; readonly token: string };
beforeAll(async () => {
  service = await runGuarded(
    {},
    { controllers: [BrokenController], allowances: { ...PLENTY, batch: 1 } },
  );
  ended = await service.tokenFor({ account: 'gone', role: 'auditor' });
  await service.locally(`/v1/maintenance/tokens/${ended.id}/revoke`, { method: 'POST' });
  for (const unit of UNITS) await record(unit);
});
afterAll(() => service.remove());

const PLENTY = {
  read: 1000,
  record: 1000,
  batch: 1000,
  report: 1000,
  stranger: 1000,
  'sign-in': 1000,
};

const record = (body: unknown) =>
  service.send('/v1/actions', { method: 'POST', body, token: service.token });

interface LogLine {
  readonly [name: string]: unknown;
  readonly msg: string;
}
/** The lines that a piece of work leaves. */
const linesOf = async (work: () => Promise<unknown>): Promise<readonly LogLine[]> => {
  const before = service.log.length;
  await work();
  // The line of a request is written when its answer has gone.
  await new Promise((resolve) => setTimeout(resolve, 50));
  return service.log.slice(before).map((line) => JSON.parse(line) as LogLine);
};

describe('the log', () => {
  test('ASVS 16.2.1, 16.2.2, 16.2.4: says of each request when, who, what and how it ended, as JSON', async () => {
    const [line] = await linesOf(() => service.send('/v1/people/P9', { token: service.token }));
    expect(line).toMatchObject({
      msg: 'request',
      method: 'GET',
      route: '/v1/people/:id',
      status: 404,
      account: 'administrator',
      problem: 'unknown-person',
      request: expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown,
    });
    // Milliseconds since 1970, which have no zone.
    expect(Math.abs(Number(line?.time) - Date.now())).toBeLessThan(60_000);
  });

  test('ASVS 16.2.3, 16.2.5: holds no name, id or credential, whatever was sent where', async () => {
    const wrong = `ledger_0000000000_${'Zw9'.repeat(14)}x`;
    const profile = { fullName: NAMES[0], nationalId: NATIONAL_ID };
    await record({ ...HIRE, profile });
    await record({ ...HIRE, person: 'P2', unit: 'nowhere', profile });
    await record({ ...HIRE, person: 'P3', [NAMES[1] ?? '']: profile });
    await record(`{"fullName": "${NAMES[1] ?? ''}"`);
    for (const name of NAMES) {
      const q = encodeURIComponent(name);
      await service.send(`/v1/people?q=${q}&${q}=1`, { token: service.token });
      await service.send(`/v1/${q}/${NATIONAL_ID}`, { token: service.token });
    }
    await service.send(`/v1/people?token=${wrong}`, { token: wrong });
    await service.send('/v1/me', { headers: { cookie: `ledger-session=${wrong}` } });
    await service.send('/v1/me', { headers: { authorization: `Basic ${btoa(wrong)}` } });
    const form = {
      'content-type': 'application/x-www-form-urlencoded',
      origin: 'http://localhost',
    };
    for (const token of [wrong, service.token]) {
      const signIn = { method: 'POST', headers: form, body: `token=${token}` };
      await service.send('/sign-in', signIn);
    }
    const all = service.log.join('\n');
    expect(service.log.length).toBeGreaterThan(10);
    for (const secret of [
      ...NAMES.flatMap((name) => [name, encodeURIComponent(name), name.split(' ').at(-1) ?? '']),
      NATIONAL_ID,
      wrong,
      btoa(wrong),
      service.token.split('_')[2] ?? '-',
      ended.token.split('_')[2] ?? '-',
    ]) {
      expect([secret, all.includes(secret)]).toEqual([secret, false]);
    }
  });

  test('ASVS 16.3.1: tells of every attempt to be known, successful or not, and why not', async () => {
    const attempts: readonly [token: string | undefined, refused: string | undefined][] = [
      [service.token, undefined],
      [ended.token, 'no such local token, or no longer'],
      ['nonsense', 'no such local token, or no longer'],
    ];
    for (const [token, refused] of attempts) {
      const lines = await linesOf(() =>
        service.send('/v1/me', token === undefined ? {} : { token }),
      );
      const told = lines.find(({ msg }) => msg === 'credentials refused');
      expect(told?.refused).toBe(refused);
      const account = refused === undefined ? 'administrator' : undefined;
      expect(lines.at(-1)).toMatchObject({ status: refused === undefined ? 200 : 401 });
      expect(lines.at(-1)?.account).toBe(account);
    }
  });

  test('ASVS 16.3.2: tells whose request was not allowed', async () => {
    const lines = await linesOf(() =>
      service.send('/v1/maintenance/doctor', { token: service.token }),
    );
    expect(lines.at(-1)).toMatchObject({
      status: 403,
      account: 'administrator',
      problem: 'only-local',
    });
  });

  test('ASVS 16.3.3: tells of what is tried against the service: forgery, mass assignment, too much', async () => {
    const cookie = { cookie: 'ledger-session=x', origin: 'https://evil.example' };
    const forged = await linesOf(() =>
      service.send('/v1/actions', { method: 'POST', body: {}, headers: cookie }),
    );
    expect(forged.at(-1)).toMatchObject({ status: 403, problem: 'foreign-origin' });
    const assigned = await linesOf(() => record({ ...HIRE, person: 'P5', actor: 'boss' }));
    expect(assigned.at(-1)).toMatchObject({ status: 400, problem: 'malformed' });
    const batch = () =>
      service.send('/v1/actions/batch', {
        method: 'POST',
        body: '',
        token: service.token,
        headers: { 'content-type': 'application/x-ndjson' },
      });
    await batch();
    const lines = await linesOf(batch);
    expect(lines.map(({ msg }) => msg)).toContain('allowance used up');
    expect(lines.at(-1)).toMatchObject({ status: 429, account: 'administrator' });
  });

  test('ASVS 16.3.4: has the whole of an error that nobody expected', async () => {
    const lines = await linesOf(() => service.send('/broken', { token: service.token }));
    const failed = lines.find(({ msg }) => msg === 'request failed');
    expect(JSON.stringify(failed)).toContain(SECRET_SQL);
    expect(failed?.level).toBe(50);
  });
});

describe('an answer', () => {
  test('ASVS 16.5.1, 16.5.4: to what fails unexpectedly names the request, and nothing of the inside', async () => {
    const { status, body, text } = await service.send('/broken', { token: service.token });
    expect(status).toBe(500);
    expect(body.instance).toMatch(/^urn:uuid:/);
    expect(text).not.toMatch(/SELECT|syntax|Error|node_modules|\.[jt]s\b/);
    // And the service goes on.
    expect((await service.send('/v1/units', { token: service.token })).status).toBe(200);
  });

  test('ASVS 14.3.2: is kept by nobody on the way, whatever became of the request', async () => {
    for (const path of ['/v1/people', '/v1/people/P9', '/sign-in', '/broken', '/nothing', '/']) {
      const { headers } = await service.send(path, { token: service.token });
      expect([path, headers['cache-control']]).toEqual([path, 'no-store']);
    }
    expect((await service.send('/v1/people')).headers['cache-control']).toBe('no-store');
  });

  test('has the headers that keep browsers from mischief', async () => {
    const { headers } = await service.send('/sign-in');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'x-frame-options': 'SAMEORIGIN',
    });
    const policy = String(headers['content-security-policy']);
    for (const rule of ["default-src 'none'", "form-action 'self'", "frame-ancestors 'none'"]) {
      expect(policy).toContain(rule);
    }
    expect(policy).not.toMatch(/unsafe|https?:|data:|\*/);
    expect(headers).not.toHaveProperty('x-powered-by');
  });
});
