/** The published table `person_state`. */
import { readFileSync } from 'node:fs';
import type { Attribute } from '../../../src/domain/attributes.js';
import { OPEN_ATTRIBUTES } from '../../../src/domain/attributes.js';
import { columnOf } from '../../tables/person-state/rows.js';
import type { ColumnType, PublishedColumn, PublishedTable } from '../published-table.js';
import { column } from '../published-table.js';

/** Of an attribute: the type of its column, and how it is read from the one stored. */
const attributeColumn = ({ name, type }: Attribute): { type: ColumnType; sql: string } => {
  const stored = `"${columnOf(name)}"`;
  if (name === 'fte') {
    return { type: 'decimal', sql: 'cast(coalesce(fte, 1000) / 1000 as decimal(18, 3))' };
  }
  switch (type) {
    case 'decimal':
      return { type: 'decimal', sql: `cast(${stored} / 1000 as decimal(18, 3))` };
    case 'flag':
      return { type: 'flag', sql: `(${stored} = 'true')` };
    case 'date':
      return { type: 'date', sql: `try_cast(${stored} as date)` };
    default:
      return { type: 'text', sql: stored };
  }
};

const saysOf = ({ name, en, type }: Attribute): string => {
  if (name === 'fte') return 'share of full time; 1 where none was recorded';
  if (type === 'birth') return `${en}: the year, or year and month; never the day`;
  return en;
};

const ATTRIBUTES = OPEN_ATTRIBUTES.map((attribute): PublishedColumn & { readonly sql: string } => {
  const { type, sql } = attributeColumn(attribute);
  return { ...column(columnOf(attribute.name), type, saysOf(attribute)), sql };
});

export const PERSON_STATE: PublishedTable = {
  name: 'person_state',
  version: 2,
  says: 'What a person was, for as long as no fact changed it; times of less than a day are left out.',
  of: 'person',
  columns: [
    column('person', 'text', 'the person, by id'),
    column('valid_from', 'date', 'first day'),
    column('valid_to', 'date', 'first day after; empty: until further notice'),
    column('employed', 'flag', 'whether the person was employed; filter by it to count heads'),
    column('spell', 'integer', 'which employment of the person it is, from 1'),
    column('hire_date', 'date', 'first day of that employment'),
    column('unit', 'text', 'home unit'),
    column('host_unit', 'text', 'unit of work: another than the home unit while seconded'),
    column(
      'seconded_until',
      'date',
      'first day after the secondment, where there is one with an end',
    ),
    column('suspended_until', 'date', 'first day after the suspension, where there is one'),
    column('penalty', 'text', 'disciplinary penalty in force'),
    ...ATTRIBUTES.map(({ name, type, says }) => ({ name, type, says })),
    column(
      'own_attributes',
      'text',
      'the attributes that the organisation declared: a JSON object of texts by name, empty where none is known; none that is sealed',
    ),
    column('event', 'text', 'the event behind it'),
  ],
  key: ['person', 'valid_from'],
  lookups: [['unit']],
  units: ['unit', 'host_unit'],
  sql: readFileSync(new URL('./person-state.sql', import.meta.url), 'utf8').replace(
    '/* attributes */',
    ATTRIBUTES.map(({ name, sql }) => `${sql} as "${name}",`).join('\n  '),
  ),
};
