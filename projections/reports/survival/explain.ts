/** Explains the report survival: the spells that came under observation in a month of service, ended in it, or were last seen. */
import { readQuery } from '../compose.js';
import type { Explanation } from '../explanations/explanation.js';
import { behindParts, which } from '../explanations/explanation.js';
import { SQL, observing } from './survival.js';

const ROWS = readQuery(new URL('./explain.sql', import.meta.url));

const MARKS = { entered: 'entered = 1', events: 'events = 1', censored: 'censored = 1' };

export const survivalExplained: Explanation = {
  columns: Object.keys(MARKS),
  names: ['month'],
  behind: ({ question, column, at: { month = null } }) => {
    const { people, own } = observing(question);
    return {
      sql: behindParts(SQL, which(ROWS, MARKS, column)),
      selection: { groupBy: [], filters: people },
      own: { ...own, month: month === null ? null : Number(month) },
    };
  },
};
