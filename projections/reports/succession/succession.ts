/** Answers the report succession. */
import { ask } from '../compose.js';
import { numberOf } from '../groups.js';
import { pageOf } from '../page.js';
import type { Note, Report, TableRow, Value } from '../report.js';
import { readWithParts } from '../parts/parts.js';
import { description } from './description.js';

const SQL = readWithParts(new URL('./succession.sql', import.meta.url));

export const succession: Report = {
  description,
  answer: async (question, query) => {
    const { asOf, filters, after, limit } = question;
    const own = { asOf, after, limit };
    const found = await ask(query, SQL, question, { groupBy: [], filters }, own);
    return {
      method: 'plans in force on the day, of those employed on it',
      ...pageOf(found, limit, plan),
      notes: notesOn(found[0]),
    };
  },
};

const cell = (row: TableRow, column: string): Value => row[column] as Value;

const plan = (row: TableRow) => ({
  plannedPost: cell(row, 'planned_post'),
  person: cell(row, 'person'),
  unit: cell(row, 'unit'),
  post: cell(row, 'post'),
  plannedSince: cell(row, 'planned_since'),
  until: cell(row, 'planned_until'),
  event: cell(row, 'planned_by'),
});

const notesOn = (row: TableRow | undefined): readonly Note[] => {
  if (row === undefined) return [];
  const [persons, posts] = [numberOf(row, 'persons'), numberOf(row, 'posts')];
  const text = `They are ${persons} persons and ${posts} posts.`;
  return [{ code: 'persons-and-posts', text, values: { persons, posts } }];
};
