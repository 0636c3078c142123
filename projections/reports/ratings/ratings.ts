/** Answers the report ratings. */
import { addDays } from '../../../src/domain/plain-date.js';
import { ask, readQuery } from '../compose.js';
import type { Groups } from '../groups.js';
import { Cells, denseRows, distinctGroups, numberOf } from '../groups.js';
import type { Period } from '../periods.js';
import { periodsOf } from '../periods.js';
import type { AnswerRow, Note, Query, Question, Report } from '../report.js';
import { quotient } from '../rounding.js';
import { description } from './description.js';

const SQL = readQuery(new URL('./ratings.sql', import.meta.url));
const ELSEWHERE = readQuery(new URL('./elsewhere.sql', import.meta.url));

/** The last days of years that lie in the period. */
const yearEndsOf = ({ from, to }: Question): readonly Period[] =>
  periodsOf(from, to, 'year')
    .filter((year) => year.to.endsWith('-01-01'))
    .map(({ to: next }) => addDays(next, -1))
    .map((end) => ({ label: end, from: end, to: end, partial: false }));

export const ratings: Report = {
  description,
  answer: async (question, query) => {
    const { groupBy, filters } = question;
    const years = yearEndsOf(question);
    const ends = years.map(({ from }) => from);
    const cells = new Cells(await ask(query, SQL, question, question, { ends }));
    const whole = new Cells(await ask(query, SQL, question, { groupBy: [], filters }, { ends }));
    const groups = distinctGroups(groupBy, cells.groups());
    const total = measuresOf(whole, []);
    return {
      method: 'persons employed on 31 December, by their rating for the year',
      total: years.map((year) => ({ date: year.label, ...total(year) })),
      rows: denseRows(years, groupBy, groups, (each) => measuresOf(cells, each)).map(
        ({ period, ...row }) => ({ date: period, ...row }) as AnswerRow,
      ),
      notes: await elsewhere(question, query, ends),
    };
  },
};

const measuresOf = (cells: Cells, groups: Groups): ((period: Period) => AnswerRow) => {
  const counted = cells.of(groups);
  return (year) => {
    const staff = counted(year, 'staff');
    const counts = {
      excellent: counted(year, 'excellent'),
      good: counted(year, 'good'),
      completed: counted(year, 'completed'),
      notCompleted: counted(year, 'not_completed'),
      unrated: counted(year, 'unrated'),
    };
    const shares = Object.entries(counts).map(([name, count]) => [
      `${name}Share`,
      quotient(count, staff),
    ]);
    return { staff, ...counts, ...(Object.fromEntries(shares) as AnswerRow) };
  };
};

/** Said of the whole ledger only: who has left is in no unit at the end of the year. */
const elsewhere = async (
  question: Question,
  query: Query,
  ends: readonly string[],
): Promise<readonly Note[]> => {
  const { scope, unit, filters } = question;
  if (scope !== null || unit !== null || filters.length > 0) return [];
  const [row] = await ask(query, ELSEWHERE, question, { groupBy: [], filters: [] }, { ends });
  const persons = row === undefined ? 0 : numberOf(row, 'persons');
  if (persons === 0) return [];
  const text = `${persons} ratings are of persons who were not there at the end of the year.`;
  return [{ code: 'rated-not-present', text, values: { persons } }];
};
