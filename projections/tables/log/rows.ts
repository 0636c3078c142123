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

/** The unit that a fact is about or goes to; of a correction, the one it states. */
const unitOf = ({ unit, with: replacement }: CanonicalObject): Cell => {
  const stated = unit ?? (replacement as CanonicalObject | undefined)?.unit;
  return typeof stated === 'string' ? stated : null;
};
