/** Who asks, on the request: put there before anything else is done with it. */
import type { FastifyRequest } from 'fastify';

import type { Principal } from '../../access/principal.js';
import { unauthenticated } from './unauthenticated.js';

const PRINCIPALS = new WeakMap<object, Principal>();

export const notePrincipal = ({ raw }: FastifyRequest, principal: Principal): void => {
  PRINCIPALS.set(raw, principal);
};

/** Who asks, if anybody was recognised. */
export const principalIn = ({ raw }: Pick<FastifyRequest, 'raw'>): Principal | undefined =>
  PRINCIPALS.get(raw);

/** Who asks. @throws Problem when nobody was recognised */
export const principalOf = (request: FastifyRequest): Principal => {
  const principal = principalIn(request);
  if (principal === undefined) throw unauthenticated(false);
  return principal;
};
