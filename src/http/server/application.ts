/** Makes the Nest application: the same for the service and for its tests. */
import type { DynamicModule } from '@nestjs/common';
import { NestFactory, Reflector } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import type { Logger as PinoLogger } from 'pino';

import { PolicyGuard } from '../access/policy.guard.js';
import type { AccessParts } from '../access/access-check.js';
import { ApiDocument } from '../openapi/api-document.js';
import { Metrics } from '../operations/metrics.js';
import type { Shutdown } from '../operations/shutdown.js';
import { addPageRoutes } from '../page/page-routes.js';
import { Page } from '../page/page.js';
import { InputPipe } from '../parameters/input.pipe.js';
import { ProblemFilter } from '../problems/problem.filter.js';
import { AllowedMethods } from './allowed-methods.js';
import { createAdapter } from './fastify-adapter.js';

interface Parts {
  readonly module: DynamicModule;
  readonly access: AccessParts;
  readonly logger: PinoLogger;
  readonly metrics: Metrics;
  readonly shutdown: Shutdown;
  /** Recorded events that this replica does not reflect yet. */
  readonly lag: () => number;
}

/** What a page of this service may load: its own files, and nothing from anywhere else. */
const PAGE_POLICY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  fontSrc: ["'self'"],
  // A picture of a chart is drawn from memory before it is saved.
  imgSrc: ["'self'", 'blob:'],
  connectSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
};

/** An application that answers requests, but listens nowhere yet. */
export const createApplication = async ({
  module,
  access,
  logger,
  metrics,
  shutdown,
  lag,
}: Parts): Promise<NestFastifyApplication> => {
  const methods = new AllowedMethods();
  const adapter = createAdapter({ access, logger, metrics, methods, shutdown, lag });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    // Bodies are read by parsers of our own.
    bodyParser: false,
    abortOnError: false,
    bufferLogs: true,
  });
  app.useLogger(app.get(Logger));
  app.useGlobalGuards(new PolicyGuard(app.get(Reflector)));
  app.useGlobalPipes(new InputPipe());
  app.useGlobalFilters(new ProblemFilter(methods));
  app.useSecurityHeaders({
    // The service speaks plain HTTP on loopback: nothing there is to be upgraded.
    strictTransportSecurity: false,
    // With `no-referrer` browsers would hide where a form of ours comes from too, and nobody could sign in.
    referrerPolicy: { policy: 'same-origin' },
    contentSecurityPolicy: { useDefaults: false, directives: PAGE_POLICY },
  });
  app.get(ApiDocument).attach(app);
  addPageRoutes(adapter.getInstance(), new Page());
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
};
