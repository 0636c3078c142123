/** Explains the report mobility: each move, each person who moved, and each who was there. */
import { readQuery } from '../compose.js';
import type { Explanation } from '../explanations/explanation.js';
import { behindParts, periodOf, selected } from '../explanations/explanation.js';
import { countedOnce } from '../explanations/turns.js';
import { MOVEMENT_ROWS, MOVES } from '../rotations/queries.js';

const PRESENT = readQuery(new URL('./present.sql', import.meta.url));
const PRESENT_ROWS = readQuery(new URL('./present-explain.sql', import.meta.url));
const MOVE = "concat_ws(' ', person, date, ordinal)";

export const mobilityExplained: Explanation = {
  columns: ['turns', 'persons', 'present'],
  behind: ({ question, column }) => ({
    sql:
      column === 'present'
        ? behindParts(PRESENT, PRESENT_ROWS)
        : behindParts(MOVES, countedOnce(MOVEMENT_ROWS, column, MOVE)),
    selection: selected(question),
    own: periodOf(question),
  }),
};
