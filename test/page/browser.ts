/** A browser of the system on the page of a real service; without a browser these tests say that they were skipped. */
import { existsSync } from 'node:fs';

import { afterAll, beforeAll, describe } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { chromium } from 'playwright-core';

const USUAL = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Where the system has its browser; `CHROMIUM` names another place. */
const executable = process.env.CHROMIUM ?? USUAL.find(existsSync);

/** Set where a browser must be there, so that nobody takes a skipped test for a passed one. */
const isRequired = process.env.PAGE_TESTS === 'required';

export interface Pages {
  /** A new page in a context of its own: no cookie or storage of another. Fails at the end when the page had an error. */
  open(url: string, options?: BrowserContextOptions): Promise<Page>;
  /** Errors of scripts and refusals of the policy of what may be loaded, so far. */
  readonly errors: readonly string[];
}

/** Like `describe`, for tests that need a browser. */
export const describeWithBrowser = (name: string, tests: (pages: Pages) => void): void => {
  if (executable === undefined && !isRequired) {
    console.warn(`SKIPPED, no Chromium on this machine: ${name}. Set CHROMIUM to its path.`);
    describe.skip(name, () => {
      tests({ open: () => Promise.reject(new Error('no browser')), errors: [] });
    });
    return;
  }
  describe(name, () => {
    let browser: Browser;
    const errors: string[] = [];
    beforeAll(async () => {
      if (executable === undefined) throw new Error('no Chromium: install it, or set CHROMIUM');
      browser = await chromium.launch({ executablePath: executable, args: ['--no-sandbox'] });
    });
    afterAll(async () => {
      await browser.close();
    });
    tests({
      errors,
      open: async (url, options = {}) => {
        const context = await browser.newContext({ locale: 'en-GB', ...options });
        const page = await context.newPage();
        page.on('pageerror', ({ message }) => errors.push(message));
        page.on('console', (message) => {
          const text = message.text();
          if (message.type() === 'error' && /Content Security Policy|Uncaught/.test(text)) {
            errors.push(text);
          }
        });
        await page.goto(url);
        return page;
      },
    });
  });
};
