/** The least number that an analyst is shown is what the service was told at its start. */
import { afterEach, expect, jest, test } from '@jest/globals';

import type { GuardedService } from './guarded.js';
import { runGuarded } from './guarded.js';
import { TEST_MS } from './running.js';

jest.setTimeout(TEST_MS);

let service: GuardedService;
afterEach(() => service.remove());

/** Six people in one unit and nobody elsewhere, as an analyst counts them. */
const counted = async (variables: Record<string, string>): Promise<unknown> => {
  service = await runGuarded(variables);
  const record = (body: object) => service.locally('/v1/actions', { method: 'POST', body });
  const begun = { effectiveDate: '2020-01-01' };
  await record({ action: 'establish', unit: 'U', name: 'Unit', ...begun });
  for (const person of ['P1', 'P2', 'P3', 'P4', 'P5', 'P6']) {
    await record({ action: 'hire', person, unit: 'U', ...begun });
  }
  const { token } = await service.tokenFor({ account: 'figures', role: 'analyst' });
  const { body } = await service.send('/v1/reports/headcount?asOf=2021-01-01', { token });
  return body.total;
};

test.each<[string, Record<string, string>, number | null]>([
  ['as shipped', {}, 6],
  ['as many as there are', { SMALL_CELLS_MIN: '6' }, 6],
  ['more than there are', { SMALL_CELLS_MIN: '7' }, null],
])('an analyst counts six people where the least is %s: %j', async (_what, variables, total) => {
  expect(await counted(variables)).toBe(total);
});
