/** Explains the report rotations: each movement, and each person who moved. */
import type { Explanation } from '../explanations/explanation.js';
import { behindParts, periodOf, selected } from '../explanations/explanation.js';
import { countedOnce } from '../explanations/turns.js';
import { MOVEMENTS, MOVEMENT_ROWS } from './queries.js';

export const rotationsExplained: Explanation = {
  columns: ['turns', 'persons'],
  behind: ({ question, column }) => ({
    sql: behindParts(
      MOVEMENTS,
      countedOnce(MOVEMENT_ROWS, column, "concat_ws(' ', person, date, ordinal)"),
    ),
    selection: selected(question),
    own: periodOf(question),
  }),
};
