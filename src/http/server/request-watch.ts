/** Logs and measures every answered request, by its route and account: never by its address, which may hold names and ids. */
import type { FastifyInstance } from 'fastify';

import { principalIn } from '../access/asking.js';
import type { Metrics } from '../operations/metrics.js';
import { problemIn } from '../problems/problem.filter.js';

export const addRequestWatch = (server: FastifyInstance, metrics: Metrics): void => {
  server.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    // Nearly every answer is about people, and none is to be found on a shared disk later.
    reply.header('cache-control', 'no-store');
    done();
  });
  server.addHook('onResponse', (request, reply, done) => {
    const { method, routeOptions } = request;
    const route = routeOptions.url ?? 'none';
    const status = reply.statusCode;
    const durationMs = Math.round(reply.elapsedTime * 1000) / 1000;
    metrics.request(method, route, status, reply.elapsedTime / 1000);
    const account = principalIn(request)?.account;
    const problem = problemIn(request);
    request.log.info({ method, route, status, durationMs, account, problem }, 'request');
    done();
  });
};
