/** What the report decision-gaps says and takes. */
import { AS_OF, KNOWN_AT, OPEN_PERIOD, PAGE } from '../parameters.js';
import type { Column, ReportDescription } from '../report.js';

const text = (name: string, says: string): Column => ({ name, type: 'text', says });
const count = (name: string, says: string): Column => ({ name, type: 'integer', says });

export const description: ReportDescription = {
  name: 'decision-gaps',
  title: {
    vi: 'Số quyết định còn thiếu hoặc trùng',
    en: 'Numbers of decisions missing or repeated',
  },
  definition: {
    version: 1,
    text:
      'A series is the decisions of one body, signed in one year, with the same text after the number: “12/QĐ-UBND” and ' +
      '“15/QĐ-UBND” are of one. `missing`: numbers between the lowest and the highest known that no decision of the ' +
      'ledger has; a body also decides what no personnel record rests on, so that a gap is a question, not an error. ' +
      '`repeated`: one number of a series on several decisions. Decisions without a number in front are in no series. ' +
      'Somebody with a scope sees the series as far as its people’s facts rest on it.',
    formula:
      'count = last − first + 1 of what is missing; of what is repeated, the decisions with the number',
    source: 'numbering of official papers by body and year: Decree 30/2020/NĐ-CP on records work',
  },
  example: {
    question: 'Which numbers are missing among the decisions of 2023?',
    parameters: { from: '2023-01-01', to: '2024-01-01' },
    says: 'One row for each gap: `missing`, body UBND, year 2023, series /QĐ-UBND, first 13, last 14, count 2.',
  },
  parameters: [AS_OF, ...OPEN_PERIOD, ...KNOWN_AT, ...PAGE],
  keys: { population: [], event: [] },
  columns: [
    text('what', 'missing or repeated'),
    text('body', 'the authority; unknown where none is recorded'),
    count('year', 'the year of signing'),
    text('series', 'what follows the number'),
    count('first', 'the first number of the gap, or the repeated one'),
    count('last', 'the last number of the gap, or the repeated one'),
    count('count', 'how many numbers are missing, or decisions have the number'),
  ],
};
