/** What the report succession says and takes. */
import { POPULATION_KEYS } from '../../keys.js';
import { AS_OF, BASIS, KNOWN_AT, PAGE, UNIT, WHERE } from '../parameters.js';
import type { Column, ReportDescription } from '../report.js';

const text = (name: string, says: string): Column => ({ name, type: 'text', says });

export const description: ReportDescription = {
  name: 'succession',
  ofPersons: true,
  title: { vi: 'Quy hoạch cán bộ', en: 'Succession plans' },
  definition: {
    version: 1,
    text:
      'Who is planned for which post on the day: taken in, and neither taken out since nor past the end that the plan ' +
      'gives, and still in the employment in which they were taken in. One person may be planned for several posts, ' +
      'and each is a row. The total counts rows; posts and persons are said beside it, and never added.',
    formula: 'none: a list',
    source: 'Regulation 50-QĐ/TW (2021) on succession planning',
  },
  example: {
    question: 'Who is planned for which post at the end of 2023?',
    parameters: { asOf: '2023-12-31' },
    says: 'One row for each person and post: plannedPost director, plannedSince 2021-05-01, post deputy director: what they hold today.',
  },
  parameters: [AS_OF, ...KNOWN_AT, ...UNIT, WHERE, BASIS, ...PAGE],
  keys: { population: POPULATION_KEYS, event: [] },
  columns: [
    text('plannedPost', 'the post planned for'),
    text('person', 'the person'),
    text('unit', 'where the person stands on the day, by the basis asked'),
    text('post', 'the post held on the day'),
    { name: 'plannedSince', type: 'date', says: 'the first day in the plan' },
    { name: 'until', type: 'date', says: 'the first day no longer in it; null when open' },
    text('event', 'the event that says so last'),
  ],
};
