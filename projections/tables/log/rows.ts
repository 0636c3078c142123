/** The table `log`: one row for each event, without its content. */
import { readFileSync } from 'node:fs';
import type { Canonical, CanonicalObject } from '../../../src/domain/events.js';
import type { Table } from '../table.js';

export const LOG: Table = {
  name: 'log',
  version: 2,
  schema: readFileSync(new URL('./schema.sql', import.meta.url), 'utf8'),
  key: 'stream',
  ofEvent: (event) => [
    event.index,
    event.position,
    event.id,
    event.stream,
    unitsOf(event.data),
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

/** The units that a fact is about or goes to, each once, as it names them; of a correction, those that it states. */
const unitsOf = ({ unit, units, into, with: replacement }: CanonicalObject): readonly string[] => {
  if (replacement !== undefined) return unitsOf(replacement as CanonicalObject);
  return [...new Set([unit, units, into].flatMap(named))];
};

/** A unit, several, or parts that each name one. */
const named = (value: Canonical | undefined): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return (value as readonly Canonical[]).flatMap(named);
  return typeof value === 'object' && value !== null ? named((value as CanonicalObject).unit) : [];
};
