/** Sessions of browsers: sealed into their cookie under a secret of the ledger, so that every replica can open them. */
import type { KeyObject } from 'node:crypto';
import { randomUUID } from 'node:crypto';

import type { JWTPayload } from 'jose';
import { EncryptJWT, jwtDecrypt } from 'jose';

import type { Principal } from './principal.js';

/** What kind of sealed text it is: one is never taken for another. */
type Kind = 'ledger-session' | 'ledger-sign-in';

/** Somebody who has signed in with a browser. */
export interface Session extends Principal {
  readonly id: string;
  /** The local token that it was opened with: it ends with that; null when the provider vouched. */
  readonly token: string | null;
  /** Seconds since 1970. */
  readonly expires: number;
}

/** What must be remembered between going to the provider and coming back. */
export interface PendingSignIn {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** A session is not prolonged: whoever took a cookie away, or lost a role, has it for an hour at the most. */
export const SESSION_SECONDS = 3600;
export const SIGN_IN_SECONDS = 600;

const MANAGEMENT = 'dir';
const ENCRYPTION = 'A256GCM';

export class Sessions {
  /** Sessions that were ended here before their time, with that time. */
  private readonly ended = new Map<string, number>();

  constructor(
    /** 32 bytes. */
    private readonly secret: KeyObject,
    private readonly now: () => Date,
  ) {}

  /** A new session as text for a cookie. @param until seconds since 1970, when its credentials end */
  async open(principal: Principal, token: string | null, until = Infinity): Promise<string> {
    const { account, grants } = principal;
    const expires = Math.min(this.seconds() + SESSION_SECONDS, until);
    return this.seal('ledger-session', { account, grants, token }, expires);
  }

  /** The session in a cookie; undefined when it is none, or has ended. */
  async read(text: string): Promise<Session | undefined> {
    const payload = await this.unseal('ledger-session', text);
    if (payload === undefined) return undefined;
    const { jti = '', exp = 0 } = payload;
    if (this.ended.has(jti)) return undefined;
    return { ...(payload as unknown as Session), id: jti, expires: exp };
  }

  /** Signed out: on this replica the cookie is worth nothing from now on; the others have not heard of it. */
  end({ id, expires }: Session): void {
    for (const [each, until] of this.ended) if (until < this.seconds()) this.ended.delete(each);
    this.ended.set(id, expires);
  }

  remember({ state, nonce, verifier }: PendingSignIn): Promise<string> {
    const expires = this.seconds() + SIGN_IN_SECONDS;
    return this.seal('ledger-sign-in', { state, nonce, verifier }, expires);
  }

  async recall(text: string): Promise<PendingSignIn | undefined> {
    return (await this.unseal('ledger-sign-in', text)) as PendingSignIn | undefined;
  }

  private seconds(): number {
    return Math.floor(this.now().getTime() / 1000);
  }

  private seal(kind: Kind, payload: JWTPayload, expires: number): Promise<string> {
    return new EncryptJWT(payload)
      .setProtectedHeader({ alg: MANAGEMENT, enc: ENCRYPTION, typ: kind })
      .setJti(randomUUID())
      .setIssuedAt(this.seconds())
      .setExpirationTime(expires)
      .encrypt(this.secret);
  }

  private async unseal(kind: Kind, text: string): Promise<JWTPayload | undefined> {
    try {
      const { payload } = await jwtDecrypt(text, this.secret, {
        typ: kind,
        keyManagementAlgorithms: [MANAGEMENT],
        contentEncryptionAlgorithms: [ENCRYPTION],
        requiredClaims: ['jti', 'exp'],
        currentDate: this.now(),
      });
      return payload;
    } catch {
      return undefined;
    }
  }
}
