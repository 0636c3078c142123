/** Behind the numbers: from a picture or a table to the people and events counted, between two moments, across breaks. */
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';

import { smallRecords } from '../e2e/small-ledger/records.js';
import type { GuardedService } from '../http/guarded.js';
import { runGuarded } from '../http/guarded.js';
import { TEST_MS } from '../http/running.js';
import { violations } from './axe.js';
import { describeWithBrowser } from './browser.js';

jest.setTimeout(2 * TEST_MS);

const OF_2021 = 'asOf=2021-12-31&from=2021-01-01&to=2022-01-01';
const PERSON = 'NV900';

describeWithBrowser('what is behind a number', (pages) => {
  let service: GuardedService;
  let owner: { readonly authorization: string };
  /** The ledger before somebody was hired who counts in 2021, and the event of that. */
  let before: number;
  let hired: string;
  let moved: string;
  const record = async (body: object): Promise<{ event: string; index: number }> => {
    const { token } = service;
    const answer = await service.send('/v1/actions', { method: 'POST', token, body });
    if (answer.status !== 201) throw new Error(answer.text);
    return answer.body as { event: string; index: number };
  };
  beforeAll(async () => {
    service = await runGuarded();
    owner = { authorization: `Bearer ${service.token}` };
    const recorded = await service.send('/v1/actions/batch', {
      method: 'POST',
      token: service.token,
      headers: { 'content-type': 'application/x-ndjson' },
      body: smallRecords()
        .map((each) => JSON.stringify(each))
        .join('\n'),
    });
    expect(recorded.status).toBe(200);
    const move = { action: 'move', unit: 'DV-DT', parent: 'HC', effectiveDate: '2021-06-01' };
    const { event, index } = await record(move);
    [moved, before] = [event, index];
    const hire = {
      action: 'hire',
      person: PERSON,
      unit: 'DV-MC',
      effectiveDate: '2021-03-01',
      category: 'public-employee',
    };
    ({ event: hired } = await record(hire));
  });
  afterAll(async () => {
    await service.remove();
  });

  const open = (path: string, extraHTTPHeaders: Record<string, string>, more = {}): Promise<Page> =>
    pages.open(`${service.url}${path}`, { extraHTTPHeaders, ...more });
  const signedIn = async (body: object): Promise<{ readonly authorization: string }> => {
    const { token } = await service.tokenFor(body);
    return { authorization: `Bearer ${token}` };
  };
  const card = (page: Page, name: string) =>
    page.getByRole('region', { name, exact: true }).first();
  const refusedOn = (page: Page): readonly string[] => {
    const refused: string[] = [];
    page.on('response', (response) => {
      if (response.status() >= 400) refused.push(`${response.status()} ${response.url()}`);
    });
    return refused;
  };
  const widthOf = (page: Page): Promise<number> =>
    page.evaluate(() => document.documentElement.scrollWidth);
  /** The number that is explained. */
  const numbersAt = async (page: Page): Promise<string> => {
    const figure = card(page, 'What is behind a number').locator('dl.figures dd').first();
    return (await figure.textContent()) ?? '';
  };

  test('a mark of a picture and a number of its table lead to everybody counted, and from there to the fact', async () => {
    const page = await open(`/overview?${OF_2021}`, owner);
    const bridge = card(page, 'Movement bridge');
    await bridge.getByRole('img').waitFor();
    await bridge.locator('[data-behind*="column=hires"]').first().click();
    await page.getByRole('heading', { level: 2, name: 'Movement bridge' }).waitFor();
    const explained = Number(await numbersAt(page));
    const list = page.getByRole('table', { name: 'What is counted' });
    expect(await list.getByRole('row').count()).toBe(explained + 1);
    await page.goBack();
    await bridge.getByRole('button', { name: 'Table' }).click();
    const cells = bridge
      .getByRole('row')
      .nth(1)
      .getByRole('link', { name: String(explained) });
    await cells.first().press('Enter');
    await list.waitFor();
    const row = list.getByRole('row').filter({ hasText: PERSON });
    await row.getByRole('link', { name: 'Hire' }).click();
    await page.getByText('Version 1: Recorded').waitFor();
    expect(new URL(page.url()).searchParams.get('event')).toBe(hired);
    expect(await page.locator('details[data-named] li[aria-current]').count()).toBe(1);
    expect(pages.errors).toEqual([]);
  });

  test('every number that a report explains is the number that its explanation gives', async () => {
    for (const question of [
      'headcount?asOf=2021-12-31&groupBy=gender',
      'headcount?asOf=2021-12-31&compareTo=2020-12-31',
      'composition?asOf=2021-12-31&by=gender',
      'attrition?from=2020-01-01&to=2022-01-01&interval=year&groupBy=unit',
      'headcount-series?from=2021-01-01&to=2021-07-01&interval=quarter&groupBy=unit1',
    ]) {
      const page = await open(`/reports/${question}`, owner);
      const refused = refusedOn(page);
      const links = page.locator('td.number a');
      await links.first().waitFor();
      const count = await links.count();
      for (const at of [0, count - 1]) {
        const shown = await links.nth(at).textContent();
        await links.nth(at).click();
        await page.getByRole('table', { name: 'What is counted' }).waitFor();
        expect([question, at, await numbersAt(page)]).toEqual([question, at, shown]);
        await page.goBack();
        await links.first().waitFor();
      }
      expect(refused).toEqual([]);
      await page.context().close();
    }
  });

  test('lists everybody of a large number, page by page', async () => {
    const page = await open('/audit/explain?report=headcount&asOf=2021-12-31', owner);
    const rows = page.getByRole('table', { name: 'What is counted' }).getByRole('row');
    await rows.first().waitFor();
    const [value, first] = [Number(await numbersAt(page)), await rows.count()];
    expect(first).toBeLessThan(value);
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByText(`${value} of ${value}`).waitFor();
    expect(await rows.count()).toBe(value + 1);
  });

  test('an officer follows numbers within the unit, and finds no part of the audit that is refused', async () => {
    const officer = await signedIn({ account: 'off', role: 'officer', unit: 'DV' });
    const page = await open('/people', officer);
    const refused = refusedOn(page);
    await page.goto(`${service.url}/overview?${OF_2021}`);
    const figure = page.locator('dl.headline a').first();
    await figure.waitFor();
    const shown = await figure.textContent();
    await figure.click();
    await page.getByRole('table', { name: 'What is counted' }).waitFor();
    expect(await numbersAt(page)).toBe(shown);
    const tabs = page.getByRole('navigation', { name: 'Parts of the audit' }).getByRole('link');
    const parts = await tabs.allTextContents();
    expect(parts).toEqual([
      'Two moments',
      'Behind a number',
      'Delays and gaps',
      'Compare a staff list',
    ]);
    for (const part of parts) {
      await page.getByRole('link', { name: part, exact: true }).click();
      await page.waitForLoadState('networkidle');
    }
    expect(refused).toEqual([]);
  });

  test('two moments of a report: what changed, the event that changed it, and both numbers explained', async () => {
    const page = await open(
      `/audit/diff?report=headcount&asOf=2021-12-31&unit=DV&groupBy=unit`,
      owner,
    );
    await page.getByLabel('Known at first: Number of the event').fill(String(before));
    await page.getByRole('button', { name: 'Compare', exact: true }).click();
    await page.getByRole('heading', { name: /rows? changed$/ }).waitFor();
    const changed = card(page, 'Trung tâm Một cửa');
    const [was, is] = await changed.getByRole('row').nth(1).getByRole('link').allTextContents();
    expect(Number(is)).toBe(Number(was) + 1);
    await changed.getByText('1 event behind the change').waitFor();
    const cause = changed.getByRole('link', { name: 'Hire' });
    expect(await cause.getAttribute('href')).toBe(`/people/${PERSON}?event=${hired}`);
    await changed.getByRole('link', { name: was ?? '', exact: true }).click();
    await page.getByRole('table', { name: 'What is counted' }).waitFor();
    expect(await numbersAt(page)).toBe(was);
    expect(await page.getByRole('link', { name: PERSON }).count()).toBe(0);
    await page.goto(
      `${service.url}/audit/diff?report=headcount&asOf=2021-12-31&knownA=2000-01-01T00:00:00Z&knownB=${before}&lang=vi`,
    );
    await page.getByText(/Từ sự kiện 0/).waitFor();
  });

  const atBreak = async (who: { readonly authorization: string }): Promise<Page> => {
    const page = await open('/overview?asOf=2022-01-01&unit=DV', who);
    const series = card(page, 'Headcount over time');
    await series.getByText('Structure changed', { exact: true }).waitFor();
    await series.getByText('The structure changed on 1 day').click();
    const unit = series.getByRole('link', { name: 'Trung tâm Đào tạo' });
    expect(await unit.getAttribute('href')).toBe(`/units/DV-DT#${moved}`);
    await page.getByText('no growth: the structure changed').waitFor();
    return page;
  };

  test('growth across a break of the structure is refused, and leads to the same in the structure of today', async () => {
    const page = await atBreak(owner);
    await page.getByRole('link', { name: 'no growth: the structure changed' }).click();
    await page.getByRole('heading', { level: 1, name: 'Headcount' }).waitFor();
    expect(new URL(page.url()).searchParams.get('view')).toBe('today');
    await page.getByRole('columnheader', { name: 'Growth, %' }).waitFor();
    expect(await page.getByText('No growth is given').count()).toBe(0);
  });

  test('breaks are shown to an analyst, too, who gets figures in no other structure', async () => {
    const page = await atBreak(await signedIn({ account: 'ana', role: 'analyst' }));
    expect(await page.getByRole('link', { name: /structure/ }).count()).toBe(0);
  });

  test('an address of a unit with an event opens and marks its fact', async () => {
    const page = await open(`/units/DV-DT#${moved}`, owner);
    const named = page.locator('details[data-named]');
    await named.getByText('Move a unit').waitFor();
    expect(await named.getAttribute('open')).not.toBeNull();
    await page.evaluate(() => {
      location.hash = '';
    });
    await named.waitFor({ state: 'detached' });
  });

  test('has no violation of accessibility, in both languages, on a laptop and on a phone', async () => {
    const explained = `report=bridge&from=2021-01-01&to=2022-01-01&column=hires`;
    const compared = `report=headcount&asOf=2021-12-31&groupBy=unit&knownA=${before}&knownB=${before + 1}`;
    for (const [colorScheme, width, lang] of [
      ['light', 1280, 'en'],
      ['dark', 390, 'vi'],
    ] as const) {
      const viewport = { width, height: 844 };
      const page = await open(`/audit/explain?${explained}&lang=${lang}`, owner, {
        colorScheme,
        viewport,
      });
      await page.getByRole('table').first().waitFor();
      expect(await violations(page)).toEqual([]);
      expect(await widthOf(page)).toBeLessThanOrEqual(width);
      await page.goto(`${service.url}/audit/diff?${compared}&lang=${lang}`);
      await page.locator('.changed').first().waitFor();
      expect(await widthOf(page)).toBeLessThanOrEqual(width);
      expect(await violations(page)).toEqual([]);
      await page.goto(`${service.url}/people/${PERSON}?event=${hired}&lang=${lang}`);
      await page.locator('details[data-named]').waitFor();
      expect(await violations(page)).toEqual([]);
      await page.context().close();
    }
    expect(pages.errors).toEqual([]);
  });
});
