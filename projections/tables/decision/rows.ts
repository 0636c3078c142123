/** The table `decision`: one row for each decision given, without who signed it. */
import { readFileSync } from 'node:fs';
import type { DecisionGiven } from '../../../src/domain/actions.js';
import { DECISION_EVENT } from '../../../src/domain/events.js';
import type { Table } from '../table.js';

export const DECISION: Table = {
  name: 'decision',
  version: 1,
  schema: readFileSync(new URL('./schema.sql', import.meta.url), 'utf8'),
  key: 'decision',
  ofEvent: (event) => {
    if (event.type !== DECISION_EVENT) return undefined;
    const given = event.data as unknown as DecisionGiven;
    return [
      event.decision,
      event.index,
      given.number,
      given.date,
      given.body ?? null,
      given.legalBasis ?? null,
      given.documentSha256 ?? null,
    ];
  },
};
