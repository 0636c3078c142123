/** The table `evaluation`: one row for each annual rating, and each time it was known otherwise. */
import { readFileSync } from 'node:fs';
import { factRows } from '../fact-rows.js';
import type { Table } from '../table.js';

export const EVALUATION: Table = {
  name: 'evaluation',
  version: 1,
  schema: readFileSync(new URL('./schema.sql', import.meta.url), 'utf8'),
  key: 'person',
  ofPerson: (person) =>
    factRows(person, 'evaluate', ({ action, decision }) => [action.year, action.rating, decision]),
};
