/** The texts of the list queries: rows of the tables as they are, without a measure. */
import { readFileSync } from 'node:fs';

const text = (name: string): string =>
  readFileSync(new URL(`./${name}.sql`, import.meta.url), 'utf8');

export const EVENTS_SQL = text('events');
export const DECISIONS_SQL = text('decisions');
export const DECISION_FACTS_SQL = text('decision-facts');
export const PEOPLE_SQL = text('people');
export const REPORTS_ENGINE_SQL = text('reports-engine');
