/** What the report bridge says and takes. */
import { POPULATION_KEYS } from '../../keys.js';
import { COMPARE_PERIOD, KNOWN_AT, PERIOD, POPULATION, intervalWith } from '../parameters.js';
import type { Column, ReportDescription } from '../report.js';

const count = (name: string, says: string): Column => ({
  name,
  type: 'integer',
  measure: 'count',
  says,
});

export const description: ReportDescription = {
  name: 'bridge',
  title: { vi: 'Biến động số người có mặt', en: 'Movement bridge' },
  definition: {
    version: 1,
    text:
      'From the state of the day before a period to the state of its last day. In and out are reckoned from what ' +
      'happened: a step that takes a person into or out of the group. A move inside a group is none. Movements of ' +
      'kind reorganisation, and changes of the tree around people who stay, have columns of their own. On one day the ' +
      'tree changes first. Opening and closing are counted from states, apart from the steps.',
    formula:
      'opening + hires + movesIn − separations − movesOut + reorganisedIn − reorganisedOut = closing',
    source: 'stock and flow identity',
  },
  example: {
    question: 'How did unit U1 get from its people before 2023 to those at the end of that year?',
    parameters: { from: '2023-01-01', to: '2024-01-01', unit: 'U1' },
    says: 'One row: opening 400, hires 20, movesIn 5, separations 12, movesOut 3, closing 410, and `closes` true, says that every one of the ten more people is accounted for.',
  },
  parameters: [...PERIOD, COMPARE_PERIOD, ...KNOWN_AT, ...POPULATION, intervalWith('whole')],
  keys: {
    // People change an age band without any event: nothing could stand in the columns between.
    population: POPULATION_KEYS.filter(({ byTime }) => byTime !== true),
    event: [],
  },
  columns: [
    { name: 'period', type: 'text', says: 'the period' },
    count('opening', 'persons at the end of the day before the period'),
    count('hires', 'hires into the group'),
    count('movesIn', 'persons who came from another group, or by a change of an attribute'),
    count('separations', 'separations out of the group'),
    count('movesOut', 'persons who went to another group, or by a change of an attribute'),
    count('reorganisedIn', 'persons who came because units changed'),
    count('reorganisedOut', 'persons who went because units changed'),
    count('closing', 'persons at the end of the last day of the period'),
  ],
};
