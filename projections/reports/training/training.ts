/** Answers the report training. */
import type { Groups } from '../groups.js';
import { Cells, denseRows, distinctGroups } from '../groups.js';
import { ask, readQuery } from '../compose.js';
import { persons, turns, turnsAndPersons } from '../counts.js';
import type { Period } from '../periods.js';
import { partialNotes, periodsOf } from '../periods.js';
import type { AnswerRow, Note, Report } from '../report.js';
import { fromThousandths } from '../rounding.js';
import { description } from './description.js';

const SQL = readQuery(new URL('./training.sql', import.meta.url));

export const training: Report = {
  description,
  answer: async (question, query) => {
    const { from, to, interval, groupBy, filters } = question;
    const periods = periodsOf(from, to, interval);
    const starts = periods.map((period) => period.from);
    const cells = new Cells(await ask(query, SQL, question, question, { from, to, starts }));
    const once = { groupBy: [], filters };
    const totals = new Cells(await ask(query, SQL, question, once, { from, to, starts: [from] }));
    const whole: Period = { label: '', from, to, partial: false };
    const groups = distinctGroups(groupBy, cells.groups());
    return {
      method: 'turns count trainings; persons count each person once a period and group',
      total: measuresOf(totals, [])(whole),
      rows: denseRows(periods, groupBy, groups, (each) => measuresOf(cells, each)),
      notes: [...partialNotes(periods), ...hoursNotes(totals.of([])(whole, 'without_hours'))],
    };
  },
};

const measuresOf = (cells: Cells, groups: Groups): ((period: Period) => AnswerRow) => {
  const counted = cells.of(groups);
  return (period) => ({
    ...turnsAndPersons({
      turns: turns(counted(period, 'turns')),
      persons: persons(counted(period, 'persons')),
    }),
    hours: fromThousandths(counted(period, 'hours')),
  });
};

const hoursNotes = (count: number): readonly Note[] => {
  if (count === 0) return [];
  const text = `${count} trainings have no hours recorded; the hours are of the others.`;
  return [{ code: 'hours-not-recorded', text, values: { trainings: count } }];
};
