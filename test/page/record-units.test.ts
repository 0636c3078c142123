/** The forms of units: each is previewed, recorded, and found in the ledger as it was filled in. */
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';

import type { RunningService } from '../http/running.js';
import { runService, TEST_MS, UNITS } from '../http/running.js';
import { describeWithBrowser } from './browser.js';
import { fill, preview, record } from './recording.js';

jest.setTimeout(TEST_MS * 2);

interface Unit {
  readonly exists: boolean;
  readonly name: string;
  readonly parent: string | null;
}

describeWithBrowser('recording of units on the page', (pages) => {
  let service: RunningService;
  let page: Page;
  beforeAll(async () => {
    service = await runService();
    for (const unit of UNITS) await service.record(unit);
    page = await pages.open(service.url);
  });
  afterAll(async () => {
    await service.remove();
  });

  const form = async (action: string, fields: Readonly<Record<string, string>>): Promise<void> => {
    await page.goto(`${service.url}/record?action=${action}`);
    await fill(page, fields);
  };
  const sent = async (): Promise<void> => {
    await preview(page);
    await record(page);
    expect(pages.errors).toEqual([]);
  };
  const unitOn = async (unit: string, asOf: string): Promise<Partial<Unit>> => {
    const { body } = await service.get(`/v1/units/${unit}?asOf=${asOf}`);
    return body.unit as Partial<Unit>;
  };

  test('establishes one below another', async () => {
    await form('establish', {
      'Id of the new unit': 'C',
      'Effective date': '2010-01-01',
      Name: 'Office C',
      'Unit above': 'A',
    });
    await sent();
    expect(await unitOn('C', '2010-01-01')).toMatchObject({ name: 'Office C', parent: 'A' });
    expect((await service.get('/v1/units/C?asOf=2009-12-31')).status).toBe(404);
  });

  test('renames it from a day on', async () => {
    await form('rename', { 'Effective date': '2011-01-01', Unit: 'C', Name: 'Bureau C' });
    await sent();
    expect((await unitOn('C', '2010-12-31')).name).toBe('Office C');
    expect((await unitOn('C', '2011-01-01')).name).toBe('Bureau C');
  });

  test('moves it below another', async () => {
    await form('move', { 'Effective date': '2012-01-01', Unit: 'C', 'Unit above': 'B' });
    await sent();
    expect((await unitOn('C', '2012-01-01')).parent).toBe('B');
  });

  test('splits one into several', async () => {
    await form('split', { 'Effective date': '2013-01-01', Unit: 'C' });
    await page.getByRole('button', { name: 'Another part' }).click();
    for (const [at, unit] of ['C1', 'C2'].entries()) {
      const part = page.getByRole('group', { name: `Part ${at + 1}` });
      await part.getByRole('combobox').or(part.getByRole('textbox')).first().fill(unit);
      await part.getByLabel('Name').fill(`Part ${unit}`);
    }
    await sent();
    expect(await unitOn('C1', '2013-01-01')).toMatchObject({ exists: true, name: 'Part C1' });
    expect(await unitOn('C2', '2013-01-01')).toMatchObject({ exists: true, name: 'Part C2' });
    expect((await unitOn('C', '2013-01-01')).exists).toBe(false);
  });

  test('merges several into a new one', async () => {
    await form('merge', { 'Effective date': '2014-01-01' });
    for (const unit of ['C1', 'C2']) await page.getByLabel('Add a unit').selectOption(unit);
    await fill(page, { 'Into the unit': 'D', Name: 'Office D' });
    await sent();
    expect(await unitOn('D', '2014-01-01')).toMatchObject({ exists: true, name: 'Office D' });
    expect((await unitOn('C1', '2014-01-01')).exists).toBe(false);
  });

  test('dissolves one, and refuses to do it twice in place', async () => {
    await form('dissolve', { 'Effective date': '2015-01-01', Unit: 'D' });
    await sent();
    expect((await unitOn('D', '2015-01-01')).exists).toBe(false);
    await page.goto(`${service.url}/record?action=rename&unit=D`);
    await fill(page, { 'Effective date': '2016-01-01', Name: 'Too late' });
    await page.getByRole('button', { name: 'Show what changes' }).click();
    await page.getByRole('alert').getByText('D').first().waitFor();
    expect(await page.getByRole('heading', { name: 'Recorded' }).count()).toBe(0);
  });
});
