/** The published table `headcount_daily`. */
import { readFileSync } from 'node:fs';
import type { PublishedTable } from '../published-table.js';
import { column } from '../published-table.js';

export const HEADCOUNT_DAILY: PublishedTable = {
  name: 'headcount_daily',
  version: 1,
  says:
    'How many persons a group had at the end of a day of the calendar; groups of nobody have no row, and days to come ' +
    'have what is known already.',
  of: 'person',
  columns: [
    column('date', 'date', 'the day; always ask for a span of days, or for the starts of months'),
    column('unit', 'text', 'the unit by that basis'),
    column('category', 'text', 'staff category, or `unknown`'),
    column('gender', 'text', 'gender, or `unknown`'),
    column('basis', 'text', '`home` or `host`: ask for one of them, since everybody is in both'),
    column('count', 'integer', 'persons'),
  ],
  key: ['date', 'unit', 'category', 'gender', 'basis'],
  units: ['unit'],
  sql: readFileSync(new URL('./headcount-daily.sql', import.meta.url), 'utf8'),
  derived: true,
};
