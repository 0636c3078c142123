/** What the report due says and takes. */
import { POPULATION_KEYS } from '../../keys.js';
import {
  AS_OF,
  BASIS,
  KNOWN_AT,
  PAGE,
  UNIT,
  WHERE,
  WITHIN_DAYS,
  WITHIN_DAYS_MAX,
} from '../parameters.js';
import type { Column, ReportDescription } from '../report.js';

const text = (name: string, says: string): Column => ({ name, type: 'text', says });

/** What can fall due. */
export const TERMS = [
  'penalty-lapse',
  'position-change',
  'reappointment',
  'retirement',
  'rotation-end',
  'secondment-end',
  'suspension-end',
] as const;

export const description: ReportDescription = {
  name: 'due',
  ofPersons: true,
  title: { vi: 'Việc đến hạn', en: 'What falls due' },
  definition: {
    version: 2,
    text:
      'What falls due by so many days after the day, of those employed on it, overdue things included. The date is the ' +
      'first day of what follows: back home, out of the post, out of service. `secondment-end`, `suspension-end` and ' +
      '`penalty-lapse` come by time alone. `rotation-end`: the planned end, as long as the person has neither moved on ' +
      'nor been transferred to stay. `reappointment`: the end of the term of the last appointment to the post still ' +
      'held, as recorded, else after the policy `appointmentMonths`. `position-change`: as recorded, else after the policy `positionChangeMonths` from the ' +
      'last periodic change, as long as no other movement but a secondment has followed; who never had one is not listed, for no ' +
      'record says whose position it is asked of. `retirement`: the first of the month after the one in which the age ' +
      'of that year is reached, by the policies `retirementMonthsMen` and `retirementMonthsWomen`; a year of birth alone counts as 1 January. Second posts have no term here.',
    formula:
      'due ≤ asOf + within; overdue when due ≤ asOf; retirement: the first month m with month of birth + age(year of m) = m, ' +
      'then the first day of m + 1',
    source:
      'the policies of the catalogue; as shipped: Decree 135/2020/NĐ-CP (ages of retirement), terms of office of 5 years, Decree 59/2019/NĐ-CP (position changes), to be checked as docs/catalogue.md says',
  },
  example: {
    question: 'What falls due in the first quarter of 2024, and what is overdue?',
    parameters: { asOf: '2024-01-01', within: '90' },
    says: 'One row for each: `reappointment`, due 2024-02-01, overdue false: the term of the appointment that `event` names ends the day before.',
  },
  parameters: [
    AS_OF,
    {
      name: 'within',
      default: String(WITHIN_DAYS),
      says: `how many days ahead, up to ${WITHIN_DAYS_MAX}`,
    },
    ...KNOWN_AT,
    ...UNIT,
    WHERE,
    BASIS,
    { name: 'kind', values: TERMS, says: 'only these' },
    { name: 'person', says: 'only what concerns this person' },
    ...PAGE,
  ],
  keys: { population: POPULATION_KEYS, event: [] },
  columns: [
    text('what', 'what falls due'),
    text('person', 'the person'),
    text('unit', 'where the person stands on the day, by the basis asked'),
    { name: 'due', type: 'date', says: 'the first day of what follows' },
    text('overdue', 'true when that day has come and nothing has followed'),
    { name: 'since', type: 'date', says: 'when the term began; null where only time decides' },
    text('event', 'the event that set the term; null of a retirement'),
  ],
};
