/** Knows the pages of this service from those of other sites: what a browser sends by itself must not change anything. */
import type { FastifyRequest } from 'fastify';

import { Problem } from '../problems/problem.js';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Scheme, host and port by which the service was asked; Host has been checked already. */
export const originOf = (
  { headers }: Pick<FastifyRequest, 'headers'>,
  publicOrigin: string | undefined,
): string => publicOrigin ?? `http://${headers.host ?? ''}`;

/**
 * A request that changes something must come from a page of ours: browsers say where from, and scripts cannot make
 * them say otherwise. @throws Problem
 */
export const requireOwnOrigin = (
  request: FastifyRequest,
  publicOrigin: string | undefined,
): void => {
  if (READING.has(request.method)) return;
  const { origin, 'sec-fetch-site': site } = request.headers;
  const isOwn =
    origin === undefined ? site === 'same-origin' : origin === originOf(request, publicOrigin);
  if (!isOwn) throw new Problem('foreign-origin');
};
