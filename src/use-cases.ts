/** The use cases of a running service: plain classes, each made once over an open ledger. */
import type { Provider } from '@nestjs/common';
import type { Logger } from 'pino';

import { LocalTokens } from './access/local-tokens.js';
import { ApprovalRules } from './application/approval-rules.js';
import { AuditTrail } from './application/audit-trail.js';
import { CatalogueLoads } from './application/catalogue-loads.js';
import { CatalogueReads } from './application/catalogue-reads.js';
import type { Surroundings } from './application/clock.js';
import { ErasedClasses, heedingErasures } from './application/erased-classes.js';
import { Explaining } from './application/explaining.js';
import { KnowledgeDiff } from './application/knowledge-diff.js';
import { Erasures } from './application/erasures.js';
import type { ErasureOptions } from './application/erasures.js';
import { DecisionReads } from './application/decision-reads.js';
import type { Evidence } from './application/evidence.js';
import { EvidenceWatch, stoppedBy } from './application/evidence-watch.js';
import type { EventStore } from './application/event-store.js';
import type { Verdict } from './application/examination.js';
import { LiveScope } from './application/live-scope.js';
import type { KeyVault } from './application/key-vault.js';
import type { LogTree } from './application/log-tree.js';
import type { MaintenanceParts, RebuildableTables } from './application/maintenance.js';
import { Maintenance } from './application/maintenance.js';
import { NationalIds } from './application/national-ids.js';
import { Imports } from './application/imports/imports.js';
import { HeldData } from './application/held-data.js';
import { DataKeys } from './application/data-keys.js';
import { NameDirectory } from './application/name-directory.js';
import { PeopleList } from './application/people-list.js';
import { People } from './application/people.js';
import { Placements } from './application/placements.js';
import type { Publisher } from './application/publishing.js';
import { Proposals } from './application/proposals.js';
import { Reconciling } from './application/reconciling.js';
import { Recorder } from './application/recorder.js';
import type { ReadinessParts, StoreHealth } from './application/readiness.js';
import type { ReportSources } from './application/report.js';
import type { SnapshotTables } from './application/reporting.js';
import type { Sealer } from './application/sealing.js';
import { Units } from './application/units.js';
import { ReadNotes } from './http/access/read-notes.js';
import { SignIn } from './http/access/sign-in.js';
import { Batches } from './http/actions/batches.js';
import { LiveStreams } from './http/live/live-streams.js';
import { ApiDocument } from './http/openapi/api-document.js';
import { Metrics, measured } from './http/operations/metrics.js';
import { Shutdown } from './http/operations/shutdown.js';
import { Today } from './http/parameters/today.js';
import {
  BUNDLE_VERIFIER,
  EVENT_STORE,
  EVIDENCE,
  READINESS_PARTS,
  REPORT_SOURCES,
  ROSTER_FILES,
  TABLES,
} from './http/tokens.js';
import { verifyBundle } from './evidence/verifier/verify-bundle.js';
import { ReceivedRosters } from './import/received/received-rosters.js';
import { parseRecord } from './http/records/parse-record.js';
import { ImportFiles } from './import/received/import-files.js';
import { ImportReading } from './import/received/import-reading.js';
import { LIMITS } from './http/server/limits.js';
import { LocalConnections } from './http/server/local-connections.js';

/** The event store, and what it says of itself. */
export interface OpenStore {
  readonly store: EventStore;
  readonly health: () => StoreHealth;
  readonly storeCondition: () => Verdict;
  /** The log as it was written, and the tree over it. */
  readonly tree: LogTree;
}

/** Everything that holds on to a file or a connection, opened in the order of these fields and closed in the other. */
export interface Ledger extends OpenStore {
  readonly folder: string;
  readonly vault: KeyVault;
  readonly evidence: Evidence;
  readonly sealer: Sealer;
  readonly erasureOptions: ErasureOptions;
  readonly tables: RebuildableTables & SnapshotTables;
  /** Undefined when the settings name no database to publish in. */
  readonly publisher: Publisher | undefined;
  close(): Promise<void>;
}

/** What is around the ledger in a running service. */
export interface Around {
  readonly surroundings: Surroundings;
  /** Fewer people than this are a small cell. */
  readonly smallCellsMin: number;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly shutdown: Shutdown;
  readonly local: LocalConnections;
  readonly tokens: LocalTokens;
  readonly signIn: SignIn;
}

/** A class and what makes it; every use case is a plain class, made once. */
const one = <T>(provide: abstract new (...parts: never) => T, made: T): Provider => ({
  provide,
  useValue: made,
});

