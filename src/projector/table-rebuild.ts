/** Builds tables beside the ones in use, from the first event on, and puts them in their place in one transaction. */
import { readFileSync } from 'node:fs';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Table } from '../../projections/tables/table.js';
import type { EventStore } from '../application/event-store.js';
import { noteQuarantine } from './quarantine-notes.js';
import { Quarantine } from './quarantine.js';
import { forgetOrder } from './row-order.js';
import type { Reached } from './stored-state.js';
import { forgetProjection, noteProjection } from './stored-state.js';
import { Statements } from './statements.js';
import { TableProjection } from './table-projection.js';
import { BESIDE, rowsOf, Target } from './targets.js';

const RELEASE_ALL = readFileSync(new URL('./release-all.sql', import.meta.url), 'utf8');

/** Events read at a time. */
const PAGE = 1_000;

/** How far a rebuild is: events taken, of how many. */
export interface RebuildProgress {
  readonly done: number;
  readonly total: number;
}

export class TableRebuild {
  #reached = 0;

  private constructor(
    private readonly store: EventStore,
    private readonly tables: readonly Table[],
    private readonly projection: TableProjection,
  ) {}

  /** Creates the tables beside, empty, on a connection of their own. */
  static async begin(
    store: EventStore,
    tables: readonly Table[],
    connection: DuckDBConnection,
    windowEventsMax: number,
  ): Promise<TableRebuild> {
    const statements = new Statements(connection);
    const targets: Target[] = [];
    for (const table of tables) targets.push(await Target.create(table, statements, BESIDE));
    const quarantine = new Quarantine();
    const projection = new TableProjection(store, statements, targets, quarantine, windowEventsMax);
    return new TableRebuild(store, tables, projection);
  }

  /** Takes the log up to that index. */
  async catchUp(
    index: number,
    signal: AbortSignal,
    onProgress: (progress: RebuildProgress) => void,
  ): Promise<void> {
    while (this.#reached < index) {
      const page = await this.store.readLedger(
        this.#reached,
        Math.min(index - this.#reached, PAGE),
      );
      signal.throwIfAborted();
      const last = page.at(-1);
      if (last === undefined) throw new Error(`the log ends before index ${index}`);
      await this.projection.take(page);
      this.#reached = last.index;
      onProgress({ done: last.index, total: index });
    }
    await this.projection.settled();
  }

  /** Puts the tables (or `allTables` there are) in the place of the ones in use, which reflect as much of the log. */
  async swap(statements: Statements, reached: Reached, allTables: boolean): Promise<void> {
    const { connection } = statements;
    await connection.run('begin transaction');
    try {
      for (const table of this.tables) {
        await connection.run(`drop table ${table.name}`);
        await connection.run(`alter table ${table.name}${BESIDE} rename to ${table.name}`);
        await forgetProjection(statements, table.name);
        await forgetOrder(statements, table.name);
        await noteProjection(statements, table, reached);
      }
      // Whoever is out of tables that are not rebuilt now stays noted.
      if (allTables) await rowsOf(statements, RELEASE_ALL);
      await noteQuarantine(statements, this.projection.quarantine.takeChanges());
      await connection.run('commit');
    } catch (error) {
      await connection.run('rollback').catch(() => undefined);
      throw error;
    }
  }

  /** Leaves nothing behind. */
  async abandon(): Promise<void> {
    await this.projection.abandon();
    const { connection } = this.projection.statements;
    for (const { name } of this.tables)
      await connection.run(`drop table if exists ${name}${BESIDE}`);
  }
}
