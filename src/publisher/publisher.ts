/** Keeps the published tables in PostgreSQL up to date, from one replica at a time, for as long as the service runs. */
import { setTimeout as sleepFor } from 'node:timers/promises';
import { PUBLISHED_TABLES } from '../../projections/published/catalogue.js';
import type { PublishedTable } from '../../projections/published/published-table.js';
import type { Publisher, PublisherRole, PublisherState } from '../application/publishing.js';
import type { SnapshotTables } from '../application/reporting.js';
import { readCheckpoint, releaseLock, takeLock } from './checkpoint.js';
import { migrate } from './migrations.js';
import { PostgresSession } from './postgres-session.js';
import type { Published } from './publication.js';
import { analyseBuilt, publish } from './publication.js';
import { PublishingRefused } from './refused.js';

export interface PublisherOptions {
  /** `postgres://…` of the database; a pooler that shares sessions between clients will not do. */
  readonly url: string;
  readonly tables: SnapshotTables;
  /** Takes one line for whoever runs the ledger. */
  readonly log: (line: string) => void;
  /** How this replica is called in `publishing.checkpoint`; the process id when absent. */
  readonly holder?: string;
  /** Instead of the shipped tables, in tests. */
  readonly published?: readonly PublishedTable[];
}

/** How often a holder looks whether its own tables have got further: a look at a number in memory. */
const LOOK_MS = 20;
/** Larger publications cost less: after each one the holder rests as long as it worked, up to a limit. */
const REST_MS_MAX = 200;
/** A holder that has nothing to publish shows that it is alive. */
const SIGN_OF_LIFE_MS = 5_000;
/** How often another replica tries to take over. */
const TRY_MS = 1_000;
const RETRY_MS_MIN = 250;
const RETRY_MS_MAX = 5_000;

/** Connects, and publishes or waits for its turn, until it is stopped; failures are tried again. */
export const startPublisher = (options: PublisherOptions): Publisher => {
  const publishing = new Publishing(options);
  return {
    state: () => publishing.state(),
    stop: () => publishing.stop(),
  };
};

class Publishing {
  readonly #stopping = new AbortController();
  readonly #running: Promise<void>;
  #session: PostgresSession | undefined;
  #role: PublisherRole = 'away';
  #index: number | null = null;
  #failure: string | null = null;
  /** In a row. */
  #failures = 0;

  constructor(private readonly options: PublisherOptions) {
    this.#running = this.#run();
  }

  state(): PublisherState {
    const projected = this.options.tables.projected().index;
    const lag = Math.max(projected - (this.#index ?? 0), 0);
    return { role: this.#role, index: this.#index, lag, failure: this.#failure };
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#session?.breakOff(new Error('the service is stopping'));
    await this.#running;
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      try {
        await this.#connected(signal);
      } catch (error) {
        if (!this.#stopping.signal.aborted) this.#note(error);
      }
      await sleep(Math.min(RETRY_MS_MIN * 2 ** this.#failures, RETRY_MS_MAX), signal);
    }
    this.#role = 'away';
  }

  /** Told once, however long it lasts; once more when waiting alone will not help. */
  #note(error: unknown): void {
    const message = messageOf(error);
    const before = this.#role;
    this.#role = error instanceof PublishingRefused ? 'refused' : 'away';
    if (this.#failure === null || this.#role !== before) {
      this.options.log(`the tables are not published to PostgreSQL: ${message}`);
    }
    this.#failure = message;
    this.#failures += 1;
  }

  #noteSuccess(role: PublisherRole, index: number): void {
    if (this.#failure !== null) this.options.log('the tables are published to PostgreSQL again');
    this.#role = role;
    this.#index = index;
    this.#failure = null;
    this.#failures = 0;
  }

  /** Takes turns with other replicas until the session is lost. */
  async #connected(signal: AbortSignal): Promise<void> {
    const session = await PostgresSession.open(this.options.url);
    this.#session = session;
    try {
      await migrate(session);
      while (!signal.aborted) {
        const { index } = await readCheckpoint(session);
        // Whoever is behind what is published leaves the lock to those who are not.
        const isBehind = this.options.tables.projected().index < index;
        const epoch = isBehind ? undefined : await takeLock(session, this.#holder);
        if (epoch !== undefined) await this.#publishAs(epoch, session, signal);
        else this.#noteSuccess('waiting', index);
        await sleep(TRY_MS, signal);
      }
    } finally {
      this.#session = undefined;
      await session.end();
    }
  }

  get #holder(): string {
    return this.options.holder ?? String(process.pid);
  }

  /** Publishes for as long as it holds the lock; gives it back when the own tables have fallen behind. */
  async #publishAs(epoch: string, session: PostgresSession, signal: AbortSignal): Promise<void> {
    const { tables } = this.options;
    let seen = performance.now();
    let leftOut = 0;
    for (let published = -1; !signal.aborted;) {
      const { index, quarantined } = tables.projected();
      // A file made anew begins at nothing; for a moment an index may only be told later than its rows can be read.
      if (index < published && performance.now() - seen > TRY_MS) break;
      // A rebuild can fold whom no new event touches.
      if (index > published || quarantined !== leftOut) {
        leftOut = quarantined;
        const began = performance.now();
        const done = await this.#publish(epoch, session);
        published = done.index;
        this.#noteSuccess('publishing', published);
        await analyseBuilt(session, done);
        seen = performance.now();
        await sleep(Math.min(seen - began, REST_MS_MAX), signal);
        continue;
      }
      if (performance.now() - seen > SIGN_OF_LIFE_MS) {
        await readCheckpoint(session);
        seen = performance.now();
      }
      await sleep(LOOK_MS, signal);
    }
    await releaseLock(session);
  }

  async #publish(epoch: string, session: PostgresSession): Promise<Published> {
    const { tables, published = PUBLISHED_TABLES } = this.options;
    const snapshot = await tables.snapshot();
    try {
      return await publish(session, epoch, snapshot, published);
    } finally {
      await snapshot.close();
    }
  }
}

const messageOf = (error: unknown): string => {
  // Node tries several addresses, and says of each why it failed.
  if (error instanceof AggregateError) return error.errors.map(messageOf).join('; ');
  return error instanceof Error ? error.message : String(error);
};

const sleep = async (ms: number, signal: AbortSignal): Promise<void> => {
  await sleepFor(ms, undefined, { signal }).catch(() => undefined);
};
