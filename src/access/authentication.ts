/** Recognises who asks by the credentials of a request: a local token, one of the provider, or a session. */
import type { AccessTokens } from './access-tokens.js';
import type { LocalTokens } from './local-tokens.js';
import { isLocalToken } from './local-tokens.js';
import type { Principal } from './principal.js';
import type { Refusal } from './refusal.js';
import type { Session, Sessions } from './sessions.js';

export class Authentication {
  constructor(
    private readonly tokens: LocalTokens,
    private readonly sessions: Sessions,
    /** Undefined where no provider is named. */
    private readonly accessTokens: AccessTokens | undefined,
  ) {}

  /** Who the bearer of the token is, or why nobody. @throws ProviderUnavailable */
  bearer(token: string): Principal | Refusal | Promise<Principal | Refusal> {
    if (isLocalToken(token) || this.accessTokens === undefined) {
      return this.tokens.principalOf(token) ?? { refused: 'no such local token, or no longer' };
    }
    return this.accessTokens.bearerOf(token);
  }

  /** Whose session a cookie holds, or why nobody's: one that was opened with a local token ends with it. */
  async session(cookie: string): Promise<Session | Refusal> {
    const session = await this.sessions.read(cookie);
    if (session === undefined) return { refused: 'no session, or no longer' };
    const { token } = session;
    if (token !== null && !this.tokens.isGood(token)) return { refused: 'its token has ended' };
    return session;
  }
}
