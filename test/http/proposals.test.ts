/** Four eyes through the whole service: proposed by one account, let into the ledger by another. */
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';

import type { ProposingService } from './proposing.js';
import { DECISION, HIRE_NEW, NOTE, SECRET, SEPARATE, runProposing } from './proposing.js';
import { TEST_MS } from './running.js';

jest.setTimeout(TEST_MS);

let service: ProposingService;
beforeEach(async () => {
  service = await runProposing();
});
afterEach(() => service.remove());

const BOTH = [SEPARATE, HIRE_NEW];
const codeOf = ({ body }: { readonly body: Record<string, unknown> }) =>
  String(body.type).replace('/problems/', '');

interface Proposed {
  readonly effect: {
    readonly digest: string;
    readonly moved: boolean;
    readonly subjects: readonly {
      readonly subject: string;
      readonly before: readonly { readonly fact: { readonly action: string } }[];
      readonly after: readonly { readonly fact: { readonly action: string } }[];
    }[];
  };
}
const shownTo = async (who: 'approver' | 'officer', id: string) =>
  (await service.as(who, `/v1/proposals/${id}`)).body as unknown as Proposed;

describe('a proposal', () => {
  test('shows the timelines before and after, and records no fact', async () => {
    const { status, body } = await service.propose(BOTH);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      state: 'open',
      author: 'officer',
      note: NOTE,
      decision: DECISION,
    });
    const { effect } = body as unknown as Proposed;
    const actions = effect.subjects.map(({ subject, before, after }) => [
      subject,
      before.map(({ fact }) => fact.action),
      after.map(({ fact }) => fact.action),
    ]);
    expect(actions).toEqual([
      ['P1', ['hire'], ['hire', 'separate']],
      ['New', [], ['hire']],
    ]);
    expect(effect.moved).toBe(false);
    expect((await service.as('officer', '/v1/people/New?asOf=2024-06-01')).status).toBe(404);
    expect((await service.as('administrator', '/v1/people/New')).status).toBe(404);
    const { body: p1 } = await service.as('officer', '/v1/people/P1?asOf=2024-06-01');
    expect(p1.state).toMatchObject({ employed: true });
    const { body: headcount } = await service.as(
      'officer',
      '/v1/reports/headcount?asOf=2024-06-01',
    );
    expect(headcount.total).toBe(1);
  });

  test('of what the rules refuse is not made, and names each fact and what is in its way', async () => {
    const again = { ...HIRE_NEW, person: 'P1' };
    const answer = await service.propose([HIRE_NEW, again]);
    expect([answer.status, codeOf(answer)]).toEqual([409, 'proposal-refused']);
    expect(answer.body.facts).toMatchObject([
      {
        ...{ fact: 1, subject: 'P1', action: 'hire', problem: 'already-employed' },
        breaks: [{ date: '2020-01-06' }],
      },
    ]);
    expect((await service.types('person-New')).length).toBe(0);
  });

  test('is approved by somebody else: the facts are recorded, by the approver, because of the approval', async () => {
    const id = await service.proposed(BOTH);
    const { status, body, text } = await service.act('approver', id, 'approve');
    if (status !== 200) throw new Error(text);
    expect(body).toMatchObject({ state: 'recorded', decidedBy: 'approver', effect: null });
    const { body: page } = await service.as('administrator', '/v1/people/New/events');
    const [proposed, hired] = page.events as Record<string, unknown>[];
    const log = await service.locally('/v1/audit/events?type=proposal-approved');
    const [approved] = log.body.events as Record<string, unknown>[];
    expect(proposed).toMatchObject({ type: 'fact-proposed', actor: 'officer' });
    expect(hired).toMatchObject({
      ...{ type: 'hired', actor: 'approver', causationId: approved?.id, correlationId: id },
      data: { unit: 'A', profile: HIRE_NEW.profile },
    });
    expect(body.facts).toMatchObject([
      { subject: 'P1', outcome: { index: expect.any(Number) as unknown } },
      { subject: 'New', outcome: { event: hired?.id, index: hired?.index } },
    ]);
    const { body: decision } = await service.as(
      'administrator',
      `/v1/decisions/${String(hired?.decision)}`,
    );
    expect(decision).toMatchObject({ decision: { data: DECISION } });
    expect((decision.facts as unknown[]).length).toBe(2);
  });

  test('approved once more by the same account answers the same, and by another that it is decided', async () => {
    const id = await service.proposed(BOTH);
    const first = await service.act('approver', id, 'approve');
    const again = await service.act('approver', id, 'approve');
    expect([again.status, again.body]).toEqual([200, first.body]);
    const other = await service.act('otherApprover', id, 'approve');
    expect([other.status, codeOf(other), other.body.state]).toEqual([
      409,
      'proposal-closed',
      'recorded',
    ]);
    expect((await service.types('person-New')).filter((type) => type === 'hired')).toHaveLength(1);
  });

  test('approved by two at once is approved by one of them', async () => {
    const id = await service.proposed(BOTH);
    const answers = await Promise.all([
      service.act('approver', id, 'approve'),
      service.act('otherApprover', id, 'approve'),
    ]);
    expect(answers.map(({ status }) => status)).toContain(200);
    const types = await service.types(`proposal-${id}`);
    expect(types).toEqual(['proposal-made', 'proposal-approved', 'proposal-recorded']);
    expect((await service.types('person-P1')).filter((type) => type === 'separated')).toHaveLength(
      1,
    );
  });

  test('is neither approved nor returned by its author, whatever roles the author has', async () => {
    const id = await service.proposed(BOTH);
    for (const [act, body] of [
      ['approve', {}],
      ['return', { reason: 'no' }],
    ] as const) {
      const answer = await service.act('officerAsApprover', id, act, body);
      expect([answer.status, codeOf(answer)]).toEqual([403, 'own-proposal']);
    }
    const made = await service.propose([{ ...HIRE_NEW, person: 'Other' }], {}, 'administrator');
    const own = await service.act('administrator', String(made.body.proposal), 'approve');
    expect(codeOf(own)).toBe('own-proposal');
    const owner = { method: 'POST', body: { records: [{ ...HIRE_NEW, person: 'Third' }] } };
    const { body } = await service.locally('/v1/proposals', owner);
    const path = `/v1/proposals/${String(body.proposal)}/approve`;
    expect(codeOf(await service.locally(path, { method: 'POST', body: {} }))).toBe('own-proposal');
    expect(await service.types('person-New')).toEqual(['fact-proposed']);
    expect((await shownTo('approver', id)).effect).not.toBeNull();
  });

  test('changes the reference data only between two who may change it', async () => {
    const declare = {
      action: 'declare',
      entry: 'code/reason/pay-arrears',
      effectiveDate: '2024-01-01',
      content: { vi: 'nợ lương', en: 'pay in arrears' },
    };
    const byOfficer = await service.propose([declare], {}, 'officerOfAll');
    expect([byOfficer.status, codeOf(byOfficer)]).toEqual([403, 'forbidden']);
    const { status, body } = await service.propose([declare], {}, 'administrator');
    expect(status).toBe(201);
    expect(
      (await service.as('otherApprover', `/v1/proposals/${String(body.proposal)}`)).status,
    ).toBe(404);
    expect((await service.act('otherApprover', String(body.proposal), 'approve')).status).toBe(404);
    expect(await service.types('catalogue-main')).not.toContain('entry-declared');
  });

  test('is not decided by who only records, nor by who only reads', async () => {
    const id = await service.proposed(BOTH);
    for (const who of ['colleague', 'auditor'] as const) {
      expect(codeOf(await service.act(who, id, 'approve'))).toBe('forbidden');
    }
    expect(codeOf(await service.propose(BOTH, {}, 'approver'))).toBe('forbidden');
  });

  test('is returned with a reason, and then decided', async () => {
    const id = await service.proposed(BOTH);
    const without = await service.act('approver', id, 'return', { reason: ' ' });
    expect([without.status, codeOf(without)]).toEqual([400, 'malformed']);
    const { body } = await service.act('approver', id, 'return', { reason: 'chưa đúng mẫu' });
    expect(body).toMatchObject({ state: 'returned', reason: 'chưa đúng mẫu' });
    expect((await service.as('officer', `/v1/proposals/${id}`)).body.reason).toBe('chưa đúng mẫu');
    expect(codeOf(await service.act('approver', id, 'approve'))).toBe('proposal-closed');
    expect(codeOf(await service.act('officer', id, 'withdraw'))).toBe('proposal-closed');
  });

  test('is withdrawn by its author alone', async () => {
    const id = await service.proposed(BOTH);
    expect(codeOf(await service.act('colleague', id, 'withdraw'))).toBe('forbidden');
    expect((await service.act('officer', id, 'withdraw')).body.state).toBe('withdrawn');
    expect(codeOf(await service.act('approver', id, 'approve'))).toBe('proposal-closed');
  });

  test('sent again with its key is the same proposal, and with other content refused', async () => {
    const first = await service.propose(BOTH, { key: 'k' });
    const again = await service.propose(BOTH, { key: 'k' });
    expect([again.status, again.body.proposal]).toEqual([200, first.body.proposal]);
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(codeOf(await service.propose([SEPARATE], { key: 'k' }))).toBe('key-reused');
    const other = await service.propose(BOTH, { key: 'k' }, 'colleague');
    expect(other.status).toBe(201);
  });

  test('amends facts too, and facts that it proposes itself by their key', async () => {
    const id = await service.proposed([
      { ...HIRE_NEW, key: 'hire-new' },
      { action: 'correct', person: 'New', target: 'hire-new', why: SECRET, with: { ...AS_HIRED } },
      { action: 'profile', person: 'New', effectiveDate: '2024-04-01', attributes: { rank: 'x' } },
    ]);
    const { status, text } = await service.act('approver', id, 'approve');
    if (status !== 200) throw new Error(text);
    const { body } = await service.as('officer', '/v1/people/New?asOf=2024-05-01');
    expect(body).toMatchObject({ privateAttributes: { fullName: 'Tên Đã Sửa' } });
  });

  test('is refused where its shape is wrong, and told where', async () => {
    const wrong = await service.propose([SEPARATE, { ...HIRE_NEW, unit: 7 }]);
    expect([wrong.status, wrong.body.errors]).toMatchObject([
      400,
      [{ pointer: '/records/1/unit' }],
    ]);
    const twice = await service.propose([{ ...SEPARATE, decision: DECISION }]);
    expect(twice.body.errors).toMatchObject([{ pointer: '/records/0/decision' }]);
    expect((await service.propose([])).status).toBe(400);
  });
});

