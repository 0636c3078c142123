/** Explains the report bridge: stocks by who stands, flows by what happened. */
import { addDays } from '../../../src/domain/plain-date.js';
import { readQuery } from '../compose.js';
import type { Behind, Explanation, Figure } from '../explanations/explanation.js';
import { behindParts, periodOf, selected, which } from '../explanations/explanation.js';
import { standingOn } from '../headcount/explain.js';

const SQL = readQuery(new URL('./bridge.sql', import.meta.url));
const ROWS = readQuery(new URL('./explain.sql', import.meta.url));

const WAYS = {
  hires: "entered and way = 'hire'",
  movesIn: "entered and way = 'move'",
  separations: "not entered and way = 'separation'",
  movesOut: "not entered and way = 'move'",
  reorganisedIn: "entered and way = 'reorganisation'",
  reorganisedOut: "not entered and way = 'reorganisation'",
};

export const flowBehind = ({ question, column }: Figure): Behind => ({
  sql: behindParts(SQL, which(ROWS, WAYS, column)),
  selection: selected(question),
  own: periodOf(question),
});

export const bridgeExplained: Explanation = {
  columns: ['opening', ...Object.keys(WAYS), 'closing'],
  behind: (figure) => {
    const { question, column } = figure;
    const { from, to } = question;
    switch (column) {
      case 'opening':
        return standingOn({ ...question, asOf: addDays(from, -1) });
      case 'closing':
        return standingOn({ ...question, asOf: addDays(to, -1) });
      default:
        return flowBehind(figure);
    }
  },
};
