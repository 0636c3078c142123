/** Who asks, on the request: put there before anything else is done with it. */
import type { FastifyRequest } from 'fastify';

import { LOCAL_ADMINISTRATOR } from '../../access/local-account.js';
import type { Principal } from '../../access/principal.js';

const PRINCIPALS = new WeakMap<object, Principal>();

export const notePrincipal = ({ raw }: FastifyRequest, principal: Principal): void => {
  PRINCIPALS.set(raw, principal);
};

/** Who asks; the owner of the folder as long as nobody else is recognised. */
export const principalOf = ({ raw }: Pick<FastifyRequest, 'raw'>): Principal =>
  PRINCIPALS.get(raw) ?? LOCAL_ADMINISTRATOR;
