/** What the report rotation-history says and takes. */
import { MOVEMENT_KEYS, POPULATION_KEYS } from '../../keys.js';
import { BASIS, KNOWN_AT, OPEN_PERIOD, PAGE, UNIT, WHERE } from '../parameters.js';
import type { Column, ReportDescription } from '../report.js';

const text = (name: string, says: string): Column => ({ name, type: 'text', says });

export const description: ReportDescription = {
  name: 'rotation-history',
  ofPersons: true,
  title: { vi: 'Quá trình luân chuyển, điều động', en: 'Rotation history' },
  definition: {
    version: 1,
    text:
      'Every movement inside, one a row: rotations of all kinds, returns (those by time alone included) and reliefs of ' +
      'a post, in order of date. A unit is matched at either end, at home or as host, with the units below it on that ' +
      'date. A filter on a key of the person holds for the state after the movement. The total counts every page.',
    formula: 'none: a list',
    source: 'personnel files',
  },
  example: {
    question: 'Which movements touched unit U1 in 2023?',
    parameters: { from: '2023-01-01', to: '2024-01-01', unit: 'U1' },
    says: 'One row for each movement out of the unit or into it, with the person, the date, both units and the decision.',
  },
  parameters: [
    ...OPEN_PERIOD,
    ...KNOWN_AT,
    ...UNIT,
    WHERE,
    BASIS,
    { name: 'kind', says: 'only movements of this kind' },
    { name: 'person', says: 'only movements of this person' },
    ...PAGE,
  ],
  keys: { population: POPULATION_KEYS, event: MOVEMENT_KEYS },
  columns: [
    text('event', 'the event behind it; of a return by time alone, of the fact that ended'),
    text('person', 'the person'),
    { name: 'date', type: 'date', says: 'the first day of the new state' },
    { name: 'until', type: 'date', says: 'the planned end, exclusive; null when open' },
    text('kind', 'the kind of movement; `return` of a return'),
    text('fromUnit', 'where the person worked before'),
    text('toUnit', 'where the person works from then on'),
    text('fromHome', 'the home unit before'),
    text('toHome', 'the home unit from then on'),
    text('post', 'the post that the record gives'),
    text('decision', 'the decision it rests on'),
    text('byTime', 'true of a return that no event recorded'),
  ],
};
