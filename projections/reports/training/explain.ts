/** Explains the report training: each training, each person who took part, and the hours of each. */
import { readQuery } from '../compose.js';
import type { Explanation } from '../explanations/explanation.js';
import { behindParts, periodOf, selected, which } from '../explanations/explanation.js';
import { countedOnce } from '../explanations/turns.js';

const SQL = readQuery(new URL('./training.sql', import.meta.url));
const ROWS = readQuery(new URL('./explain.sql', import.meta.url));
/** Of others no hours were recorded. */
const WITH_HOURS = { hours: 'hours is not null' };

export const trainingExplained: Explanation = {
  columns: ['turns', 'persons', 'hours'],
  behind: ({ question, column }) => {
    const rows = countedOnce(which(ROWS, WITH_HOURS, column), column, 'training');
    const amount = column === 'hours' ? 'hours' : '1000';
    return {
      sql: behindParts(SQL, rows.replace('/*amount*/', amount)),
      selection: selected(question),
      own: periodOf(question),
    };
  },
};
