/** Ends connections that are not to be kept: the request was answered before it had all come, or the service stops. */
import type { IncomingMessage } from 'node:http';

import type { FastifyInstance } from 'fastify';

import type { Shutdown } from '../operations/shutdown.js';

/** How long what still comes is read and thrown away, so that the sender gets to read the answer. */
const LINGER_MS = 1000;

/** A body that is on its way already, and not worth a new connection. */
const SHORT_BYTES = 65_536;

const isShort = ({ headers }: IncomingMessage): boolean =>
  Number(headers['content-length'] ?? Infinity) <= SHORT_BYTES;

/**
 * Nobody is going to read the rest of a request that is answered already. Closing at once would make the system answer
 * what is still on its way with a reset, and that can take the answer away from a sender who has not read it yet. So
 * only our side is closed, and the rest a moment later.
 */
export const addConnectionEnds = (server: FastifyInstance, { signal }: Shutdown): void => {
  server.addHook('onSend', (request, reply, _payload, done) => {
    // Told to close, Node would do it at once.
    if (!request.raw.complete) reply.removeHeader('connection');
    else if (signal.aborted) reply.header('connection', 'close');
    done();
  });
  server.addHook('onResponse', ({ raw }, _reply, done) => {
    const { socket } = raw;
    if (!raw.complete && isShort(raw) && !signal.aborted) {
      // Refused for who asks, mostly: Node reads the rest and the connection goes on, unless the rest does not come.
      setTimeout(() => {
        if (!raw.complete) raw.destroy();
      }, LINGER_MS).unref();
    } else if (!raw.complete || signal.aborted) {
      socket.end();
      setTimeout(() => socket.destroy(), LINGER_MS).unref();
    }
    done();
  });
};
