/** The table `penalty`: one row for each penalty given, and each time it was known otherwise. */
import { readFileSync } from 'node:fs';
import { addMonths } from '../../../src/domain/plain-date.js';
import { policyOn } from '../../../src/domain/policies.js';
import { factRows } from '../fact-rows.js';
import type { Table } from '../table.js';

export const PENALTY: Table = {
  name: 'penalty',
  version: 1,
  schema: readFileSync(new URL('./schema.sql', import.meta.url), 'utf8'),
  key: 'person',
  ofPerson: (person) =>
    factRows(person, 'discipline', ({ action, decision }) => [
      action.track,
      action.form,
      addMonths(action.effectiveDate, policyOn('penaltyMonths', action.effectiveDate)),
      action.consequence ?? null,
      decision,
    ]),
};
