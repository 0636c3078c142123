/** States on every answer how many recorded events this replica does not reflect yet, when there are any. */
import type { FastifyInstance } from 'fastify';

/** The header that says so. */
export const LAG_HEADER = 'ledger-lag';

export const addLagHeader = (server: FastifyInstance, lag: () => number): void => {
  server.addHook('onSend', (_request, reply, _payload, done) => {
    const events = lag();
    if (events > 0) reply.header(LAG_HEADER, String(events));
    done();
  });
};
