/** People and units on the page: found, drawn as they were believed, opened fact by fact, and nothing shown that is not for the reader. */
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';

import { runGuarded } from '../http/guarded.js';
import type { RunningService } from '../http/running.js';
import { HIRE, runService, TEST_MS, UNITS } from '../http/running.js';
import { violations } from './axe.js';
import { describeWithBrowser } from './browser.js';

jest.setTimeout(TEST_MS);

describeWithBrowser('people and units', (pages) => {
  let service: RunningService;
  const record = async (body: object): Promise<string> => {
    const { status, body: answer, text } = await service.record(body);
    if (status !== 201) throw new Error(text);
    return String(answer.event);
  };
  beforeAll(async () => {
    service = await runService();
    await service.furnish();
    const namesake = { ...HIRE.profile, birthDate: '1991' };
    await record({ ...HIRE, person: 'P2', profile: namesake });
    await record({ ...HIRE, person: 'P3', profile: { fullName: 'Lê Thị Ánh' } });
    const moved = { action: 'rotate', person: 'P1', kind: 'transfer', unit: 'B' };
    const target = await record({ ...moved, effectiveDate: '2021-03-01', decision: DECISION });
    const why = 'The letter was misread.';
    const { person, ...content } = moved;
    const right = { ...content, effectiveDate: '2021-04-01' };
    await record({ action: 'correct', person, target, with: right, why });
    const penalty = { action: 'discipline', track: 'administrative', form: 'reprimand' };
    const wrong = await record({ ...penalty, person: 'P1', effectiveDate: '2022-05-05' });
    await record({ action: 'void', person: 'P1', target: wrong, kind: 'entered-in-error' });
    await record({ ...moved, unit: 'A', effectiveDate: '2090-01-01' });
    const gone = { fullName: 'Phạm Văn Xa', birthDate: '1960-01-01' };
    await record({ ...HIRE, person: 'P4', effectiveDate: '2005-01-03', profile: gone });
    const left = { action: 'separate', person: 'P4', kind: 'resignation' };
    await record({ ...left, effectiveDate: '2006-01-02' });
    const merge = { action: 'merge', units: ['A', 'B'], into: 'C', name: 'Office C' };
    await record({ ...merge, effectiveDate: '2023-01-01' });
  });
  afterAll(async () => {
    await service.remove();
  });

  test('are found without marks and in any order, namesakes told apart, in the order of given names', async () => {
    const page = await pages.open(`${service.url}/people?asOf=2022-01-01`);
    const rows = page.getByRole('table').locator('tbody tr');
    await rows.nth(2).waitFor();
    expect(await rows.locator('td:first-child').allInnerTexts()).toEqual([
      'Lê Thị Ánh',
      'Nguyễn Văn Đạt',
      'Nguyễn Văn Đạt',
    ]);
    await page.getByLabel('Name or staff code').fill('dat nguyen');
    await rows.nth(2).waitFor({ state: 'detached' });
    expect((await rows.allInnerTexts()).map((text) => text.split('\t').slice(1, 3))).toEqual([
      ['P1', '05/1980'],
      ['P2', '1991'],
    ]);
    expect(new URL(page.url()).searchParams.get('q')).toBe('dat nguyen');
    await rows.first().getByRole('link', { name: 'Nguyễn Văn Đạt' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Nguyễn Văn Đạt P1' }).waitFor();
    expect(new URL(page.url()).search).toBe('?asOf=2022-01-01');
  });

  test('show what was believed at each step, gone through by keys', async () => {
    const page = await pages.open(`${service.url}/people/P1`);
    const slider = page.getByRole('slider', { name: 'Drag through what was known' });
    await page.getByRole('img', { name: 'as known after step 6 of 6' }).waitFor();
    const facts = page.locator('details.fact > summary');
    expect(await facts.allInnerTexts()).toEqual([
      expect.stringContaining('6 Jan 2020 Hire'),
      expect.stringMatching(/1 Apr 2021 Rotation.*Corrected/),
      expect.stringMatching(/5 May 2022 Discipline.*annulled/),
      expect.stringMatching(/1 Jan 2090 Rotation.*not yet in force/),
    ]);
    await slider.focus();
    for (const step of [5, 4, 3, 2]) {
      await slider.press('ArrowLeft');
      await page.getByRole('img', { name: `as known after step ${step} of 6` }).waitFor();
    }
    expect(await facts.allInnerTexts()).toEqual([
      expect.stringContaining('6 Jan 2020 Hire'),
      expect.stringMatching(/1 Mar 2021 Rotation/),
    ]);
    await page.getByText('You see what was known at').waitFor();
    await slider.press('ArrowRight');
    expect(await slider.getAttribute('aria-valuetext')).toBe(
      'step 3 of 6: Corrected: Rotation, effective 1 Apr 2021 instead of 1 Mar 2021',
    );
    await slider.press('Home');
    await page.getByText('Nothing was known of this person').waitFor();
    await slider.press('End');
    await page.getByRole('img', { name: 'as known after step 6 of 6' }).waitFor();
    expect(new URL(page.url()).search).toBe('');
  });

  test('have facts that open to every version, why it was amended, the decision, and what can be done', async () => {
    const page = await pages.open(`${service.url}/people/P1`);
    const fact = page.locator('details.fact', { hasText: '1 Apr 2021' });
    await fact.locator('summary').press('Enter');
    await fact.getByRole('heading', { name: 'Version 2: Corrected' }).waitFor();
    const text = await fact.innerText();
    expect(text).toContain('Why: The letter was misread.');
    expect(text).toContain('was 1 Mar 2021');
    await fact.getByRole('link', { name: 'Decision 7/QĐ of 20 Feb 2021' }).waitFor();
    const events = (await service.get('/v1/people/P1/events')).body.events as { id: string }[];
    expect(await fact.getByRole('link', { name: 'Correct' }).getAttribute('href')).toBe(
      `/record?correct=${events[2]?.id ?? ''}&person=P1`,
    );
  });

  test('say that a name was erased, and leave nothing blank', async () => {
    const page = await pages.open(`${service.url}/people/P4`);
    await page.getByRole('heading', { level: 1, name: 'Phạm Văn Xa' }).waitFor();
    const { status } = await service.ask({
      method: 'POST',
      url: '/v1/people/P4/erasure',
      headers: { 'content-type': 'application/json' },
      payload: JSON.stringify({ ground: 'request', classes: ['identity'] }),
    });
    expect(status).toBe(200);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'name erased P4' }).waitFor();
    const state = page.locator('section', { hasText: 'as known now' });
    await state.getByText('Identity (name').waitFor();
    expect(await state.locator('em').innerText()).toBe('erased');
    expect(await page.content()).not.toContain('Phạm Văn Xa');
  });

  test('are not for an analyst, and contact data not for an approver, which the page says', async () => {
    const guarded = await runGuarded();
    try {
      const admin = { authorization: `Bearer ${guarded.token}` };
      for (const each of UNITS) await guarded.record(each, admin);
      const profile = { ...HIRE.profile, address: '12 Hang Bai' };
      expect((await guarded.record({ ...HIRE, profile }, admin)).status).toBe(201);
      const openAs = async (role: string, path: string) => {
        const { token } = await guarded.tokenFor({ account: role, role });
        const extraHTTPHeaders = { authorization: `Bearer ${token}` };
        return pages.open(guarded.url + path, { extraHTTPHeaders });
      };
      const analyst = await openAs('analyst', '/people');
      await analyst.getByText('Your role sees figures, and no people.').waitFor();
      const approver = await openAs('approver', '/people/P1');
      await approver.locator('em', { hasText: 'not visible to your role' }).waitFor();
      expect(await approver.content()).not.toContain('Hang Bai');
      expect(await approver.getByText('What is held about this person').count()).toBe(0);
    } finally {
      await guarded.remove();
    }
  });

  test('have units in a tree that opens and closes, with their lineage and those to be placed', async () => {
    const page = await pages.open(`${service.url}/units?ended=true&find=office%20a`);
    await page.getByRole('link', { name: 'Office A' }).click();
    await page.getByRole('heading', { level: 1, name: 'Office A' }).waitFor();
    await page.getByText('merged, wholly').waitFor();
    await page.getByRole('group', { name: 'People still to be placed' }).waitFor();
    await page.getByRole('img', { name: 'Headcount over time' }).waitFor();
  });

  test('have no violation of accessibility, light and dark, on a laptop and on a phone', async () => {
    for (const [address, shown] of [
      ['/people', 'tbody tr'],
      ['/people/P1', 'details.fact'],
      ['/units?ended=true', '.unit-line'],
      ['/units/A', 'details.fact'],
    ] as const) {
      for (const [colorScheme, width] of [
        ['light', 1280],
        ['dark', 390],
      ] as const) {
        const viewport = { width, height: 844 };
        const page = await pages.open(service.url + address, { colorScheme, viewport });
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.locator(shown).first().waitFor();
        for (const fact of await page.locator('details.fact > summary').all()) await fact.click();
        expect([address, width, await violations(page)]).toEqual([address, width, []]);
        await page.context().close();
      }
    }
    expect(pages.errors).toEqual([]);
  });
});

const DECISION = { number: '7/QĐ', date: '2021-02-20', body: 'Department', signer: 'Trần A' };
