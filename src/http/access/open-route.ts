/** Marks the few routes that answer everybody: whether the process lives and works, signing in, and what holds no data. */
import { RouteConfig } from '@nestjs/platform-fastify';

import type { FastifyRequest } from 'fastify';

/** Without it a route answers those only who were recognised. */
export const OpenRoute = (): MethodDecorator => RouteConfig({ open: true });

export const isOpenRoute = ({ routeOptions }: FastifyRequest): boolean =>
  'open' in routeOptions.config && routeOptions.config.open === true;
