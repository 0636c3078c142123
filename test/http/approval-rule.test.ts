/** Where the organisation asks for approval: what an officer may still record alone, and what proposals they reach. */
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';

import type { ProposingService, Who } from './proposing.js';
import { HIRE_NEW, SEPARATE, runProposing } from './proposing.js';
import { TEST_MS } from './running.js';

jest.setTimeout(TEST_MS);

let service: ProposingService;
beforeAll(async () => {
  service = await runProposing();
});
afterAll(() => service.remove());

const askFor = (who: Who, ...actions: string[]) =>
  service.as(who, '/v1/rules/approval', { method: 'PUT', body: { actions } });
const record = (who: Who, body: object, query = '') =>
  service.post(who, `/v1/actions${query}`, body);
const NEEDS = '/problems/needs-approval';

describe('the rule on approval', () => {
  test('is said by an administrator, is an event, and is read by whoever proposes', async () => {
    expect((await service.as('officer', '/v1/rules/approval')).body).toEqual({
      ...{ actions: [], by: null, since: null },
    });
    expect((await askFor('officer', 'separate')).status).toBe(403);
    expect((await askFor('administrator', 'sleep')).status).toBe(400);
    const { status, body } = await askFor('administrator', 'separate', 'hire', 'separate');
    expect([status, body.actions, body.by]).toEqual([200, ['hire', 'separate'], 'administrator']);
    await askFor('administrator', 'hire', 'separate');
    expect(await service.types('rules-main')).toEqual(['approval-required']);
    expect((await service.as('approver', '/v1/rules/approval')).body).toEqual(body);
  });

  test('sends an officer to propose, also in a batch and a dry run, and records nothing', async () => {
    await askFor('administrator', 'separate');
    const { status, body } = await record('officer', SEPARATE);
    expect([status, body.type, body.action]).toEqual([403, NEEDS, 'separate']);
    expect(String(body.remedy)).toContain('POST /v1/proposals');
    const preview = await record('officer', SEPARATE, '?dryRun=true');
    expect(preview.body).toMatchObject({ decision: 'needs-approval', problem: { type: NEEDS } });
    const batch = await service.as('officer', '/v1/actions/batch', {
      method: 'POST',
      body: JSON.stringify(SEPARATE),
      headers: { 'content-type': 'application/x-ndjson' },
    });
    expect(JSON.parse(batch.text)).toMatchObject({ line: 1, outcome: 'needs-approval' });
    expect(await service.types('person-P1')).toEqual(['hired']);
  });

  test('leaves other actions to the officer, and the administrator as free as before', async () => {
    const profile = { action: 'profile', person: 'P1', effectiveDate: '2023-05-01' };
    expect((await record('officer', { ...profile, attributes: { rank: 'x' } })).status).toBe(201);
    const hired = await record('administrator', { ...HIRE_NEW, person: 'Gone' });
    expect(hired.status).toBe(201);
    expect((await record('administrator', { ...SEPARATE, person: 'Gone' })).status).toBe(201);
  });

  test('asks for approval of amendments of such facts, by event or by key', async () => {
    const key = 'separation';
    await record('administrator', { ...HIRE_NEW, person: 'Two', effectiveDate: '2020-01-01' });
    const { body } = await record('administrator', { ...SEPARATE, person: 'Two', key });
    for (const target of [body.event, key]) {
      const amendment = { action: 'void', person: 'Two', target, kind: 'rescinded' };
      expect((await record('officer', amendment)).body.type).toBe(NEEDS);
    }
  });

  test('lets an officer repeat what was recorded before it was said', async () => {
    await askFor('administrator');
    const rotation = { action: 'rotate', person: 'P1', kind: 'promotion', post: 'Trưởng phòng' };
    const keyed = { ...rotation, effectiveDate: '2023-07-01', key: 'r' };
    expect((await record('officer', keyed)).status).toBe(201);
    await askFor('administrator', 'rotate');
    expect((await record('officer', keyed)).status).toBe(200);
  });

  test('lets through what was proposed and approved', async () => {
    await askFor('administrator', 'separate');
    const id = await service.proposed([SEPARATE]);
    const { status, body, text } = await service.act('approver', id, 'approve');
    if (status !== 200) throw new Error(text);
    expect(body.state).toBe('recorded');
  });
});

