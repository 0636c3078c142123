/** Signing in with a browser, at a real OpenID provider or with a token; and what pages of other sites try. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';

import type { OpenIdProvider } from '../support/openid-provider.js';
import { AUDIENCE, CLIENT, startOpenIdProvider } from '../support/openid-provider.js';
import { Browser } from './browser.js';
import type { GuardedService } from './guarded.js';
import { runGuarded } from './guarded.js';
import { TEST_MS, UNITS } from './running.js';

jest.setTimeout(TEST_MS);

let provider: OpenIdProvider;
let service: GuardedService;
let ahead = 0;
const now = (): Date => new Date(Date.now() + ahead);

beforeAll(async () => {
  provider = await startOpenIdProvider();
  const secretFile = join(mkdtempSync(join(tmpdir(), 'ledger-client-')), 'secret');
  writeFileSync(secretFile, `${CLIENT.secret}\n`);
  const variables = {
    OIDC_ISSUER: provider.issuer,
    OIDC_AUDIENCE: AUDIENCE,
    OIDC_CLIENT_ID: CLIENT.id,
    OIDC_CLIENT_SECRET_FILE: secretFile,
  };
  service = await runGuarded(variables, { now });
  await provider.begin(`${service.url}/sign-in/callback`);
});
afterAll(async () => {
  await service.remove();
  await provider.close();
});
beforeEach(() => {
  ahead = 0;
  provider.signsIn('mai-7', ['officer:A', 'uma_authorization']);
});

const me = async (browser: Browser): Promise<[status: number, body: unknown]> => {
  const response = await browser.ask(`${service.url}/v1/me`);
  return [response.status, await response.json()];
};

const signedIn = async (): Promise<Browser> => {
  const browser = new Browser();
  await browser.follow(`${service.url}/sign-in/provider`);
  expect((await me(browser))[0]).toBe(200);
  return browser;
};

describe('signing in at the provider', () => {
  test('opens a session with the account and the grants of the access token', async () => {
    const browser = new Browser();
    const { way } = await browser.follow(`${service.url}/sign-in/provider`);
    const sent = new URL(way[1] ?? '').searchParams;
    expect(sent.get('code_challenge_method')).toBe('S256');
    expect(sent.get('code_challenge')).toHaveLength(43);
    expect(way.at(-1)).toBe(`${service.url}/overview`);
    expect(await me(browser)).toEqual([
      200,
      { account: 'oidc:mai-7', grants: [{ role: 'officer', unit: 'A' }] },
    ]);
  });

  test('keeps the session in a cookie that scripts cannot read, sealed, for an hour', async () => {
    const browser = new Browser();
    const cookies: string[] = [];
    let url = `${service.url}/sign-in/provider`;
    for (;;) {
      const response = await browser.ask(url);
      cookies.push(...response.headers.getSetCookie());
      const location = response.headers.get('location');
      if (location === null) break;
      url = new URL(location, url).href;
    }
    const session = cookies.find((line) => line.startsWith('ledger-session='));
    expect(session).toMatch(/; Max-Age=3600; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(session).not.toContain(Buffer.from('mai-7').toString('base64url').slice(0, 6));
    expect(browser.jar.has('ledger-sign-in')).toBe(false);
    ahead = 590_000;
    expect((await me(browser))[0]).toBe(200);
    // The access token was good for ten minutes, and no session outlives what it was opened with.
    ahead = 601_000;
    expect((await me(browser))[0]).toBe(401);
  });

  test('is refused without the browser that began, with its state only, and a second time', async () => {
    const browser = new Browser();
    const response = await browser.ask(`${service.url}/sign-in/provider`);
    let url = response.headers.get('location') ?? '';
    while (!url.startsWith(`${service.url}/sign-in/callback`)) {
      const next = await browser.ask(url);
      url = new URL(next.headers.get('location') ?? '', url).href;
    }
    const stranger = new Browser();
    expect((await stranger.ask(url)).status).toBe(401);
    const other = new Browser();
    await other.ask(`${service.url}/sign-in/provider`);
    expect((await other.ask(url)).status).toBe(401);
    expect((await me(other))[0]).toBe(401);
    const pending = browser.jar.get('ledger-sign-in') ?? '';
    expect((await browser.ask(url)).status).toBe(303);
    // The code has been used, even by whoever still has the cookie.
    const again = new Browser();
    again.jar.set('ledger-sign-in', pending);
    expect((await again.ask(url)).status).toBe(401);
    expect((await me(again))[0]).toBe(401);
  });

  test('is refused for an answer of another issuer, or one that says no', async () => {
    for (const change of [{ iss: 'https://evil.example' }, { error: 'access_denied' }]) {
      const browser = new Browser();
      const begun = await browser.ask(`${service.url}/sign-in/provider`);
      const state = new URL(begun.headers.get('location') ?? '').searchParams.get('state') ?? '';
      const query = new URLSearchParams({ code: 'x', state, ...change });
      const { status } = await browser.ask(`${service.url}/sign-in/callback?${query}`);
      expect(status).toBe(401);
    }
  });

  test('grants nothing to somebody whom the provider gives no role of the ledger', async () => {
    provider.signsIn('guest', ['root', 'officer:', 'officer:A:B', 'officer:../x']);
    const browser = await signedIn();
    expect(await me(browser)).toEqual([200, { account: 'oidc:guest', grants: [] }]);
  });
});

describe('a program', () => {
  test('is known by its access token', async () => {
    provider.signsIn('x', ['auditor']);
    const token = await provider.programToken();
    const { body } = await service.send('/v1/me', { token });
    expect(body).toEqual({ account: 'oidc:importer', grants: [{ role: 'auditor', unit: null }] });
  });

  test('is not known by an id token, a cookie as bearer, or a session as sign-in', async () => {
    const browser = await signedIn();
    const session = browser.jar.get('ledger-session') ?? '';
    expect((await service.send('/v1/me', { token: session })).status).toBe(401);
    browser.jar.set('ledger-sign-in', session);
    const { status } = await browser.ask(`${service.url}/sign-in/callback?code=x&state=undefined`);
    expect(status).toBe(401);
  });
});

test('ASVS 16.5.2: a provider that is away lets nobody in, and keeps nobody out who needs it not', async () => {
  const variables = { OIDC_ISSUER: 'http://127.0.0.1:9', OIDC_AUDIENCE: AUDIENCE };
  const lonely = await runGuarded(variables);
  const token = await provider.programToken();
  const { status, headers, body } = await lonely.send('/v1/me', { token });
  expect([status, body.type]).toEqual([503, '/problems/provider-unavailable']);
  expect(headers).toHaveProperty('retry-after');
  expect(lonely.firstToken).toBeUndefined();
  const local = await lonely.tokenFor({ account: 'clerk', role: 'auditor' });
  expect((await lonely.send('/v1/me', { token: local.token })).status).toBe(200);
  await lonely.remove();
});

describe('signing in with a local token', () => {
  test('opens a session that ends with the token', async () => {
    const { id, token } = await service.tokenFor({ account: 'clerk', role: 'auditor' });
    const browser = new Browser();
    expect((await browser.submit(`${service.url}/sign-in`, { token })).status).toBe(303);
    expect((await me(browser))[1]).toMatchObject({ account: 'clerk' });
    const path = `/v1/maintenance/tokens/${id}/revoke`;
    expect((await service.locally(path, { method: 'POST' })).text).toContain('"revokedAt":"');
    expect((await me(browser))[0]).toBe(401);
  });

  test('that is wrong shows the page again, with 401', async () => {
    const response = await new Browser().submit(`${service.url}/sign-in`, { token: 'wrong' });
    expect(response.status).toBe(401);
    expect(await response.text()).toContain('The token is not valid');
  });
});

describe('signing out', () => {
  test('ends the session here at once, a copy of the cookie included', async () => {
    const browser = await signedIn();
    const thief = new Browser();
    thief.jar.set('ledger-session', browser.jar.get('ledger-session') ?? '');
    expect((await me(thief))[0]).toBe(200);
    expect((await browser.submit(`${service.url}/sign-out`, {})).status).toBe(303);
    expect(browser.jar.has('ledger-session')).toBe(false);
    expect((await me(thief))[0]).toBe(401);
  });
});

describe('a page of another site', () => {
  const record = { method: 'POST', body: JSON.stringify(UNITS[0]) };
  const json = { 'content-type': 'application/json' };

  test.each<[what: string, headers: Record<string, string>]>([
    ['another origin', { origin: 'https://evil.example' }],
    ['an origin that is hidden', { origin: 'null' }],
    ['the same host with another port', { origin: 'http://127.0.0.1:1' }],
    ['no origin', {}],
    ['a site that is not ours', { 'sec-fetch-site': 'cross-site' }],
    ['a site beside ours', { 'sec-fetch-site': 'same-site' }],
  ])('records nothing with the session of a visitor: %s', async (_what, headers) => {
    const browser = await signedIn();
    const url = `${service.url}/v1/actions`;
    const response = await browser.ask(url, { ...record, headers: { ...json, ...headers } });
    expect([response.status, await response.json()]).toMatchObject([
      403,
      { type: '/problems/foreign-origin' },
    ]);
  });

  test('is told apart from a page of ours', async () => {
    const browser = await signedIn();
    const headers = { ...json, origin: service.url };
    const response = await browser.ask(`${service.url}/v1/actions`, {
      method: 'POST',
      headers,
      body: '{}',
    });
    expect(response.status).toBe(400);
  });

  test('signs nobody in or out', async () => {
    const { token } = await service.tokenFor({ account: 'thief', role: 'auditor' });
    const browser = await signedIn();
    for (const path of ['/sign-in', '/sign-out']) {
      const url = `${service.url}${path}`;
      const { status } = await browser.submit(url, { token }, 'https://evil.example');
      expect([path, status]).toEqual([path, 403]);
    }
    expect((await me(browser))[1]).toMatchObject({ account: 'oidc:mai-7' });
  });

  test('may read nothing: no answer allows another origin', async () => {
    for (const method of ['GET', 'OPTIONS']) {
      const { headers } = await service.send('/v1/me', {
        method,
        token: await provider.programToken(),
        headers: { origin: 'https://evil.example', 'access-control-request-method': 'GET' },
      });
      const allowing = Object.keys(headers).filter((name) => name.startsWith('access-control'));
      expect(allowing).toEqual([]);
    }
  });
});
