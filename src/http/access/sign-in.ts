/** Opens sessions for browsers, from a token or by the identity provider, and ends them. */
import type { FastifyReply, FastifyRequest } from 'fastify';

import type { CodeFlow, Returned } from '../../access/code-flow.js';
import type { LocalTokens } from '../../access/local-tokens.js';
import type { Principal } from '../../access/principal.js';
import { isRefusal } from '../../access/refusal.js';
import type { Sessions } from '../../access/sessions.js';
import { Problem } from '../problems/problem.js';
import { Cookies } from './cookies.js';
import { originOf, requireOwnOrigin } from './own-origin.js';
import type { SignInFailure } from './sign-in-page.js';
import { signInPage } from './sign-in-page.js';

const CALLBACK = '/sign-in/callback';
/** See other: what follows is asked for with GET. */
const SEE_OTHER = 303;
const UNAUTHORISED = 401;

interface SignInParts {
  readonly tokens: LocalTokens;
  readonly sessions: Sessions;
  /** Undefined where nobody signs in at a provider. */
  readonly codeFlow: CodeFlow | undefined;
  readonly publicOrigin: string | undefined;
}

export class SignIn {
  private readonly cookies: Cookies;

  constructor(private readonly parts: SignInParts) {
    this.cookies = new Cookies(parts.publicOrigin);
  }

  page(failure?: SignInFailure): string {
    return signInPage(this.parts.codeFlow !== undefined, failure);
  }

  /** @throws Problem when a page of another site sent it: it could sign somebody in as somebody else */
  async withToken(token: string, request: FastifyRequest, reply: FastifyReply): Promise<string> {
    requireOwnOrigin(request, this.parts.publicOrigin);
    const found = this.parts.tokens.principalOf(token.trim());
    if (found === undefined) {
      return this.refuse('token', 'no such local token, or no longer', request, reply);
    }
    const session = await this.parts.sessions.open(found, found.token);
    return this.open(session, found, request, reply);
  }

  /** @throws Problem, ProviderUnavailable */
  async atProvider({ headers }: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { url, pending } = await this.flow().begin(this.callback({ headers }));
    this.cookies.set(reply, 'sign-in', await this.parts.sessions.remember(pending));
    reply.status(SEE_OTHER).header('location', url);
  }

  /** @throws Problem, ProviderUnavailable */
  async returned(query: Returned, request: FastifyRequest, reply: FastifyReply): Promise<string> {
    const flow = this.flow();
    const cookie = this.cookies.read(request, 'sign-in');
    const pending = cookie === undefined ? undefined : await this.parts.sessions.recall(cookie);
    if (pending === undefined) {
      return this.refuse('provider', 'nobody was sent there from this browser', request, reply);
    }
    this.cookies.clear(reply, 'sign-in');
    const found = await flow.finish(query, pending, this.callback(request));
    if (isRefusal(found)) return this.refuse('provider', found.refused, request, reply);
    const session = await this.parts.sessions.open(found, null, found.expires);
    return this.open(session, found, request, reply);
  }

  /** @throws Problem */
  async out(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    requireOwnOrigin(request, this.parts.publicOrigin);
    const cookie = this.cookies.read(request, 'session');
    const session = cookie === undefined ? undefined : await this.parts.sessions.read(cookie);
    if (session !== undefined) {
      this.parts.sessions.end(session);
      request.log.info({ account: session.account }, 'signed out');
    }
    this.cookies.clear(reply, 'session');
    reply.status(SEE_OTHER).header('location', '/sign-in');
  }

  private open(
    session: string,
    { account }: Principal,
    request: FastifyRequest,
    reply: FastifyReply,
  ): string {
    if (!this.cookies.set(reply, 'session', session)) {
      return this.refuse('provider', 'more grants than a cookie holds', request, reply);
    }
    request.log.info({ account, address: request.ip }, 'signed in');
    reply.status(SEE_OTHER).header('location', '/');
    return '';
  }

  private refuse(
    failure: SignInFailure,
    refused: string,
    request: FastifyRequest,
    reply: FastifyReply,
  ): string {
    request.log.warn({ refused, address: request.ip }, 'sign-in refused');
    reply.status(UNAUTHORISED);
    return this.page(failure);
  }

  private flow(): CodeFlow {
    const { codeFlow } = this.parts;
    if (codeFlow === undefined) throw new Problem('not-found', 'There is no identity provider.');
    return codeFlow;
  }

  private callback({ headers }: Pick<FastifyRequest, 'headers'>): string {
    return `${originOf({ headers }, this.parts.publicOrigin)}${CALLBACK}`;
  }
}
