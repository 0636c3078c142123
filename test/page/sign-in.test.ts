/** Signing in on the page: with a token, in the form that needs no script, and back to the view that was asked for. */
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';

import type { GuardedService } from '../http/guarded.js';
import { runGuarded } from '../http/guarded.js';
import { TEST_MS } from '../http/running.js';
import { violations } from './axe.js';
import { describeWithBrowser } from './browser.js';

jest.setTimeout(TEST_MS);

describeWithBrowser('signing in on the page', (pages) => {
  let service: GuardedService;
  beforeAll(async () => {
    service = await runGuarded();
  });
  afterAll(async () => {
    await service.remove();
  });

  test('takes a token, refuses a wrong one, comes back to the view, and signs out', async () => {
    const page = await pages.open(`${service.url}/units?asOf=2024-01-01`);
    await page.waitForURL('**/sign-in');
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('Token').fill('nonsense');
    await page.getByRole('button').click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel('Token').fill(service.token);
    await page.getByRole('button').click();
    await page.waitForURL('**/units?asOf=2024-01-01');
    await page.getByText('administrator').first().waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL('**/sign-in');
  });
});
