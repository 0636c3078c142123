/** The published table `calendar`: the same days in every ledger. */
import { readFileSync } from 'node:fs';
import type { PublishedTable } from '../published-table.js';
import { column } from '../published-table.js';

export const CALENDAR: PublishedTable = {
  name: 'calendar',
  version: 1,
  says: 'A day from 1990-01-01 to 2049-12-31, and the periods it belongs to.',
  of: 'nobody',
  columns: [
    column('date', 'date', 'the day'),
    column('year', 'integer', 'the year'),
    column('quarter', 'text', 'the quarter, such as 2020-Q1'),
    column('month', 'text', 'the month, such as 2020-01'),
    column('week', 'text', 'the week of ISO 8601, such as 2020-W01'),
    column('weekday', 'integer', '1 for Monday to 7 for Sunday'),
    column('month_start', 'flag', 'first day of a month'),
    column('quarter_start', 'flag', 'first day of a quarter'),
    column('year_start', 'flag', 'first day of a year'),
  ],
  key: ['date'],
  sql: readFileSync(new URL('./calendar.sql', import.meta.url), 'utf8'),
};