/** Every use case over an open ledger. @param refusalOf an adapter's own refusal, in the words of maintenance */
export const providersFor = (
  ledger: Ledger,
  refusalOf: MaintenanceParts['refusalOf'],
  around: Around,
): Provider[] => {
  const { tables } = ledger;
  const { surroundings, metrics, shutdown, local, tokens, signIn } = around;
  const watch = new EvidenceWatch({
    evidence: ledger.evidence,
    size: () => ledger.tree.size(),
    health: ledger.health,
    alarm: (says) => {
      around.logger.fatal(`nothing is recorded any more: ${says}`);
    },
    failed: (error) => {
      around.logger.error({ err: error }, 'the log could not be compared with what was signed');
    },
  });
  const store = measured(stoppedBy(watch, ledger.store), metrics);
  const erased = new ErasedClasses(store, tables);
  const sealer = heedingErasures(ledger.sealer, erased);
  const people = new People(store, sealer);
  const names = new NameDirectory(store, sealer, people, surroundings);
  const peopleList = new PeopleList(store, tables, names, surroundings);
  const units = new Units(store, sealer);
  const nationalIds = new NationalIds(store, ledger.vault, sealer);
  const rules = new ApprovalRules(store, sealer);
  const recorder = new Recorder(store, sealer, nationalIds, rules);
  const erasures = new Erasures({ ...ledger, store, surroundings, options: ledger.erasureOptions });
  const area = new ImportFiles(ledger.folder, LIMITS.importBytes.value);
  const log = (line: string): void => {
    around.logger.warn(line);
  };
  const reader = new ImportReading(area, parseRecord);
  const { now } = surroundings;
  const lastErasure = () => erased.last();
  const imports = new Imports({ area, reader, recorder, now, lastErasure, log });
  const trail = new AuditTrail(store, sealer, tables);
  const finishErasures = (): Promise<number> => erasures.finish(trail);
  // A copy of a log that was changed must not take the place of a good one.
  const copied = {
    backup: (file: string) =>
      watch.found === undefined ? ledger.evidence.backup(file) : Promise.reject(watch.found),
  };
  const lagMax = LIMITS.readyLagEvents.value;
  const reportSources: ReportSources = {
    tables,
    surroundings,
    head: () => store.head(),
    waitMs: LIMITS.projectionWaitMs.value,
    groupMin: around.smallCellsMin,
    // A tree that does not hold together has no root to show.
    rootOf: (size) => (watch.found === undefined ? ledger.evidence.rootOf(size) : undefined),
  };
  const readinessParts: ReadinessParts = {
    store,
    tables,
    health: ledger.health,
    contradiction: () => watch.found?.message,
    lagMax,
  };
  return [
    { provide: EVENT_STORE, useValue: store },
    { provide: EVIDENCE, useValue: ledger.evidence },
    { provide: ROSTER_FILES, useValue: new ReceivedRosters(area) },
    { provide: BUNDLE_VERIFIER, useValue: verifyBundle },
    { provide: TABLES, useValue: tables },
    { provide: REPORT_SOURCES, useValue: reportSources },
    { provide: READINESS_PARTS, useValue: readinessParts },
    one(EvidenceWatch, watch),
    one(Recorder, recorder),
    one(ApprovalRules, rules),
    one(Proposals, new Proposals({ store, sealer, recorder, tables })),
    one(Imports, imports),
    one(Batches, new Batches(recorder, metrics, shutdown)),
    one(People, people),
    one(Erasures, erasures),
    one(NationalIds, nationalIds),
    one(HeldData, new HeldData({ store, sealer, surroundings, options: ledger.erasureOptions })),
    one(DataKeys, new DataKeys(store, ledger.vault)),
    one(PeopleList, peopleList),
    one(Reconciling, new Reconciling(peopleList, nationalIds)),
    one(Units, units),
    one(Placements, new Placements(peopleList, units)),
    one(CatalogueReads, new CatalogueReads(store)),
    one(CatalogueLoads, new CatalogueLoads(store, recorder)),
    one(DecisionReads, new DecisionReads(store, sealer, tables)),
    one(ReadNotes, new ReadNotes(store)),
    one(AuditTrail, trail),
    one(Explaining, new Explaining(store, reportSources)),
    one(KnowledgeDiff, new KnowledgeDiff(reportSources)),
    one(LiveStreams, new LiveStreams(store, shutdown)),
    one(LiveScope, new LiveScope(store, surroundings)),
    one(Maintenance, new Maintenance({ ...ledger, evidence: copied, finishErasures, refusalOf })),
    one(Metrics, metrics),
    one(Today, new Today(surroundings)),
    one(ApiDocument, new ApiDocument()),
    one(LocalConnections, local),
    one(LocalTokens, tokens),
    one(SignIn, signIn),
  ];
};
