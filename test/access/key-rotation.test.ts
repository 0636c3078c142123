/** A real provider that changes its keys: new tokens are known at once, and those of the old key no longer. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { AccessTokens } from '../../src/access/access-tokens.js';
import { IdentityProvider } from '../../src/access/identity-provider.js';
import type { OpenIdProvider } from '../support/openid-provider.js';
import { AUDIENCE, startOpenIdProvider } from '../support/openid-provider.js';

let provider: OpenIdProvider;
beforeAll(async () => {
  provider = await startOpenIdProvider();
  await provider.begin('http://127.0.0.1/sign-in/callback');
});
afterAll(() => provider.close());

test('ASVS 9.1.3: tokens of a new key are taken, those of the one it replaced are not', async () => {
  const tokens = new AccessTokens(
    new IdentityProvider(provider.issuer, { cooldownMs: 0, keysMs: 600_000 }),
    { audience: AUDIENCE, rolesClaim: 'roles' },
    () => new Date(),
  );
  provider.signsIn('x', ['analyst']);
  const old = await provider.programToken();
  const bearer = {
    account: 'oidc:importer',
    grants: [{ role: 'analyst', unit: null }],
  };
  expect(await tokens.bearerOf(old)).toMatchObject(bearer);
  expect(await tokens.bearerOf(old)).toMatchObject(bearer);
  expect(provider.keyRequests()).toBe(1);
  await provider.rotate();
  expect(await tokens.bearerOf(await provider.programToken())).toMatchObject(bearer);
  expect(await tokens.bearerOf(old)).toEqual({ refused: 'ERR_JWKS_NO_MATCHING_KEY' });
  expect(provider.keyRequests()).toBe(3);
});
