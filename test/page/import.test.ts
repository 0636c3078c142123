/** An import on the page: a file with errors, its columns changed, tried, recorded while nobody looks, its rejects taken home. */
import { readFile } from 'node:fs/promises';

import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';

import type { RunningService } from '../http/running.js';
import { runService, TEST_MS } from '../http/running.js';
import { violations } from './axe.js';
import { describeWithBrowser } from './browser.js';

jest.setTimeout(TEST_MS);

const LIST =
  'Mã nhân viên,Họ và tên,Giới tính,Ngày tuyển dụng,Nơi làm\n' +
  'N1,Lê Thị Bé,Nữ,01/03/2020,A\nN2,Trần Văn Tám,Nam,15/04/2021,NOWHERE\nN3,Phạm Văn Sáu,Nam,01/13/2020,A\n';

describeWithBrowser('importing on the page', (pages) => {
  let service: RunningService;
  beforeAll(async () => {
    service = await runService();
    await service.furnish();
  });
  afterAll(async () => {
    await service.remove();
  });

  test('a list with errors is read as told, tried, recorded with the page closed, and its rejects taken home', async () => {
    const first = await pages.open(`${service.url}/import`);
    const file = { name: 'staff.csv', mimeType: 'text/csv', buffer: Buffer.from(LIST) };
    await first.getByLabel('File (CSV, XLSX, NDJSON)').setInputFiles(file);
    const unit = first.getByLabel('Nơi làm: Taken for');
    await unit.selectOption('unit');
    await first.getByRole('row', { name: /^Nơi làm.* sure/ }).waitFor();
    expect(await first.getByLabel('Họ và tên: Taken for').inputValue()).toBe('profile.fullName');
    await first.getByRole('button', { name: 'Try it' }).click();
    await first.getByRole('heading', { name: 'What would become of the rows' }).waitFor();
    await first.getByRole('cell', { name: /There is no day|no date/ }).waitFor();
    expect(await service.head()).toBe(3);
    expect(await violations(first)).toEqual([]);
    const address = first.url();
    await first.getByRole('button', { name: 'Record the rows' }).click();
    await first.context().close();

    const second = await pages.open(address, { viewport: { width: 390, height: 844 } });
    await second.getByText('recorded', { exact: true }).first().waitFor();
    await second.getByRole('heading', { name: 'What became of the rows' }).waitFor();
    expect(await service.head()).toBe(4);
    const [download] = await Promise.all([
      second.waitForEvent('download'),
      second.getByRole('link', { name: 'Download the refused rows' }).click(),
    ]);
    const rejects = await readFile(await download.path(), 'utf8');
    expect(rejects.trim().split('\n')).toHaveLength(3);
    expect(rejects).toContain('staff.csv,3,unit-unknown');
    expect(await violations(second)).toEqual([]);
    expect(pages.errors).toEqual([]);
  });

  test('speaks Vietnamese, and has no violation in the dark', async () => {
    const page = await pages.open(`${service.url}/import`, {
      locale: 'vi-VN',
      colorScheme: 'dark',
    });
    await page.getByRole('heading', { level: 1, name: 'Nhập tệp' }).waitFor();
    await page.getByRole('button', { name: 'staff.csv' }).waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
