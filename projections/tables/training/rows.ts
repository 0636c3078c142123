/** The table `training`: one row for each training that took effect, and each time it was known otherwise. */
import { readFileSync } from 'node:fs';
import { factRows } from '../fact-rows.js';
import type { Table } from '../table.js';

export const TRAINING: Table = {
  name: 'training',
  version: 1,
  schema: readFileSync(new URL('./schema.sql', import.meta.url), 'utf8'),
  key: 'person',
  ofPerson: (person) =>
    factRows(person, 'train', ({ action, decision }) => [
      action.course,
      action.kind ?? null,
      action.place ?? null,
      action.country ?? null,
      action.institution ?? null,
      action.field ?? null,
      action.startDate ?? null,
      action.hours ?? null,
      action.outcome ?? 'completed',
      action.award?.attribute ?? null,
      action.award?.value ?? null,
      action.cost?.amount ?? null,
      action.cost?.currency ?? null,
      action.funding ?? null,
      action.commitmentMonths ?? null,
      action.programme ?? null,
      decision,
    ]),
};
