/** Access tokens of a provider: the one kind that is taken, and every attack on JWTs that is known. */
import { createHmac, sign } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CompactEncrypt } from 'jose';

import { AccessTokens } from '../../src/access/access-tokens.js';
import { IdentityProvider, ProviderUnavailable } from '../../src/access/identity-provider.js';
import type { SigningKey, SigningProvider } from './signing-provider.js';
import { AUDIENCE, newKey, startSigningProvider, tokenOf } from './signing-provider.js';

const RULES = { audience: AUDIENCE, rolesClaim: 'roles' };
const EAGER = { cooldownMs: 0, keysMs: 600_000 };

let provider: SigningProvider;
let key: SigningKey;
let other: SigningKey;
let tokens: AccessTokens;
beforeAll(async () => {
  provider = await startSigningProvider();
  key = await newKey('k1');
  other = await newKey('k1');
  provider.keys = [key.jwk];
  tokens = checking();
});
afterAll(() => provider.close());

const checking = (now = () => new Date(), times = EAGER): AccessTokens =>
  new AccessTokens(new IdentityProvider(provider.issuer, times), RULES, now);

const base64url = (value: object): string =>
  Buffer.from(JSON.stringify(value)).toString('base64url');
const signedPart = (header: object, token: string): string =>
  `${base64url(header)}.${token.split('.')[1] ?? ''}`;

/** The same claims under another head, signed by the key of the provider all the same. */
const underHead = async (header: object): Promise<string> => {
  const part = signedPart(header, await tokenOf(key, provider.issuer));
  return `${part}.${sign('sha256', Buffer.from(part), key.privateKey).toString('base64url')}`;
};

const HEAD = { alg: 'RS256', typ: 'at+jwt', kid: 'k1' };
const inSeconds = (seconds: number): number => Math.floor(Date.now() / 1000) + seconds;

