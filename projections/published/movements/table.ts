/** The published table `movements`. */
import { readFileSync } from 'node:fs';
import type { PublishedTable } from '../published-table.js';
import { column } from '../published-table.js';

export const MOVEMENTS: PublishedTable = {
  name: 'movements',
  version: 1,
  says: 'A movement inside: a turn, not a person.',
  of: 'person',
  columns: [
    column('person', 'text', 'the person, by id'),
    column('date', 'date', 'first day of the new state'),
    column('ordinal', 'integer', 'place among the steps of that person on that day, from 0'),
    column('kind', 'text', 'kind of movement, `return`, or how a post ended'),
    column('by_time', 'flag', 'true where a secondment ended by its date alone'),
    column('from_unit', 'text', 'home unit before'),
    column('to_unit', 'text', 'home unit after'),
    column('from_host', 'text', 'unit of work before'),
    column('to_host', 'text', 'unit of work after'),
    column('until', 'date', 'first day after its expected end'),
    column('post', 'text', 'post taken up; of who is relieved, the post left'),
    column('category', 'text', 'staff category after it'),
    column('gender', 'text', 'gender'),
    column('decision', 'text', 'the decision it rests on, by id'),
    column('event', 'text', 'the event behind it'),
  ],
  key: ['person', 'date', 'ordinal'],
  lookups: [['date']],
  units: ['from_unit', 'to_unit', 'from_host', 'to_host'],
  sql: readFileSync(new URL('./movements.sql', import.meta.url), 'utf8'),
};
