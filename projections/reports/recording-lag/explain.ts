/** Explains the report recording-lag: each fact that was recorded. */
import { PERSON_FACTS } from '../../keys.js';
import { readQuery } from '../compose.js';
import type { Explanation } from '../explanations/explanation.js';
import { behindParts, periodOf, selected, which } from '../explanations/explanation.js';

const SQL = readQuery(new URL('./recording-lag.sql', import.meta.url));
const ROWS = readQuery(new URL('./explain.sql', import.meta.url));

const FACTS = { withDecision: 'date - signed is not null', recordedLate: 'recorded > date' };

export const recordingLagExplained: Explanation = {
  columns: ['records', ...Object.keys(FACTS)],
  behind: ({ question, column }) => ({
    sql: behindParts(SQL, which(ROWS, FACTS, column)),
    selection: selected(question),
    own: { ...periodOf(question), types: PERSON_FACTS.map(({ event }) => event) },
  }),
};
