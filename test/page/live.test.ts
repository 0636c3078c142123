/** The page follows the log: figures move by themselves, a dropped network is told, and nothing is lost or doubled by it. */
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';

import type { RunningService } from '../http/running.js';
import { HIRE, runService, TEST_MS } from '../http/running.js';
import { describeWithBrowser } from './browser.js';
import { fill, preview } from './recording.js';

jest.setTimeout(TEST_MS * 2);

const OFFLINE = 'No connection to the service.';

describeWithBrowser('the page while others record', (pages) => {
  let service: RunningService;
  let hired = 1;
  beforeAll(async () => {
    service = await runService();
    await service.furnish();
  });
  afterAll(async () => {
    await service.remove();
  });

  const hireAnother = async (): Promise<void> => {
    hired += 1;
    const { status, text } = await service.record({ ...HIRE, person: `H${hired}` });
    if (status !== 201) throw new Error(text);
  };
  const headcount = (page: Page, persons: number) =>
    page
      .locator('.figures div')
      .filter({ hasText: 'Headcount' })
      .getByText(String(persons), { exact: true })
      .first()
      .waitFor();

  test('figures move when something is recorded elsewhere, with a quiet sign', async () => {
    const page = await pages.open(`${service.url}/overview`);
    await headcount(page, hired);
    await hireAnother();
    await page.getByRole('status').filter({ hasText: 'New facts were recorded.' }).waitFor();
    await headcount(page, hired);
    await page.context().close();
  });

  test('a dropped network is told, and what was recorded meanwhile comes when it is back', async () => {
    const page = await pages.open(`${service.url}/overview`);
    await headcount(page, hired);
    await page.context().setOffline(true);
    await page.getByText(OFFLINE).waitFor();
    await hireAnother();
    await page.context().setOffline(false);
    await page.getByText(OFFLINE).waitFor({ state: 'detached' });
    await headcount(page, hired);
    await page.context().close();
  });

  test('a form that is being recorded as the network drops is neither lost nor recorded twice', async () => {
    const page = await pages.open(`${service.url}/record?action=train&person=P1`);
    await fill(page, { 'Effective date': '2022-05-01', Course: 'Typed before the drop' });
    await preview(page);
    const before = await service.head();
    await page.context().setOffline(true);
    await page.getByText(OFFLINE).waitFor();
    await page.getByRole('button', { name: 'Record', exact: true }).click();
    await page.getByText('no answer came').waitFor();
    expect(await page.getByLabel('Course').inputValue()).toBe('Typed before the drop');
    expect(await service.head()).toBe(before);
    await page.context().setOffline(false);
    await page.getByRole('heading', { name: 'Recorded' }).waitFor();
    await page.getByText(OFFLINE).waitFor({ state: 'detached' });
    expect(await service.head()).toBe(before + 1);
    const { body } = await service.get('/v1/people/P1/timeline');
    const facts = body.facts as readonly { readonly action: { readonly course?: string } }[];
    const typed = facts.filter(({ action }) => action.course === 'Typed before the drop');
    expect(typed).toHaveLength(1);
    expect(pages.errors).toEqual([]);
  });
});
