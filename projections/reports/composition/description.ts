/** What the report composition says and takes. */
import { POPULATION_KEYS } from '../../keys.js';
import { AS_OF, COMPARE_DAY, KNOWN_AT, POPULATION } from '../parameters.js';
import type { ReportDescription } from '../report.js';

export const ATTRIBUTES_MAX = 12;

export const description: ReportDescription = {
  name: 'composition',
  title: { vi: 'Cơ cấu đội ngũ', en: 'Composition' },
  definition: {
    version: 1,
    text:
      'How the persons of a day divide by each of several attributes, each attribute by itself. Everybody is in one ' +
      'value of every attribute, `unknown` where nothing is recorded, so that the counts of each attribute add up to N; ' +
      '`closes` says that they do. N is the headcount of the group, counted apart from its parts.',
    formula: 'share = count ÷ N, four decimals, half up; N = persons of the group',
    source: 'cơ cấu, as in the quality reports BM01 and BM02; ISO 30414:2018, diversity',
  },
  example: {
    question:
      'How are the people of unit U1 made up on 31 December 2023, by gender and by education?',
    parameters: { asOf: '2023-12-31', unit: 'U1', by: 'gender,education' },
    says:
      'One row for each value of each attribute: `education`, `bachelor`, count 1039, share 0.6123, N 1697 says that ' +
      '1,039 of 1,697 people are bachelors; the rows of `education` add up to 1,697, and so do those of `gender`.',
  },
  parameters: [
    AS_OF,
    COMPARE_DAY,
    ...KNOWN_AT,
    ...POPULATION,
    {
      name: 'by',
      default: 'category,gender,ageBand,education,politicalTheory',
      says: `the attributes, separated by commas: any keys of the population, at most ${ATTRIBUTES_MAX}; of the usual ones those grouped by are left out`,
    },
  ],
  keys: { population: POPULATION_KEYS, event: [] },
  columns: [
    { name: 'attribute', type: 'text', says: 'the attribute' },
    { name: 'value', type: 'text', says: 'its value' },
    {
      name: 'count',
      type: 'integer',
      measure: 'count',
      says: 'persons of the group with that value',
    },
    { name: 'share', type: 'decimal', measure: 'share', says: 'of N' },
    { name: 'N', type: 'integer', measure: 'count', says: 'persons of the group' },
  ],
};
