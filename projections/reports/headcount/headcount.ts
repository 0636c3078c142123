/** Answers the report headcount. */
import { ask, readQuery } from '../compose.js';
import { checkSize, groupsOf, keyColumns, numberOf } from '../groups.js';
import type { Note, Question, Report } from '../report.js';
import { fromThousandths, quotient } from '../rounding.js';
import { NOT_ATTRIBUTABLE } from '../../keys.js';
import { counting } from './counted.js';
import { description } from './description.js';

const SQL = readQuery(new URL('./headcount.sql', import.meta.url));

/** What is counted, as SQL over those who stand. */
const MEASURES: Readonly<Record<Question['count'], string>> = {
  persons: 'count(*)',
  posts: 'count(*)',
  fte: 'coalesce(sum(coalesce(fte, 1000)), 0)',
  units: `count(distinct nullif(stands_in, '${NOT_ATTRIBUTABLE}'))`,
};

const METHODS: Readonly<Record<Question['count'], string>> = {
  persons: 'persons at the end of the day, each once',
  posts: 'appointments at the end of the day, each where it is held',
  fte: 'sum of full-time fractions at the end of the day',
  units: 'units in which somebody stands at the end of the day',
};

const IN_SEVERAL_GROUPS: Note = {
  code: 'units-in-several-groups',
  text: 'A unit counts in every group of its people: the counts may add up to more than the total.',
  values: {},
};

export const headcount: Report = {
  description,
  answer: async (question, query) => {
    const { groupBy, count: counted, asOf } = question;
    const sql = counting(SQL, counted).replace('/*measure*/', MEASURES[counted]);
    const found = await ask(query, sql, question, question, { asOf });
    const whole = found.find(({ groups }) => groups === null);
    const total = whole === undefined ? 0 : numberOf(whole, 'count');
    const rows = found.filter(({ groups }) => groups !== null);
    checkSize(1, rows.length);
    const written = (count: number): number => (counted === 'fte' ? fromThousandths(count) : count);
    return {
      method: METHODS[counted],
      total: written(total),
      rows: rows.map((row) => ({
        ...keyColumns(groupBy, groupsOf(row)),
        count: written(numberOf(row, 'count')),
        share: quotient(numberOf(row, 'count'), total),
      })),
      notes: counted === 'units' && groupBy.length > 0 ? [IN_SEVERAL_GROUPS] : [],
    };
  },
};
