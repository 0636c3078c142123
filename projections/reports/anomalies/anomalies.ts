/** Answers the report anomalies. */
import { PEOPLE_IN_SCOPE } from '../../lists/queries.js';
import { ask } from '../compose.js';
import { pageOf } from '../page.js';
import type { Report, TableRow, Value } from '../report.js';
import { readWithParts } from '../parts/parts.js';
import { description } from './description.js';

const SQL = readWithParts(new URL('./anomalies.sql', import.meta.url)).replace(
  '/*people in scope*/',
  () => PEOPLE_IN_SCOPE,
);
const EVERYTHING = { groupBy: [], filters: [] };

export const anomalies: Report = {
  description,
  answer: async (question, query) => {
    const { asOf, person, kind, after, limit } = question;
    // The unit is no part of this report; what the asker may see is a part of its own query.
    const own = { asOf, person, kind, after, limit };
    const found = await ask(query, SQL, question, EVERYTHING, own);
    return {
      method: 'facts without effect, placements on the day, and warnings given',
      ...pageOf(found, limit, anomaly),
      notes: [],
    };
  },
};

const anomaly = (row: TableRow) =>
  Object.fromEntries(
    description.columns.map(({ name }): [string, Value] => [name, row[name] as Value]),
  );
