/** Answers the report discipline. */
import { ask } from '../compose.js';
import { checkSize, groupsOf, keyColumns, numberOf, textOf } from '../groups.js';
import { readWithParts } from '../parts/parts.js';
import type { AnswerRow, Report, TableRow } from '../report.js';
import { description } from './description.js';

const SQL = readWithParts(new URL('./discipline.sql', import.meta.url));

export const discipline: Report = {
  description,
  answer: async (question, query) => {
    const { asOf, groupBy } = question;
    const found = await ask(query, SQL, question, question, { asOf });
    const whole = found.find(({ groups }) => groups === null);
    const rows = found.filter(({ groups }) => groups !== null);
    checkSize(1, rows.length);
    return {
      method: 'penalties given by the day, in force until they lapse by time',
      total: measuresOf(whole),
      rows: rows.map((row) => ({
        track: textOf(row, 'track'),
        form: textOf(row, 'form'),
        ...keyColumns(groupBy, groupsOf(row)),
        ...measuresOf(row),
      })),
      notes: [],
    };
  },
};

const measuresOf = (row: TableRow | undefined): AnswerRow => {
  const counted = (column: string): number => (row === undefined ? 0 : numberOf(row, column));
  return {
    given: counted('given'),
    inForce: counted('in_force'),
    lapsed: counted('lapsed'),
    ended: counted('ended'),
    afterLeaving: counted('after_leaving'),
    persons: counted('persons'),
  };
};
