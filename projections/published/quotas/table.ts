/** The published table `quotas`. */
import { readFileSync } from 'node:fs';
import type { PublishedTable } from '../published-table.js';
import { column } from '../published-table.js';

export const QUOTAS: PublishedTable = {
  name: 'quotas',
  version: 1,
  says: 'How many posts a unit was assigned, for as long as that stayed.',
  of: 'organisation',
  columns: [
    column('unit', 'text', 'the unit, by its own id'),
    column('valid_from', 'date', 'first day'),
    column('valid_to', 'date', 'first day after; empty: until further notice'),
    column('posts', 'integer', 'posts assigned'),
  ],
  key: ['unit', 'valid_from'],
  units: ['unit'],
  sql: readFileSync(new URL('./quotas.sql', import.meta.url), 'utf8'),
};
