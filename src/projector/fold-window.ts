/** Folds the subjects that events of the log touch into what each table has to take over; holds a bounded window of events. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Table } from '../../projections/tables/table.js';
import type { EventStore } from '../application/event-store.js';
import type { RecordedEvent } from '../domain/events.js';
import { subjectOf } from '../domain/events.js';
import { ROWS_MAX, withoutSeparators } from './bulk-insert.js';
import { ColumnRows } from './column-rows.js';
import type { Quarantine } from './quarantine.js';
import { foldOf } from './subject-fold.js';
import type { Changed, Pending, Target } from './targets.js';

/** Others get their turn after this many subjects. */
const SUBJECTS_A_TURN = 64;

/** Takes over for one table what has come together. */
export type Take = (target: Target, changed: Changed) => Promise<void>;

/** Rows that wait to be written, at most. */
const ROWS_HELD_MAX = 131_072;
/** What is rewritten is looked for in all rows of a table: the longer the log, the more wait to be looked for together. */
const rowsAtOnce = (index: number): number =>
  Math.min(ROWS_HELD_MAX, Math.max(ROWS_MAX, Math.floor(index / 100)));

/** A stretch of a stream, by its revisions. */
interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** More subjects than this do not wait. */
const DEFERRED_MAX = 250_000;

/**
 * A subject is folded when it has not been touched for the longest time and the window is full: whoever is recorded in
 * one go is folded once, however long the log is. Who comes back after that waits for the end, so that few are folded
 * more than twice.
 */
export class FoldWindow {
  readonly #pending = new Map<Table, Pending>();
  readonly #targets: ReadonlyMap<Table, Target>;
  readonly #tables: readonly Table[];
  /** The events not folded yet, by stream; the stream touched last stands last. */
  readonly #streams = new Map<string, RecordedEvent[]>();
  #held = 0;
  /** What left the window unfolded. */
  readonly #deferred = new Map<string, Stretch>();
  #folded = 0;
  /** The newest event taken. */
  #index = 0;

  constructor(
    private readonly store: EventStore,
    targets: readonly Target[],
    private readonly quarantine: Quarantine,
    private readonly eventsMax: number,
    private readonly take: Take,
  ) {
    this.#targets = new Map(targets.map((target) => [target.table, target]));
    this.#tables = targets.map(({ table }) => table);
  }

  /** Takes events of the log, in order and without a gap. */
  async add(events: readonly RecordedEvent[]): Promise<void> {
    for (let from = 0; from < events.length; from += this.eventsMax) {
      this.#index = events.at(-1)?.index ?? this.#index;
      const storable = events.slice(from, from + this.eventsMax).map(withoutSeparators);
      for (const event of storable) this.#hold(event);
      await this.#addEvents(storable);
      await this.#makeRoom();
    }
  }