const AS_HIRED = {
  action: 'hire',
  unit: 'A',
  effectiveDate: '2024-03-01',
  profile: { fullName: 'Tên Đã Sửa', gender: 'female' },
};

describe('a proposal overtaken by another fact', () => {
  const record = (body: object) => service.locally('/v1/actions', { method: 'POST', body });

  test('that leaves no room for one of its facts records nothing, and names what is in the way', async () => {
    const id = await service.proposed(BOTH);
    const { body: left } = await record({ ...SEPARATE, effectiveDate: '2024-02-01' });
    const answer = await service.act('approver', id, 'approve');
    expect([answer.status, codeOf(answer)]).toEqual([409, 'proposal-overtaken']);
    expect(answer.body.facts).toMatchObject([
      { fact: 0, subject: 'P1', problem: 'not-employed', breaks: [{ event: left.event }] },
    ]);
    expect(await service.types('person-New')).toEqual(['fact-proposed']);
    expect(await service.types(`proposal-${id}`)).toEqual(['proposal-made']);
    const shown = (await service.as('approver', `/v1/proposals/${id}`)).body;
    expect(shown.facts).toMatchObject([{ problem: { breaks: [{ event: left.event }] } }, {}]);
  });

  test('beside which all of them still hold is approved on the effect that was seen since', async () => {
    const id = await service.proposed(BOTH);
    const seen = (await shownTo('approver', id)).effect.digest;
    await record({
      ...{ action: 'profile', person: 'P1', effectiveDate: '2023-01-01' },
      attributes: { rank: 'chuyên viên' },
    });
    const refused = await service.act('approver', id, 'approve');
    expect([refused.status, codeOf(refused)]).toEqual([409, 'effect-changed']);
    expect(codeOf(await service.act('approver', id, 'approve', { effect: seen }))).toBe(
      'effect-changed',
    );
    expect(await service.types(`proposal-${id}`)).toEqual(['proposal-made']);
    const { effect } = await shownTo('approver', id);
    expect([effect.moved, effect.digest]).toEqual([true, refused.body.effect]);
    const { status } = await service.act('approver', id, 'approve', { effect: effect.digest });
    expect(status).toBe(200);
  });

  test('is not overtaken by another proposal, or by facts of others', async () => {
    const id = await service.proposed(BOTH);
    await service.proposed([SEPARATE], { note: 'another' });
    await record({ ...HIRE_NEW, person: 'Third' });
    expect((await service.act('approver', id, 'approve')).status).toBe(200);
  });
});
