/** Four eyes on the page: one person proposes, another reads what it would change, and approves. */
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';

import type { ProposingService } from '../http/proposing.js';
import { runProposing } from '../http/proposing.js';
import { TEST_MS } from '../http/running.js';
import { describeWithBrowser } from './browser.js';
import { fill } from './recording.js';

jest.setTimeout(TEST_MS * 2);

describeWithBrowser('proposals on the page', (pages) => {
  let service: ProposingService;
  beforeAll(async () => {
    service = await runProposing();
  });
  afterAll(async () => {
    await service.remove();
  });

  /** The page of somebody with a token of their own. */
  const openAs = async (account: string, role: string): Promise<Page> => {
    const { token } = await service.tokenFor({ account, role, unit: 'A' });
    const extraHTTPHeaders = { authorization: `Bearer ${token}` };
    return pages.open(service.url, { extraHTTPHeaders });
  };

  test('what needs approval is proposed by one and recorded by the approval of another', async () => {
    const asked = await service.locally('/v1/rules/approval', {
      method: 'PUT',
      body: { actions: ['train'] },
    });
    expect(asked.status).toBe(200);
    const officer = await openAs('officer', 'officer');
    await officer.goto(`${service.url}/record?action=train&person=P1`);
    await fill(officer, {
      'Effective date': '2022-05-01',
      Course: 'Land law',
      'Decision no.': '3/QĐ',
      'Decision date': '2022-04-01',
    });
    await officer.getByRole('button', { name: 'Show what changes' }).click();
    await officer.getByRole('button', { name: 'Propose for approval' }).click();
    await officer.getByRole('link', { name: 'To the proposal' }).click();
    // Said before it is tried: nobody approves their own.
    await officer.getByText('This proposal is your own').waitFor();
    expect(await officer.getByRole('button', { name: 'Approve and record' }).count()).toBe(0);

    const approver = await openAs('approver', 'approver');
    await approver.goto(officer.url());
    const effect = approver.getByRole('region', { name: 'The timeline before and after' });
    expect(await effect.locator('[data-change=added]').innerText()).toContain('Land law');
    // Meanwhile the timeline moves: what it changes now is read before it is approved.
    const { status } = await service.locally('/v1/actions', {
      method: 'POST',
      body: {
        action: 'rotate',
        person: 'P1',
        kind: 'transfer',
        unit: 'A',
        effectiveDate: '2021-01-01',
      },
    });
    expect(status).toBe(201);
    await approver.getByText('The timelines have moved').waitFor();
    const approve = approver.getByRole('button', { name: 'Approve and record' });
    expect(await approve.isDisabled()).toBe(true);
    await approver.getByLabel('I have read what it changes now').check();
    await approve.click();
    await approver.getByRole('heading', { name: 'approved and recorded' }).waitFor();
    const { text } = await service.locally('/v1/people/P1/timeline');
    expect(text).toContain('Land law');
    expect(pages.errors).toEqual([]);
  });

  test('a proposal is returned with a reason, which its author reads; another is withdrawn', async () => {
    const separate = {
      action: 'separate',
      person: 'P1',
      kind: 'retirement',
      effectiveDate: '2024-03-01',
    };
    const returned = await service.proposed([separate]);
    const withdrawn = await service.proposed([separate]);
    const approver = await openAs('approver', 'approver');
    await approver.goto(`${service.url}/proposals`);
    await approver.getByRole('table').getByRole('link').first().click();
    await approver.waitForURL(new RegExp(returned));
    await approver.getByLabel('Why it is returned').fill('the date is wrong');
    await approver.getByRole('button', { name: 'Return', exact: true }).click();
    await approver.getByRole('heading', { name: 'returned' }).waitFor();

    const officer = await openAs('officer', 'officer');
    await officer.goto(`${service.url}/proposals/${returned}`);
    await officer.getByText('the date is wrong').waitFor();
    await officer.goto(`${service.url}/proposals/${withdrawn}`);
    await officer.getByRole('button', { name: 'Withdraw' }).click();
    await officer.getByRole('heading', { name: 'withdrawn' }).waitFor();
  });
});
