/** Many people by one decision on the page: a sheet of rows, and placing the people of a unit that has ended. */
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';

import type { RunningService } from '../http/running.js';
import { HIRE, runService, TEST_MS } from '../http/running.js';
import { describeWithBrowser } from './browser.js';
import { fill } from './recording.js';

jest.setTimeout(TEST_MS * 2);

const DECISION = { 'Decision no.': '12/QĐ', 'Decision date': '2024-01-15' };

describeWithBrowser('many people on the page', (pages) => {
  let service: RunningService;
  beforeAll(async () => {
    service = await runService();
    await service.furnish();
    await service.record({ ...HIRE, person: 'P2' });
  });
  afterAll(async () => {
    await service.remove();
  });

  test('one decision over several people: each row has its outcome, the refused one is mended', async () => {
    const page = await pages.open(`${service.url}/record?many=rotate`);
    await fill(page, { ...DECISION, 'Effective date': '2024-02-01' });
    await page.getByRole('button', { name: 'Add a row' }).click();
    for (const [row, person] of [
      ['Row 1', 'P1'],
      ['Row 2', 'nobody'],
    ]) {
      await page.getByLabel(`${row}: Person`).fill(person ?? '');
      await page.getByLabel(`${row}: Kind`).selectOption('transfer');
      await page.getByLabel(`${row}: Unit`).selectOption('B');
    }
    await page.getByRole('button', { name: 'Check all rows' }).click();
    await page.getByText('can be recorded').waitFor();
    await page.getByText('nobody has not been hired').waitFor();
    await page.getByRole('button', { name: 'Record all rows' }).click();
    await page.getByText('1 recorded, 1 not taken.').waitFor();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByLabel('Row 1: Person').fill('P2');
    await page.getByRole('button', { name: 'Check all rows' }).click();
    await page.getByText('can be recorded').waitFor();
    await page.getByRole('button', { name: 'Record all rows' }).click();
    await page.getByText('1 recorded, 0 not taken.').waitFor();
    const { body } = await service.get('/v1/decisions?number=12/Q%C4%90');
    expect(body.decisions).toHaveLength(1);
    for (const person of ['P1', 'P2']) {
      const { body: view } = await service.get(`/v1/people/${person}?asOf=2024-02-01`);
      expect(JSON.stringify(view)).toContain('"unit":"B"');
    }
  });

  test('the people of a unit that has ended are placed where it went, those who are chosen', async () => {
    const merged = { action: 'merge', units: ['B'], into: 'A', effectiveDate: '2025-01-01' };
    expect((await service.record(merged)).status).toBe(201);
    const page = await pages.open(`${service.url}/record?place=all`);
    await fill(page, { ...DECISION, 'Effective date': '2025-01-01' });
    await page.getByLabel('Everybody (2)').waitFor();
    await page.getByRole('table').getByRole('checkbox').first().uncheck();
    await page.getByRole('button', { name: 'Check' }).click();
    await page.getByRole('button', { name: 'Place 1 people' }).click();
    await page.getByText('1 recorded, 0 not taken.').waitFor();
    await page.getByLabel('Everybody (1)').waitFor();
    expect(pages.errors).toEqual([]);
  });
});
