/** A crash between the approval of a proposal and the recording of its facts: what the next start makes of it. */
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';

import { bareEvent } from '../../src/application/bare-event.js';
import { eventId } from '../../src/application/event-ids.js';
import { PROPOSAL_APPROVED, proposalStream } from '../../src/domain/proposals.js';
import { openEmbeddedStore } from '../../src/event-store/embedded-store.js';
import { holdFolder } from '../../src/event-store/folder-lock.js';
import type { ProposingService } from './proposing.js';
import { HIRE_NEW, SEPARATE, runProposing } from './proposing.js';
import { TEST_MS } from './running.js';

jest.setTimeout(TEST_MS);

let service: ProposingService;
beforeEach(async () => {
  service = await runProposing();
});
afterEach(() => service.remove());

/** Stops the service, appends the approval and nothing after it, and starts the service anew. */
const approveAndCrash = async (id: string): Promise<void> => {
  const { folder } = service;
  await service.close();
  const held = holdFolder(folder);
  const store = openEmbeddedStore(held, { now: () => new Date() });
  const stream = proposalStream(id);
  const approval = {
    id: eventId(stream, `${PROPOSAL_APPROVED}:approver`),
    ...{ type: PROPOSAL_APPROVED, actor: 'approver', fingerprint: '', data: { effect: '' } },
  };
  await store.append(stream, 0, [bareEvent(approval)]);
  await store.close();
  held.release();
  service = await runProposing({}, folder);
};

const recorded = async (id: string): Promise<Record<string, unknown>> => {
  for (;;) {
    const { body } = await service.as('approver', `/v1/proposals/${id}`);
    if (body.state === 'recorded') return body;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

test('its facts are recorded at the next start, in the name of the approver', async () => {
  const id = await service.proposed([SEPARATE, HIRE_NEW]);
  await approveAndCrash(id);
  expect(await recorded(id)).toMatchObject({ decidedBy: 'approver' });
  const { body } = await service.locally('/v1/people/New/events');
  expect((body.events as object[]).at(-1)).toMatchObject({ type: 'hired', actor: 'approver' });
  expect(await service.types('person-P1')).toEqual(['hired', 'fact-proposed', 'separated']);
});

test('what was recorded before the crash is recorded once', async () => {
  const id = await service.proposed([SEPARATE, HIRE_NEW]);
  // With the key of the fact, as an approval that broke off after it has recorded it.
  const body = { ...SEPARATE, key: `proposal:${id}:0`, decision: await decisionOf() };
  expect((await service.locally('/v1/actions', { method: 'POST', body })).status).toBe(201);
  await approveAndCrash(id);
  await recorded(id);
  const types = await service.types('person-P1');
  expect(types.filter((type) => type === 'separated')).toHaveLength(1);
});

test('a fact overtaken after the approval is listed as refused, and the others stand', async () => {
  const id = await service.proposed([SEPARATE, HIRE_NEW]);
  const earlier = { ...SEPARATE, effectiveDate: '2024-02-01' };
  await service.locally('/v1/actions', { method: 'POST', body: earlier });
  await approveAndCrash(id);
  expect((await recorded(id)).facts).toMatchObject([
    { subject: 'P1', outcome: { refused: 'not-employed' } },
    { subject: 'New', outcome: { event: expect.any(String) as unknown } },
  ]);
});

/** The decision in full, so that the record states the same. */
const decisionOf = async (): Promise<unknown> => {
  const { body } = await service.as('approver', '/v1/proposals');
  const [{ proposal }] = body.proposals as [{ readonly proposal: string }];
  return (await service.locally(`/v1/proposals/${proposal}`)).body.decision;
};
