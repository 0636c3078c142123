/** What the report headcount says and takes. */
import { POPULATION_KEYS } from '../../keys.js';
import { AS_OF, COMPARE_DAY, KNOWN_AT, POPULATION } from '../parameters.js';
import type { ReportDescription } from '../report.js';

export const description: ReportDescription = {
  name: 'headcount',
  title: { vi: 'Số người có mặt', en: 'Headcount' },
  definition: {
    version: 1,
    text:
      'Persons with an active employment at the end of the day, each once. Facts dated on the day are included. ' +
      'Counted as posts, the main appointment of everybody, whether its post is recorded or not, at the unit by the ' +
      'asked basis, and every concurrent one at its own unit. Counted as full-time equivalents, the sum of their fractions; counted as units, the units where they stand.',
    formula: 'share = count ÷ total, four decimals, half up',
    source: 'ISO 30414:2018, workforce availability',
  },
  example: {
    question: 'How many women and men work in unit U1 and below it on 31 December 2023?',
    parameters: { asOf: '2023-12-31', unit: 'U1', groupBy: 'gender' },
    says: 'One row for each gender: `female`, count 598, share 0.3524 says that 598 of the 1,697 people of the unit, 35.24 percent, are women.',
  },
  parameters: [
    AS_OF,
    COMPARE_DAY,
    ...KNOWN_AT,
    ...POPULATION,
    {
      name: 'count',
      default: 'persons',
      values: ['persons', 'posts', 'fte', 'units'],
      says: 'what is counted',
    },
  ],
  keys: { population: POPULATION_KEYS, event: [] },
  columns: [
    {
      name: 'count',
      type: 'integer',
      measure: 'count',
      says: 'how many; full-time equivalents have three decimals',
    },
    {
      name: 'share',
      type: 'decimal',
      measure: 'share',
      says: 'of the total; null when the total is 0',
    },
  ],
};
