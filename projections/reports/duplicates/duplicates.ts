/** Answers the report duplicates. */
import { PEOPLE_IN_SCOPE } from '../../lists/queries.js';
import { ask } from '../compose.js';
import { numberOf } from '../groups.js';
import { pageOf } from '../page.js';
import type { Report, Value } from '../report.js';
import { readWithParts } from '../parts/parts.js';
import { description } from './description.js';

const SQL = readWithParts(new URL('./duplicates.sql', import.meta.url)).replace(
  '/*people in scope*/',
  () => PEOPLE_IN_SCOPE,
);

export const duplicates: Report = {
  description,
  answer: async (question, query) => {
    const { asOf, after, limit } = question;
    const own = { asOf, after, limit };
    const found = await ask(query, SQL, question, { groupBy: [], filters: [] }, own);
    const persons = found[0] === undefined ? 0 : numberOf(found[0], 'persons');
    return {
      method: 'warnings given when a record was made',
      ...pageOf(found, limit, (row) =>
        Object.fromEntries(
          description.columns.map(({ name }): [string, Value] => [name, row[name] as Value]),
        ),
      ),
      notes: [
        { code: 'persons', text: `They are records of ${persons} persons.`, values: { persons } },
      ],
    };
  },
};
