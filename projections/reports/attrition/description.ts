/** What the report attrition says and takes. */
import { POPULATION_KEYS, SEPARATION_KEYS } from '../../keys.js';
import { COMPARE_PERIOD, KNOWN_AT, PERIOD, POPULATION, intervalWith } from '../parameters.js';
import type { Column, ReportDescription } from '../report.js';

const count = (name: string, says: string): Column => ({
  name,
  type: 'integer',
  measure: 'count',
  says,
});

export const description: ReportDescription = {
  name: 'attrition',
  title: { vi: 'Tình hình nghỉ việc', en: 'Attrition' },
  definition: {
    version: 1,
    text:
      'Separations of a period over its average headcount. A leaver counts in the group of the day before leaving. ' +
      'Kind, reason, class and legal basis divide the separations, not the headcount: the rate of such a row is over ' +
      'the headcount of its other keys, which without any is the whole selection. Moves are never separations; ' +
      'reorganisation is neither. Daily average: person-days ÷ days. Monthly: the mean of the month starts, so that a ' +
      'year is the sum of its flows ÷ the mean of its months. Endpoints: half of opening and closing.',
    formula: 'rate = separations ÷ averageHeadcount × 100, four decimals, half up',
    source: 'ISO 30414:2018, turnover',
  },
  example: {
    question: 'What share of the people left in each year from 2021 to 2024?',
    parameters: { from: '2021-01-01', to: '2025-01-01', interval: 'year' },
    says: 'One row for each year: `2022`, separations 300, averageHeadcount 15000, rate 2 says that 2 percent of an average headcount of 15,000 left.',
  },
  parameters: [
    ...PERIOD,
    COMPARE_PERIOD,
    ...KNOWN_AT,
    ...POPULATION,
    intervalWith('whole'),
    { name: 'class', says: 'only separations of this class; the headcount stays whole' },
    { name: 'kind', says: 'only separations of this kind; the headcount stays whole' },
    { name: 'reason', says: 'only separations for this reason; the headcount stays whole' },
    {
      name: 'average',
      default: 'daily',
      values: ['daily', 'monthly', 'endpoints'],
      says: 'how the average headcount is made',
    },
  ],
  keys: { population: POPULATION_KEYS, event: SEPARATION_KEYS },
  columns: [
    { name: 'period', type: 'text', says: 'the period' },
    count('separations', 'separations, of all classes'),
    count('voluntary', 'of them voluntary'),
    count('involuntary', 'of them involuntary'),
    count(
      'other',
      'of them for other causes: retirement, end of a term or contract, transfer out, death',
    ),
    count('unknown', 'of them of a kind that was not recorded'),
    count('movesOut', 'persons who left the group and stayed; null where rows are by separation'),
    {
      name: 'averageHeadcount',
      type: 'decimal',
      measure: 'count',
      says: 'by the method asked; null where it has no day',
    },
    {
      name: 'rate',
      type: 'decimal',
      measure: 'rate',
      says: 'percent; null where nobody was there',
    },
  ],
};
