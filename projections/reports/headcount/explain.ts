/** Explains the report headcount, and every other figure that is a headcount of a day. */
import { readQuery } from '../compose.js';
import type { Behind, Explanation } from '../explanations/explanation.js';
import { behindParts, refuseColumn, selected } from '../explanations/explanation.js';
import type { Question } from '../report.js';
import { counting } from './counted.js';

const SQL = readQuery(new URL('./headcount.sql', import.meta.url));
const ROWS = readQuery(new URL('./explain.sql', import.meta.url));

/** Who stands on the day `asOf` of the question. */
export const standingOn = (question: Question): Behind => {
  const { asOf, count } = question;
  const amount = count === 'fte' ? 'coalesce(fte, 1000)' : '1000';
  const rows = ROWS.replace('/*amount*/', amount);
  const sql = behindParts(counting(SQL, count), rows);
  return { sql, selection: selected(question), own: { asOf } };
};

export const headcountExplained: Explanation = {
  columns: ['count'],
  behind: ({ question, column }) =>
    question.count === 'units'
      ? refuseColumn(column, 'count persons, posts or fte; grouped by unit, these name the units')
      : standingOn(question),
};
