/** Which private fields each role is shown, and that every reading of them is noted before it is answered. */
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';

import type { EventStore } from '../../src/application/event-store.js';
import { StoreUnavailable } from '../../src/application/event-store.js';
import type { Role } from '../../src/access/principal.js';
import { ReadNotes } from '../../src/http/access/read-notes.js';
import type { RunningService } from '../http/running.js';
import { TEST_MS } from '../http/running.js';
import { as } from './asking-as.js';
import { runOrganisation } from './organisation.js';

const NAME = 'Name Of In-N1';
const PHONE = '0900-In-N1';
const FAITH = 'Faith of In-N1';
const NOTE = 'Secret of In-N1';
const ALL = [NAME, PHONE, FAITH, NOTE];

describe('private fields', () => {
  let service: RunningService;
  beforeAll(async () => {
    service = await runOrganisation();
  }, TEST_MS);
  afterAll(() => service.remove());

  const seen = async (role: Role, unit: string | null, urls: readonly string[]) => {
    const texts = await Promise.all(urls.map((url) => service.get(url, as({ role, unit }))));
    return ALL.filter((secret) => texts.some(({ text }) => text.includes(secret)));
  };
  const OF_PERSON = ['', '/timeline', '/events'].map((part) => `/v1/people/In-N1${part}`);

  test.each<[Role, readonly string[]]>([
    ['officer', ALL],
    ['approver', [NAME, FAITH, NOTE]],
    ['auditor', ALL],
    ['analyst', []],
    ['administrator', ALL],
  ])('ASVS 8.2.3: are shown to an %s as far as the list goes', async (role, expected) => {
    expect(await seen(role, 'NORTH', OF_PERSON)).toEqual(expected);
    const everywhere = [...OF_PERSON, '/v1/people', '/v1/audit/events', '/v1/decisions'];
    const tables = ['/v1/tables/person_state', '/v1/reports/rotation-history', '/v1/tables/units'];
    const whole = await seen(role, null, [...everywhere, ...tables]);
    expect(whole).toEqual(expected);
  });

  test('name the classes that are left out', async () => {
    const { body } = await service.get(
      '/v1/people/In-N1/events',
      as({ role: 'approver', unit: null }),
    );
    expect(body.events).toMatchObject([{ masked: ['contact'], erased: [] }]);
  });

  test('are given to analysts nowhere, nor the id of anybody', async () => {
    const analyst = as({ role: 'analyst', unit: null });
    const urls = [
      '/v1/reports/headcount?groupBy=unit',
      '/v1/units',
      '/v1/tables/units',
      '/v1/units/N1',
    ];
    for (const url of urls) {
      const { status, text } = await service.get(url, analyst);
      expect([url, status, text.includes('In-N1')]).toEqual([url, 200, false]);
    }
  });
});

/** The same citizen id on two people. */
const sameId = (person: string) => ({
  action: 'profile',
  person,
  effectiveDate: '2022-01-01',
  attributes: { nationalId: '001180000001' },
});

describe('reads of personal data', () => {
  let service: RunningService;
  beforeAll(async () => {
    service = await runOrganisation([sameId('In-N2'), sameId('Left-S1')]);
  }, TEST_MS);
  afterAll(() => service.remove());

  const notes = async () => {
    const { body } = await service.get('/v1/audit/events?type=personal-data-read');
    return body.events as { actor: string; stream: string; data: Record<string, unknown> }[];
  };
  const officer = as({ role: 'officer', unit: 'NORTH' });

  test('are noted: who, whose, which fields, why', async () => {
    await service.get('/v1/people/In-N1', { ...officer, 'ledger-purpose': 'case-12' });
    await service.get('/v1/people?limit=1', officer);
    const found = await notes();
    expect(found).toMatchObject([
      {
        actor: 'tester',
        data: {
          route: '/v1/people/:id',
          persons: ['In-N1'],
          fields: ['identity', 'contact', 'sensitive', 'note'],
          purpose: 'case-12',
        },
      },
      { data: { route: '/v1/people', persons: ['In-N1'], purpose: null } },
    ]);
    expect(found.every(({ stream }) => stream.startsWith('access-'))).toBe(true);
  });

  test('that give nothing, or figures only, are not noted; nor those of the owner of the folder', async () => {
    const before = (await notes()).length;
    await service.get('/v1/people/Out-S1', officer);
    await service.get('/v1/reports/headcount', officer);
    await service.get('/v1/people/In-N1');
    expect(await notes()).toHaveLength(before);
  });

  test('change no report and no timeline', async () => {
    const of = async (url: string) => {
      const { body } = await service.get(url);
      // All but the knowledge itself, which goes on with every event.
      return { facts: body.facts, steps: body.steps, total: body.total, rows: body.rows };
    };
    const urls = [
      '/v1/people/In-N1/timeline',
      '/v1/reports/headcount?groupBy=unit',
      '/v1/reports/anomalies',
    ];
    const before = await Promise.all(urls.map(of));
    await service.get('/v1/people/In-N1', officer);
    expect(await Promise.all(urls.map(of))).toEqual(before);
  });

  test.each(['/v1/people/In-N1', '/v1/people', '/v1/tables/hires', '/v1/reports/rotation-history'])(
    '%s gives nothing when the reading cannot be noted',
    async (url) => {
      const reads: unknown = service.app.get(ReadNotes);
      const { store } = reads as { readonly store: EventStore };
      const append = jest
        .spyOn(store, 'append')
        .mockRejectedValue(new StoreUnavailable('the disk is full'));
      const { status, text } = await service.get(url, officer);
      append.mockRestore();
      expect([status, text.includes('In-N1')]).toEqual([503, false]);
    },
  );

  test('are those of a dry run and of duplicates, too', async () => {
    const before = (await notes()).length;
    const administrator = as({ role: 'administrator', unit: null });
    const asked = await service.ask({
      method: 'POST',
      url: '/v1/actions?dryRun=true',
      headers: officer,
      payload: { action: 'separate', person: 'In-N1', kind: 'other', effectiveDate: '2024-01-01' },
    });
    expect(asked.body.before).toHaveLength(1);
    const { body } = await service.get('/v1/duplicates', administrator);
    expect(body.duplicates).toEqual([{ people: ['In-N2', 'Left-S1'] }]);
    expect((await notes()).slice(before)).toMatchObject([
      { data: { route: '/v1/actions', persons: ['In-N1'] } },
      { data: { route: '/v1/duplicates', persons: ['In-N2', 'Left-S1'] } },
    ]);
  });

  test('take a reference as the reason, and no text', async () => {
    const { status } = await service.get('/v1/people/In-N1', {
      ...officer,
      'ledger-purpose': 'because of Mr Name',
    });
    expect(status).toBe(400);
  });
});
