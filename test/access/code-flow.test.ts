/** Coming back from the provider: every part that ties the answer to the question is looked at. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { AccessTokens } from '../../src/access/access-tokens.js';
import { CodeFlow } from '../../src/access/code-flow.js';
import { IdentityProvider } from '../../src/access/identity-provider.js';
import type { SigningKey, SigningProvider } from './signing-provider.js';
import { AUDIENCE, newKey, startSigningProvider, tokenOf } from './signing-provider.js';

const BACK = 'https://ledger.example.org/sign-in/callback';
const PENDING = { state: 's', nonce: 'n', verifier: 'v' };
const RETURNED = { code: 'c', state: 's' };

let provider: SigningProvider;
let key: SigningKey;
let flow: CodeFlow;
beforeAll(async () => {
  provider = await startSigningProvider();
  key = await newKey('k');
  provider.keys = [key.jwk];
  const at = new IdentityProvider(provider.issuer);
  const now = (): Date => new Date();
  const tokens = new AccessTokens(at, { audience: AUDIENCE, rolesClaim: 'roles' }, now);
  const client = { id: 'ledger', secret: undefined, scope: 'openid', audience: AUDIENCE };
  flow = new CodeFlow(at, client, tokens, now);
});
afterAll(() => provider.close());

/** The tokens that the provider gives, good but for these claims. */
const giving = async (idClaims: object = {}, accessClaims: object = {}, idKey = key) => {
  const identity = { aud: 'ledger', nonce: 'n', ...idClaims };
  provider.tokens = {
    id_token: await tokenOf(idKey, provider.issuer, identity, { typ: 'JWT' }),
    access_token: await tokenOf(key, provider.issuer, { ...accessClaims }),
  };
};

describe('an answer of the provider', () => {
  test('that fits the question says who has signed in', async () => {
    await giving();
    expect(await flow.finish(RETURNED, PENDING, BACK)).toMatchObject({ account: 'oidc:mai-7' });
  });

  test.each<[what: string, returned: object, why: string]>([
    ['another state', { ...RETURNED, state: 'x' }, 'the state is not the one that was sent'],
    ['no state', { code: 'c' }, 'the state is not the one that was sent'],
    ['another issuer', { ...RETURNED, iss: 'https://evil.example' }, 'another issuer'],
    ['an error', { ...RETURNED, error: 'access_denied' }, 'the provider refused'],
    ['no code', { state: 's' }, 'the provider refused'],
  ])('is refused with %s', async (_what, returned, refused) => {
    await giving();
    expect(await flow.finish(returned, PENDING, BACK)).toEqual({ refused });
  });

  test.each<[what: string, idClaims: object, accessClaims: object, why: string]>([
    ['of another sign-in', { nonce: 'x' }, {}, 'the nonce is not the one sent'],
    ['without a nonce', { nonce: undefined }, {}, 'ERR_JWT_CLAIM_VALIDATION_FAILED'],
    ['for another client', { aud: 'other' }, {}, 'ERR_JWT_CLAIM_VALIDATION_FAILED'],
    ['of two people', {}, { sub: 'boss' }, 'the tokens are of different subjects'],
    ['of two alike', {}, { sub: 'x:mai-7' }, 'the tokens are of different subjects'],
    ['for another service', {}, { aud: 'https://other' }, 'ERR_JWT_CLAIM_VALIDATION_FAILED'],
  ])('is refused with tokens %s', async (_what, idClaims, accessClaims, refused) => {
    await giving(idClaims, accessClaims);
    expect(await flow.finish(RETURNED, PENDING, BACK)).toEqual({ refused });
  });

  test('is refused with an id token that somebody else signed, or with none', async () => {
    await giving({}, {}, await newKey('k'));
    const refused = 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED';
    expect(await flow.finish(RETURNED, PENDING, BACK)).toEqual({ refused });
    provider.tokens = {};
    expect(await flow.finish(RETURNED, PENDING, BACK)).toHaveProperty('refused');
  });
});
