/** The hands of a clerk: what tests of recording do on the page. */
import type { Page } from 'playwright-core';

/** Fills fields by their labels; a select takes the value. */
export const fill = async (page: Page, fields: Readonly<Record<string, string>>): Promise<void> => {
  for (const [label, value] of Object.entries(fields)) {
    const field = page.locator('form.record').getByLabel(label, { exact: false }).first();
    const tag = await field.evaluate((element) => element.tagName);
    if (tag === 'SELECT') await field.selectOption(value);
    else await field.fill(value);
  }
};

export const preview = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Show what changes' }).click();
  await page.getByRole('region', { name: 'The timeline before and after' }).waitFor();
};

/** Records what was previewed. */
export const record = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Record', exact: true }).click();
  await page.getByRole('heading', { name: 'Recorded' }).waitFor();
};