describe('within a scope', () => {
  const outcomeOf = ({ status, body }: Awaited<ReturnType<typeof record>>) =>
    `${status} ${String(body.type)}`;

  test('nobody proposes facts outside it', async () => {
    const elsewhere = { ...HIRE_NEW, person: 'Elsewhere', unit: 'B' };
    expect(outcomeOf(await service.propose([HIRE_NEW, elsewhere]))).toBe('403 /problems/forbidden');
    expect(await service.types('person-Elsewhere')).toEqual([]);
  });

  test('an approver of another unit is told of a proposal what is told of one that is unknown', async () => {
    const id = await service.proposed([{ ...HIRE_NEW, person: 'Three' }]);
    const unknown = '00000000-0000-4000-8000-000000000000';
    const told = async (of: string, path: string, body?: object) => {
      const method = body === undefined ? 'GET' : 'POST';
      const { text } = await service.as('outsider', `/v1/proposals/${of}${path}`, { method, body });
      return text.replaceAll(of, 'ID').replace(/urn:uuid:[0-9a-f-]+/, '');
    };
    for (const [path, body] of [
      ['', undefined],
      ['/approve', {}],
      ['/return', { reason: 'x' }],
    ] as const) {
      expect(await told(id, path, body)).toBe(await told(unknown, path, body));
      expect(await told(id, path, body)).toContain('/problems/not-found');
    }
    const list = await service.as('outsider', '/v1/proposals');
    expect(list.body).toEqual({ proposals: [], next: null });
  });

  test('the list is paged by index, and filtered by state', async () => {
    const list = async (who: Who, query: string) => {
      const { body } = await service.as(who, `/v1/proposals?${query}`);
      return body as unknown as {
        readonly proposals: readonly { readonly state: string; readonly index: number }[];
        readonly next: number | null;
      };
    };
    const all = await list('auditor', '');
    expect(all.proposals.map(({ state }) => state)).toEqual(['recorded', 'open']);
    expect(all.next).toBeNull();
    const first = await list('approver', 'limit=1');
    expect(first.proposals).toEqual(all.proposals.slice(0, 1));
    const second = await list('approver', `limit=1&after=${String(first.next)}`);
    expect([second.proposals, second.next]).toEqual([all.proposals.slice(1), null]);
    expect((await list('officer', 'state=open')).proposals).toEqual(all.proposals.slice(1));
    expect((await list('officer', 'state=returned')).proposals).toEqual([]);
  });

  test('an approver is not shown where somebody lives, and approves it all the same', async () => {
    const id = await service.proposed([{ ...HIRE_NEW, person: 'Four' }]);
    const { body, text } = await service.as('approver', `/v1/proposals/${id}`);
    expect(text).not.toContain('0900-new');
    expect(body.facts).toMatchObject([
      { masked: ['contact'], fields: { profile: { fullName: HIRE_NEW.profile.fullName } } },
    ]);
    expect((await service.act('approver', id, 'approve')).status).toBe(200);
    const person = await service.as('officer', '/v1/people/Four?asOf=2024-06-01');
    expect(person.body.privateAttributes).toMatchObject({ phone: '0900-new' });
  });

  test('reading a proposal is noted', async () => {
    const id = await service.proposed([{ ...HIRE_NEW, person: 'Five' }]);
    await service.as('otherApprover', `/v1/proposals/${id}`);
    const { text } = await service.locally(
      '/v1/audit/events?type=personal-data-read&actor=other-approver',
    );
    expect(text).toContain('"persons":["Five"]');
  });
});
