/** What the report first-year-attrition says and takes. */
import { POPULATION_KEYS } from '../../keys.js';
import {
  AS_OF,
  COMPARE_PERIOD,
  KNOWN_AT,
  PERIOD,
  POPULATION,
  intervalWith,
} from '../parameters.js';
import type { Column, ReportDescription } from '../report.js';

const count = (name: string, says: string): Column => ({
  name,
  type: 'integer',
  measure: 'count',
  says,
});

export const description: ReportDescription = {
  name: 'first-year-attrition',
  title: { vi: 'Nghỉ việc trong năm đầu', en: 'First-year attrition' },
  definition: {
    version: 1,
    text:
      'Of those hired in a period, who was gone before twelve months had passed: the first day out is earlier than ' +
      'the day of hire a year later. Each hire counts by itself, in the group that the person was hired into. What ' +
      'happened after `asOf` is not looked at: who was neither gone by then nor had twelve months is pending, and a ' +
      'cohort whose last possible hire has not had twelve months is incomplete and has no share.',
    formula: 'share = gone ÷ hires, of complete cohorts; hires = gone + stayed + pending',
    source: 'first-year turnover, as in ISO 30414:2018, of hire cohorts',
  },
  example: {
    question:
      'What share of the people hired in each year from 2020 on left within their first year?',
    parameters: { from: '2020-01-01', to: '2024-01-01', interval: 'year', asOf: '2023-12-31' },
    says:
      'One row for each year: `2021`, hires 200, gone 14, stayed 186, share 0.07 says that 14 of 200 left within a ' +
      'year; `2023` is not complete: of its 180 hires 5 are gone and 170 pending.',
  },
  parameters: [
    ...PERIOD,
    { ...AS_OF, says: `${AS_OF.says}: how far it is known who has gone` },
    COMPARE_PERIOD,
    ...KNOWN_AT,
    ...POPULATION,
    intervalWith('whole'),
  ],
  keys: { population: POPULATION_KEYS, event: [] },
  columns: [
    { name: 'period', type: 'text', says: 'the period of hire' },
    {
      name: 'complete',
      type: 'text',
      aside: true,
      says: 'true when everybody who could be hired in it has had twelve months',
    },
    count('hires', 'hires into the group, up to `asOf`'),
    count('gone', 'of them gone within twelve months'),
    count('stayed', 'of them there for twelve months'),
    count('pending', 'of them neither yet'),
    {
      name: 'share',
      type: 'decimal',
      measure: 'share',
      says: 'gone ÷ hires; null when incomplete',
    },
  ],
};
