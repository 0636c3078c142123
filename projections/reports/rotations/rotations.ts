/** Answers the report rotations. */
import { ask } from '../compose.js';
import type { Groups } from '../groups.js';
import { Cells, denseRows, distinctGroups } from '../groups.js';
import { persons, turns, turnsAndPersons } from '../counts.js';
import type { Period } from '../periods.js';
import { partialNotes, periodsOf } from '../periods.js';
import type { AnswerRow, Report } from '../report.js';
import { description } from './description.js';
import { MOVEMENTS } from './queries.js';

export const rotations: Report = {
  description,
  answer: async (question, query) => {
    const { from, to, interval, groupBy, filters } = question;
    const periods = periodsOf(from, to, interval);
    const starts = periods.map((period) => period.from);
    const cells = new Cells(await ask(query, MOVEMENTS, question, question, { from, to, starts }));
    const whole: Period = { label: '', from, to, partial: false };
    const once = { groupBy: [], filters };
    const totals = new Cells(
      await ask(query, MOVEMENTS, question, once, { from, to, starts: [from] }),
    );
    const groups = distinctGroups(groupBy, cells.groups());
    return {
      method: 'turns count movements; persons count each person once a period and group',
      total: measuresOf(totals, [])(whole),
      rows: denseRows(periods, groupBy, groups, (each) => measuresOf(cells, each)),
      notes: partialNotes(periods),
    };
  },
};

const measuresOf = (cells: Cells, groups: Groups): ((period: Period) => AnswerRow) => {
  const counted = cells.of(groups);
  return (period) =>
    turnsAndPersons({
      turns: turns(counted(period, 'turns')),
      persons: persons(counted(period, 'persons')),
    });
};
