/** What the report discipline says and takes. */
import { POPULATION_KEYS } from '../../keys.js';
import { AS_OF, COMPARE_DAY, KNOWN_AT, POPULATION } from '../parameters.js';
import type { Column, ReportDescription } from '../report.js';

const count = (name: string, says: string): Column => ({
  name,
  type: 'integer',
  measure: 'count',
  says,
});

export const description: ReportDescription = {
  name: 'discipline',
  title: { vi: 'Kỷ luật: đang thi hành và đã hết hiệu lực', en: 'Discipline in force and lapsed' },
  definition: {
    version: 1,
    text:
      'Penalties that took effect by the day, by track and form. One is in force from its date until it lapses by time, ' +
      'without any event, after the months that the policy of its date says (12); whoever leaves before that ends it. ' +
      'One given to somebody who had left already was never in force. A person counts in the group of the day or, ' +
      'having left, the last one held. Penalties and persons are never added: one person may have several.',
    formula:
      'given = inForce + lapsed + ended + afterLeaving (penalties); persons = different persons in force',
    source: 'Law on Cadres and Civil Servants: a penalty lapses by itself after 12 months',
  },
  example: {
    question: 'Which penalties are in force at the end of 2023?',
    parameters: { asOf: '2023-12-31' },
    says: 'One row for each track and form: administrative, reprimand, given 14, inForce 3, lapsed 10, ended 1, persons 3.',
  },
  parameters: [AS_OF, COMPARE_DAY, ...KNOWN_AT, ...POPULATION],
  keys: { population: POPULATION_KEYS, event: [] },
  columns: [
    { name: 'track', type: 'text', says: 'administrative or party' },
    { name: 'form', type: 'text', says: 'the form of the penalty' },
    count('given', 'penalties given by the day'),
    count('inForce', 'of them in force on the day'),
    count('lapsed', 'of them lapsed by time'),
    count('ended', 'of them ended by leaving before they lapsed'),
    count('afterLeaving', 'of them given to who had left already'),
    count('persons', 'different persons with such a penalty in force'),
  ],
};