describe('an access token', () => {
  test('ASVS 9.1.1: is taken with the signature of the provider, and says who asks', async () => {
    expect(await tokens.bearerOf(await tokenOf(key, provider.issuer))).toEqual({
      account: 'oidc:mai-7',
      grants: [{ role: 'auditor', unit: null }],
      expires: expect.any(Number) as unknown,
    });
  });

  test('is taken when it names one audience among others', async () => {
    const token = await tokenOf(key, provider.issuer, { aud: ['https://other', AUDIENCE] });
    expect(await tokens.bearerOf(token)).toHaveProperty('account');
  });

  const refused: readonly [what: string, make: () => Promise<string>, why: string | RegExp][] = [
    [
      'ASVS 9.1.1: with a claim changed after signing',
      async () => {
        const [head, payload = '', signature] = (await tokenOf(key, provider.issuer)).split('.');
        const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
        return `${head}.${base64url({ ...claims, roles: ['administrator'] })}.${signature}`;
      },
      'ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
    ],
    [
      'ASVS 9.1.1: of another key with the same name',
      () => tokenOf(other, provider.issuer),
      'ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
    ],
    [
      'ASVS 9.1.1: without its signature',
      async () => (await tokenOf(key, provider.issuer)).replace(/[^.]*$/, ''),
      /^ERR_JW/,
    ],
    [
      'ASVS 9.1.2: alg none',
      async () => `${signedPart({ ...HEAD, alg: 'none' }, await tokenOf(key, provider.issuer))}.`,
      /ERR_JOSE_ALG_NOT_ALLOWED|ERR_JWS_INVALID/,
    ],
    [
      'ASVS 9.1.2: alg None, in other letters',
      async () =>
        `${signedPart({ ...HEAD, alg: 'nOnE' }, await tokenOf(key, provider.issuer))}.AAAA`,
      'ERR_JOSE_ALG_NOT_ALLOWED',
    ],
    [
      'ASVS 9.1.2: HS256 with the public key as the secret',
      async () => {
        const part = signedPart({ ...HEAD, alg: 'HS256' }, await tokenOf(key, provider.issuer));
        const secret = key.publicKey.export({ type: 'spki', format: 'pem' });
        return `${part}.${createHmac('sha256', secret).update(part).digest('base64url')}`;
      },
      'ERR_JOSE_ALG_NOT_ALLOWED',
    ],
    [
      'ASVS 9.1.2: an algorithm that is too old',
      async () => {
        const part = signedPart({ ...HEAD, alg: 'RS1' }, await tokenOf(key, provider.issuer));
        return `${part}.${sign('sha1', Buffer.from(part), key.privateKey).toString('base64url')}`;
      },
      'ERR_JOSE_ALG_NOT_ALLOWED',
    ],
    [
      'ASVS 9.1.3: with a key of its own (jwk)',
      () => tokenOf(other, provider.issuer, {}, { jwk: other.jwk }),
      'the token has the header jwk',
    ],
    [
      'ASVS 9.1.3: with an address of keys (jku)',
      () => tokenOf(other, provider.issuer, {}, { jku: 'https://evil.example/jwks' }),
      'the token has the header jku',
    ],
    [
      'ASVS 9.1.3: with an address of a certificate (x5u)',
      () => tokenOf(other, provider.issuer, {}, { x5u: 'https://evil.example/x509' }),
      'the token has the header x5u',
    ],
    [
      'ASVS 9.1.3: with a certificate of its own (x5c)',
      () => tokenOf(other, provider.issuer, {}, { x5c: ['AAAA'] }),
      'the token has the header x5c',
    ],
    [
      'ASVS 9.1.3: of a key that the provider does not show',
      () => tokenOf({ ...other, kid: '../../etc/passwd' }, provider.issuer),
      'ERR_JWKS_NO_MATCHING_KEY',
    ],
    [
      'with rules of its own (crit)',
      () => underHead({ ...HEAD, crit: ['x'], x: 1 }),
      'the token has the header crit',
    ],
    [
      'with a payload that is not encoded (b64)',
      () => underHead({ ...HEAD, b64: false }),
      'the token has the header b64',
    ],
    [
      'ASVS 9.2.1: expired, beyond what clocks differ',
      () => tokenOf(key, provider.issuer, { iat: inSeconds(-300), exp: inSeconds(-11) }),
      'ERR_JWT_EXPIRED',
    ],
    [
      'ASVS 9.2.1: not yet valid',
      () => tokenOf(key, provider.issuer, { nbf: inSeconds(30) }),
      'ERR_JWT_CLAIM_VALIDATION_FAILED',
    ],
    [
      'ASVS 9.2.1: that never expires',
      () => tokenOf(key, provider.issuer, { exp: undefined }),
      'ERR_JWT_CLAIM_VALIDATION_FAILED',
    ],
    [
      'ASVS 9.2.1: that expires on a word',
      () => tokenOf(key, provider.issuer, { exp: 'tomorrow' }),
      'ERR_JWT_CLAIM_VALIDATION_FAILED',
    ],
    [
      'ASVS 9.2.2: an id token',
      () => tokenOf(key, provider.issuer, {}, { typ: 'JWT' }),
      'ERR_JWT_CLAIM_VALIDATION_FAILED',
    ],
    [
      'ASVS 9.2.2: of no type',
      () => tokenOf(key, provider.issuer, {}, { typ: undefined }),
      'ERR_JWT_CLAIM_VALIDATION_FAILED',
    ],
    [
      'ASVS 9.2.2: a logout token',
      () => tokenOf(key, provider.issuer, {}, { typ: 'logout+jwt' }),
      'ERR_JWT_CLAIM_VALIDATION_FAILED',
    ],
    [
      'ASVS 9.2.3: for another audience',
      () => tokenOf(key, provider.issuer, { aud: 'https://other.example.org' }),
      'ERR_JWT_CLAIM_VALIDATION_FAILED',
    ],
    [
      'ASVS 9.2.3: for an audience that begins like ours',
      () => tokenOf(key, provider.issuer, { aud: `${AUDIENCE}.evil.example` }),
      'ERR_JWT_CLAIM_VALIDATION_FAILED',
    ],
    [
      'ASVS 9.2.3: for no audience',
      () => tokenOf(key, provider.issuer, { aud: undefined }),
      'ERR_JWT_CLAIM_VALIDATION_FAILED',
    ],
    [
      'ASVS 9.2.4: of another issuer with the same key',
      () => tokenOf(key, 'https://evil.example'),
      'ERR_JWT_CLAIM_VALIDATION_FAILED',
    ],
    [
      'ASVS 9.2.4: of no issuer',
      () => tokenOf(key, provider.issuer, { iss: undefined }),
      'ERR_JWT_CLAIM_VALIDATION_FAILED',
    ],
    [
      'of nobody',
      () => tokenOf(key, provider.issuer, { sub: undefined }),
      'ERR_JWT_CLAIM_VALIDATION_FAILED',
    ],
    [
      'of a subject that is a text',
      () => tokenOf(key, provider.issuer, { sub: 'Nguyễn Thị Mai' }),
      'the subject is no account id',
    ],
    [
      'that is huge',
      () => tokenOf(key, provider.issuer, { padding: 'x'.repeat(10_000) }),
      'the token is too long',
    ],
    [
      'that is encrypted',
      () =>
        new CompactEncrypt(Buffer.from('{}'))
          .setProtectedHeader({ alg: 'RSA-OAEP', enc: 'A256GCM', typ: 'at+jwt' })
          .encrypt(key.publicKey),
      /^ERR_JW/,
    ],
    ['that is a word', () => Promise.resolve('administrator'), 'no JWT'],
    ['that is nothing', () => Promise.resolve('..'), 'no JWT'],
  ];
  test.each(refused)('is refused: %s', async (_what, make, why) => {
    const found = await tokens.bearerOf(await make());
    expect(found).toEqual({ refused: expect.stringMatching(why) as unknown });
  });

  test('ASVS 9.2.1: is good for a moment longer, as clocks differ, and no more', async () => {
    const token = await tokenOf(key, provider.issuer);
    const at = (seconds: number) =>
      checking(() => new Date(Date.now() + seconds * 1000)).bearerOf(token);
    expect(await at(305)).toHaveProperty('account');
    expect(await at(315)).toEqual({ refused: 'ERR_JWT_EXPIRED' });
  });
});

