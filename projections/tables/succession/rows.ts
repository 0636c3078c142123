/** The table `succession`: one row for each change of a succession plan, and each time it was known otherwise. */
import { readFileSync } from 'node:fs';
import { factRows } from '../fact-rows.js';
import type { Table } from '../table.js';

export const SUCCESSION: Table = {
  name: 'succession',
  version: 1,
  schema: readFileSync(new URL('./schema.sql', import.meta.url), 'utf8'),
  key: 'person',
  ofPerson: (person) =>
    factRows(person, 'plan', ({ action, decision }) => [
      action.post,
      action.change,
      action.until ?? null,
      decision,
    ]),
};
