/** What the report ratings says and takes. */
import { POPULATION_KEYS } from '../../keys.js';
import { KNOWN_AT, PERIOD, POPULATION } from '../parameters.js';
import type { Column, ReportDescription } from '../report.js';

const count = (name: string, says: string): Column => ({ name, type: 'integer', says });
const share = (name: string, says: string): Column => ({ name, type: 'decimal', says });

export const description: ReportDescription = {
  name: 'ratings',
  title: { vi: 'Đánh giá, xếp loại hằng năm', en: 'Annual ratings' },
  definition: {
    version: 1,
    text:
      'Of the persons employed on 31 December of each year, each once and in the group of that day: how they were rated ' +
      'for the year, whenever that was decided. Of several ratings of one person for one year the last counts. Who has ' +
      'none is unrated, and stays in every denominator. Who was rated and has left before the end of the year is not ' +
      'among them; how many they are is said.',
    formula:
      'staff = excellent + good + completed + notCompleted + unrated; share of each = count ÷ staff, four decimals, half up',
    source: 'Decree 90/2020/NĐ-CP on the rating of cadres, civil servants and public employees',
  },
  example: {
    question: 'How were people rated from 2021 to 2023, by category?',
    parameters: { from: '2021-01-01', to: '2024-01-01', groupBy: 'category' },
    says: 'One row for each year and category: of staff 866, excellent 170 (excellentShare 0.1963), unrated 12: twelve have no rating, and count in the denominator.',
  },
  parameters: [...PERIOD, ...KNOWN_AT, ...POPULATION],
  keys: { population: POPULATION_KEYS, event: [] },
  columns: [
    { name: 'date', type: 'date', says: '31 December of the year rated' },
    count('staff', 'persons employed on 31 December'),
    count('excellent', 'of them rated excellent (HTXSNV)'),
    count('good', 'of them rated good (HTTNV)'),
    count('completed', 'of them rated completed (HTNV)'),
    count('notCompleted', 'of them rated not completed (KHTNV)'),
    count('unrated', 'of them without a rating for the year'),
    share('excellentShare', 'excellent ÷ staff; null without staff'),
    share('goodShare', 'good ÷ staff'),
    share('completedShare', 'completed ÷ staff'),
    share('notCompletedShare', 'notCompleted ÷ staff'),
    share('unratedShare', 'unrated ÷ staff'),
  ],
};
