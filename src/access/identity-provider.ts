/** The OpenID provider that the settings name: what it says of itself, and the keys that it signs with now. */
import type { JWTVerifyGetKey } from 'jose';
import { createRemoteJWKSet } from 'jose';

/** What is used of OpenID Connect Discovery 1.0, section 3. */
export interface ProviderMetadata {
  readonly issuer: string;
  readonly jwks_uri: string;
  readonly authorization_endpoint: string;
  readonly token_endpoint: string;
}

/** The provider does not answer, or not as a provider does. */
export class ProviderUnavailable extends Error {
  override readonly name = 'ProviderUnavailable';
}

export interface ProviderTimes {
  /** A token of an unknown key makes the keys be fetched again, at most this often, in milliseconds. */
  readonly cooldownMs: number;
  /** So long known keys are believed without asking again, in milliseconds: a withdrawn one is good until then. */
  readonly keysMs: number;
}

const TIMES: ProviderTimes = { cooldownMs: 30_000, keysMs: 600_000 };
const ANSWER_MS_MAX = 5000;

export class IdentityProvider {
  private found: Promise<ProviderMetadata> | undefined;
  private keySet: JWTVerifyGetKey | undefined;

  constructor(
    readonly issuer: string,
    private readonly times = TIMES,
  ) {}

  /** Asked for once; again after a failure. @throws ProviderUnavailable */
  metadata(): Promise<ProviderMetadata> {
    this.found ??= this.discover().catch((error: unknown) => {
      this.found = undefined;
      throw error;
    });
    return this.found;
  }

  /** The keys by which signatures are checked: those of the provider, never what a token points at. */
  async keys(): Promise<JWTVerifyGetKey> {
    const { jwks_uri: address } = await this.metadata();
    this.keySet ??= createRemoteJWKSet(new URL(address), {
      cooldownDuration: this.times.cooldownMs,
      cacheMaxAge: this.times.keysMs,
      timeoutDuration: ANSWER_MS_MAX,
    });
    return this.keySet;
  }

  private async discover(): Promise<ProviderMetadata> {
    const address = `${this.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
    const metadata = ((await answerOf(address)) ?? {}) as Partial<ProviderMetadata>;
    const addresses = ['jwks_uri', 'authorization_endpoint', 'token_endpoint'] as const;
    if (metadata.issuer !== this.issuer) {
      throw new ProviderUnavailable(`${address} names another issuer than OIDC_ISSUER`);
    }
    for (const name of addresses) {
      if (!isAsSafe(metadata[name], this.issuer)) {
        throw new ProviderUnavailable(`${address} has no ${name} that may be used`);
      }
    }
    return metadata as ProviderMetadata;
  }
}

/** No address of a provider with TLS is without it. */
const isAsSafe = (address: string | undefined, issuer: string): boolean =>
  address !== undefined &&
  URL.canParse(address) &&
  ['https:', new URL(issuer).protocol].includes(new URL(address).protocol);

const REFUSED = 400;

/** The JSON at an address of the provider; undefined when it refused what was asked. @throws ProviderUnavailable */
export const answerOf = async (address: string, init: RequestInit = {}): Promise<unknown> => {
  try {
    const signal = AbortSignal.timeout(ANSWER_MS_MAX);
    const response = await fetch(address, { ...init, signal, redirect: 'error' });
    if (response.status === REFUSED) return undefined;
    if (!response.ok) throw new Error(`it answered ${response.status}`);
    return await response.json();
  } catch (error) {
    throw new ProviderUnavailable('the identity provider does not answer as it should', {
      cause: error,
    });
  }
};
