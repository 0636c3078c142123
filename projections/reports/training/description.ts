/** What the report training says and takes. */
import { POPULATION_KEYS, TRAINING_KEYS } from '../../keys.js';
import { COMPARE_PERIOD, KNOWN_AT, PERIOD, POPULATION, intervalWith } from '../parameters.js';
import type { ReportDescription } from '../report.js';

export const description: ReportDescription = {
  name: 'training',
  title: { vi: 'Đào tạo, bồi dưỡng: lượt và người', en: 'Training: turns, persons and hours' },
  definition: {
    version: 1,
    text:
      'Training by its date of completion, whatever its outcome. The group of a person is the one of that date. Turns ' +
      'and persons are never added: who was trained twice is two turns and one person.',
    formula:
      'turns = trainings; persons = different persons trained; hours = sum of the hours given',
    source: 'turns (lượt) and persons (người) of Vietnamese training reports',
  },
  example: {
    question: 'How many turns of training were there from 2021 to 2024, at home and abroad?',
    parameters: { from: '2021-01-01', to: '2025-01-01', groupBy: 'place' },
    says: 'One row for each place: `abroad`, turns 30, persons 26 says that 26 people were trained abroad, in 30 turns; the two are never added.',
  },
  parameters: [
    ...PERIOD,
    COMPARE_PERIOD,
    ...KNOWN_AT,
    ...POPULATION,
    intervalWith('whole'),
    { name: 'kind', says: 'only training of this kind' },
    { name: 'place', says: 'only training at home, or abroad' },
  ],
  keys: { population: POPULATION_KEYS, event: TRAINING_KEYS },
  columns: [
    { name: 'period', type: 'text', says: 'the period' },
    { name: 'turns', type: 'integer', measure: 'count', says: 'trainings' },
    {
      name: 'persons',
      type: 'integer',
      measure: 'count',
      says: 'different persons trained in the period',
    },
    {
      name: 'hours',
      type: 'decimal',
      measure: 'count',
      says: 'hours, of the trainings that give them',
    },
  ],
};
