/** Logs and measures every answered request, by its route: never by its address, which may hold names and ids. */
import type { FastifyInstance } from 'fastify';

import type { Metrics } from '../operations/metrics.js';

export const addRequestWatch = (server: FastifyInstance, metrics: Metrics): void => {
  server.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    done();
  });
  server.addHook('onResponse', (request, reply, done) => {
    const { method, routeOptions } = request;
    const route = routeOptions.url ?? 'none';
    const status = reply.statusCode;
    const durationMs = Math.round(reply.elapsedTime * 1000) / 1000;
    metrics.request(method, route, status, reply.elapsedTime / 1000);
    request.log.info({ method, route, status, durationMs }, 'request');
    done();
  });
};
