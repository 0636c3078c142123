/** Explains the report ratings: who was there at the end of the year, and how each was rated. */
import { readQuery } from '../compose.js';
import type { Explanation } from '../explanations/explanation.js';
import { behindParts, selected, which } from '../explanations/explanation.js';

const SQL = readQuery(new URL('./ratings.sql', import.meta.url));
const ROWS = readQuery(new URL('./explain.sql', import.meta.url));

const RATED = {
  excellent: "rating = 'excellent'",
  good: "rating = 'good'",
  completed: "rating = 'completed'",
  notCompleted: "rating = 'not-completed'",
  unrated: "rating is null or rating not in ('excellent', 'good', 'completed', 'not-completed')",
};

export const ratingsExplained: Explanation = {
  columns: ['staff', ...Object.keys(RATED)],
  behind: ({ question, column }) => ({
    sql: behindParts(SQL, which(ROWS, RATED, column)),
    selection: selected(question),
    own: { ends: [question.asOf] },
  }),
};
