/** Answers the report offices. */
import { ask } from '../compose.js';
import { pageOf } from '../page.js';
import type { Report, TableRow, Value } from '../report.js';
import { readWithParts } from '../parts/parts.js';
import { description } from './description.js';

const SQL = readWithParts(new URL('./offices.sql', import.meta.url));
const EVERYTHING = { groupBy: [], filters: [] };

export const offices: Report = {
  description,
  answer: async (question, query) => {
    const { from, to, post, person, after, limit, unit, scope } = question;
    // A post belongs to the unit where it is held, which need not be one of the person's.
    const places = { at: unit, seen: scope, unit: null, scope: null };
    const own = { from, to, post, person, after, limit, ...places };
    const found = await ask(query, SQL, question, EVERYTHING, own);
    return {
      method: 'every post held at some time of the period, by its first day',
      ...pageOf(found, limit, holder),
      notes: [],
    };
  },
};

const cell = (row: TableRow, column: string): Value => row[column] as Value;

const holder = (row: TableRow) => ({
  person: cell(row, 'person'),
  unit: cell(row, 'unit'),
  post: cell(row, 'post'),
  postId: cell(row, 'post_id'),
  from: cell(row, 'valid_from'),
  to: cell(row, 'valid_to'),
  event: cell(row, 'event'),
});
