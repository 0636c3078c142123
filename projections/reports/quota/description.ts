/** What the report quota says and takes. */
import { POPULATION_KEYS } from '../../keys.js';
import { AS_OF, COMPARE_DAY, KNOWN_AT } from '../parameters.js';
import type { Column, ReportDescription } from '../report.js';

const count = (name: string, says: string): Column => ({
  name,
  type: 'integer',
  measure: 'count',
  says,
});

export const description: ReportDescription = {
  name: 'quota',
  title: { vi: 'Biên chế được giao và có mặt', en: 'Quota: assigned and present' },
  definition: {
    version: 1,
    text:
      'The posts assigned to each unit against the persons present. The quota is the one in force at the end of the ' +
      'day, which is the last assigned with effect on or before it; a unit that has ended has none. Persons count at ' +
      'their home unit: who is on secondment counts at the sender. Persons on contract (employment `contract`) are ' +
      'outside of every quota and stand beside. Each of the others counts against one quota: the one of the home unit ' +
      'or, where that has none, of the nearest unit above it that has one. A row with `assigned` null counts those ' +
      'under no quota at all. `…Within` sums a unit with all below it.',
    formula:
      'difference = present − assigned: over the quota when positive, under it when negative; the present of all rows ' +
      'add up to the total',
    source: 'biên chế được giao, hiện có: forms BM01 and BM02; secondment at the sender by law',
  },
  example: {
    question: 'Which communes had more people than posts on 31 December 2023?',
    parameters: { asOf: '2023-12-31' },
    says:
      'One row for each unit: `U7`, assigned 21, present 23, difference 2 says that U7 has two people over its quota; ' +
      'the total says how many units are over and under.',
  },
  parameters: [
    AS_OF,
    COMPARE_DAY,
    ...KNOWN_AT,
    { name: 'unit', says: 'only this unit, with the units below it' },
    { name: 'basis', default: 'home', values: ['home'], says: 'always where the quota is' },
  ],
  keys: { population: POPULATION_KEYS, event: [] },
  columns: [
    { name: 'unit', type: 'text', says: 'the unit' },
    { name: 'quotaSince', type: 'date', aside: true, says: 'since when it has that quota' },
    count('assigned', 'posts; null where it has no quota'),
    count('present', 'persons that count against the quota'),
    count('difference', 'present − assigned'),
    count('contract', 'persons on contract at the unit, outside of the quota'),
    count('assignedWithin', 'posts of the unit and of all below it'),
    count('presentWithin', 'persons that count against those'),
    count('differenceWithin', 'presentWithin − assignedWithin'),
  ],
};
