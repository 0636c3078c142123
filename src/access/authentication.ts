/** Recognises who asks by the credentials of a request: a token of this machine. */
import type { LocalTokens } from './local-tokens.js';
import type { Principal } from './principal.js';

/** Why credentials were refused: for the log, and never for the caller, who could learn from it. */
export interface Refusal {
  readonly refused: string;
}

export class Authentication {
  constructor(private readonly tokens: LocalTokens) {}

  /** Who the bearer of the token is, or why nobody. */
  bearer(token: string): Principal | Refusal | Promise<Principal | Refusal> {
    return this.tokens.principalOf(token) ?? { refused: 'no such local token, or no longer' };
  }
}

export const isRefusal = (found: Principal | Refusal): found is Refusal => 'refused' in found;
