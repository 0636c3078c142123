/** Answers the report retention. */
import { ask, readQuery } from '../compose.js';
import type { Persons } from '../counts.js';
import { minus, numeral, persons } from '../counts.js';
import { checkSize, groupsOf, keyColumns, numberOf } from '../groups.js';
import type { AnswerRow, Report, TableRow } from '../report.js';
import { quotient } from '../rounding.js';
import { description } from './description.js';

const SQL = readQuery(new URL('./retention.sql', import.meta.url));

export const retention: Report = {
  description,
  answer: async (question, query) => {
    const { from, to, groupBy } = question;
    const found = await ask(query, SQL, question, question, { from, to });
    const whole = found.find(({ groups }) => groups === null);
    const rows = found.filter(({ groups }) => groups !== null);
    checkSize(1, rows.length);
    return {
      method: 'persons at the end of `from`, looked for at the end of `to`',
      total: whole === undefined ? NOBODY : measuresOf(whole),
      rows: rows.map((row) => ({ ...keyColumns(groupBy, groupsOf(row)), ...measuresOf(row) })),
      notes: [],
    };
  },
};

interface Kept {
  readonly base: Persons;
  readonly retained: Persons;
  readonly rehired: Persons;
}

const measuresOf = (row: TableRow): AnswerRow => {
  const of = (column: string): Persons => persons(numberOf(row, column));
  return shown({ base: of('base'), retained: of('retained'), rehired: of('rehired') });
};

const shown = ({ base, retained, rehired }: Kept): AnswerRow => ({
  base: numeral(base),
  retained: numeral(retained),
  rehired: numeral(rehired),
  left: numeral(minus(base, retained)),
  share: quotient(numeral(retained), numeral(base)),
});

const NOBODY = shown({ base: persons(0), retained: persons(0), rehired: persons(0) });
