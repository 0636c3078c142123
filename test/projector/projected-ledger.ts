/** A log in a temporary folder with the tables projected from it, as the tests of the projector need them. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import fc from 'fast-check';
import { TABLES } from '../../projections/tables/catalogue.js';
import type { EventStore } from '../../src/application/event-store.js';
import type { Row } from '../../src/application/reporting.js';
import type { NewEvent, RecordedEvent } from '../../src/domain/events.js';
import { ORGANISATION_STREAM } from '../../src/domain/events.js';
import { openEmbeddedStore } from '../../src/event-store/embedded-store.js';
import type { HeldFolder } from '../../src/event-store/folder-lock.js';
import { holdFolder } from '../../src/event-store/folder-lock.js';
import type { DuckTablesOptions } from '../../src/projector/duck-tables.js';
import { DuckTables } from '../../src/projector/duck-tables.js';
import {
  eventAt,
  interleaved,
  organisationEvents,
  personEvents,
} from '../projections/random-events.js';

/** The clock goes on by a second a call, the same in every ledger. */
const steadyClock = (): (() => Date) => {
  let seconds = 0;
  return () => new Date(Date.UTC(2030, 0, 1) + (seconds += 1) * 1000);
};

export class ProjectedLedger {
  readonly folder = mkdtempSync(join(tmpdir(), 'ledger-projector-'));
  readonly reports = join(this.folder, 'reports.duckdb');
  readonly lines: string[] = [];
  readonly #held: HeldFolder = holdFolder(this.folder);
  readonly store: EventStore = openEmbeddedStore(this.#held, { now: steadyClock() });
  readonly #revisions = new Map<string, number>();
  readonly #open = new Set<DuckTables>();

  /** Records events of any streams, in order, as they are; what they say of store and place is left out. */
  async record(events: readonly NewEvent[] | readonly RecordedEvent[]): Promise<void> {
    for (const event of events) {
      const stream = 'stream' in event ? event.stream : '';
      const revision = this.#revisions.get(stream);
      await this.store.append(stream, revision ?? 'no-stream', [event]);
      this.#revisions.set(stream, (revision ?? -1) + 1);
    }
  }

  async open(options: Partial<DuckTablesOptions> = {}): Promise<DuckTables> {
    const tables = await DuckTables.open({
      folder: this.folder,
      store: this.store,
      log: (line) => this.lines.push(line),
      threads: 1,
      ...options,
    });
    this.#open.add(tables);
    return tables;
  }

  /** The tables once they reflect the whole log. */
  async openCaughtUp(options: Partial<DuckTablesOptions> = {}): Promise<DuckTables> {
    const tables = await this.open(options);
    await this.caughtUp(tables);
    return tables;
  }

  async caughtUp(tables: DuckTables): Promise<void> {
    await tables.waitFor((await this.store.head()).index, 10_000);
  }

  async stop(tables: DuckTables): Promise<void> {
    this.#open.delete(tables);
    await tables.stop();
  }

  async close(): Promise<void> {
    for (const tables of this.#open) await tables.stop();
    await this.store.close();
    this.#held.release();
    if (existsSync(this.folder)) rmSync(this.folder, { recursive: true });
  }
}

/** Everything the tables hold, in an order of its own. */
export const contentOf = async (
  tables: DuckTables,
  names: readonly string[] = TABLES.map(({ name }) => name),
): Promise<Readonly<Record<string, readonly Row[]>>> => {
  const content: Record<string, readonly Row[]> = {};
  for (const name of names) content[name] = await tables.query(`from ${name} order by all`, {});
  return content;
};

/** A log of a few people and an organisation, every kind of fact and amendment in it, the same in every run. */
export const mixedLog = (people = 8, seed = 7): readonly RecordedEvent[] => {
  const longest = (streams: readonly RecordedEvent[][]): readonly RecordedEvent[] =>
    streams.reduce((one, other) => (other.length > one.length ? other : one), []);
  const established = ['x', 'y', 'z'].map((unit, nth) =>
    eventAt(
      1_000 + nth,
      ORGANISATION_STREAM,
      'unit-established',
      { unit, name: unit, ...(nth > 0 && { parent: 'x' }) },
      { effectiveDate: '2020-01-01', sequence: 0 },
    ),
  );
  const streams = [
    [...established, ...longest(fc.sample(organisationEvents, { numRuns: 20, seed }))],
    ...Array.from({ length: people }, (_, nth) =>
      longest(fc.sample(personEvents(`p${nth}`), { numRuns: 10, seed: seed + nth })),
    ),
  ];
  return interleaved(streams, fc.sample(fc.nat(100), { numRuns: 200, seed }));
};
