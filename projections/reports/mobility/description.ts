/** What the report mobility says and takes. */
import { POPULATION_KEYS } from '../../keys.js';
import { COMPARE_PERIOD, KNOWN_AT, PERIOD, POPULATION } from '../parameters.js';
import type { ReportDescription } from '../report.js';

export const description: ReportDescription = {
  name: 'mobility',
  title: { vi: 'Mức độ luân chuyển nội bộ', en: 'Internal mobility' },
  definition: {
    version: 1,
    text:
      'Moves inside against the people who could move. A move is a rotation of any kind but reorganisation, which ' +
      'moves the unit and not the person, or a return; neither hires, nor separations, nor reliefs of a post. Its ' +
      'group is the one after the move. Turns go over the average headcount; persons with at least one move go over ' +
      'the persons who stood in the group at some time of the period, so that they are a part of those. Turns and ' +
      'persons are never added.',
    formula:
      'rate = turns ÷ averageHeadcount × 100; share = persons ÷ present, each four decimals, half up',
    source: 'ISO 30414:2018, internal mobility rate',
  },
  example: {
    question:
      'How many moves were there for each hundred people in 2023, and what share of the people moved?',
    parameters: { from: '2023-01-01', to: '2024-01-01' },
    says:
      'One row: turns 450, averageHeadcount 15000, rate 3 says that there were three moves for each hundred people; ' +
      'persons 430, present 15600, share 0.0276 that 2.76 percent of all who were there moved at least once.',
  },
  parameters: [
    ...PERIOD,
    COMPARE_PERIOD,
    ...KNOWN_AT,
    ...POPULATION,
    {
      name: 'interval',
      default: 'whole',
      values: ['month', 'quarter', 'year', 'whole'],
      says: 'the length of the periods; whole is one period from `from` to `to`',
    },
    {
      name: 'average',
      default: 'daily',
      values: ['daily', 'monthly', 'endpoints'],
      says: 'how the average headcount is taken, as in attrition',
    },
  ],
  keys: { population: POPULATION_KEYS, event: [] },
  columns: [
    { name: 'period', type: 'text', says: 'the period' },
    { name: 'turns', type: 'integer', measure: 'count', says: 'moves' },
    {
      name: 'averageHeadcount',
      type: 'decimal',
      measure: 'count',
      says: 'by the method asked; null where it has no day',
    },
    { name: 'rate', type: 'decimal', measure: 'rate', says: 'turns for each hundred of it' },
    { name: 'persons', type: 'integer', measure: 'count', says: 'persons with at least one move' },
    {
      name: 'present',
      type: 'integer',
      measure: 'count',
      says: 'persons who stood in the group at some time of the period',
    },
    { name: 'share', type: 'decimal', measure: 'share', says: 'persons ÷ present' },
  ],
};
