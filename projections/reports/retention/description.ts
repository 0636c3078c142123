/** What the report retention says and takes. */
import { POPULATION_KEYS } from '../../keys.js';
import { COMPARE_PERIOD, KNOWN_AT, POPULATION } from '../parameters.js';
import type { Column, ReportDescription } from '../report.js';

const count = (name: string, says: string): Column => ({
  name,
  type: 'integer',
  measure: 'count',
  says,
});

export const description: ReportDescription = {
  name: 'retention',
  title: { vi: 'Tỷ lệ giữ chân', en: 'Retention' },
  definition: {
    version: 1,
    text:
      'Of the persons employed at the end of day `from`, those employed at the end of day `to`, wherever they work ' +
      'then. The group is the one of `from`. Who left in between and came back is retained, and counted as rehired.',
    formula: 'share = retained ÷ base; base = retained + left',
    source: 'ISO 30414:2018, retention rate',
  },
  example: {
    question:
      'How many of those who worked in each top unit at the end of 2020 were still there three years later?',
    parameters: { from: '2020-12-31', to: '2023-12-31', groupBy: 'unit1' },
    says:
      'One row for each unit: `U1`, base 400, retained 352, left 48, share 0.88 says that 352 of 400 are employed at ' +
      'the end of 2023, somewhere in the organisation.',
  },
  parameters: [
    { name: 'from', required: true, says: 'a date YYYY-MM-DD: the day of the base' },
    { name: 'to', required: true, says: 'a date YYYY-MM-DD: the day on which they are looked for' },
    COMPARE_PERIOD,
    ...KNOWN_AT,
    ...POPULATION,
  ],
  keys: { population: POPULATION_KEYS, event: [] },
  columns: [
    count('base', 'persons of the group on `from`'),
    count('retained', 'of them employed on `to`'),
    count('rehired', 'of the retained: in another spell than on `from`'),
    count('left', 'of the base not employed on `to`'),
    { name: 'share', type: 'decimal', measure: 'share', says: 'retained ÷ base' },
  ],
};
