/** Answers the report first-year-attrition. */
import { addDays, addMonths } from '../../../src/domain/plain-date.js';
import { ask, readQuery } from '../compose.js';
import type { Groups } from '../groups.js';
import { Cells, denseRows, distinctGroups } from '../groups.js';
import type { Period } from '../periods.js';
import { partialNotes, periodsOf } from '../periods.js';
import type { AnswerRow, Note, Question, Report } from '../report.js';
import { quotient } from '../rounding.js';
import { description } from './description.js';

const SQL = readQuery(new URL('./first-year-attrition.sql', import.meta.url));

export const firstYearAttrition: Report = {
  description,
  answer: async (question, query) => {
    const { from, to, asOf, interval, groupBy, filters } = question;
    const periods = periodsOf(from, to, interval);
    const starts = periods.map((period) => period.from);
    const own = { from, to, asOf };
    const cells = new Cells(await ask(query, SQL, question, question, { ...own, starts }));
    const once = { groupBy: [], filters };
    const totals = new Cells(await ask(query, SQL, question, once, { ...own, starts: [from] }));
    const whole: Period = { label: '', from, to, partial: false };
    const groups = distinctGroups(groupBy, cells.groups());
    const rows = denseRows(periods, groupBy, groups, (each) => measuresOf(question, cells, each));
    const total = measuresOf(question, totals, [])(whole);
    return {
      method: 'hires of each period, looked at for twelve months, at most until the end of `asOf`',
      closes: [...rows, total].every(closes),
      total,
      rows,
      notes: [...partialNotes(periods), ...incompleteNotes(periods, asOf)],
    };
  },
};

/** Whoever is hired on the last day of the period has had twelve months. */
const isComplete = ({ to }: Period, asOf: Question['asOf']): boolean =>
  addMonths(addDays(to, -1), 12) <= addDays(asOf, 1);

const measuresOf = (
  { asOf }: Question,
  cells: Cells,
  groups: Groups,
): ((period: Period) => AnswerRow) => {
  const counted = cells.of(groups);
  return (period) => {
    const complete = isComplete(period, asOf);
    const [hires, gone] = [counted(period, 'hires'), counted(period, 'gone')];
    return {
      complete,
      hires,
      gone,
      stayed: counted(period, 'stayed'),
      pending: counted(period, 'pending'),
      share: complete ? quotient(gone, hires) : null,
    };
  };
};

const closes = ({ hires, gone, stayed, pending }: AnswerRow): boolean =>
  Number(gone) + Number(stayed) + Number(pending) === hires;

const incompleteNotes = (periods: readonly Period[], asOf: Question['asOf']): readonly Note[] => {
  const open = periods.filter((period) => !isComplete(period, asOf));
  const [first] = open;
  if (first === undefined) return [];
  const text = `${open.length} cohorts are incomplete, from ${first.label} on: not everybody has had twelve months on ${asOf}.`;
  return [
    { code: 'incomplete-cohort', text, values: { cohorts: open.length, first: first.label } },
  ];
};
