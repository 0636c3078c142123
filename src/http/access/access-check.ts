/** Lets no request pass whose sender was not recognised, before its body is read, unless its route is open to all. */
import type { FastifyInstance, FastifyRequest } from 'fastify';

import type { Authentication } from '../../access/authentication.js';
import { isRefusal } from '../../access/authentication.js';
import { LOCAL_ADMINISTRATOR } from '../../access/local-account.js';
import type { Principal } from '../../access/principal.js';
import type { LocalConnections } from '../server/local-connections.js';
import { notePrincipal, principalIn } from './asking.js';
import { isOpenRoute } from './open-route.js';
import { unauthenticated } from './unauthenticated.js';

export interface AccessParts {
  /** Undefined where access control is off: then everybody is the owner of the folder. */
  readonly authentication: Authentication | undefined;
  readonly local: LocalConnections;
  /** Scheme, host and port that the service is reached by; undefined: the loopback address that was asked. */
  readonly publicOrigin: string | undefined;
}

/** What was found out about the sender. */
interface Recognised {
  readonly principal: Principal | undefined;
  /** Whether there were credentials. */
  readonly tried: boolean;
}

export const addAccessCheck = (server: FastifyInstance, parts: AccessParts): void => {
  server.addHook('onRequest', async (request) => {
    const { principal, tried } = await recognise(request, parts);
    if (principal !== undefined) notePrincipal(request, principal);
    // Credentials that are wrong are said to be so on an open route too.
    else if (tried || !isOpenRoute(request)) throw unauthenticated(tried);
  });
  // An account is an id and never a name; without it nobody could follow who did what.
  server.addHook('onRequest', (request, _reply, done) => {
    const account = principalIn(request)?.account;
    if (account !== undefined) request.log = request.log.child({ account });
    done();
  });
};

const recognise = async (
  request: FastifyRequest,
  { authentication, local }: AccessParts,
): Promise<Recognised> => {
  if (authentication === undefined || local.has(request.raw)) {
    return { principal: LOCAL_ADMINISTRATOR, tried: false };
  }
  const { authorization } = request.headers;
  if (authorization === undefined) return { principal: undefined, tried: false };
  const [, token] = /^Bearer +([\x21-\x7e]+)$/i.exec(authorization) ?? [];
  const found =
    token === undefined ? { refused: 'no bearer token' } : await authentication.bearer(token);
  if (!isRefusal(found)) return { principal: found, tried: true };
  request.log.warn({ refused: found.refused, address: request.ip }, 'credentials refused');
  return { principal: undefined, tried: true };
};
