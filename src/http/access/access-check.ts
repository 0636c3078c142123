/** Lets no request pass whose sender was not recognised, before its body is read, unless its route is open to all. */
import type { FastifyInstance, FastifyRequest } from 'fastify';

import type { Authentication } from '../../access/authentication.js';
import { LOCAL_ADMINISTRATOR } from '../../access/local-account.js';
import type { Principal } from '../../access/principal.js';
import type { Refusal } from '../../access/refusal.js';
import { isRefusal } from '../../access/refusal.js';
import type { LocalConnections } from '../server/local-connections.js';
import { notePrincipal } from './asking.js';
import { Cookies, addCookies } from './cookies.js';
import { isOpenRoute } from './open-route.js';
import { requireOwnOrigin } from './own-origin.js';
import type { Allowances } from './rate-limits.js';
import { addRateLimits, costOf, strangersCostOf } from './rate-limits.js';
import { unauthenticated } from './unauthenticated.js';

export interface AccessParts {
  /** Undefined where access control is off: then everybody is the owner of the folder. */
  readonly authentication: Authentication | undefined;
  readonly local: LocalConnections;
  /** Scheme, host and port that the service is reached by; undefined: the loopback address that was asked. */
  readonly publicOrigin: string | undefined;
  /** Requests a minute; those of the table of limits when absent. */
  readonly allowances?: Allowances;
}

/** Who was recognised; undefined when there were no credentials. */
type Recognised = Principal | Refusal | undefined;

export const addAccessCheck = (server: FastifyInstance, parts: AccessParts): void => {
  addCookies(server);
  const limit = addRateLimits(server, parts.allowances);
  const cookies = new Cookies(parts.publicOrigin);
  server.addHook('onRequest', async (request) => {
    const found = await recognise(request, parts, cookies);
    if (found !== undefined && !isRefusal(found)) {
      notePrincipal(request, found);
      // The owner of the folder has the whole machine anyway.
      if (found !== LOCAL_ADMINISTRATOR) await limit(request, costOf(request), found.account);
      return;
    }
    await limit(request, strangersCostOf(request), request.ip);
    if (found !== undefined) {
      request.log.warn({ refused: found.refused, address: request.ip }, 'credentials refused');
    }
    // A bearer token that is wrong is said to be so on an open route too; an old cookie is not sent on purpose.
    const tried = found !== undefined;
    if (!isOpenRoute(request) || (tried && request.headers.authorization !== undefined)) {
      throw unauthenticated(tried);
    }
  });
};

const recognise = async (
  request: FastifyRequest,
  { authentication, local, publicOrigin }: AccessParts,
  cookies: Cookies,
): Promise<Recognised> => {
  if (authentication === undefined || local.has(request.raw)) return LOCAL_ADMINISTRATOR;
  const { authorization } = request.headers;
  if (authorization !== undefined) {
    const [, token] = /^Bearer +([\x21-\x7e]+)$/i.exec(authorization) ?? [];
    return token === undefined ? { refused: 'no bearer token' } : authentication.bearer(token);
  }
  const cookie = cookies.read(request, 'session');
  if (cookie === undefined) return undefined;
  // Before it is opened: a page elsewhere must not even learn whether somebody is signed in.
  requireOwnOrigin(request, publicOrigin);
  return authentication.session(cookie);
};
