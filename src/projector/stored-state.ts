/** What the reports file says about itself: which tables it holds, in which version, up to which event. */
import { readFileSync } from 'node:fs';
import type { Table } from '../../projections/tables/table.js';
import type { EventStore } from '../application/event-store.js';
import type { Row } from '../application/reporting.js';
import type { RecordedEvent } from '../domain/events.js';
import { UnusableReports } from './reports-file.js';
import type { Statements } from './statements.js';
import { BESIDE, rowsOf, Target } from './targets.js';

const sql = (name: string): string =>
  readFileSync(new URL(`./${name}.sql`, import.meta.url), 'utf8');
const BOOKKEEPING = sql('bookkeeping');
const STORED_TABLES = sql('stored-tables');
const STORED_PROJECTIONS = sql('stored-projections');
const FORGET_PROJECTION = sql('forget-projection');
const NOTE_PROJECTION = sql('note-projection');
const QUARANTINED = sql('quarantined');
const EVENT_AT = sql('event-at');

/** An event of the log up to which tables reflect it. */
export type Reached = Pick<RecordedEvent, 'index' | 'position'> & {
  readonly recordedAt: string | null;
};
export const NOTHING_REACHED: Reached = { index: 0, position: '', recordedAt: null };

export interface StoredState {
  /** Up to where the furthest table reflects the log. */
  readonly reached: Reached;
  /** Up to which index all of them do. */
  readonly reflected: number;
  /** Tables that were missing, or made by another version: they are to be rebuilt up to `reached`. */
  readonly stale: readonly Table[];
  readonly quarantined: readonly string[];
}

/** Makes the file ready: creates what is missing, takes away what an interrupted rebuild or another version left. */
export const prepareTables = async (
  statements: Statements,
  tables: readonly Table[],
): Promise<StoredState> => {
  const { connection } = statements;
  const stored = (await rowsOf(statements, STORED_TABLES)).map((row) => String(row.table_name));
  if (stored.length > 0 && !stored.includes('projection')) {
    throw new UnusableReports('it holds the tables of another program');
  }
  await connection.run(BOOKKEEPING);
  for (const name of stored.filter((each) => each.endsWith(BESIDE))) {
    await connection.run(`drop table ${quoted(name)}`);
  }
  const noted = (await rowsOf(statements, STORED_PROJECTIONS)).map((row) => String(row.name));
  for (const name of noted) {
    if (tables.some((table) => table.name === name)) continue;
    await connection.run(`drop table if exists ${quoted(name)}`);
    await forgetProjection(statements, name);
  }
  for (const table of tables) {
    if (noted.includes(table.name) && stored.includes(table.name)) continue;
    await Target.create(table, statements);
    await forgetProjection(statements, table.name);
    await noteProjection(statements, table, NOTHING_REACHED);
  }
  return storedState(statements, tables);
};

/** Reads what the file notes of its tables. */
export const storedState = async (
  statements: Statements,
  tables: readonly Table[],
): Promise<StoredState> => {
  const rows = await rowsOf(statements, STORED_PROJECTIONS);
  const reached = rows.map(reachedOf).reduce(further, NOTHING_REACHED);
  const isCurrent = ({ name, version, schema }: Table): boolean =>
    rows.some(
      (row) =>
        row.name === name &&
        row.version === version &&
        row.definition === schema &&
        row.index === reached.index,
    );
  const quarantined = (await rowsOf(statements, QUARANTINED)).map((row) => String(row.stream));
  const stale = tables.filter((table) => !isCurrent(table));
  const reflected = Math.min(...rows.map((row) => Number(row.index)));
  return { reached, reflected, stale, quarantined };
};

/**
 * Compares the file with the log that it claims to reflect.
 * @param logIsWhole resolves when the store serves everything that is recorded
 * @throws UnusableReports when it reflects another log
 */
export const checkSameLog = async (
  statements: Statements,
  store: EventStore,
  { index, recordedAt }: Reached,
  logIsWhole: () => Promise<void>,
): Promise<void> => {
  if (index === 0) return;
  let [event] = await store.readLedger(index - 1, 1);
  if (event === undefined) {
    await logIsWhole();
    [event] = await store.readLedger(index - 1, 1);
  }
  const [row] = await rowsOf(statements, EVENT_AT, { index });
  const same = event?.recordedAt === recordedAt && (row === undefined || row.event === event.id);
  if (!same) throw new UnusableReports('it reflects another log than this ledger');
};

export const noteProjection = async (
  statements: Statements,
  { name, version, schema }: Table,
  { index, position, recordedAt }: Reached,
): Promise<void> => {
  const note = { name, version, definition: schema, index, position, recordedAt };
  await rowsOf(statements, NOTE_PROJECTION, note);
};

export const forgetProjection = async (statements: Statements, name: string): Promise<void> => {
  await rowsOf(statements, FORGET_PROJECTION, { name });
};

const reachedOf = (row: Row): Reached => ({
  index: Number(row.index),
  position: String(row.position),
  recordedAt: typeof row.recorded_at === 'string' ? row.recorded_at : null,
});

const further = (a: Reached, b: Reached): Reached => (b.index > a.index ? b : a);

/** A name from the file itself, which somebody else may have written. */
const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
