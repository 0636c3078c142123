/** The published table `separations`. */
import { readFileSync } from 'node:fs';
import type { PublishedTable } from '../published-table.js';
import { column } from '../published-table.js';

export const SEPARATIONS: PublishedTable = {
  name: 'separations',
  version: 1,
  says: 'A separation, with what the person was on the day before.',
  of: 'person',
  columns: [
    column('person', 'text', 'the person, by id'),
    column('date', 'date', 'first day out'),
    column('ordinal', 'integer', 'place among the steps of that person on that day, from 0'),
    column('kind', 'text', 'kind of separation'),
    column('class', 'text', 'voluntary, involuntary, other or unknown'),
    column('reason', 'text', 'reason for leaving; `not-recorded` where there is none'),
    column('legal_basis', 'text', 'legal basis under which the person left'),
    column('unit', 'text', 'home unit left'),
    column('host_unit', 'text', 'unit of work left'),
    column('category', 'text', 'staff category'),
    column('gender', 'text', 'gender'),
    column('post', 'text', 'post left'),
    column('spell', 'integer', 'which employment of the person ended, from 1'),
    column('hire_date', 'date', 'first day of that employment'),
    column('days_served', 'integer', 'days from the hire to the first day out'),
    column('decision', 'text', 'the decision it rests on, by id'),
    column('event', 'text', 'the event behind it'),
  ],
  key: ['person', 'date', 'ordinal'],
  lookups: [['date']],
  units: ['unit', 'host_unit'],
  sql: readFileSync(new URL('./separations.sql', import.meta.url), 'utf8'),
};
