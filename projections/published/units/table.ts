/** The published table `units`. */
import { readFileSync } from 'node:fs';
import type { PublishedTable } from '../published-table.js';
import { column } from '../published-table.js';

const LEVELS = [1, 2, 3, 4, 5, 6, 7, 8, 9];

export const UNITS: PublishedTable = {
  name: 'units',
  version: 1,
  says: 'What a unit was and where it stood in the tree, for as long as that stayed.',
  of: 'organisation',
  columns: [
    column('unit', 'text', 'the unit, by its own id'),
    column('valid_from', 'date', 'first day'),
    column('valid_to', 'date', 'first day after; empty: until further notice'),
    column('standing', 'flag', 'false once it is dissolved; it keeps its last place then'),
    column('name', 'text', 'name of the unit'),
    column('level', 'text', 'level of government'),
    column('type', 'text', 'type of unit'),
    column('code', 'text', 'official code'),
    column('parent', 'text', 'the unit above'),
    column('depth', 'integer', 'how many levels down it stands, 1 at the top'),
    column('path', 'text', 'the ids from the top unit down to it, with `/` between them'),
    ...LEVELS.map((level) =>
      column(
        `unit${level}`,
        'text',
        `the unit ${level} levels from the top; deeper: the unit itself`,
      ),
    ),
    column('event', 'text', 'the event behind it'),
  ],
  key: ['unit', 'valid_from'],
  sql: readFileSync(new URL('./units.sql', import.meta.url), 'utf8'),
};
