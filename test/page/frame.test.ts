/** The page as a whole: it comes from the service alone, in two languages, and says when it shows the past. */
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';

import type { RunningService } from '../http/running.js';
import { runService, TEST_MS } from '../http/running.js';
import { violations } from './axe.js';
import { describeWithBrowser } from './browser.js';

jest.setTimeout(TEST_MS);

describeWithBrowser('the page', (pages) => {
  let service: RunningService;
  beforeAll(async () => {
    service = await runService();
    await service.furnish();
  });
  afterAll(async () => {
    await service.remove();
  });

  test('asks nothing of any other host, and breaks none of the rules on what it may load', async () => {
    const page = await pages.open('about:blank');
    const hosts = new Set<string>();
    page.on('request', (request) => hosts.add(new URL(request.url()).origin));
    await page.goto(service.url);
    await page.getByRole('img', { name: 'Headcount over time' }).waitFor();
    expect([...hosts]).toEqual([service.url]);
    expect(page.url()).toBe(`${service.url}/overview`);
    expect(pages.errors).toEqual([]);
  });

  test('speaks Vietnamese to a Vietnamese browser, and remembers the language chosen', async () => {
    const page = await pages.open(`${service.url}/overview`, { locale: 'vi-VN' });
    await page.getByRole('heading', { level: 1, name: 'Tổng quan' }).waitFor();
    await page.getByLabel('Ngôn ngữ').selectOption('en');
    await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  test('says on every view that it shows what was known at an earlier moment', async () => {
    const page = await pages.open(`${service.url}/overview?knownAt=2`);
    await page.getByText('You see what was known at 2').waitFor();
    await page.getByRole('button', { name: 'Back to what is known now' }).click();
    await page.getByText('You see what was known at').waitFor({ state: 'detached' });
    expect(new URL(page.url()).search).toBe('');
  });

  test('has no violation of accessibility, light and dark, on a laptop and on a phone', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const viewport of [
        { width: 1280, height: 800 },
        { width: 390, height: 844 },
      ]) {
        const page = await pages.open(`${service.url}/overview`, { colorScheme, viewport });
        await page.getByRole('img', { name: 'Headcount over time' }).waitFor();
        expect(await violations(page)).toEqual([]);
        await page.context().close();
      }
    }
  });
});
