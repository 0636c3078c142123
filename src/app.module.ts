/** The composition of the service: names the adapters. */
import { hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import type { DynamicModule, Type } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import type { Logger } from 'pino';

import { EventPlaces } from './application/event-places.js';
import type { EventStore } from './application/event-store.js';
import { EvidenceNotCopied } from './application/evidence.js';
import { VaultUnavailable, type KeyVault } from './application/key-vault.js';
import { MaintenanceRefused } from './application/maintenance.js';
import { copyLog, type CopyProgress, type SameLogs } from './application/migration.js';
import type { StoreHealth } from './application/readiness.js';
import type { Settings } from './config/settings.js';
import { CONTROLLERS } from './controllers.js';
import { BackupFailed } from './event-store/backup.js';
import { embeddedCondition, serverCondition } from './event-store/condition.js';
import { LEDGER_FILE, openEmbeddedStore } from './event-store/embedded-store.js';
import { openEventStoreDb } from './event-store/eventstoredb/eventstoredb-store.js';
import { moveMemory, openEvidence, openTree } from './evidence/open-evidence.js';
import type { HeldFolder } from './event-store/folder-lock.js';
import { holdFolder } from './event-store/folder-lock.js';
import { noteMove, refuseMoved, refuseUnmoved, WrongStore } from './event-store/moved.js';
import { copyVault } from './privacy/copy-vault.js';
import { KEY_FILE, VAULT_FILE, openFileVault } from './privacy/file-vault.js';
import { openPostgresVault } from './privacy/postgres-vault.js';
import { rewrapFileVault, rewrapPostgresVault } from './privacy/rewrap.js';
import { createSealer } from './privacy/sealing.js';
import { DuckTables, UnknownTable } from './projector/duck-tables.js';
import { ReportsNotCopied } from './projector/reports-copy.js';
import { placeReports } from './projector/reports-placing.js';
import { startPublisher } from './publisher/publisher.js';
import type { Around, Ledger, OpenStore } from './use-cases.js';
import { providersFor } from './use-cases.js';

export { CONTROLLERS } from './controllers.js';

/** Between two looks at whether the log is whole, in milliseconds. */
const LOOK_AGAIN_MS = 200;
/** Events read at a time. */
const PAGE_EVENTS = 1_000;

/**
 * Opens the ledger of a data folder: on the embedded default, or on the servers that the settings name.
 * @param log takes one line for whoever runs the ledger
 * @throws FolderInUse, WrongStore, WeakStore, DamagedLog, StoreUnavailable, VaultUnavailable, ReportsFileBusy; then
 *   nothing stays open
 */
export const openLedger = async (
  settings: Settings,
  now: () => Date,
  log: (line: string) => void,
): Promise<Ledger> => {
  const { folder, duckdbMemoryMb, erasure: erasureOptions } = settings;
  const closing: (() => void | Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    for (const letGo of closing.splice(0).reverse()) await letGo();
  };
  try {
    const held = holdFolder(folder);
    closing.push(() => {
      held.release();
    });
    const opened = await openStore(settings, held, { now, log });
    const { store, health } = opened;
    closing.push(() => store.close());
    const vault = await openVault(settings, store);
    closing.push(() => vault.close());
    const ledger = await ledgerId(vault);
    const sealer = await createSealer({ vault, ledger });
    const memoryMegabytesMax = duckdbMemoryMb;
    const logIsWhole = () => caughtUp(health);
    const tables = await DuckTables.open({ folder, store, log, memoryMegabytesMax, logIsWhole });
    closing.push(() => tables.stop());
    const { evidence, memory } = await openEvidence({
      folder,
      ledger,
      tree: opened.tree,
      vault,
      places: new EventPlaces(store, tables),
      url: settings.vault?.url,
    });
    closing.push(() => memory.close());
    const publisher =
      settings.reporting && startPublisher({ url: settings.reporting.url, tables, log });
    if (publisher !== undefined) closing.push(() => publisher.stop());
    return { ...opened, folder, vault, evidence, sealer, erasureOptions, tables, publisher, close };
  } catch (error) {
    await close();
    throw error;
  }
};

/**
 * Puts a copy of another replica's report file into a data folder on which no service runs.
 * @returns the index up to which it reflects the log
 * @throws FolderInUse, ReportFileThere, ReportFileUnusable
 */
export const importReportFile = async ({ folder }: Settings, file: string): Promise<number> => {
  const held = holdFolder(folder);
  try {
    return await placeReports(folder, file);
  } finally {
    held.release();
  }
};

/**
 * Wraps the key vault of a ledger on which no service runs with a new key-encryption key. May be called again after
 * any failure.
 * @param newKeyFile for a vault in PostgreSQL; the file vault makes its own
 * @throws FolderInUse, VaultUnavailable
 */
export const rewrapKeys = async (
  { folder, vault }: Settings,
  newKeyFile: string | undefined,
): Promise<{ readonly keys: number }> => {
  const held = holdFolder(folder);
  try {
    if (vault === undefined) return rewrapFileVault(folder);
    if (newKeyFile === undefined) {
      throw new VaultUnavailable(
        'name the new key file with --new-key: make it with: openssl rand -base64 32',
      );
    }
    return await rewrapPostgresVault(vault, newKeyFile);
  } finally {
    held.release();
  }
};

/** What `migrateLedger` has moved. */
export interface Migrated extends SameLogs {
  /** Data keys that both vaults hold. */
  readonly keys: number;
}

/**
 * Moves the ledger of a data folder, on which no service runs, to the servers that the settings name: its keys, then
 * its log. May be called again after any failure.
 * @param log takes one line for whoever runs the ledger
 * @returns undefined when the signal has aborted
 * @throws FolderInUse, WrongStore, LogsDiffer, VaultsDiffer, StoreUnavailable, UnknownOutcome, VaultUnavailable
 */
export const migrateLedger = async (
  { folder, eventStore, vault }: Settings,
  around: { readonly now: () => Date; readonly log: (line: string) => void },
  signal: AbortSignal,
  onProgress: (progress: CopyProgress) => void,
): Promise<Migrated | undefined> => {
  if (eventStore === undefined || vault === undefined || !existsSync(join(folder, LEDGER_FILE))) {
    throw new WrongStore(
      `a ledger is moved from ${folder}, by LEDGER_DATA, to servers named by EVENTSTORE_URL, VAULT_URL and VAULT_KEY_FILE`,
    );
  }
  const held = holdFolder(folder);
  const open: EventStore[] = [];
  try {
    const source = openEmbeddedStore(held, around);
    open.push(source);
    const { keys } = await copyVault(folder, vault);
    await moveMemory(folder, vault.url);
    const target = await openEventStoreDb({ ...eventStore, held, ...around, openTree });
    open.push(target);
    await caughtUp(() => target.health());
    const same = await copyLog(source, target, signal, onProgress);
    if (same === undefined) return undefined;
    noteMove(folder, { to: 'eventstoredb', ...same, movedAt: around.now().toISOString() });
    return { ...same, keys };
  } finally {
    for (const store of open.reverse()) await store.close();
    held.release();
  }
};

const openStore = async (
  { folder, eventStore }: Settings,
  held: HeldFolder,
  around: { readonly now: () => Date; readonly log: (line: string) => void },
): Promise<OpenStore> => {
  if (eventStore === undefined) {
    refuseMoved(folder);
    const store = openEmbeddedStore(held, { ...around, openTree });
    const health = () => ({ unreachableSince: null, behind: null });
    const { tree } = store;
    return { store, health, tree, storeCondition: () => embeddedCondition(folder) };
  }
  refuseUnmoved(folder);
  const store = await openEventStoreDb({ ...eventStore, held, ...around, openTree });
  const health = () => store.health();
  return { store, health, tree: store.tree, storeCondition: () => serverCondition(health()) };
};

/** A vault without the keys of a log that has events could open none of what is sealed in it. */
const openVault = async ({ folder, vault }: Settings, store: EventStore): Promise<KeyVault> => {
  const { index } = await store.head();
  if (vault !== undefined) {
    const opened = await openPostgresVault(vault);
    await refuseOtherVault(opened, store);
    return opened;
  }
  if (index > 0 && !existsSync(join(folder, VAULT_FILE))) {
    throw new VaultUnavailable(
      `the data folder ${folder} holds ${index} events but no key vault: restore ${VAULT_FILE} and ${KEY_FILE} from their backup`,
    );
  }
  return openFileVault(folder);
};

/** Asks for the key of the first private part of the log: a vault that never held it belongs to another ledger. */
const refuseOtherVault = async (vault: KeyVault, store: EventStore): Promise<void> => {
  try {
    for (let after = 0; ;) {
      const page = await store.readLedger(after, PAGE_EVENTS);
      const first = page.find(({ sealed }) => sealed.length > 0);
      const [part] = first?.sealed ?? [];
      if (first !== undefined && part !== undefined) {
        await vault.find([{ stream: first.stream, class: part.class, version: part.keyVersion }]);
        return;
      }
      const last = page.at(-1);
      if (last === undefined) return;
      after = last.index;
    }
  } catch (error) {
    await vault.close();
    throw error;
  }
};

/** Resolves when this replica has the whole log, however long that takes. */
const caughtUp = async (health: () => StoreHealth): Promise<void> => {
  while (health().behind !== null) await pause(LOOK_AGAIN_MS);
};

/** The id that every ciphertext is bound to: random, and derived from the vault, without which it is of no use. */
const ledgerId = async (vault: KeyVault): Promise<string> =>
  hash('sha256', (await vault.secret('ledger')).export(), 'hex');

/** The adapters' own refusals in the words of the application. */
const refusalOf = (error: unknown): MaintenanceRefused | undefined => {
  const cause = { cause: error };
  if (
    error instanceof BackupFailed ||
    error instanceof EvidenceNotCopied ||
    error instanceof ReportsNotCopied
  ) {
    return new MaintenanceRefused('backup-failed', error.message, cause);
  }
  if (error instanceof UnknownTable) {
    return new MaintenanceRefused('unknown-table', error.message, cause);
  }
  return undefined;
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
      providers: providersFor(ledger, refusalOf, around),
      controllers: [...CONTROLLERS, ...others],
    };
  }
}
