/** Folds a subject's events into the rows of one table, by column name. */
import type { RecordedEvent } from '../../src/domain/events.js';
import { OrganisationHistory } from '../../projections/tables/organisation-history.js';
import { PersonHistory } from '../../projections/tables/person-history.js';
import type { Cell, Changes, Table } from '../../projections/tables/table.js';

export type NamedRow = Readonly<Record<string, Cell>>;

/** The columns of a create statement, in order. */
export const columnsOf = ({ schema }: Table): readonly string[] =>
  [...schema.matchAll(/^ {2}(\w+) \w+/gm)].map(([, name = '']) => name);

const named = (table: Table, { rows }: Changes): NamedRow[] => {
  const columns = columnsOf(table);
  return rows.map((cells) => {
    if (cells.length !== columns.length) throw new Error(`${table.name} has other columns`);
    return Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? null]));
  });
};

export const personRows = (table: Table, events: readonly RecordedEvent[], since = 0) => {
  const tracker = table.ofPerson?.('p1');
  const history = new PersonHistory();
  for (const event of events) {
    const version = history.learn(event);
    if (version !== undefined) tracker?.advance(version);
  }
  const changes: Changes = { rewritten: [], rows: [] };
  tracker?.changesSince(since, changes);
  return { rows: named(table, changes), rewritten: changes.rewritten };
};

export const organisationRows = (table: Table, events: readonly RecordedEvent[], since = 0) => {
  const tracker = table.ofOrganisation?.();
  const history = new OrganisationHistory();
  for (const event of events) {
    const version = history.learn(event);
    if (version !== undefined) tracker?.advance(version);
  }
  const changes: Changes = { rewritten: [], rows: [] };
  tracker?.changesSince(since, changes);
  return { rows: named(table, changes), rewritten: changes.rewritten };
};

/** The rows known at an index. */
export const knownAt = (rows: readonly NamedRow[], index: number): NamedRow[] =>
  rows.filter((row) => Number(row.known_from) <= index && index < Number(row.known_to));
