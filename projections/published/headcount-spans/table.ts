/** The published table `headcount_spans`: what `headcount_daily` is reckoned from. */
import { readFileSync } from 'node:fs';
import type { PublishedTable } from '../published-table.js';
import { column } from '../published-table.js';

export const HEADCOUNT_SPANS: PublishedTable = {
  name: 'headcount_spans',
  version: 1,
  says: 'How many persons a group had, for as long as that stayed; groups of nobody have no row.',
  of: 'person',
  rewrittenBy: 'unit',
  columns: [
    column('unit', 'text', 'the unit by that basis'),
    column('category', 'text', 'staff category, or `unknown`'),
    column('gender', 'text', 'gender, or `unknown`'),
    column('basis', 'text', '`home` or `host`: ask for one of them, since everybody is in both'),
    column('valid_from', 'date', 'first day'),
    column('valid_to', 'date', 'first day after; empty: until further notice'),
    column('count', 'integer', 'persons'),
  ],
  key: ['unit', 'category', 'gender', 'basis', 'valid_from'],
  units: ['unit'],
  sql: readFileSync(new URL('./headcount-spans.sql', import.meta.url), 'utf8'),
};
