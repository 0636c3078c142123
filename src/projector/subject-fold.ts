/** The fold of one subject's events into every table that has rows of it. */
import { CatalogueHistory } from '../../projections/tables/catalogue-history.js';
import { OrganisationHistory } from '../../projections/tables/organisation-history.js';
import { PersonHistory } from '../../projections/tables/person-history.js';
import type { Changes, RowSink, Table, Tracker } from '../../projections/tables/table.js';
import { subjectOf } from '../domain/events.js';
import type { KnownEvent } from '../domain/knowledge.js';

export interface SubjectFold {
  /** The tables that have rows of the subject. */
  readonly tables: readonly Table[];
  /** Adds what each of them lacks since an index, after the subject's events in log order; it may throw. */
  readonly run: (
    events: readonly KnownEvent[],
    since: number,
    changesOf: (table: Table) => Changes<RowSink>,
  ) => void;
}

/** The fold of a stream, or undefined where none of the tables has rows of such a subject. */
export const foldOf = (stream: string, tables: readonly Table[]): SubjectFold | undefined => {
  const { category, id } = subjectOf(stream);
  switch (category) {
    case 'person':
      return subjectFold(
        () => new PersonHistory(),
        tables,
        ({ ofPerson }) => ofPerson && (() => ofPerson(id)),
      );
    case 'organisation':
      return subjectFold(
        () => new OrganisationHistory(),
        tables,
        ({ ofOrganisation }) => ofOrganisation,
      );
    case 'catalogue':
      return subjectFold(
        () => new CatalogueHistory(),
        tables,
        ({ ofCatalogue }) => ofCatalogue,
      );
    default:
      return undefined;
  }
};

const subjectFold = <V>(
  history: () => { learn: (event: KnownEvent) => V | undefined },
  tables: readonly Table[],
  trackerOf: (table: Table) => (() => Tracker<V>) | undefined,
): SubjectFold | undefined => {
  const parts = tables.flatMap((table) => {
    const tracker = trackerOf(table);
    return tracker === undefined ? [] : [{ table, tracker }];
  });
  if (parts.length === 0) return undefined;
  return {
    tables: parts.map(({ table }) => table),
    run: (events, since, changesOf) => {
      const learnt = history();
      const trackers = parts.map(({ tracker }) => tracker());
      for (const event of events) {
        const version = learnt.learn(event);
        if (version !== undefined) for (const tracker of trackers) tracker.advance(version);
      }
      for (const [at, tracker] of trackers.entries()) {
        const table = parts[at]?.table;
        if (table !== undefined) tracker.changesSince(since, changesOf(table));
      }
    },
  };
};
