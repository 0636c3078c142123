/** Answers the report bridge, and says whether it closes. */
import { addDays } from '../../../src/domain/plain-date.js';
import type { Selection } from '../compose.js';
import { denseRows, distinctGroups } from '../groups.js';
import { levelsOf } from '../levels.js';
import type { Period } from '../periods.js';
import { partialNotes, periodsOf } from '../periods.js';
import type { AnswerRow, Note, Query, Question, Report } from '../report.js';
import { description } from './description.js';
import { flowsOf } from './flows.js';

/** Rows that do not close are named up to this number. */
const NAMED_MAX = 20;

export const bridge: Report = {
  description,
  answer: async (question, query) => {
    const { from, to, interval, groupBy, filters } = question;
    const periods = periodsOf(from, to, interval);
    const rows = await bridgeRows(query, question, { groupBy, filters }, periods);
    const whole = periodsOf(from, to, 'whole');
    const [total = {}] = await bridgeRows(query, question, { groupBy: [], filters }, whole);
    const open = [...rows, total].filter((row) => !closes(row));
    return {
      method:
        'stocks by states, flows by steps; a step into or out of a group on the tree of its day',
      closes: open.length === 0,
      total,
      rows,
      notes: [...partialNotes(periods), ...open.slice(0, NAMED_MAX).map(openNote)],
    };
  },
};

const bridgeRows = async (
  query: Query,
  question: Question,
  selection: Selection,
  periods: readonly Period[],
): Promise<readonly AnswerRow[]> => {
  const { groupBy } = selection;
  const eves = [...periods.map(({ from }) => addDays(from, -1)), addDays(question.to, -1)];
  const [levels, flows] = await Promise.all([
    levelsOf(query, question, selection, eves),
    flowsOf(query, question, selection, periods),
  ]);
  const groups = distinctGroups(groupBy, [...levels.groupsOnDates, ...flows.groups()]);
  return denseRows(periods, groupBy, groups, (each) => {
    const [level, crossed] = [levels.of(each), flows.of(each)];
    return (period) => ({
      opening: level.on(addDays(period.from, -1)),
      hires: crossed(period, 'hires'),
      movesIn: crossed(period, 'moves_in'),
      separations: crossed(period, 'separations'),
      movesOut: crossed(period, 'moves_out'),
      reorganisedIn: crossed(period, 'reorganised_in'),
      reorganisedOut: crossed(period, 'reorganised_out'),
      closing: level.on(addDays(period.to, -1)),
    });
  });
};

const closes = (row: AnswerRow): boolean => {
  const at = (column: string): number => Number(row[column]);
  const into = at('hires') + at('movesIn') + at('reorganisedIn');
  const out = at('separations') + at('movesOut') + at('reorganisedOut');
  return at('opening') + into - out === at('closing');
};

const openNote = (row: AnswerRow): Note => ({
  code: 'does-not-close',
  text: `This row does not close: ${JSON.stringify(row)}.`,
  values: Object.fromEntries(
    Object.entries(row).filter((entry): entry is [string, string | number] => entry[1] !== null),
  ),
});
