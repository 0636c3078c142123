/** An erasure reaches what was proposed: of facts and of people who were never recorded too. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';

import type { ProposingService } from './proposing.js';
import { HIRE_NEW, NOTE, SECRET, SEPARATE, runProposing } from './proposing.js';
import { TEST_MS } from './running.js';

jest.setTimeout(TEST_MS);

const REASON = 'lý do trả lại tưởng tượng';
const FACT_NOTE = 'điều ghi thêm tưởng tượng về một người';

let service: ProposingService;
beforeEach(async () => {
  service = await runProposing();
});
afterEach(() => service.remove());

const erase = (person: string) =>
  service.locally(`/v1/people/${person}/erasure`, {
    method: 'POST',
    body: { ground: 'law, request 7' },
  });
const shown = async (id: string) => (await service.as('approver', `/v1/proposals/${id}`)).body;

/** Read when nothing has the files open: closing a database file of another drops its locks. */
const filesWith = (sought: readonly string[]): readonly string[] =>
  readdirSync(service.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = readFileSync(file);
      return sought.some((each) => bytes.includes(each));
    });

test('what is private in a proposal is in no file in clear, and in the log for those who may see it', async () => {
  await service.proposed([{ ...HIRE_NEW, note: FACT_NOTE }]);
  const { text } = await service.as('auditor', '/v1/audit/events?type=fact-proposed');
  expect(text).toContain(SECRET);
  await service.close();
  expect(filesWith([SECRET, NOTE, FACT_NOTE, '0900-new', '1995-07-09'])).toEqual([]);
});

test('after an erasure a proposal shows what was erased, and is not approved as if it were whole', async () => {
  const id = await service.proposed([{ ...HIRE_NEW, note: FACT_NOTE }, SEPARATE]);
  expect(await shown(id)).toMatchObject({ note: NOTE, facts: [{ erased: [] }, {}] });
  const { status, body } = await erase('New');
  expect([status, body.classes]).toEqual([200, ['identity', 'contact', 'sensitive', 'note']]);
  const after = await shown(id);
  expect(after).toMatchObject({
    ...{ state: 'open', note: null, erased: ['note'] },
    facts: [
      {
        fields: { unit: 'A', profile: { birthDate: '1995-07' } },
        problem: { classes: expect.anything() },
      },
      { problem: null },
    ],
  });
  expect((after.facts as { erased: string[] }[])[0]?.erased).toEqual(['identity', 'note']);
  const answer = await service.act('approver', id, 'approve');
  expect([answer.status, answer.body.facts]).toMatchObject([
    409,
    [{ fact: 0, subject: 'New', problem: 'data-erased' }],
  ]);
  expect(await service.types('person-P1')).toEqual(['hired', 'fact-proposed']);
  const returned = await service.act('approver', id, 'return', { reason: REASON });
  expect(returned.body).toMatchObject({ state: 'returned', reason: null });
  expect((await service.as('auditor', '/v1/audit/events')).text).not.toContain(REASON);
});

test('after an erasure neither the reason of a return nor the note is to be had', async () => {
  const id = await service.proposed([HIRE_NEW]);
  await service.act('approver', id, 'return', { reason: REASON });
  const { text: before } = await service.as('auditor', '/v1/audit/events?type=proposal-returned');
  expect(before).toContain(REASON);
  await erase('New');
  expect(await shown(id)).toMatchObject({ state: 'returned', note: null, reason: null });
  const { text } = await service.as('auditor', '/v1/audit/events');
  for (const secret of [REASON, NOTE, SECRET]) expect(text).not.toContain(secret);
  expect((await service.locally('/v1/people/New/held')).body.classes).toMatchObject([
    { class: 'identity', standing: 'erased' },
    {},
    {},
    {},
  ]);
});

test('a proposed name is found by no search, and a proposed citizen id is no duplicate', async () => {
  const id = await service.proposed([
    { ...HIRE_NEW, profile: { ...HIRE_NEW.profile, nationalId: '001195000123' } },
  ]);
  const search = async () =>
    (await service.as('officer', '/v1/people?standing=all&asOf=2024-06-01&q=tuong')).body.people;
  const hire = { ...HIRE_NEW, person: 'Twin' };
  const twin = { ...hire, profile: { ...HIRE_NEW.profile, nationalId: '001195000123' } };
  expect(await search()).toEqual([]);
  const { body } = await service.locally('/v1/actions?dryRun=true', { method: 'POST', body: twin });
  expect(body.warnings).not.toContain('same-citizen-id');
  await service.act('approver', id, 'approve');
  expect(await search()).toMatchObject([{ person: 'New' }]);
  const later = await service.locally('/v1/actions?dryRun=true', { method: 'POST', body: twin });
  expect(later.body.warnings).toContain('same-citizen-id');
});
