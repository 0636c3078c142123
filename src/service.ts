/** Starts the service of a data folder, and stops it. */
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DestinationStream } from 'pino';
import { destination, pino } from 'pino';

import { LocalTokens } from './access/local-tokens.js';
import { AppModule, openLedger } from './app.module.js';
import { lagOf } from './application/readiness.js';
import { AuditTrail } from './application/audit-trail.js';
import { EvidenceWatch } from './application/evidence-watch.js';
import { Imports } from './application/imports/imports.js';
import { Erasures } from './application/erasures.js';
import { Proposals } from './application/proposals.js';
import type { Settings } from './config/settings.js';
import { openIdentity } from './identity.js';
import { listenInFolder } from './folder-socket.js';
import type { Allowances } from './http/access/rate-limits.js';
import { SignIn } from './http/access/sign-in.js';
import { Metrics } from './http/operations/metrics.js';
import { Shutdown } from './http/operations/shutdown.js';
import { createApplication } from './http/server/application.js';
import { LIMITS } from './http/server/limits.js';
import { LocalConnections } from './http/server/local-connections.js';
import { finishing } from './unfinished.js';
import type { Around, Ledger } from './use-cases.js';

export { verifyBundle } from './evidence/verifier/verify-bundle.js';
export { bundleLines, isGood, verdictText } from './evidence/verifier/main.js';
export { restoreLedger } from './restoring.js';
export { importReportFile, migrateLedger, rewrapKeys } from './app.module.js';

export interface ServiceOptions {
  /** Listen on the socket of the folder only: for a command that found no service running. */
  readonly socketOnly?: boolean;
  /** The present moment; the clock of the machine when absent. */
  readonly now?: () => Date;
  /** Where the log goes; standard error when absent. */
  readonly log?: DestinationStream;
  /** Controllers beside those of the service: for measurements on the same server. */
  readonly controllers?: readonly Type[];
  /** Requests a minute that each account has; those of the table of limits when absent. */
  readonly allowances?: Allowances;
}

export interface Service {
  /** Where it answers over the network; absent when it listens on its socket only. */
  readonly url?: string;
  readonly socketPath: string;
  readonly folder: string;
  /** Events in the ledger when it started. */
  readonly events: number;
  /** The administrator's first token, when the folder had none: shown once, and kept nowhere. */
  readonly firstToken?: string;
  /** The application, for tests and measurements that look inside. */
  readonly app: NestFastifyApplication;
  /** Lets open requests finish within a bounded time, then lets go of every file. */
  close(): Promise<void>;
}

/** File descriptor of standard error: standard output is for answers. */
const STDERR = 2;

/**
 * Starts the service of a folder.
 * @throws FolderInUse when another process works on the folder
 * @throws WeakStore, DamagedLog, VaultUnavailable, ReportsFileBusy; or the system's error when the port is taken
 */
export const startService = async (
  settings: Settings,
  options: ServiceOptions = {},
): Promise<Service> => {
  const { now = () => new Date(), log } = options;
  const logger = pino({ level: settings.logLevel }, log ?? destination(STDERR));
  const ledger = await openLedger(settings, now, (line) => {
    logger.warn(line);
  });
  try {
    return await serve(ledger, settings, { ...options, now, logger });
  } catch (error) {
    await ledger.close();
    throw error;
  }
};

interface Serving extends Pick<ServiceOptions, 'socketOnly' | 'controllers' | 'allowances'> {
  readonly now: () => Date;
  readonly logger: Around['logger'];
}

