/** Explains the report attrition: the separations, and the moves out of a group. */
import { SEPARATION_KEYS } from '../../keys.js';
import { flowBehind } from '../bridge/explain.js';
import { readQuery } from '../compose.js';
import type { Explanation } from '../explanations/explanation.js';
import {
  behindParts,
  periodOf,
  refuseColumn,
  selected,
  which,
} from '../explanations/explanation.js';

const SQL = readQuery(new URL('./attrition.sql', import.meta.url));
const ROWS = readQuery(new URL('./explain.sql', import.meta.url));

const CLASSES = {
  voluntary: "class = 'voluntary'",
  involuntary: "class = 'involuntary'",
  other: "class = 'other'",
  unknown: "class is null or class not in ('voluntary', 'involuntary', 'other')",
};

export const attritionExplained: Explanation = {
  columns: ['separations', ...Object.keys(CLASSES), 'movesOut'],
  behind: ({ question, column, at }) => {
    if (column !== 'movesOut') {
      const sql = behindParts(SQL, which(ROWS, CLASSES, column));
      return { sql, selection: selected(question), own: periodOf(question) };
    }
    if (question.groupBy.some((key) => SEPARATION_KEYS.includes(key))) {
      return refuseColumn(column, 'a row that is not by a key of separations');
    }
    const filters = question.filters.filter(({ key }) => !SEPARATION_KEYS.includes(key));
    return flowBehind({ question: { ...question, filters }, column, at });
  },
};
