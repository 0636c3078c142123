/** Takes a picture of every view in both languages into docs/screens, from the sample ledger at one fixed moment. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { chromium } from 'playwright-core';

import type { City } from './city.js';
import { PRESENT, startCity } from './city.js';
import type { View } from './views.js';
import { viewsOf } from './views.js';

const USUAL = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const LAPTOP = { width: 1280, height: 860 };
const PHONE = { width: 390, height: 844 };
/** No request under way for so long: nothing more comes. */
const REST_MS = 600;

interface Look extends BrowserContextOptions {
  /** Between the name of the view and `.png`. */
  readonly suffix: string;
  readonly locale: 'vi-VN' | 'en-GB';
}

const EVERY_VIEW: readonly Look[] = [
  { suffix: '', locale: 'en-GB', viewport: LAPTOP },
  { suffix: '.vi', locale: 'vi-VN', viewport: LAPTOP },
];
const SOME_VIEWS: readonly Look[] = [
  { suffix: '.phone.vi', locale: 'vi-VN', viewport: PHONE },
  { suffix: '.dark', locale: 'en-GB', viewport: LAPTOP, colorScheme: 'dark' },
];
const SOME = ['overview', 'person'];

/** Views that are named on the command line; all when none is. */
const asked = process.argv.slice(2);

const executablePath = process.env.CHROMIUM ?? USUAL.find(existsSync);
if (executablePath === undefined) throw new Error('no Chromium: install it, or set CHROMIUM');

const take = async (browser: Browser, city: City, view: View, look: Look): Promise<void> => {
  const { suffix, ...options } = look;
  const context = await browser.newContext({ ...options, timezoneId: 'Asia/Ho_Chi_Minh' });
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date(PRESENT));
  await page.goto(city.url + view.address);
  await page.locator(view.when).first().waitFor();
  await view.first?.(page);
  await quiet(page);
  const path = resolve('docs/screens', `${view.name}${suffix}.png`);
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  await context.close();
  console.log(path);
};

/** The stream of what is recorded stays open: `networkidle` never comes. */
const quiet = async (page: Page): Promise<void> => {
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  let last = -1;
  for (;;) {
    const now = await page.evaluate<number>('performance.getEntriesByType("resource").length');
    if (now === last) return;
    last = now;
    await page.waitForTimeout(REST_MS);
  }
};

const folder = mkdtempSync(join(tmpdir(), 'ledger-screens-'));
const city = await startCity(folder);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  for (const view of viewsOf(city)) {
    if (asked.length > 0 && !asked.includes(view.name)) continue;
    const looks = SOME.includes(view.name) ? [...EVERY_VIEW, ...SOME_VIEWS] : EVERY_VIEW;
    for (const look of looks) await take(browser, city, view, look);
  }
} finally {
  await browser.close();
  await city.close();
  rmSync(folder, { recursive: true, force: true });
}
