/** Checks access tokens of the identity provider: JWTs by RFC 9068 and RFC 8725. */
import type { JWTPayload } from 'jose';
import { decodeProtectedHeader, errors, jwtVerify } from 'jose';

import { grantsIn } from './grant-claim.js';
import type { IdentityProvider } from './identity-provider.js';
import { ProviderUnavailable } from './identity-provider.js';
import type { Principal } from './principal.js';
import type { Refusal } from './refusal.js';

export interface AccessTokenRules {
  /** Whom a token must be meant for. */
  readonly audience: string;
  /** The claim that says what its bearer may do. */
  readonly rolesClaim: string;
}

/** Who bears a token, and until when it is good: seconds since 1970. */
export interface Bearer extends Principal {
  readonly expires: number;
}

/** Signatures by key pairs only: with a shared secret the provider's public key could be used as one. */
export const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'ES384', 'EdDSA', 'Ed25519'];
/** Clocks of two machines differ a little. */
export const CLOCK_SECONDS = 10;
const CHARACTERS_MAX = 8192;
/** Headers by which a token would bring its own key, or rules of its own. */
const FOREIGN_KEYS = ['jku', 'jwk', 'x5u', 'x5c', 'crit', 'b64'];
/** Accounts of the provider: apart from those of local tokens, so that none passes for another. */
export const accountOf = (subject: string): string => `oidc:${subject}`;
const SUBJECT = /^[\x21-\x7e]{1,255}$/;

export class AccessTokens {
  constructor(
    private readonly provider: IdentityProvider,
    private readonly rules: AccessTokenRules,
    private readonly now: () => Date,
  ) {}

  /** Who bears the token, or why nobody. @throws ProviderUnavailable when its keys cannot be had */
  async bearerOf(token: string): Promise<Bearer | Refusal> {
    const unfit = unfitness(token);
    if (unfit !== undefined) return { refused: unfit };
    const { audience, rolesClaim } = this.rules;
    const found = await checked(async () =>
      jwtVerify(token, await this.provider.keys(), {
        issuer: this.provider.issuer,
        audience,
        algorithms: ALGORITHMS,
        typ: 'at+jwt',
        clockTolerance: CLOCK_SECONDS,
        currentDate: this.now(),
        requiredClaims: ['iss', 'aud', 'sub', 'exp', 'iat'],
      }),
    );
    if ('refused' in found) return found;
    const { sub = '', exp = 0, [rolesClaim]: claim } = found.payload;
    if (!SUBJECT.test(sub)) return { refused: 'the subject is no account id' };
    return { account: accountOf(sub), grants: grantsIn(claim), expires: exp };
  }
}

/** What is wrong with a token before anybody looks at its signature. */
const unfitness = (token: string): string | undefined => {
  if (token.length > CHARACTERS_MAX) return 'the token is too long';
  try {
    const header = decodeProtectedHeader(token);
    const foreign = FOREIGN_KEYS.find((name) => name in header);
    return foreign && `the token has the header ${foreign}`;
  } catch {
    return 'no JWT';
  }
};

/** What a check of jose found, or why it refused; what is no refusal is a provider that does not answer. */
export const checked = async (
  check: () => Promise<{ readonly payload: JWTPayload }>,
): Promise<{ readonly payload: JWTPayload } | Refusal> => {
  try {
    return await check();
  } catch (error) {
    if (error instanceof ProviderUnavailable) throw error;
    const isAnswer =
      error instanceof errors.JOSEError &&
      !(error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid) &&
      error.code !== errors.JOSEError.code;
    // The code of the library says what was wrong, and repeats nothing of what was sent.
    if (isAnswer) return { refused: error.code };
    throw new ProviderUnavailable('the keys of the identity provider cannot be had', {
      cause: error,
    });
  }
};
