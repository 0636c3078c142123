/** The table `log`: one row for each event, without its content. */
import { readFileSync } from 'node:fs';
import type { CanonicalObject } from '../../../src/domain/events.js';
import type { Cell, Table } from '../table.js';

export const LOG: Table = {
  name: 'log',
  version: 1,
  schema: readFileSync(new URL('./schema.sql', import.meta.url), 'utf8'),
  key: 'stream',
  ofEvent: (event) => [
    event.index,
    event.position,
    event.id,
    event.stream,
    unitOf(event.data),
    event.revision,
    event.type,
    event.effectiveDate,
    event.recordedAt,
    event.actor,
    event.decision,
    event.correlationId,
    event.warnings,
  ],
};

/** The unit that a fact is about or goes to, of a merge the one that the others go into; of a correction, that it states. */
const unitOf = ({ unit, into, with: replacement }: CanonicalObject): Cell => {
  if (replacement !== undefined) return unitOf(replacement as CanonicalObject);
  const stated = unit ?? into;
  return typeof stated === 'string' ? stated : null;
};
