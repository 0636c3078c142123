/** Explains the report rotations: each movement, and each person who moved. */
import { readQuery } from '../compose.js';
import type { Explanation } from '../explanations/explanation.js';
import { behindParts, periodOf, selected } from '../explanations/explanation.js';
import { countedOnce } from '../explanations/turns.js';

const SQL = readQuery(new URL('./rotations.sql', import.meta.url));
const ROWS = readQuery(new URL('./explain.sql', import.meta.url));

export const rotationsExplained: Explanation = {
  columns: ['turns', 'persons'],
  behind: ({ question, column }) => ({
    sql: behindParts(SQL, countedOnce(ROWS, column, "concat_ws(' ', person, date, ordinal)")),
    selection: selected(question),
    own: periodOf(question),
  }),
};
