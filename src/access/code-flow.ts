/** Signing in at the provider: the authorization code flow with PKCE (RFC 9700), state, nonce and issuer checked. */
import { hash, randomBytes } from 'node:crypto';

import { jwtVerify } from 'jose';

import type { AccessTokens, Bearer } from './access-tokens.js';
import { ALGORITHMS, CLOCK_SECONDS, accountOf, checked } from './access-tokens.js';
import type { IdentityProvider } from './identity-provider.js';
import { answerOf } from './identity-provider.js';
import type { Refusal } from './refusal.js';
import { isRefusal } from './refusal.js';
import type { PendingSignIn } from './sessions.js';

/** This service as the provider knows it. */
export interface Client {
  readonly id: string;
  /** Undefined: a public client, which PKCE alone protects. */
  readonly secret: string | undefined;
  /** What is asked for; `openid` among it. */
  readonly scope: string;
  /** The audience of the access tokens: named as a resource (RFC 8707) where it is a URI. */
  readonly audience: string;
}

/** What the provider sent the browser back with. */
export interface Returned {
  readonly code?: string;
  readonly state?: string;
  readonly iss?: string;
  readonly error?: string;
}

export class CodeFlow {
  constructor(
    private readonly provider: IdentityProvider,
    private readonly client: Client,
    private readonly accessTokens: AccessTokens,
    private readonly now: () => Date,
  ) {}

  /** Where to send the browser, and what to remember until it comes back. @throws ProviderUnavailable */
  async begin(redirectUri: string): Promise<{ readonly url: string; pending: PendingSignIn }> {
    const { authorization_endpoint: endpoint } = await this.provider.metadata();
    const pending = { state: random(), nonce: random(), verifier: random() };
    const url = new URL(endpoint);
    const parameters = {
      response_type: 'code',
      client_id: this.client.id,
      redirect_uri: redirectUri,
      scope: this.client.scope,
      ...this.resource(),
      state: pending.state,
      nonce: pending.nonce,
      code_challenge: hash('sha256', pending.verifier, 'base64url'),
      code_challenge_method: 'S256',
    };
    for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
    return { url: url.href, pending };
  }

  /** Who has signed in, or why nobody. @throws ProviderUnavailable */
  async finish(
    { code, state, iss, error }: Returned,
    { state: expected, nonce, verifier }: PendingSignIn,
    redirectUri: string,
  ): Promise<Bearer | Refusal> {
    if (state !== expected) return { refused: 'the state is not the one that was sent' };
    if (iss !== undefined && iss !== this.provider.issuer) return { refused: 'another issuer' };
    if (error !== undefined || code === undefined) return { refused: 'the provider refused' };
    const { id_token: idToken, access_token: accessToken } = await this.exchange({
      grant_type: 'authorization_code',
      code,
      redirect_uri: redirectUri,
      code_verifier: verifier,
      ...this.resource(),
    });
    if (typeof idToken !== 'string' || typeof accessToken !== 'string') {
      return { refused: 'the provider gave no tokens for the code' };
    }
    const identity = await checked(async () =>
      jwtVerify(idToken, await this.provider.keys(), {
        issuer: this.provider.issuer,
        audience: this.client.id,
        algorithms: ALGORITHMS,
        clockTolerance: CLOCK_SECONDS,
        currentDate: this.now(),
        requiredClaims: ['iss', 'aud', 'sub', 'exp', 'iat', 'nonce'],
      }),
    );
    if (isRefusal(identity)) return identity;
    if (identity.payload.nonce !== nonce) return { refused: 'the nonce is not the one sent' };
    const bearer = await this.accessTokens.bearerOf(accessToken);
    if (isRefusal(bearer)) return bearer;
    // Two tokens of one answer speak of one person.
    const isSame = bearer.account === accountOf(identity.payload.sub ?? '');
    return isSame ? bearer : { refused: 'the tokens are of different subjects' };
  }

  private resource(): { readonly resource?: string } {
    const { audience } = this.client;
    return URL.canParse(audience) ? { resource: audience } : {};
  }

  /** An answer without tokens when the provider does not take the code. */
  private async exchange(
    parameters: Readonly<Record<string, string>>,
  ): Promise<Readonly<Record<string, unknown>>> {
    const { token_endpoint: endpoint } = await this.provider.metadata();
    const { id, secret } = this.client;
    const body = new URLSearchParams(parameters);
    const headers = new Headers({ accept: 'application/json' });
    if (secret === undefined) body.set('client_id', id);
    else headers.set('authorization', basic(id, secret));
    const answer = await answerOf(endpoint, { method: 'POST', headers, body });
    return (answer ?? {}) as Readonly<Record<string, unknown>>;
  }
}

/** 256 bits: as many as PKCE takes, and nobody guesses. */
const random = (): string => randomBytes(32).toString('base64url');

/** RFC 6749, section 2.3.1: both parts encoded as in a form. */
const basic = (id: string, secret: string): string => {
  const [user, password] = [id, secret].map((part) =>
    new URLSearchParams({ '': part }).toString().slice(1),
  );
  return `Basic ${btoa(`${user}:${password}`)}`;
};
