/** Answers the report decision-gaps. */
import { PEOPLE_IN_SCOPE } from '../../lists/queries.js';
import { ask } from '../compose.js';
import { numberOf } from '../groups.js';
import { pageOf } from '../page.js';
import type { Note, Report, TableRow, Value } from '../report.js';
import { readWithParts } from '../parts/parts.js';
import { description } from './description.js';

const SQL = readWithParts(new URL('./decision-gaps.sql', import.meta.url)).replace(
  '/*people in scope*/',
  () => PEOPLE_IN_SCOPE,
);

export const decisionGaps: Report = {
  description,
  answer: async (question, query) => {
    const { asOf, from, to, after, limit } = question;
    const own = { asOf, from, to, after, limit };
    const found = await ask(query, SQL, question, { groupBy: [], filters: [] }, own);
    return {
      method: 'numbers between the lowest and the highest known of each body, year and series',
      ...pageOf(found, limit, (row) =>
        Object.fromEntries(
          description.columns.map(({ name }): [string, Value] => [name, row[name] as Value]),
        ),
      ),
      notes: notesOn(found[0]),
    };
  },
};

const notesOn = (row: TableRow | undefined): readonly Note[] => {
  if (row === undefined) return [];
  const [numbers, decisions] = [numberOf(row, 'missing'), numberOf(row, 'unnumbered')];
  return [
    { code: 'numbers-missing', text: `${numbers} numbers are missing.`, values: { numbers } },
    ...(decisions === 0
      ? []
      : [
          {
            code: 'decisions-unnumbered',
            text: `${decisions} decisions have no number in front: they are in no series.`,
            values: { decisions },
          },
        ]),
  ];
};