  /** Folds and hands over everything. */
  async flush(): Promise<void> {
    // Who left the window is folded again now: the rows of the first time must be stored before they are rewritten.
    await this.#handOverAll();
    for (const [stream, own] of this.#streams) await this.#fold(stream, stretchOf(own), own);
    this.#streams.clear();
    this.#held = 0;
    for (const [stream, stretch] of this.#deferred) await this.#fold(stream, stretch);
    await this.#handOverAll();
  }

  #hold(event: RecordedEvent): void {
    const own = this.#streams.get(event.stream) ?? [];
    own.push(event);
    this.#streams.delete(event.stream);
    this.#streams.set(event.stream, own);
    this.#held += 1;
  }

  async #makeRoom(): Promise<void> {
    for (const [stream, own] of this.#streams) {
      if (this.#held <= this.eventsMax) break;
      this.#streams.delete(stream);
      this.#held -= own.length;
      const stretch = stretchOf(own);
      const { first } = this.#deferred.get(stream) ?? stretch;
      if (first === 0) await this.#fold(stream, stretch, own);
      else this.#deferred.set(stream, { first, last: stretch.last });
    }
    if (this.#deferred.size > DEFERRED_MAX) await this.flush();
  }

  async #addEvents(events: readonly RecordedEvent[]): Promise<void> {
    for (const table of this.#tables) {
      const { ofEvent } = table;
      if (ofEvent === undefined) continue;
      const { rows } = this.#pendingOf(table);
      for (const event of events) {
        const cells = ofEvent(event);
        if (cells !== undefined) rows.pushWhatFits(cells);
      }
      await this.#handOverWhenFull(table);
    }
  }

  /** Folds a subject up to the end of the stretch, whose events are those held, if any. */
  async #fold(stream: string, stretch: Stretch, held?: readonly RecordedEvent[]): Promise<void> {
    const { first } = this.#deferred.get(stream) ?? stretch;
    this.#deferred.delete(stream);
    const fold = foldOf(stream, this.#tables);
    if (fold === undefined) return;
    this.#folded += 1;
    if (this.#folded % SUBJECTS_A_TURN === 0) await nextTurn();
    const events =
      first === 0 && held !== undefined ? held : await this.#read(stream, stretch.last);
    /** The tables hold the rows of the events before the stretch. */
    const since = events[first - 1]?.index ?? 0;
    const wasOut = this.quarantine.has(stream);
    const before = fold.tables.map((table) => this.#pendingOf(table).rows.length);
    let out = wasOut;
    try {
      // Nothing of a subject is stored while it is quarantined: all its rows are lacking.
      fold.run(events, wasOut ? 0 : since, (table) => this.#pendingOf(table));
      if (wasOut) this.quarantine.release(stream);
    } catch (error) {
      this.quarantine.add(stream, events.at(-1)?.index ?? since, error);
      for (const [at, table] of fold.tables.entries()) {
        this.#pendingOf(table).rows.cutTo(before[at] ?? 0);
      }
      out = true;
    }
    for (const table of fold.tables) {
      if (out && since > 0) takeOut(table, stream, this.#pendingOf(table));
      await this.#handOverWhenFull(table);
    }
  }

  async #read(stream: string, last: number): Promise<readonly RecordedEvent[]> {
    const events = await this.store.readStream(stream);
    return events.slice(0, last + 1).map(withoutSeparators);
  }

  #pendingOf(table: Table): Pending {
    const found = this.#pending.get(table);
    if (found !== undefined) return found;
    const rows = new ColumnRows(this.#targets.get(table)?.columns ?? []);
    const pending: Pending = { rewritten: [], rows, cleared: false };
    this.#pending.set(table, pending);
    return pending;
  }

  async #handOverAll(): Promise<void> {
    for (const table of this.#tables) await this.#handOver(table);
  }

  async #handOverWhenFull(table: Table): Promise<void> {
    if (this.#pendingOf(table).rows.length >= rowsAtOnce(this.#index)) await this.#handOver(table);
  }

  async #handOver(table: Table): Promise<void> {
    const { rows, rewritten, cleared } = this.#pendingOf(table);
    if (rows.length === 0 && rewritten.length === 0 && !cleared) return;
    this.#pending.set(table, { rewritten: [], rows, cleared: false });
    const target = this.#targets.get(table);
    if (target !== undefined) await this.take(target, { rewritten, cleared, rows: rows.takeAll() });
  }
}

const stretchOf = (events: readonly RecordedEvent[]): Stretch => ({
  first: events[0]?.revision ?? 0,
  last: events.at(-1)?.revision ?? 0,
});

/** Takes out all rows of a subject. */
const takeOut = (table: Table, stream: string, pending: Pending): void => {
  if (table.key === 'stream') pending.rewritten.push(stream);
  else if (table.ofPerson !== undefined) pending.rewritten.push(subjectOf(stream).id);
  // The rows of a table of the organisation alone are all of the one subject.
  else pending.cleared = true;
};
