/** What the report headcount-series says and takes. */
import { POPULATION_KEYS } from '../../keys.js';
import { COMPARE_PERIOD, KNOWN_AT, PERIOD, POPULATION, intervalWith } from '../parameters.js';
import type { ReportDescription, Taken } from '../report.js';

const COUNT: Taken = {
  name: 'count',
  default: 'persons',
  values: ['persons', 'posts'],
  says: 'what is counted: persons, or the appointments that they hold, each where it is held',
};

export const description: ReportDescription = {
  name: 'headcount-series',
  title: { vi: 'Diễn biến số người có mặt', en: 'Headcount over time' },
  definition: {
    version: 1,
    text:
      'Headcount at `from` and at every start of an interval before `to`, each by the tree of units of its own date. ' +
      'The total is the series of the whole selection.',
    formula: 'count(date) = persons with an active employment at the end of the date',
    source: 'ISO 30414:2018, workforce availability',
  },
  example: {
    question: 'How did the number of people in each top unit change from month to month in 2023?',
    parameters: { from: '2023-01-01', to: '2024-01-01', groupBy: 'unit1' },
    says: 'Twelve rows for each top unit: `2023-03-01`, `U1`, count 412 says that 412 people were there at the end of 1 March.',
  },
  parameters: [...PERIOD, COMPARE_PERIOD, ...KNOWN_AT, ...POPULATION, intervalWith('month'), COUNT],
  keys: { population: POPULATION_KEYS, event: [] },
  columns: [
    { name: 'date', type: 'date', says: 'the day' },
    {
      name: 'count',
      type: 'integer',
      measure: 'count',
      says: 'persons or posts; 0 where the group had somebody on other dates only',
    },
  ],
};
