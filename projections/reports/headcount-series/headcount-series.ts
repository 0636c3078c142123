/** Answers the report headcount-series. */
import { checkSize, distinctGroups, keyColumns } from '../groups.js';
import { levelsOf } from '../levels.js';
import { periodsOf } from '../periods.js';
import type { Question, Report } from '../report.js';
import { description } from './description.js';

const COUNTED: Readonly<Record<Question['count'], string>> = {
  persons: 'persons',
  posts: 'appointments',
  fte: 'persons',
  units: 'persons',
};

export const headcountSeries: Report = {
  description,
  answer: async (question, query) => {
    const { groupBy, filters, from, to, interval } = question;
    const dates = periodsOf(from, to, interval).map((period) => period.from);
    const levels = await levelsOf(query, question, question, dates);
    const whole =
      groupBy.length === 0
        ? levels
        : await levelsOf(query, question, { groupBy: [], filters }, dates);
    const groups = distinctGroups(groupBy, levels.groupsOnDates);
    checkSize(dates.length, groups.length);
    const each = groups.map((values) => ({
      keys: keyColumns(groupBy, values),
      level: levels.of(values),
    }));
    const all = whole.of([]);
    return {
      method: `${COUNTED[question.count]} at the end of each date, each once, by the tree of that date`,
      total: dates.map((date) => ({ date, count: all.on(date) })),
      rows: dates.flatMap((date) =>
        each.map(({ keys, level }) => ({ date, ...keys, count: level.on(date) })),
      ),
      notes: [],
    };
  },
};
