/** The projected tables of one data folder: kept up to date from the log, and open to queries meanwhile. */
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { TABLES } from '../../projections/tables/catalogue.js';
import type { Table } from '../../projections/tables/table.js';
import type { EventStore } from '../application/event-store.js';
import type {
  Parameter,
  Projected,
  Row,
  Snapshot,
  SnapshotTables,
} from '../application/reporting.js';
import type { FollowerOptions } from './follower.js';
import { Follower } from './follower.js';
import { ProjectedIndex } from './projected-index.js';
import { copyReports } from './reports-copy.js';
import { isDamage, messageOf, REPORTS_FILE, setAside } from './reports-file.js';
import type { Session, SessionOptions } from './session.js';
import { openSession } from './session.js';
import { NOTHING_REACHED } from './stored-state.js';
import type { RebuildProgress } from './table-rebuild.js';
import { Turns } from './turns.js';

export interface DuckTablesOptions {
  /** The data folder; the tables are in `reports.duckdb` there, which may be deleted while nobody has it open. */
  readonly folder: string;
  readonly store: EventStore;
  /** Takes one line for whoever runs the ledger. */
  readonly log: (line: string) => void;
  /**
   * Resolves when the store serves everything that is recorded; at once when absent. A reports file that is further
   * than the log is not taken for another ledger's before that.
   */
  readonly logIsWhole?: () => Promise<void>;
  /** What the engine may hold in memory, in megabytes; default 512. */
  readonly memoryMegabytesMax?: number;
  /** Threads of the engine; default 2. */
  readonly threads?: number;
  /** Queries that run at the same time; default 4. */
  readonly readersMax?: number;
  /** Events of one transaction at most, while catching up; default 32,768. */
  readonly transactionEventsMax?: number;
  /** Events held in memory at most, while catching up; default 32,768. */
  readonly windowEventsMax?: number;
  /** The rows of a shorter log are left in the order in which they came, in events; default 500,000. */
  readonly orderEventsMin?: number;
  /** Instead of the shipped tables, in tests. */
  readonly tables?: readonly Table[];
}

/** A table of that name is not projected. */
export class UnknownTable extends Error {
  override readonly name = 'UnknownTable';
  constructor(table: string) {
    super(`there is no table ${table}`);
  }
}

const REOPEN_MS = 1_000;
/** Why the work ends when nothing is damaged. */
const STOPPING = new Error('the tables are being closed');

export class DuckTables implements SnapshotTables {
  readonly #progress = new ProjectedIndex();
  #stopped = false;
  readonly #copies = new Turns();
  readonly #following: Promise<void>;
  /** Ends the work on the open file: it is damaged (the reason of the abort), or everything stops. */
  #ending = new AbortController();
  #follower: Follower;

  private constructor(
    private readonly options: SessionOptions & FollowerOptions,
    private session: Session,
  ) {
    this.#follower = new Follower(session, this.#progress, options);
    this.#following = this.#follow();
  }

  /**
   * Opens the tables, and begins to follow the log; queries can be asked at once.
   * A file that is damaged, or reflects another log, is set aside and made anew.
   * @throws ReportsFileBusy
   */
  static async open({ folder, store, log, ...options }: DuckTablesOptions): Promise<DuckTables> {
    const { memoryMegabytesMax = 512, threads = 2, readersMax = 4 } = options;
    const { transactionEventsMax = 32_768, windowEventsMax = 32_768 } = options;
    const { orderEventsMin = 500_000 } = options;
    const { tables = TABLES, logIsWhole = () => Promise.resolve() } = options;
    const path = join(folder, REPORTS_FILE);
    const engine = { memoryMegabytesMax, threads };
    const limits = { readersMax, transactionEventsMax, windowEventsMax, orderEventsMin };
    const settings = { path, engine, tables, store, log, logIsWhole, ...limits };
    return new DuckTables(settings, await openSession(settings));
  }

  /**
   * @throws QueryRefused
   * @throws ParameterMissing
   */
  async query(
    sql: string,
    parameters: Readonly<Record<string, Parameter>>,
  ): Promise<readonly Row[]> {
    const ending = this.#ending;
    try {
      return await this.session.readers.query(sql, parameters);
    } catch (error) {
      if (isDamage(error)) ending.abort(error);
      throw error;
    }
  }

  /** @throws QueryRefused */
  snapshot(leaving = 0): Promise<Snapshot> {
    return this.session.snapshots.open(leaving);
  }

  projected(): Projected {
    const { reached, lag, quarantined, failure } = this.#follower;
    const { index } = this.#progress;
    // While a new table is being built, all tables together reflect nothing yet.
    const { position, recordedAt } = index === reached.index ? reached : NOTHING_REACHED;
    return {
      index,
      position,
      recordedAt,
      lag: lag + reached.index - index,
      quarantined,
      ...(failure !== undefined && { failure }),
    };
  }

  waitFor(index: number, timeoutMs: number): Promise<void> {
    return this.#progress.waitFor(index, timeoutMs);
  }

  /**
   * Builds these tables (all of them by default) anew beside those in use, and swaps them in when they are as far.
   * @throws UnknownTable
   */
  async rebuild(
    names: readonly string[] = this.options.tables.map(({ name }) => name),
    onProgress: (progress: RebuildProgress) => void = () => undefined,
  ): Promise<void> {
    const tables = names.map((name) => {
      const table = this.options.tables.find((each) => each.name === name);
      if (table === undefined) throw new UnknownTable(name);
      return table;
    });
    await this.#follower.rebuild(tables, this.#ending.signal, onProgress);
  }

  /**
   * Copies the reports file as it is at one moment into a new file, while it is written and read; one copy at a time.
   * @returns the index up to which the copy reflects the log
   * @throws ReportsNotCopied
   */
  copyTo(file: string): Promise<number> {
    return this.#copies.run(() => copyReports(this.session.file, file));
  }

  /** Finishes the transaction under way, and the queries; who waits for more is told that it will not come. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#ending.abort(STOPPING);
    this.#progress.stop();
    await this.#following;
    await this.session.snapshots.close();
    await this.session.readers.close();
    this.session.file.close();
  }

  async #follow(): Promise<void> {
    while (!this.#stopped) {
      const { signal } = this.#ending;
      try {
        await this.#follower.follow(signal);
        if (signal.reason !== STOPPING) throw signal.reason;
      } catch (error) {
        await this.#beginAnew(error);
      }
    }
  }

  async #beginAnew(error: unknown): Promise<void> {
    const { log, path } = this.options;
    log(`the reports file is damaged and is made anew from the log: ${messageOf(error)}`);
    await this.session.snapshots.close();
    await this.session.readers.close();
    this.session.file.close();
    setAside(path);
    while (!this.#stopped) {
      try {
        this.session = await openSession(this.options);
        this.#ending = new AbortController();
        this.#follower = new Follower(this.session, this.#progress, this.options);
        return;
      } catch (failure) {
        log(`the reports file cannot be opened: ${messageOf(failure)}`);
        await sleep(REOPEN_MS);
      }
    }
  }
}
