/** The published table `trainings`. */
import { readFileSync } from 'node:fs';
import type { PublishedTable } from '../published-table.js';
import { column } from '../published-table.js';

export const TRAININGS: PublishedTable = {
  name: 'trainings',
  version: 1,
  says: 'A training completed by a person: a turn, not a person.',
  of: 'person',
  columns: [
    column('event', 'text', 'the event behind it'),
    column('person', 'text', 'the person, by id'),
    column('date', 'date', 'day of completion'),
    column('course', 'text', 'the course, by name or code'),
    column('kind', 'text', 'kind of training'),
    column('place', 'text', 'domestic or abroad'),
    column('country', 'text', 'the country, when abroad'),
    column('institution', 'text', 'where it was given'),
    column('field', 'text', 'field of study'),
    column('start_date', 'date', 'first day'),
    column('hours', 'decimal', 'hours taught'),
    column('outcome', 'text', 'how it ended'),
    column('award_attribute', 'text', 'the attribute that it changed'),
    column('award_value', 'text', 'the new value of that attribute'),
    column('cost_amount', 'decimal', 'what it cost'),
    column('cost_currency', 'text', 'the currency of the cost, ISO 4217'),
    column('funding', 'text', 'who paid'),
    column('commitment_months', 'integer', 'months of service promised in return'),
    column('programme', 'text', 'the programme it belongs to'),
    column('unit', 'text', 'home unit on that day; empty for somebody not employed'),
    column('host_unit', 'text', 'unit of work on that day'),
    column('category', 'text', 'staff category on that day'),
    column('gender', 'text', 'gender'),
    column('decision', 'text', 'the decision it rests on, by id'),
  ],
  key: ['event'],
  lookups: [['person'], ['date']],
  units: ['unit', 'host_unit'],
  sql: readFileSync(new URL('./trainings.sql', import.meta.url), 'utf8'),
};
