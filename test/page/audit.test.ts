/** An auditor on the page: replays the log, opens a fact, checks a kept checkpoint, and makes and verifies a bundle. */
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';

import type { GuardedService } from '../http/guarded.js';
import { runGuarded } from '../http/guarded.js';
import { HIRE, TEST_MS, UNITS } from '../http/running.js';
import { violations } from './axe.js';
import { describeWithBrowser } from './browser.js';

jest.setTimeout(TEST_MS);

const PARTS = ['log', 'diff', 'explain', 'evidence', 'delays', 'reconcile', 'reads'] as const;

describeWithBrowser('an auditor on the page', (pages) => {
  let service: GuardedService;
  let extraHTTPHeaders: Record<string, string>;
  let hired: string;
  const record = async (body: object): Promise<Record<string, unknown>> => {
    const answer = await service.send('/v1/actions', {
      method: 'POST',
      token: service.token,
      body,
    });
    if (answer.status !== 201) throw new Error(answer.text);
    return answer.body;
  };
  beforeAll(async () => {
    service = await runGuarded();
    for (const unit of UNITS) await record(unit);
    hired = String((await record(HIRE)).event);
    const { token } = await service.tokenFor({ account: 'auditor-1', role: 'auditor' });
    extraHTTPHeaders = { authorization: `Bearer ${token}` };
  });
  afterAll(async () => {
    await service.remove();
  });

  test('keeps a checkpoint, and finds later that the log continues it; a changed one is refused', async () => {
    const page = await pages.open(`${service.url}/audit/evidence`, { extraHTTPHeaders });
    const kept = await page.getByLabel('Checkpoint', { exact: true }).textContent();
    await record({
      action: 'rotate',
      person: 'P1',
      kind: 'transfer',
      unit: 'B',
      effectiveDate: '2021-01-01',
    });
    const field = page.getByLabel('The checkpoint that you have kept');
    await field.fill(kept ?? '');
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await page.getByText('It bears the signature of this ledger.').waitFor();
    await page.getByText('Verified', { exact: true }).waitFor();
    const changed = (kept ?? '').replace(/^(\d+)$/m, (size) => String(Number(size) - 1));
    await field.fill(changed);
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await page.getByText('It does not bear the signature that it claims.').waitFor();
    expect(pages.errors).toEqual([]);
  });

  test('makes a bundle and verifies it; one with a changed name is found out', async () => {
    const page = await pages.open(`${service.url}/audit/evidence`, {
      extraHTTPHeaders,
    });
    // A download of the browser would go without the header that stands for a session here.
    const link = page.getByRole('link', { name: 'Make a bundle' });
    const address = (await link.getAttribute('href')) ?? '';
    const answer = await fetch(service.url + address, { headers: extraHTTPHeaders });
    const bundle = await answer.text();
    expect([answer.status, bundle]).toEqual([200, expect.stringContaining('Office A')]);
    const bring = (text: string): Promise<void> =>
      page
        .getByLabel('Bundle file')
        .setInputFiles({ name: 'b.ndjson', mimeType: 'text/plain', buffer: Buffer.from(text) });
    await bring(bundle);
    await page.getByText('Verified', { exact: true }).waitFor();
    await bring(bundle.replace('Office A', 'Office X'));
    await page.getByText('Tampered with').waitFor();
  });

  test('replays the log by its filters, and opens a fact with all that was said of it', async () => {
    const { unit, ...rest } = HIRE;
    await record({
      action: 'correct',
      person: 'P1',
      target: hired,
      with: { ...rest, unit: unit === 'A' ? 'B' : 'A' },
    });
    const page = await pages.open(`${service.url}/audit?type=hired`, { extraHTTPHeaders });
    await page.getByRole('button', { name: 'Open event 3' }).waitFor();
    expect(await page.getByRole('button', { name: /^Open event/ }).count()).toBe(1);
    await page.getByRole('button', { name: 'Open event 3' }).click();
    const dialog = page.getByRole('dialog', { name: 'Event 3' });
    await dialog.getByText('All that was said of this fact').waitFor();
    expect(await dialog.getByRole('listitem').count()).toBe(2);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.goto(`${service.url}/audit/reads`);
    await page.getByRole('cell', { name: 'auditor-1' }).first().waitFor();
  });

  test('compares a staff list that is dropped there with the ledger of its day', async () => {
    const page = await pages.open(`${service.url}/audit/reconcile?asOf=2022-01-01`, {
      extraHTTPHeaders,
    });
    await page.getByLabel('Staff list (XLSX, CSV, NDJSON)').setInputFiles({
      name: 'list.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('Mã nhân viên,Họ và tên\nP1,Nguyễn Văn Đạt\nP9,Lê Thị Bé\n'),
    });
    await page.getByRole('heading', { name: 'In the list, not in the ledger' }).waitFor();
    await page.getByRole('cell', { name: 'P9' }).waitFor();
  });

  test('has no violation of accessibility on any part, on a phone and in the dark', async () => {
    for (const part of PARTS) {
      const page = await pages.open(`${service.url}/audit/${part}`, {
        extraHTTPHeaders,
        colorScheme: 'dark',
        viewport: { width: 390, height: 844 },
      });
      await page.getByRole('heading', { level: 1, name: 'Audit' }).waitFor();
      await page.waitForLoadState('networkidle').catch(() => undefined);
      expect([part, await violations(page)]).toEqual([part, []]);
      await page.context().close();
    }
    expect(pages.errors).toEqual([]);
  });
});
