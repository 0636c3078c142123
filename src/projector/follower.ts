/** Follows the log into the tables of an open file: catches up in large batches, then takes what comes as it comes. */
import { readFileSync } from 'node:fs';
import { setTimeout as sleepFor } from 'node:timers/promises';
import type { Table } from '../../projections/tables/table.js';
import type { EventStore } from '../application/event-store.js';
import type { ProjectedIndex } from './projected-index.js';
import { noteQuarantine } from './quarantine-notes.js';
import { Quarantine } from './quarantine.js';
import { isDamage, messageOf } from './reports-file.js';
import { layInOrder, orderedAgainAt } from './row-order.js';
import type { Session } from './session.js';
import { storedState } from './stored-state.js';
import type { Reached } from './stored-state.js';
import { TableProjection } from './table-projection.js';
import type { RebuildProgress } from './table-rebuild.js';
import { TableRebuild } from './table-rebuild.js';
import { rowsOf, Target } from './targets.js';
import { Turns } from './turns.js';

const REACH = readFileSync(new URL('./reach.sql', import.meta.url), 'utf8');

/** As long as at least this many events wait in the log, they go into the same transaction. */
const FAR_BEHIND = 1_000;
/** Under a steady stream of events the projector rests this many times as long as it worked, up to a limit. */
const REST_FACTOR = 4;
const REST_MS_MAX = 400;
const RETRY_MS_MIN = 100;
const RETRY_MS_MAX = 5_000;

export interface FollowerOptions {
  readonly store: EventStore;
  readonly tables: readonly Table[];
  readonly transactionEventsMax: number;
  readonly windowEventsMax: number;
  readonly orderEventsMin: number;
  readonly log: (line: string) => void;
}

export class Follower {
  readonly #turns = new Turns();
  #live: TableProjection | undefined;
  readonly #rebuilds = new Turns();
  #reached: Reached;
  #head = 0;
  /** The rows of no table are to be laid in order before that event. */
  #orderAt = 0;
  /** Subjects left out, as noted when nothing is being taken. */
  #quarantined: number;
  /** In a row, and why the last one was. */
  #failures = 0;
  #failure: string | undefined;

  constructor(
    private readonly session: Session,
    private readonly progress: ProjectedIndex,
    private readonly options: FollowerOptions,
  ) {
    this.#reached = session.state.reached;
    this.#quarantined = session.state.quarantined.length;
    progress.reached(session.state.reflected);
  }

  /** The last event that the tables reflect. */
  get reached(): Reached {
    return this.#reached;
  }

  /** Events seen in the log that the tables do not reflect yet. */
  get lag(): number {
    return Math.max(this.#head - this.#reached.index, 0);
  }

  /** Why the last attempt failed, if it did. */
  get failure(): string | undefined {
    return this.#failure;
  }

  get quarantined(): number {
    return this.#live?.quarantine.size ?? this.#quarantined;
  }

  /**
   * Follows until the signal aborts; what is under way then is finished. Failures are tried again.
   * @throws when the file itself is damaged
   */
  async follow(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        await this.#rebuildStale(signal);
        await this.#turns.run(() => this.#layInOrder(signal));
        if (this.lag === 0) this.#failure = undefined;
        await this.#takeLog(signal);
      } catch (error) {
        await this.#turns.run(() => this.#abandon());
        if (isDamage(error)) throw error;
        if (this.#failures === 0) {
          this.options.log(`projecting goes on shortly: ${messageOf(error)}`);
        }
        this.#failures += 1;
        this.#failure = messageOf(error);
      }
      await sleep(Math.min(RETRY_MS_MIN * 2 ** this.#failures, RETRY_MS_MAX), signal);
    }
    await this.#rebuilds.run(() => Promise.resolve());
    await this.#turns.run(() => this.#abandon());
  }

  /** Builds these tables beside and swaps them in; reports go on, and so does what follows the log. */
  rebuild(
    tables: readonly Table[],
    signal: AbortSignal,
    onProgress: (progress: RebuildProgress) => void,
  ): Promise<void> {
    return this.#rebuilds.run(() => this.#rebuild(tables, signal, onProgress));
  }

  async #rebuild(
    tables: readonly Table[],
    signal: AbortSignal,
    onProgress: (progress: RebuildProgress) => void,
  ): Promise<void> {
    const { file, writer } = this.session;
    const { store, windowEventsMax } = this.options;
    const connection = await file.connect();
    const rebuild = await TableRebuild.begin(store, tables, connection, windowEventsMax);
    try {
      await rebuild.catchUp(this.#reached.index, signal, onProgress);
      await this.#turns.run(async () => {
        await this.#live?.settled();
        await rebuild.catchUp(this.#reached.index, signal, onProgress);
        signal.throwIfAborted();
        const all = tables.length === this.options.tables.length;
        await rebuild.swap(writer, this.#reached, all);
        this.#live = undefined;
        const { quarantined } = await storedState(writer, this.options.tables);
        this.#quarantined = quarantined.length;
        this.#orderAt = 0;
        await this.#layInOrder(signal);
      });
    } catch (error) {
      await rebuild.abandon();
      throw error;
    } finally {
      connection.closeSync();
    }
  }

  /** Tables of another version stay as they are until they are rebuilt; all go on together then. */
  async #rebuildStale(signal: AbortSignal): Promise<void> {
    const { stale } = await storedState(this.session.writer, this.options.tables);
    if (stale.length === 0) return;
    const names = stale.map(({ name }) => name).join(', ');
    this.options.log(`rebuilding ${names} up to index ${this.#reached.index}`);
    await this.rebuild(stale, signal, () => undefined);
    this.options.log(`rebuilt ${names}`);
    this.#arriveAt(this.#reached);
  }

