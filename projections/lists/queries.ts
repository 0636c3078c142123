/** The texts of the list queries: rows of the tables as they are, without a measure. */
import { readFileSync } from 'node:fs';

const text = (name: string): string =>
  readFileSync(new URL(`./${name}.sql`, import.meta.url), 'utf8');

/** A part of the queries that are limited to what somebody may see. */
export const PEOPLE_IN_SCOPE = text('../scope/people-in-scope');

const limited = (name: string): string =>
  text(name).replaceAll('/*people in scope*/', () => PEOPLE_IN_SCOPE);

const PASSING = `and person in (${text('../scope/people-passing')})`;

/** A list of people, limited by filters whose slot is still to be filled, or by none. */
export const amongPassing = (list: string, isFiltered: boolean): string =>
  list.replace('/*and passing*/', () => (isFiltered ? PASSING : ''));

export const EVENTS_SQL = text('events');
export const EVENTS_BY_ID_SQL = text('events-by-id');
export const EVENTS_BETWEEN_SQL = text('events-between');
export const EVENT_INDEX_SQL = text('event-index');
export const DECISIONS_SQL = limited('decisions');
export const DECISION_FACTS_SQL = limited('decision-facts');
export const PEOPLE_SQL = limited('people');
export const PEOPLE_BY_NAME_SQL = limited('people-by-name');
export const PLACEMENTS_SQL = limited('placements');
export const PROPOSALS_SQL = text('proposals');
export const UNIT_PATH_SQL = text('unit-path');
export const REPORTS_ENGINE_SQL = text('reports-engine');
