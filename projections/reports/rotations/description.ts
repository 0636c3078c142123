/** What the report rotations says and takes. */
import { MOVEMENT_KEYS, POPULATION_KEYS } from '../../keys.js';
import { COMPARE_PERIOD, KNOWN_AT, PERIOD, POPULATION, intervalWith } from '../parameters.js';
import type { ReportDescription } from '../report.js';

export const description: ReportDescription = {
  name: 'rotations',
  title: { vi: 'Luân chuyển, điều động: lượt và người', en: 'Rotations: turns and persons' },
  definition: {
    version: 1,
    text:
      'Every movement inside: rotations of all kinds, returns (those by time alone included) and reliefs of a post; ' +
      'neither hires nor separations. The group is the one after the movement. Turns and persons are never added.',
    formula: 'turns = movements; persons = different persons with at least one',
    source: 'turns (lượt) and persons (người) of Vietnamese personnel reports',
  },
  example: {
    question: 'How often were people moved in 2023, and how many people were it, by kind?',
    parameters: { from: '2023-01-01', to: '2024-01-01', groupBy: 'kind' },
    says: 'One row for each kind: `transfer`, turns 120, persons 112 says that 112 people were transferred, some of them twice.',
  },
  parameters: [
    ...PERIOD,
    COMPARE_PERIOD,
    ...KNOWN_AT,
    ...POPULATION,
    intervalWith('whole'),
    { name: 'kind', says: 'only movements of this kind' },
  ],
  keys: { population: POPULATION_KEYS, event: MOVEMENT_KEYS },
  columns: [
    { name: 'period', type: 'text', says: 'the period' },
    { name: 'turns', type: 'integer', measure: 'count', says: 'movements' },
    {
      name: 'persons',
      type: 'integer',
      measure: 'count',
      says: 'different persons who moved in the period',
    },
  ],
};