  async #layInOrder(signal: AbortSignal): Promise<void> {
    const { tables, orderEventsMin, log } = this.options;
    if (this.#reached.index < Math.max(this.#orderAt, orderEventsMin)) return;
    const { index } = this.#reached;
    try {
      this.#orderAt = await layInOrder(this.session.writer, tables, index, { signal, log });
    } catch (error) {
      if (signal.aborted || isDamage(error)) throw error;
      // Answers are right without it, only slower: a disk without room for a copy must not keep the log from being followed.
      log(`the rows stay in the order in which they came: ${messageOf(error)}`);
      this.#orderAt = orderedAgainAt(index);
    }
  }

  async #takeLog(signal: AbortSignal): Promise<void> {
    const { store, transactionEventsMax } = this.options;
    let began = performance.now();
    let taken = 0;
    for await (const page of store.subscribe(this.#reached.index, signal)) {
      if (taken === 0) began = performance.now();
      taken += page.length;
      this.#head = (await store.head()).index;
      const farBehind = this.#head - (page.at(-1)?.index ?? 0) >= FAR_BEHIND;
      await this.#turns.run(async () => {
        const live = await this.#projection();
        await live.take(page);
        if (!farBehind) {
          await live.settled();
          await this.#layInOrder(signal);
        }
        // In a long catching up the next pages are read while this transaction is being ended.
        else if (taken >= transactionEventsMax) await live.commit();
      });
      if (farBehind && taken < transactionEventsMax) continue;
      this.#failures = 0;
      taken = 0;
      if (!farBehind) await this.#rest(performance.now() - began, signal);
    }
  }

  async #projection(): Promise<TableProjection> {
    if (this.#live !== undefined) return this.#live;
    const { writer } = this.session;
    const { store, tables, windowEventsMax } = this.options;
    const { quarantined } = await storedState(writer, tables);
    const targets: Target[] = [];
    for (const table of tables) targets.push(await Target.of(table, writer));
    const quarantine = new Quarantine(quarantined);
    this.#live = new TableProjection(store, writer, targets, quarantine, windowEventsMax, {
      inTransaction: async (last, changes) => {
        const { index, position, recordedAt } = last;
        await rowsOf(writer, REACH, { index, position, recordedAt });
        await noteQuarantine(writer, changes);
      },
      committed: (last) => {
        this.#arriveAt(last);
      },
    });
    return this.#live;
  }

  #arriveAt({ index, position, recordedAt }: Reached): void {
    this.#reached = { index, position, recordedAt };
    this.#failure = undefined;
    this.#head = Math.max(this.#head, index);
    this.progress.reached(index);
  }

  /** What was not committed is read again from the log. */
  async #abandon(): Promise<void> {
    await this.#live?.abandon();
    this.#live = undefined;
  }

  /** Larger batches cost less; whoever waits for an event is not kept waiting for that. */
  async #rest(workedMs: number, signal: AbortSignal): Promise<void> {
    const ms = Math.min(workedMs * REST_FACTOR, REST_MS_MAX);
    if (this.progress.awaited) return;
    const woken = new AbortController();
    const wake = (): void => {
      woken.abort();
    };
    this.progress.whenAwaited(wake);
    signal.addEventListener('abort', wake);
    await sleep(ms, woken.signal);
    signal.removeEventListener('abort', wake);
  }
}

/** Sleeps, until the signal aborts at the latest. */
const sleep = async (ms: number, signal: AbortSignal): Promise<void> => {
  await sleepFor(ms, undefined, { signal }).catch(() => undefined);
};
