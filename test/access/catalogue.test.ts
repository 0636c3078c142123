/** Who may change the reference data: an administrator, and nobody else, by whichever route. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import type { Grant } from '../../src/access/principal.js';
import type { RunningService } from '../http/running.js';
import { TEST_MS } from '../http/running.js';
import { as } from './asking-as.js';
import { runOrganisation } from './organisation.js';

const POSTDOC = {
  entry: 'code/education/postdoc',
  effectiveDate: '2024-01-01',
  content: { vi: 'sau tiến sĩ', en: 'postdoc' },
};
const RECORD = { action: 'declare', ...POSTDOC };

describe('the catalogue', () => {
  let service: RunningService;
  beforeAll(async () => {
    service = await runOrganisation();
  }, TEST_MS);
  afterAll(() => service.remove());

  const load = (grant: Grant) =>
    service.ask({
      method: 'POST',
      url: '/v1/catalogue',
      headers: { 'content-type': 'application/json', ...as(grant) },
      payload: JSON.stringify({ declare: [POSTDOC] }),
    });

  test.each<Grant>([
    { role: 'officer', unit: null },
    { role: 'officer', unit: 'NORTH' },
    { role: 'approver', unit: null },
    { role: 'auditor', unit: null },
    { role: 'analyst', unit: null },
  ])('is not changed by %o', async (grant) => {
    const head = await service.head();
    expect((await load(grant)).status).toBe(403);
    expect((await service.record(RECORD, as(grant))).status).toBe(403);
    expect((await service.record(RECORD, as(grant), '?dryRun=true')).status).not.toBe(201);
    expect(await service.head()).toBe(head);
  });

  test('is read by every role, and changed by an administrator', async () => {
    const analyst: Grant = { role: 'analyst', unit: null };
    expect((await service.get('/v1/catalogue', as(analyst))).status).toBe(200);
    const administrator: Grant = { role: 'administrator', unit: null };
    expect((await load(administrator)).body).toMatchObject({ recorded: 1 });
  });
});
