/** Refuses requests that were meant for another host: a web page elsewhere must not reach the service. */
import type { FastifyInstance } from 'fastify';

import { Problem } from '../problems/problem.js';

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i;

/**
 * A page of any site can make a browser ask `http://its-own-name:3000`, after its name has been pointed at 127.0.0.1;
 * the browser then lets it read the answer. The name in Host gives it away.
 */
export const addHostCheck = (server: FastifyInstance, publicOrigin: string | undefined): void => {
  const publicHost = publicOrigin === undefined ? undefined : new URL(publicOrigin).host;
  server.addHook('onRequest', (request, _reply, done) => {
    const host = request.headers.host ?? request.headers[':authority'];
    const isOurs = typeof host === 'string' && (LOOPBACK.test(host) || host === publicHost);
    done(isOurs ? undefined : new Problem('foreign-host'));
  });
};