const serve = async (
  ledger: Ledger,
  settings: Settings,
  { socketOnly = false, controllers = [], allowances, now, logger }: Serving,
): Promise<Service> => {
  const shutdown = new Shutdown();
  const local = new LocalConnections();
  const metrics = new Metrics(ledger);
  if (ledger.publisher !== undefined) metrics.watchPublisher(ledger.publisher);
  const surroundings = { now, timeZone: settings.timeZone };
  const tokens = new LocalTokens(ledger.folder, now);
  const { publicOrigin } = settings.access;
  const identity = await openIdentity(settings.access, { tokens, vault: ledger.vault, now });
  const signIn = new SignIn({ tokens, ...identity, publicOrigin });
  const { smallCellsMin } = settings;
  const around = {
    surroundings,
    smallCellsMin,
    logger,
    metrics,
    shutdown,
    local,
    tokens,
    signIn,
  };
  const module = AppModule.over(ledger, around, controllers);
  const app = await createApplication({
    module,
    access: {
      authentication: settings.access.on ? identity.authentication : undefined,
      local,
      publicOrigin,
      ...(allowances !== undefined && { allowances }),
    },
    logger,
    metrics,
    shutdown,
    lag: () => lagOf(ledger),
  });
  const { index: events } = await ledger.store.head();
  try {
    const url = socketOnly ? undefined : await listen(app, settings);
    const server = app.getHttpAdapter().getInstance();
    const answer: RequestListener = (request, response) => {
      server.routing(request, response);
    };
    const socket = await listenInFolder(ledger.folder, answer, local);
    const servers = [app.getHttpServer(), socket.server];
    const stopping = new AbortController();
    const { signal } = stopping;
    const watch = app.get(EvidenceWatch);
    await watch.start();
    const finished = Promise.all([
      watch.run(signal),
      finishing({
        finish: () => app.get(Erasures).finish(app.get(AuditTrail)),
        failure: 'erasures were not completed: run doctor',
        ...{ logger, signal },
      }),
      finishing({
        finish: () => app.get(Proposals).finish(),
        failure: 'approvals were not completed: approve them again, or start the service anew',
        ...{ logger, signal },
      }),
    ]);
    const close = once(async () => {
      shutdown.begin();
      stopping.abort();
      await stopAnswering(app, servers);
      await app.get(Imports).stop();
      await finished;
      await ledger.close();
    });
    const { folder } = ledger;
    const { on, provider } = settings.access;
    // Not where a provider vouches for people; nor on a replica, whose output others keep, and whose folder may be lost.
    const isOneMachine = provider === undefined && settings.eventStore === undefined;
    const needsFirstToken = on && isOneMachine && !socketOnly && tokens.isFirstStart;
    return {
      ...(url !== undefined && { url }),
      socketPath: socket.path,
      folder,
      events,
      ...(needsFirstToken && { firstToken: firstToken(tokens) }),
      app,
      close,
    };
  } catch (error) {
    await app.close();
    throw error;
  }
};

/** So that a newcomer can ask at once; more are made on the command line. */
const firstToken = (tokens: LocalTokens): string => {
  const grants = [{ role: 'administrator', unit: null }] as const;
  return tokens.create({ account: 'administrator', grants, expiresAt: undefined }).token;
};

const listen = async (app: NestFastifyApplication, { host, port }: Settings): Promise<string> => {
  const server: Server = app.getHttpServer();
  server.maxConnections = LIMITS.connections.value;
  await app.listen(port, host);
  const { address, family, port: taken } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${taken}`;
};

/** Takes no more connections, lets those with a request under way finish, and breaks off what takes too long. */
const stopAnswering = async (
  app: NestFastifyApplication,
  servers: readonly Server[],
): Promise<void> => {
  const breakOff = setTimeout(() => {
    for (const server of servers) server.closeAllConnections();
  }, LIMITS.shutdownMs.value);
  const [, socket] = servers;
  const stopped = new Promise((resolve) => socket?.close(resolve));
  socket?.closeIdleConnections();
  await Promise.all([app.close(), stopped]);
  clearTimeout(breakOff);
};

/** Whoever asks again waits for the same end. */
const once = (work: () => Promise<void>): (() => Promise<void>) => {
  let done: Promise<void> | undefined;
  return () => (done ??= work());
};
