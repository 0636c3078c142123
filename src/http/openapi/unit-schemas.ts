/** The schemas of the answers about units: the tree, one of them, its lineage, its people to be placed. */
import { FACT_HISTORY } from './fact-schemas.js';
import { KNOWLEDGE, NEXT, ROWS } from './page-schemas.js';
import type { Schema } from './schema.js';
import { day, flag, integer, list, orNull, text, whole } from './schema.js';

const UNIT_FIELDS: Readonly<Record<string, Schema>> = {
  unit: text('the unit, by its own id'),
  exists: flag('false once it has ended'),
  name: text('the name on that day'),
  level: orNull(text('the level of government')),
  type: orNull(text('the type')),
  code: orNull(text('the official code')),
  parent: orNull(text('the unit above')),
  quota: orNull(integer('posts assigned')),
  above: list(text('the units above, the top one first')),
};

const NAMED_UNIT = whole({
  unit: text('the unit, by its own id'),
  name: orNull(text('its name then; null where it is not for the reader')),
  code: orNull(text('its official code then')),
});
const DESCENT = whole({
  from: NAMED_UNIT,
  to: NAMED_UNIT,
  date: day('the day'),
  whole: flag('whether all of the one went into the other'),
  kind: { type: 'string', enum: ['merge', 'split', 'split-off'] },
  event: text('the fact'),
});

export const UNIT_SCHEMAS: Readonly<Record<string, Schema>> = {
  UnitsPage: whole({ asOf: day('the day'), units: list(whole(UNIT_FIELDS)), next: NEXT }),
  UnitHistory: whole({ asOf: day('the day'), unit: whole(UNIT_FIELDS), facts: list(FACT_HISTORY) }),
  UnitLineage: whole({
    unit: text('the unit'),
    asOf: day('the day'),
    stands: flag('whether it stands on that day'),
    divided: flag('whether parts of it have gone to different units by then'),
    successor: orNull(text('where all of it is found that day; null where that is not certain')),
    predecessors: list(DESCENT),
    successors: list(DESCENT),
  }),
  PlacementsPage: whole({
    asOf: day('the day'),
    knownAt: KNOWLEDGE,
    placements: ROWS,
    next: NEXT,
  }),
};
