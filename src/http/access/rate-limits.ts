/** Holds every account to so many requests a minute of each cost, and every address where nobody is known. */
import { fastifyRateLimit } from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';

import { Problem, retryAfter } from '../problems/problem.js';
import { LIMITS } from '../server/limits.js';

/** What a request costs, roughly: each kind has an allowance of its own. */
export type CostClass = 'read' | 'record' | 'batch' | 'report' | 'stranger' | 'sign-in';

/** Requests a minute. */
export type Allowances = Readonly<Record<CostClass, number>>;

export const ALLOWANCES: Allowances = {
  read: LIMITS.readsPerMinute.value,
  record: LIMITS.recordsPerMinute.value,
  batch: LIMITS.batchesPerMinute.value,
  report: LIMITS.reportsPerMinute.value,
  stranger: LIMITS.strangersPerMinute.value,
  'sign-in': LIMITS.signInsPerMinute.value,
};

const MINUTE_MS = 60_000;
/** Accounts and addresses that are counted at a time; the ones heard of longest ago are forgotten. */
const COUNTED_MAX = 10_000;
const EXPENSIVE = /^\/v1\/(reports|tables)\/:name$|^\/v1\/audit\//;

/** What a request of somebody who is known costs. */
export const costOf = ({ method, routeOptions }: FastifyRequest): CostClass => {
  const route = routeOptions.url ?? '';
  if (route === '/v1/actions/batch') return 'batch';
  if (EXPENSIVE.test(route)) return 'report';
  return method === 'GET' || method === 'HEAD' ? 'read' : 'record';
};

/** What a request of somebody who is not known costs. */
export const strangersCostOf = ({ routeOptions }: FastifyRequest): CostClass =>
  routeOptions.url?.startsWith('/sign-in') === true ? 'sign-in' : 'stranger';

/** Counts a request against the allowance of whoever sent it. @throws Problem when there is none left */
export type RateLimits = (
  request: FastifyRequest,
  cost: CostClass,
  sender: string,
) => Promise<void>;

type Counter = ReturnType<FastifyInstance['createRateLimit']>;

/** The counters are there when the server is ready. */
export const addRateLimits = (server: FastifyInstance, allowances = ALLOWANCES): RateLimits => {
  const senders = new WeakMap<FastifyRequest, string>();
  const counters = new Map<CostClass, Counter>();
  void server.register(fastifyRateLimit, { global: false, cache: COUNTED_MAX }).after(() => {
    for (const [cost, max] of Object.entries(allowances) as [CostClass, number][]) {
      // Each counter has a memory of its own.
      const keyGenerator = (request: FastifyRequest): string => senders.get(request) ?? '';
      counters.set(cost, server.createRateLimit({ max, timeWindow: MINUTE_MS, keyGenerator }));
    }
  });
  return async (request, cost, sender) => {
    senders.set(request, sender);
    const counted = await counters.get(cost)?.(request);
    if (counted === undefined || counted.isAllowed || !counted.isExceeded) return;
    request.log.warn({ cost, sender }, 'allowance used up');
    const detail = `More than ${counted.max} requests of the kind "${cost}" in a minute.`;
    throw new Problem('too-many-requests', detail, retryAfter(counted.ttlInSeconds));
  };
};
