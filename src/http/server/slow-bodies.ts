/** Bounds the time in which the body of a request arrives; a batch may stream for as long as it likes. */
import type { FastifyInstance, FastifyRequest } from 'fastify';

import { JSON_TYPE } from './body-parsers.js';
import { LIMITS } from './limits.js';

/** `preParsing` runs before the body is read, `preValidation` when it is there. */
export const addBodyTimeout = (
  server: FastifyInstance,
  limitMs: number = LIMITS.bodyMs.value,
): void => {
  const timers = new WeakMap<FastifyRequest, NodeJS.Timeout>();
  const arrived = (request: FastifyRequest): void => {
    clearTimeout(timers.get(request));
  };
  server.addHook('preParsing', (request, _reply, _payload, done) => {
    if (request.headers['content-type']?.startsWith(JSON_TYPE) === true) {
      const error = Object.assign(new Error('the body came too slowly'), { statusCode: 408 });
      const breakOff = (): void => {
        request.raw.emit('error', error);
      };
      timers.set(request, setTimeout(breakOff, limitMs));
    }
    done();
  });
  server.addHook('preValidation', (request, _reply, done) => {
    arrived(request);
    done();
  });
  server.addHook('onResponse', (request, _reply, done) => {
    arrived(request);
    done();
  });
  server.addHook('onRequestAbort', (request, done) => {
    arrived(request);
    done();
  });
};
