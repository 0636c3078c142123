/** Explains the report first-year-attrition: each hire, and the separation of those gone. */
import { readQuery } from '../compose.js';
import type { Explanation } from '../explanations/explanation.js';
import { behindParts, periodOf, selected, which } from '../explanations/explanation.js';

const SQL = readQuery(new URL('./first-year-attrition.sql', import.meta.url));
const ROWS = readQuery(new URL('./explain.sql', import.meta.url));

const OUTCOMES = {
  gone: "outcome = 'gone'",
  stayed: "outcome = 'stayed'",
  pending: "outcome = 'pending'",
};

export const firstYearAttritionExplained: Explanation = {
  columns: ['hires', ...Object.keys(OUTCOMES)],
  behind: ({ question, column }) => ({
    sql: behindParts(SQL, which(ROWS, OUTCOMES, column)),
    selection: selected(question),
    own: { ...periodOf(question), asOf: question.asOf },
  }),
};
