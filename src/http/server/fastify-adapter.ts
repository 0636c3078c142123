/** The HTTP server under Nest: its limits, its parsers, and what happens around every request. */
import { randomUUID } from 'node:crypto';

import { FastifyAdapter } from '@nestjs/platform-fastify';
import { LogController } from 'fastify';
import type {
  FastifyBaseLogger,
  FastifyError,
  FastifyInstance,
  FastifyReply,
  FastifyRequest,
} from 'fastify';

import type { AccessParts } from '../access/access-check.js';
import { addAccessCheck } from '../access/access-check.js';
import type { Metrics } from '../operations/metrics.js';
import type { Shutdown } from '../operations/shutdown.js';
import { sendProblem } from '../problems/problem.filter.js';
import { Problem, retryAfter } from '../problems/problem.js';
import { problemOf } from '../problems/problem-of.js';
import type { AllowedMethods } from './allowed-methods.js';
import { addBodyParsers } from './body-parsers.js';
import { answerClientError } from './client-error.js';
import { addConnectionEnds } from './connection-ends.js';
import { addHostCheck } from './host-check.js';
import { addLagHeader } from './lag-header.js';
import { LIMITS } from './limits.js';
import { addRequestWatch } from './request-watch.js';
import { addBodyTimeout } from './slow-bodies.js';

/** Seconds after which a service that is being started again may answer. */
const RESTART_SECONDS = 5;
/** How often Node looks for requests that come too slowly. */
const CHECK_MS = 5000;

/** The limits of a Node server; a batch may take as long as it likes, so a request as a whole has none. */
export const SERVER_OPTIONS = {
  maxHeaderSize: LIMITS.headBytes.value,
  headersTimeout: LIMITS.headMs.value,
  requestTimeout: 0,
  keepAliveTimeout: LIMITS.idleMs.value,
  connectionsCheckingInterval: CHECK_MS,
} as const;

interface Around {
  readonly access: AccessParts;
  readonly logger: FastifyBaseLogger;
  readonly metrics: Metrics;
  readonly methods: AllowedMethods;
  readonly shutdown: Shutdown;
  /** Recorded events that this replica does not reflect yet. */
  readonly lag: () => number;
}

export const createAdapter = ({
  access,
  logger,
  metrics,
  methods,
  shutdown,
  lag,
}: Around): FastifyAdapter => {
  const adapter = new FastifyAdapter({
    loggerInstance: logger,
    // A log line of Fastify's own would hold the address, and with it names and ids.
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'request' }),
    genReqId: () => randomUUID(),
    http: SERVER_OPTIONS,
    keepAliveTimeout: LIMITS.idleMs.value,
    bodyLimit: LIMITS.bodyBytes.value,
    routerOptions: { maxParamLength: LIMITS.idCharacters.value },
    // Both are answered as problems instead.
    return503OnClosing: false,
    clientErrorHandler: answerClientError,
    frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
      sendProblem(request, reply, problemOf(error));
    },
  });
  const server: FastifyInstance = adapter.getInstance();
  methods.watch(server);
  addRequestWatch(server, metrics);
  addShutdownCheck(server, shutdown);
  addHostCheck(server, access.publicOrigin);
  addAddressCheck(server);
  addAccessCheck(server, access);
  addBodyTimeout(server);
  addConnectionEnds(server, shutdown);
  addBodyParsers(server);
  addLagHeader(server, lag);
  return adapter;
};

const addShutdownCheck = (server: FastifyInstance, { signal }: Shutdown): void => {
  server.addHook('onRequest', (_request, _reply, done) => {
    if (signal.aborted) done(new Problem('shutting-down', undefined, retryAfter(RESTART_SECONDS)));
    else done();
  });
};

const addAddressCheck = (server: FastifyInstance): void => {
  server.addHook('onRequest', ({ raw }, _reply, done) => {
    const { length } = raw.url ?? '';
    done(length > LIMITS.addressCharacters.value ? new Problem('address-too-long') : undefined);
  });
};
