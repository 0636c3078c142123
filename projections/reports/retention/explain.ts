/** Explains the report retention: who was there, and who of them stayed, came back or left. */
import { readQuery } from '../compose.js';
import type { Explanation } from '../explanations/explanation.js';
import { partsOf, selected, which } from '../explanations/explanation.js';

const SQL = readQuery(new URL('./retention.sql', import.meta.url));
const ROWS = readQuery(new URL('./explain.sql', import.meta.url));

const KEPT = {
  retained: 'there.person is not null',
  rehired: 'there.spell <> base.spell',
  left: 'there.person is null',
};

export const retentionExplained: Explanation = {
  columns: ['base', ...Object.keys(KEPT)],
  behind: ({ question, column }) => ({
    sql: partsOf(SQL) + which(ROWS, KEPT, column),
    selection: selected(question),
    own: { from: question.from, to: question.to },
  }),
};