describe('the keys of the provider', () => {
  test('are fetched once for many tokens', async () => {
    const fresh = checking();
    const before = provider.keyRequests;
    for (let turn = 0; turn < 5; turn += 1) {
      expect(await fresh.bearerOf(await tokenOf(key, provider.issuer))).toHaveProperty('account');
    }
    expect(provider.keyRequests - before).toBe(1);
  });

  test('ASVS 9.1.3: are fetched again for a new one, and the old one is then refused', async () => {
    const next = await newKey('k2');
    const fresh = checking();
    const old = await tokenOf(key, provider.issuer);
    expect(await fresh.bearerOf(old)).toHaveProperty('account');
    provider.keys = [next.jwk];
    expect(await fresh.bearerOf(await tokenOf(next, provider.issuer))).toHaveProperty('account');
    expect(await fresh.bearerOf(old)).toEqual({ refused: 'ERR_JWKS_NO_MATCHING_KEY' });
    provider.keys = [key.jwk];
  });

  test('are not fetched again for every token that names an unknown one', async () => {
    const calm = checking(undefined, { ...EAGER, cooldownMs: 60_000 });
    const before = provider.keyRequests;
    for (let turn = 0; turn < 5; turn += 1) {
      const token = await tokenOf({ ...other, kid: `unknown-${turn}` }, provider.issuer);
      expect(await calm.bearerOf(token)).toHaveProperty('refused');
    }
    expect(provider.keyRequests - before).toBe(1);
  });

  test('ASVS 16.5.2, 16.5.3: that cannot be had make nobody known, and are asked for again', async () => {
    const fresh = checking();
    const token = await tokenOf(key, provider.issuer);
    provider.status = 500;
    await expect(fresh.bearerOf(token)).rejects.toThrow(ProviderUnavailable);
    provider.status = 200;
    expect(await fresh.bearerOf(token)).toHaveProperty('account');
  });

  test('of a provider that calls itself by another name are not used', async () => {
    const elsewhere = new IdentityProvider(`${provider.issuer}/realm`);
    await expect(elsewhere.keys()).rejects.toThrow('names another issuer');
  });
});
