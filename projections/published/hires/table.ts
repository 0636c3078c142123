/** The published table `hires`. */
import { readFileSync } from 'node:fs';
import type { PublishedTable } from '../published-table.js';
import { column } from '../published-table.js';

export const HIRES: PublishedTable = {
  name: 'hires',
  version: 1,
  says: 'A hire, with what the person was from that day on; a rehire is one more.',
  of: 'person',
  columns: [
    column('person', 'text', 'the person, by id'),
    column('date', 'date', 'first day in'),
    column('ordinal', 'integer', 'place among the steps of that person on that day, from 0'),
    column('unit', 'text', 'home unit'),
    column('category', 'text', 'staff category'),
    column('gender', 'text', 'gender'),
    column('employment', 'text', 'on the quota or on contract'),
    column('post', 'text', 'post taken up'),
    column('spell', 'integer', 'which employment of the person it is; above 1: a rehire'),
    column('decision', 'text', 'the decision it rests on, by id'),
    column('event', 'text', 'the event behind it'),
  ],
  key: ['person', 'date', 'ordinal'],
  lookups: [['date']],
  units: ['unit'],
  sql: readFileSync(new URL('./hires.sql', import.meta.url), 'utf8'),
};
