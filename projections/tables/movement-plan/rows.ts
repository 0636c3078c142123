/** The table `movement_plan`: one row for each time in which a plan was in force, and each time it was known otherwise. */
import { readFileSync } from 'node:fs';
import { writtenContent } from '../../../src/domain/catalogue-content.js';
import { nameOf } from '../../../src/domain/catalogue-entries.js';
import type { Canonical } from '../../../src/domain/events.js';
import { textOrNull } from '../catalogue-cells.js';
import { entryTable } from '../entry-table.js';
import type { Cell } from '../table.js';

export const MOVEMENT_PLAN = entryTable({
  name: 'movement_plan',
  version: 1,
  schema: readFileSync(new URL('./schema.sql', import.meta.url), 'utf8'),
  kind: 'movement-plan',
  cells: (entry, kept) => {
    const content = writtenContent('movement-plan', kept);
    return [
      nameOf(entry),
      textOrNull(content.vi),
      textOrNull(content.en),
      numberOrNull(content.year),
      textOrNull(content.unit),
      textOrNull(content.kind),
      numberOrNull(content.planned),
      textOrNull(content.decision),
    ];
  },
});

const numberOrNull = (value: Canonical | undefined): Cell =>
  typeof value === 'number' ? value : null;
