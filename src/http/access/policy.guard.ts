/** Lets a request through to its route when the policy allows it, and says to the route how far it may go. */
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { createParamDecorator } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';

import type { Access, Permission, Requirement } from '../../access/policy.js';
import { decideAccess } from '../../access/policy.js';
import type { Actor } from '../../application/clock.js';
import { Problem } from '../problems/problem.js';
import { principalIn, principalOf } from './asking.js';
import { PERSONAL_DATA } from './personal-data.js';
import { notePurpose } from './purpose.js';
import { REQUIREMENT } from './requires.js';

const GRANTED = new WeakMap<object, Access>();

export class PolicyGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const requirement = this.reflector.get<Requirement | undefined>(
      REQUIREMENT,
      context.getHandler(),
    );
    // Whoever adds a route must say who may use it.
    if (requirement === undefined) throw new Problem('forbidden', 'The route has no policy.');
    if (requirement === 'open') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (this.reflector.get(PERSONAL_DATA, context.getHandler()) === true) notePurpose(request);
    if (requirement === 'recognised') return principalIn(request) !== undefined;
    GRANTED.set(request.raw, requireAccess(request, requirement));
    return true;
  }
}

/** What the policy gives the sender of a request. @throws Problem when it gives nothing */
export const requireAccess = (request: FastifyRequest, permission: Permission): Access => {
  const access = decideAccess(principalOf(request), permission);
  if (access.allow) return access;
  request.log.warn({ permission, route: request.routeOptions.url }, 'access denied');
  throw new Problem('forbidden', access.reason);
};

/** How far the sender may go on this route: what every query of it must be limited to. */
export const Granted = createParamDecorator((_data: unknown, context: ExecutionContext): Access =>
  grantedTo(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** In whose name the route records, and within what. */
export const actorOf = (request: FastifyRequest): Actor => {
  const { scope } = grantedTo(request);
  const principal = principalOf(request);
  const declares = decideAccess(principal, 'catalogue:write').allow;
  const underRules = !decideAccess(principal, 'records:alone').allow;
  return { account: principal.account, scope, declares, underRules };
};

/** What the policy gave the sender of a request that is on its way to its route. */
export const grantedTo = ({ raw }: FastifyRequest): Access => {
  const access = GRANTED.get(raw);
  if (access === undefined) throw new Error('a route without a policy asked what it gives');
  return access;
};
