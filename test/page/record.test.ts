/** Recording on the page: the whole work of a clerk, and what keeps it from being lost or recorded twice. */
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';

import type { RunningService } from '../http/running.js';
import { runService, TEST_MS } from '../http/running.js';
import { violations } from './axe.js';
import { describeWithBrowser } from './browser.js';
import { fill, preview, record } from './recording.js';

jest.setTimeout(TEST_MS * 2);

interface Fact {
  readonly event: string;
  readonly voided: boolean;
  readonly action: Readonly<Record<string, unknown>>;
  readonly decision: string | null;
}

describeWithBrowser('recording on the page', (pages) => {
  let service: RunningService;
  beforeAll(async () => {
    service = await runService();
    await service.furnish();
  });
  afterAll(async () => {
    await service.remove();
  });

  const factsOf = async (person: string): Promise<readonly Fact[]> =>
    (await service.get(`/v1/people/${person}/timeline`)).body.facts as readonly Fact[];
  const factNamed = async (person: string, action: string): Promise<Fact> => {
    const fact = (await factsOf(person)).find((each) => each.action.action === action);
    if (fact === undefined) throw new Error(`no ${action} of ${person}`);
    return fact;
  };

  test('a clerk hires, rotates, trains and separates, corrects the one and voids the other', async () => {
    const page = await pages.open(`${service.url}/record?action=hire`);
    await fill(page, {
      Person: 'P9',
      'Effective date': '2021-02-01',
      Unit: 'A',
      'full name': 'Trần Thị Mới',
      gender: 'female',
      'Decision no.': '7/QĐ',
      'Decision date': '2021-01-20',
    });
    await preview(page);
    await record(page);
    expect((await factNamed('P9', 'hire')).decision).not.toBeNull();

    await page.goto(`${service.url}/record?action=rotate&person=P9`);
    await fill(page, { Kind: 'transfer', 'Effective date': '2022-03-01', Unit: 'B' });
    await preview(page);
    await record(page);

    await page.goto(`${service.url}/record?action=train&person=P9`);
    await fill(page, { 'Effective date': '2022-05-01', Course: 'Land law' });
    await preview(page);
    await record(page);

    await page.goto(`${service.url}/record?action=separate&person=P9`);
    await fill(page, { Kind: 'resignation', 'Effective date': '2024-06-01' });
    await preview(page);
    // A warning is confirmed before anything is recorded.
    expect(await page.getByRole('button', { name: 'Record', exact: true }).isDisabled()).toBe(true);
    await page.getByLabel('I have read this').check();
    await record(page);

    const training = await factNamed('P9', 'train');
    await page.goto(`${service.url}/record?correct=${training.event}&person=P9`);
    await fill(page, { Course: 'Land and housing law', Why: 'misread' });
    await preview(page);
    expect(await page.locator('[data-change=gone]').innerText()).toContain('Land law');
    await record(page);
    expect((await factNamed('P9', 'train')).action.course).toBe('Land and housing law');

    const separation = await factNamed('P9', 'separate');
    await page.goto(`${service.url}/record?void=${separation.event}&person=P9`);
    await fill(page, { 'Why it no longer holds': 'rescinded' });
    await preview(page);
    await record(page);
    expect((await factNamed('P9', 'separate')).voided).toBe(true);
    expect(pages.errors).toEqual([]);
  });

  test('a refusal stands in place with the facts in its way, and followers are chosen to be voided too', async () => {
    const page = await pages.open(`${service.url}/record?action=hire&person=P9`);
    await fill(page, { 'Effective date': '2023-01-01', Unit: 'A' });
    await page.getByRole('button', { name: 'Show what changes' }).click();
    await page.getByText('P9 is already employed').waitFor();
    const link = page.getByRole('alert').getByRole('link').first();
    expect(await link.getAttribute('href')).toContain('/people/P9?event=');
    expect(await page.getByLabel('Effective date').inputValue()).toBe('2023-01-01');

    const hire = await factNamed('P9', 'hire');
    await page.goto(`${service.url}/record?void=${hire.event}&person=P9`);
    await fill(page, { 'Why it no longer holds': 'entered-in-error' });
    await page.getByRole('button', { name: 'Show what changes' }).click();
    await page.getByText('Other facts rest on').first().waitFor();
    const followers = page.getByRole('alert').getByRole('checkbox');
    expect(await followers.count()).toBe(2);
    for (const follower of await followers.all()) await follower.check();
    await preview(page);
    await record(page);
    expect((await factsOf('P9')).every(({ voided }) => voided)).toBe(true);

    await page.goto(`${service.url}/record?reinstate=${hire.event}&person=P9`);
    await preview(page);
    await record(page);
    expect((await factNamed('P9', 'hire')).voided).toBe(false);
  });

  test('what was typed survives a reload, and is gone after it was recorded', async () => {
    const page = await pages.open(`${service.url}/record?action=train&person=P1`);
    await fill(page, { 'Effective date': '2022-05-01', Course: 'Kept over a reload' });
    await page.reload();
    expect(await page.getByLabel('Course').inputValue()).toBe('Kept over a reload');
    await preview(page);
    await record(page);
    await page.goto(`${service.url}/record?action=train&person=P1`);
    expect(await page.getByLabel('Course').inputValue()).toBe('');
  });

  test('a double click records once', async () => {
    const page = await pages.open(`${service.url}/record?action=train&person=P1`);
    await fill(page, { 'Effective date': '2022-06-01', Course: 'Once' });
    await preview(page);
    await page.getByRole('button', { name: 'Record', exact: true }).dblclick();
    await page.getByRole('heading', { name: 'Recorded' }).waitFor();
    const once = (await factsOf('P1')).filter(({ action }) => action.course === 'Once');
    expect(once).toHaveLength(1);
  });

  test('a network that drops while it records: sent again under its key, also after a reload', async () => {
    const page = await pages.open(`${service.url}/record?action=train&person=P1`);
    await fill(page, { 'Effective date': '2022-07-01', Course: 'Dropped' });
    await preview(page);
    const keys: string[] = [];
    let drops = true;
    // The request reaches the service, its answer does not come back.
    await page.route('**/v1/actions', async (route) => {
      keys.push((JSON.parse(route.request().postData() ?? '{}') as { key: string }).key);
      if (!drops) return route.continue();
      await route.fetch();
      return route.abort('connectionreset');
    });
    await page.getByRole('button', { name: 'Record', exact: true }).click();
    await page.getByText('no answer came').waitFor();
    await page.reload();
    await page.getByText('no answer came').waitFor();
    drops = false;
    await page.getByRole('heading', { name: 'Recorded' }).waitFor();
    await page.getByText('nothing was recorded twice').waitFor();
    expect(new Set(keys).size).toBe(1);
    const once = (await factsOf('P1')).filter(({ action }) => action.course === 'Dropped');
    expect(once).toHaveLength(1);
  });

  test('has no violation of accessibility, light and dark, on a laptop and on a phone', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const viewport of [
        { width: 1280, height: 800 },
        { width: 390, height: 844 },
      ]) {
        const page = await pages.open(service.url, { colorScheme, viewport });
        for (const view of [
          '/record',
          '/record?action=hire',
          '/record?action=split',
          '/record?many=rotate',
          '/record?place=all',
          '/proposals',
        ]) {
          await page.goto(service.url + view);
          await page.locator('h1').waitFor();
          await page.waitForTimeout(300);
          expect([view, await violations(page)]).toEqual([view, []]);
        }
        await page.goto(`${service.url}/record?action=separate&person=P1`);
        await fill(page, { Kind: 'resignation', 'Effective date': '2025-06-01' });
        await preview(page);
        expect(await violations(page)).toEqual([]);
        await page.context().close();
      }
    }
  });
});
