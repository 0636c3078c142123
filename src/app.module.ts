/** The composition of the service: the only file that names adapters. */
import { hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import type { DynamicModule, Provider, Type } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import type { Logger } from 'pino';

import { AuditTrail } from './application/audit-trail.js';
import type { Surroundings } from './application/clock.js';
import { DecisionReads } from './application/decision-reads.js';
import type { EventStore } from './application/event-store.js';
import type { Verdict } from './application/examination.js';
import type { KeyVault } from './application/key-vault.js';
import { VaultUnavailable } from './application/key-vault.js';
import type { RebuildableTables } from './application/maintenance.js';
import { Maintenance, MaintenanceRefused } from './application/maintenance.js';
import { NameDirectory } from './application/name-directory.js';
import { PeopleList } from './application/people-list.js';
import { People } from './application/people.js';
import { Recorder } from './application/recorder.js';
import type { ReportSources } from './application/report.js';
import type { SnapshotTables } from './application/reporting.js';
import type { Sealer } from './application/sealing.js';
import { Units } from './application/units.js';
import type { Settings } from './config/settings.js';
import { BackupFailed } from './event-store/backup.js';
import { conditionOf } from './event-store/condition.js';
import { openEmbeddedStore } from './event-store/embedded-store.js';
import { holdFolder } from './event-store/folder-lock.js';
import { remembering } from './event-store/remembered-streams.js';
import { ActionsController } from './http/actions/actions.controller.js';
import { Batches } from './http/actions/batches.js';
import { AuditController } from './http/audit/audit.controller.js';
import { DecisionsController } from './http/decisions/decisions.controller.js';
import { LiveStreams } from './http/live/live-streams.js';
import { LiveController } from './http/live/live.controller.js';
import { ApiDocument } from './http/openapi/api-document.js';
import { OpenApiController } from './http/openapi/openapi.controller.js';
import { HealthController } from './http/operations/health.controller.js';
import { MaintenanceController } from './http/operations/maintenance.controller.js';
import { MetricsController } from './http/operations/metrics.controller.js';
import { Metrics, measured } from './http/operations/metrics.js';
import { Shutdown } from './http/operations/shutdown.js';
import { Today } from './http/parameters/today.js';
import { PeopleController } from './http/people/people.controller.js';
import { ProblemsController } from './http/problems/problems.controller.js';
import { ReportsController } from './http/reports/reports.controller.js';
import { EVENT_STORE, REPORT_SOURCES, TABLES } from './http/tokens.js';
import { TablesController } from './http/tables/tables.controller.js';
import { UnitsController } from './http/units/units.controller.js';
import { LIMITS } from './http/server/limits.js';
import { LocalConnections } from './http/server/local-connections.js';
import { KEY_FILE, VAULT_FILE, openFileVault } from './privacy/file-vault.js';
import { createSealer } from './privacy/sealing.js';
import { DuckTables, UnknownTable } from './projector/duck-tables.js';

/** Everything that holds on to a file, opened in the order of these fields and closed in the other. */
export interface Ledger {
  readonly folder: string;
  readonly store: EventStore;
  readonly vault: KeyVault;
  readonly sealer: Sealer;
  readonly tables: RebuildableTables & SnapshotTables;
  close(): Promise<void>;
}

/**
 * Opens the ledger of a data folder on the embedded default.
 * @param log takes one line for whoever runs the ledger
 * @throws FolderInUse, WeakStore, DamagedLog, VaultUnavailable, ReportsFileBusy; then nothing stays open
 */
export const openLedger = async (
  { folder, duckdbMemoryMb }: Settings,
  now: () => Date,
  log: (line: string) => void,
): Promise<Ledger> => {
  const closing: (() => void | Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    for (const letGo of closing.splice(0).reverse()) await letGo();
  };
  try {
    const held = holdFolder(folder);
    closing.push(() => {
      held.release();
    });
    const store = remembering(openEmbeddedStore(held, { now }));
    closing.push(() => store.close());
    await refuseLostVault(folder, store);
    const vault = openFileVault(folder);
    closing.push(() => vault.close());
    const sealer = await createSealer({ vault, ledger: await ledgerId(vault) });
    const memoryMegabytesMax = duckdbMemoryMb;
    const tables = await DuckTables.open({ folder, store, log, memoryMegabytesMax });
    closing.push(() => tables.stop());
    return { folder, store, vault, sealer, tables, close };
  } catch (error) {
    await close();
    throw error;
  }
};

/** A new vault beside a log that has events could open none of what is sealed in it. */
const refuseLostVault = async (folder: string, store: EventStore): Promise<void> => {
  const { index } = await store.head();
  if (index === 0 || existsSync(join(folder, VAULT_FILE))) return;
  throw new VaultUnavailable(
    `the data folder ${folder} holds ${index} events but no key vault: restore ${VAULT_FILE} and ${KEY_FILE} from their backup`,
  );
};

/** The id that every ciphertext is bound to: random, and derived from the vault, without which it is of no use. */
const ledgerId = async (vault: KeyVault): Promise<string> =>
  hash('sha256', (await vault.secret('ledger')).export(), 'hex');

/** The adapters' own refusals in the words of the application. */
const refusalOf = (error: unknown): MaintenanceRefused | undefined => {
  const cause = { cause: error };
  if (error instanceof BackupFailed) {
    return new MaintenanceRefused('backup-failed', error.message, cause);
  }
  if (error instanceof UnknownTable) {
    return new MaintenanceRefused('unknown-table', error.message, cause);
  }
  return undefined;
};

/** What the engine of the event store says of itself, as a finding. */
const condition =
  ({ folder }: Ledger) =>
  (): Verdict => {
    const { journalMode, version, bytes } = conditionOf(folder);
    const found = `SQLite ${version}, journal ${journalMode}, every commit flushed, ${bytes} bytes`;
    return { verdict: 'ok', found };
  };

/** What is around the ledger in a running service. */
export interface Around {
  readonly surroundings: Surroundings;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly shutdown: Shutdown;
  readonly local: LocalConnections;
}

/** A class and what makes it; every use case is a plain class, made once. */
const one = <T>(provide: abstract new (...parts: never) => T, made: T): Provider => ({
  provide,
  useValue: made,
});

const providersFor = (ledger: Ledger, around: Around): Provider[] => {
  const { sealer, tables } = ledger;
  const { surroundings, metrics, shutdown, local } = around;
  const store = measured(ledger.store, metrics);
  const people = new People(store, sealer);
  const names = new NameDirectory(store, sealer, people, surroundings);
  const recorder = new Recorder(store, sealer);
  const reportSources: ReportSources = {
    tables,
    surroundings,
    head: () => store.head(),
    waitMs: LIMITS.projectionWaitMs.value,
  };
  return [
    { provide: EVENT_STORE, useValue: store },
    { provide: TABLES, useValue: tables },
    { provide: REPORT_SOURCES, useValue: reportSources },
    one(Recorder, recorder),
    one(Batches, new Batches(recorder, metrics, shutdown)),
    one(People, people),
    one(PeopleList, new PeopleList(store, tables, names, surroundings)),
    one(Units, new Units(store, sealer)),
    one(DecisionReads, new DecisionReads(store, sealer, tables)),
    one(AuditTrail, new AuditTrail(store, sealer, tables)),
    one(LiveStreams, new LiveStreams(store, shutdown)),
    one(Maintenance, new Maintenance({ ...ledger, refusalOf, storeCondition: condition(ledger) })),
    one(Metrics, metrics),
    one(Today, new Today(surroundings)),
    one(ApiDocument, new ApiDocument()),
    one(LocalConnections, local),
  ];
};

/** Nest tells of every route it has found: of interest to those who look for something in the log only. */
const quieter = (logger: Logger): Logger =>
  logger.child({}, { level: logger.level === 'info' ? 'warn' : logger.level });

@Module({})
export class AppModule {
  static over(ledger: Ledger, around: Around, others: readonly Type[] = []): DynamicModule {
    return {
      module: AppModule,
      // Requests are logged by a hook of the server: by route, and never by address.
      imports: [
        LoggerModule.forRoot({ pinoHttp: { logger: quieter(around.logger) }, forRoutes: [] }),
      ],
      providers: providersFor(ledger, around),
      controllers: [
        ActionsController,
        DecisionsController,
        PeopleController,
        UnitsController,
        ReportsController,
        TablesController,
        AuditController,
        LiveController,
        HealthController,
        MetricsController,
        MaintenanceController,
        ProblemsController,
        OpenApiController,
        ...others,
      ],
    };
  }
}
