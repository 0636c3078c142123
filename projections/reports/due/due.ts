/** Answers the report due. */
import { ask } from '../compose.js';
import { numberOf } from '../groups.js';
import { pageOf } from '../page.js';
import type { Note, Report, TableRow, Value } from '../report.js';
import { readWithParts } from '../parts/parts.js';
import { description } from './description.js';

const SQL = readWithParts(new URL('./due.sql', import.meta.url));

export const due: Report = {
  description,
  answer: async (question, query) => {
    const { asOf, within, person, kind, filters, after, limit } = question;
    const own = { asOf, within, person, kind, after, limit };
    const found = await ask(query, SQL, question, { groupBy: [], filters }, own);
    const retires = kind === null || kind === 'retirement';
    return {
      method: 'terms by record, by policy and by time, of those employed on the day',
      ...pageOf(found, limit, term),
      notes: retires ? notesOn(found[0]) : [],
    };
  },
};

const cell = (row: TableRow, column: string): Value => row[column] as Value;

const term = (row: TableRow) => ({
  what: cell(row, 'what'),
  person: cell(row, 'person'),
  unit: cell(row, 'unit'),
  due: cell(row, 'due'),
  overdue: cell(row, 'overdue'),
  since: cell(row, 'begun'),
  event: cell(row, 'event'),
});

const notesOn = (row: TableRow | undefined): readonly Note[] => {
  if (row === undefined) return [];
  const [reckoned, unknown] = [numberOf(row, 'year_only'), numberOf(row, 'without_age')];
  return [
    {
      code: 'birth-year-only',
      text: `${reckoned} retirements are reckoned from 1 January: only the year of birth is known.`,
      values: { persons: reckoned },
    },
    ...(unknown === 0
      ? []
      : [
          {
            code: 'retirement-unknown',
            text: `The retirement of ${unknown} persons is not known: their birth or gender is not recorded.`,
            values: { persons: unknown },
          },
        ]),
  ];
};
