/** Answers the report rotation-history. */
import { ask } from '../compose.js';
import { pageOf } from '../page.js';
import type { Report, TableRow, Value } from '../report.js';
import { readWithParts } from '../parts/parts.js';
import { description } from './description.js';

const SQL = readWithParts(new URL('./rotation-history.sql', import.meta.url));

export const rotationHistory: Report = {
  description,
  answer: async (question, query) => {
    const { from, to, person, filters, after, limit, unit, scope } = question;
    const selection = { groupBy: [], filters };
    // A movement belongs to a unit by either end, not by where the person stands afterwards.
    const ends = { eitherEnd: unit, scopeEnds: scope, unit: null, scope: null };
    const own = { from, to, person, after, limit, ...ends };
    const found = await ask(query, SQL, question, selection, own);
    return {
      method: 'every movement, in order of date',
      ...pageOf(found, limit, movement),
      notes: [],
    };
  },
};

const cell = (row: TableRow, column: string): Value => row[column] as Value;

const movement = (row: TableRow) => ({
  event: cell(row, 'event'),
  person: cell(row, 'person'),
  date: cell(row, 'date'),
  until: cell(row, 'until'),
  kind: cell(row, 'kind'),
  fromUnit: cell(row, 'from_unit'),
  toUnit: cell(row, 'to_unit'),
  fromHome: cell(row, 'from_home'),
  toHome: cell(row, 'to_home'),
  post: cell(row, 'post'),
  decision: cell(row, 'decision'),
  byTime: cell(row, 'by_time'),
});
