/** Allowances: so many requests a minute of each cost, for each account, and for each address where nobody is known. */
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';

import type { GuardedService } from './guarded.js';
import { runGuarded } from './guarded.js';
import { TEST_MS } from './running.js';

jest.setTimeout(TEST_MS);

const FEW = { read: 3, record: 2, batch: 1, report: 2, stranger: 4, 'sign-in': 2 };

let service: GuardedService;
beforeAll(async () => {
  service = await runGuarded({}, { allowances: FEW });
});
afterAll(() => service.remove());

const statuses = async (count: number, ask: () => Promise<{ status: number }>) => {
  const found: number[] = [];
  for (let turn = 0; turn < count; turn += 1) found.push((await ask()).status);
  return found;
};

describe('an account', () => {
  test('is told when to come again, of each cost by itself, and others are not held up', async () => {
    const { token } = await service.tokenFor({ account: 'busy', role: 'administrator' });
    const read = () => service.send('/v1/units', { token });
    expect(await statuses(4, read)).toEqual([200, 200, 200, 429]);
    const { headers, body } = await read();
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(headers['retry-after'])).toBeLessThanOrEqual(60);
    expect(body.type).toBe('/problems/too-many-requests');
    const report = () => service.send('/v1/reports/headcount', { token });
    expect(await statuses(3, report)).toEqual([200, 200, 429]);
    const record = () => service.send('/v1/actions', { method: 'POST', body: {}, token });
    expect(await statuses(3, record)).toEqual([400, 400, 429]);
    expect((await service.send('/v1/units', { token: service.token })).status).toBe(200);
  });

  test('has one allowance, however many tokens it has', async () => {
    const one = await service.tokenFor({ account: 'twice', role: 'administrator' });
    const two = await service.tokenFor({ account: 'twice', role: 'administrator' });
    await statuses(3, () => service.send('/v1/units', { token: one.token }));
    expect((await service.send('/v1/units', { token: two.token })).status).toBe(429);
  });
});

describe('somebody who is not known', () => {
  test('may try so often, with any credentials', async () => {
    let turn = 0;
    const attempt = () => service.send('/v1/units', { token: `guess-${(turn += 1)}` });
    expect(await statuses(6, attempt)).toEqual([401, 401, 401, 401, 429, 429]);
    // Who is known is not held up by who guesses from the same address.
    const { token } = await service.tokenFor({ account: 'calm', role: 'administrator' });
    expect((await service.send('/v1/units', { token })).status).toBe(200);
  });

  test('may try to sign in so often', async () => {
    const attempt = () =>
      service.send('/sign-in', {
        method: 'POST',
        body: 'token=guess',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          origin: 'http://localhost',
        },
      });
    expect(await statuses(3, attempt)).toEqual([401, 401, 429]);
  });
});

test('the owner of the folder has no allowance to use up', async () => {
  expect(await statuses(8, () => service.locally('/v1/units'))).toEqual(Array(8).fill(200));
});
