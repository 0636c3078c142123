/** Explains the report discipline: each penalty, and each person with one in force. */
import type { Explanation } from '../explanations/explanation.js';
import { behindParts, selected, which } from '../explanations/explanation.js';
import { countedOnce } from '../explanations/turns.js';
import { readQuery } from '../compose.js';
import { readWithParts } from '../parts/parts.js';

const SQL = readWithParts(new URL('./discipline.sql', import.meta.url));
const ROWS = readQuery(new URL('./explain.sql', import.meta.url));

const STANDINGS = {
  inForce: "standing = 'in-force'",
  lapsed: "standing = 'lapsed'",
  ended: "standing = 'ended'",
  afterLeaving: "standing = 'after-leaving'",
  persons: "standing = 'in-force'",
};

export const disciplineExplained: Explanation = {
  columns: ['given', ...Object.keys(STANDINGS)],
  names: ['track', 'form'],
  behind: ({ question, column, at: { track = null, form = null } }) => ({
    sql: behindParts(SQL, countedOnce(which(ROWS, STANDINGS, column), column, 'penalty_root')),
    selection: selected(question),
    own: { asOf: question.asOf, track, form },
  }),
};
