/** The cookies of signing in: out of the reach of scripts, and of other sites where they would change something. */
import { fastifyCookie } from '@fastify/cookie';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { SESSION_SECONDS, SIGN_IN_SECONDS } from '../../access/sessions.js';

/** The session; and what is remembered while the browser is at the provider. */
type CookieName = 'session' | 'sign-in';

const LIFE_SECONDS: Readonly<Record<CookieName, number>> = {
  session: SESSION_SECONDS,
  'sign-in': SIGN_IN_SECONDS,
};

/** More, and browsers drop the cookie without a word. */
const CHARACTERS_MAX = 3900;

/** Over TLS a browser keeps other hosts from setting a cookie of that name (RFC 6265bis, section 4.1.3.2). */
const nameOf = (name: CookieName, isSecure: boolean): string =>
  `${isSecure ? '__Host-' : ''}ledger-${name}`;

/** What reads and writes the header; nothing is done with the cookies of requests that nobody asks for. */
export const addCookies = (server: FastifyInstance): void => {
  void server.register(fastifyCookie, { hook: false });
};

export class Cookies {
  private readonly isSecure: boolean;

  constructor(publicOrigin: string | undefined) {
    this.isSecure = publicOrigin?.startsWith('https:') === true;
  }

  read({ headers, server }: FastifyRequest, name: CookieName): string | undefined {
    const { cookie } = headers;
    return cookie === undefined
      ? undefined
      : server.parseCookie(cookie)[nameOf(name, this.isSecure)];
  }

  /** @returns false when the value is too long for a cookie */
  set(reply: FastifyReply, name: CookieName, value: string): boolean {
    if (value.length > CHARACTERS_MAX) return false;
    this.write(reply, name, value, LIFE_SECONDS[name]);
    return true;
  }

  clear(reply: FastifyReply, name: CookieName): void {
    this.write(reply, name, '', 0);
  }

  private write(reply: FastifyReply, name: CookieName, value: string, maxAge: number): void {
    const cookie = reply.server.serializeCookie(nameOf(name, this.isSecure), value, {
      path: '/',
      httpOnly: true,
      // Strict would keep it from the first page after coming back from the provider.
      sameSite: 'lax',
      secure: this.isSecure,
      maxAge,
    });
    reply.header('set-cookie', cookie);
  }
}
