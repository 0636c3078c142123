/** The overview and the reports in a browser: what they show, where their numbers lead, and what an analyst gets of them. */
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';

import { smallRecords } from '../e2e/small-ledger/records.js';
import type { GuardedService } from '../http/guarded.js';
import { runGuarded } from '../http/guarded.js';
import { TEST_MS } from '../http/running.js';
import { violations } from './axe.js';
import { describeWithBrowser } from './browser.js';

jest.setTimeout(2 * TEST_MS);

const CHARTS = [
  'Headcount over time',
  'Movement bridge',
  'Separation rate by year',
  'Reasons for leaving',
  'Age and sex',
  'Moves between units',
  'Movements by kind: turns and persons',
  'Training: turns and persons',
  'How long people stay',
  'Quota and present',
];
const OF_2021 = 'asOf=2021-12-31&from=2021-01-01&to=2022-01-01';

describeWithBrowser('the overview', (pages) => {
  let service: GuardedService;
  let analyst: { readonly authorization: string };
  let owner: { readonly authorization: string };
  beforeAll(async () => {
    service = await runGuarded();
    owner = { authorization: `Bearer ${service.token}` };
    const { token } = await service.tokenFor({ account: 'ana', role: 'analyst' });
    analyst = { authorization: `Bearer ${token}` };
    const lines = smallRecords().map((record) => JSON.stringify(record));
    const recorded = await service.send('/v1/actions/batch', {
      method: 'POST',
      token: service.token,
      headers: { 'content-type': 'application/x-ndjson' },
      body: lines.join('\n'),
    });
    expect(recorded.status).toBe(200);
  });
  afterAll(async () => {
    await service.remove();
  });

  const open = (path: string, extraHTTPHeaders: Record<string, string>, more = {}): Promise<Page> =>
    pages.open(`${service.url}${path}`, { extraHTTPHeaders, ...more });
  const someoneOf2021 = async (): Promise<string> => {
    const { body } = await service.send('/v1/people?asOf=2021-12-31&limit=1', {
      token: service.token,
    });
    const [first] = body.people as { readonly person: string }[];
    if (first === undefined) throw new Error('nobody was there');
    return first.person;
  };
  const card = (page: Page, name: string) =>
    page.getByRole('region', { name, exact: true }).first();

  test('draws every chart, each with its table, its definition and files that the service gives', async () => {
    const page = await open(`/overview?${OF_2021}`, owner);
    for (const name of CHARTS) await page.getByRole('img', { name, exact: true }).waitFor();
    const bridge = card(page, 'Movement bridge');
    await bridge.getByRole('button', { name: 'Table' }).click();
    const { body } = await service.send('/v1/reports/bridge?from=2021-01-01&to=2022-01-01', {
      token: service.token,
    });
    const { hires } = body.total as { readonly hires: number };
    expect(hires).toBeGreaterThan(0);
    expect(await bridge.getByRole('row').nth(1).textContent()).toContain(String(hires));
    await bridge.getByText('Definition, version').click();
    await bridge.getByText('opening + hires + movesIn').waitFor();
    await bridge.getByText('Download').click();
    for (const format of ['CSV', 'XLSX']) {
      const address = await bridge.getByRole('link', { name: format }).getAttribute('href');
      const file = await page.request.get(`${service.url}${address ?? ''}`);
      expect([format, file.status()]).toEqual([format, 200]);
    }
    expect(pages.errors).toEqual([]);
  });

  test('always shows the reason that was not recorded, and keeps turns and persons apart', async () => {
    const page = await open(`/overview?${OF_2021}`, owner);
    const reasons = card(page, 'Reasons for leaving');
    await reasons.getByRole('img').getByText('not recorded').waitFor();
    const training = card(page, 'Training: turns and persons');
    await training.getByRole('button', { name: 'Table' }).click();
    for (const heading of ['Turns', 'Persons']) {
      await training.getByRole('columnheader', { name: heading, exact: true }).waitFor();
    }
  });

  test('narrows to a unit of the tree, a period and a group, all kept in the address', async () => {
    const page = await open(`/overview?${OF_2021}`, owner);
    await page.getByText('Units: The whole organisation').click();
    await page.getByRole('button', { name: 'Khối Hành chính' }).click();
    await page.getByLabel('Group by').selectOption('gender');
    await page.getByRole('button', { name: 'Last year' }).click();
    await page.getByRole('img', { name: 'Separation rate by group' }).waitFor();
    const asked = new URL(page.url()).searchParams;
    expect(Object.fromEntries(asked)).toEqual({
      asOf: '2021-12-31',
      from: '2020-01-01',
      to: '2021-01-01',
      unit: 'HC',
      groupBy: 'gender',
    });
  });

  test('offers what the organisation has declared itself, in the words of both languages', async () => {
    const declared = (entry: string, vi: string, en: string, more: object = {}) => ({
      entry,
      effectiveDate: '2016-01-01',
      content: { vi, en, ...more },
    });
    const token = service.token;
    const { status } = await service.send('/v1/catalogue', {
      method: 'POST',
      token,
      body: {
        declare: [
          declared('attribute/workShift', 'ca làm việc', 'work shift', {
            type: 'code',
            list: 'shift',
          }),
          declared('code/shift/n', 'ca đêm', 'night shift'),
        ],
      },
    });
    expect(status).toBe(200);
    const profile = { action: 'profile', effectiveDate: '2021-01-01' };
    const nightly = { ...profile, person: await someoneOf2021(), attributes: { workShift: 'n' } };
    const recorded = await service.send('/v1/actions', { method: 'POST', token, body: nightly });
    expect(recorded.status).toBe(201);
    for (const [locale, group, title, shift] of [
      ['en-GB', 'Group by', 'work shift', 'night shift'],
      ['vi-VN', 'Chia theo', 'ca làm việc', 'ca đêm'],
    ] as const) {
      const page = await open(`/overview?${OF_2021}`, owner, { locale });
      await page.getByLabel(group).selectOption({ label: title });
      await page.locator('figure, svg, td').getByText(shift).first().waitFor();
      await page.goto(`${service.url}/reports/composition?asOf=2021-12-31&where=workShift:n`);
      await page.getByText(new RegExp(`^${title}: ${shift}`, 'i')).waitFor();
    }
  });

  test('gives an analyst whole months with small groups withheld, and no way to a person', async () => {
    const refused: string[] = [];
    const page = await open('/overview?lang=en', analyst);
    page.on('response', (response) => {
      if (response.status() >= 400) refused.push(response.url());
    });
    await page.goto(`${service.url}/overview?asOf=2021-12-31&groupBy=unit`);
    await page.getByText('You get figures of whole months').waitFor();
    const rates = card(page, 'Separation rate by group');
    await rates.getByRole('button', { name: 'Table' }).click();
    await rates.getByText('withheld').first().waitFor();
    expect(await page.locator('[data-behind], td a, dd a').count()).toBe(0);
    expect(await page.getByText('Moves between units').count()).toBe(0);
    expect(await page.getByText('No connection').count()).toBe(0);
    await page.waitForLoadState('networkidle');
    expect(refused).toEqual([]);
  });

  test('answers any report of the catalogue from its form, and prints it with the official heading', async () => {
    const page = await open('/reports', owner);
    await page.getByRole('link', { name: 'Attrition', exact: true }).click();
    await page.getByLabel('From').fill('2020-01-01');
    await page.getByLabel('Until before').fill('2022-01-01');
    await page.getByLabel('Interval').selectOption('year');
    await page.getByLabel('Group by').selectOption('gender');
    await page.getByLabel('Only where').selectOption('level');
    await page.getByLabel('Value').selectOption('unknown');
    await page.getByRole('button', { name: 'Answer', exact: true }).click();
    const table = page.getByRole('table', { name: 'Attrition' });
    await table.getByRole('cell', { name: '2021' }).first().waitFor();
    expect(new URL(page.url()).search).toBe(
      '?from=2020-01-01&to=2022-01-01&interval=year&groupBy=gender&where=level%3Aunknown',
    );
    await page.emulateMedia({ media: 'print' });
    await page.getByText('SOCIALIST REPUBLIC OF VIET NAM').waitFor();
    expect(await page.getByRole('button', { name: 'Answer', exact: true }).isVisible()).toBe(false);
  });

  test('has no violation of accessibility, as pictures and as tables, on a laptop and on a phone', async () => {
    for (const [colorScheme, width] of [
      ['light', 1280],
      ['dark', 390],
    ] as const) {
      const viewport = { width, height: 844 };
      const page = await open(`/overview?${OF_2021}`, owner, { colorScheme, viewport });
      for (const name of CHARTS) await page.getByRole('img', { name, exact: true }).waitFor();
      expect(await violations(page)).toEqual([]);
      await card(page, 'Movement bridge').getByRole('button', { name: 'Table' }).click();
      expect(await violations(page)).toEqual([]);
      await page.goto(`${service.url}/reports/composition?asOf=2021-12-31`);
      await page.getByRole('table', { name: 'Composition' }).waitFor();
      expect(await violations(page)).toEqual([]);
      await page.context().close();
    }
  });
});
