/** Answers the report mobility. */
import { METHODS, levelsFor } from '../attrition/averages.js';
import type { Selection } from '../compose.js';
import { ask, readQuery } from '../compose.js';
import type { Persons, Turns } from '../counts.js';
import { numeral, persons, turns } from '../counts.js';
import { Cells, denseRows, distinctGroups } from '../groups.js';
import type { Period } from '../periods.js';
import { partialNotes, periodsOf } from '../periods.js';
import type { AnswerRow, Query, Question, Report } from '../report.js';
import { MOVES } from '../rotations/queries.js';
import { quotient } from '../rounding.js';
import { description } from './description.js';

const PRESENT = readQuery(new URL('./present.sql', import.meta.url));

export const mobility: Report = {
  description,
  answer: async (question, query) => {
    const { from, to, interval, groupBy, filters, average } = question;
    const periods = periodsOf(from, to, interval);
    const rows = await mobilityRows(query, question, { groupBy, filters }, periods);
    const whole = periodsOf(from, to, 'whole');
    const [total = {}] = await mobilityRows(query, question, { groupBy: [], filters }, whole);
    return {
      method: `moves over the average headcount ${average}: ${METHODS[average].says}; persons over those present at some time`,
      total,
      rows,
      notes: partialNotes(periods),
    };
  },
};

const mobilityRows = async (
  query: Query,
  question: Question,
  selection: Selection,
  periods: readonly Period[],
): Promise<readonly AnswerRow[]> => {
  const { from, to } = question;
  const [starts, ends] = [periods.map((each) => each.from), periods.map((each) => each.to)];
  const [moves, present, levels] = [
    new Cells(await ask(query, MOVES, question, selection, { from, to, starts })),
    new Cells(await ask(query, PRESENT, question, selection, { from, to, starts, ends })),
    await levelsFor(query, question, selection, periods),
  ];
  const groups = distinctGroups(selection.groupBy, present.groups());
  const { average } = METHODS[question.average];
  return denseRows(periods, selection.groupBy, groups, (each) => {
    const [moved, there, level] = [moves.of(each), present.of(each), levels.of(each)];
    return (period) => {
      const { numerator, denominator } = average(level, period);
      return {
        ...ofMoves(turns(moved(period, 'turns')), numerator, denominator),
        ...ofMovers(persons(moved(period, 'persons')), persons(there(period, 'present'))),
      };
    };
  });
};

/** Turns go over person-days, or whatever the average is made of: they are no part of it. */
const ofMoves = (moves: Turns, numerator: number, denominator: number): AnswerRow => ({
  turns: numeral(moves),
  averageHeadcount: quotient(numerator, denominator),
  rate: quotient(BigInt(numeral(moves)) * BigInt(denominator) * 100n, numerator),
});

const ofMovers = (movers: Persons, present: Persons): AnswerRow => ({
  persons: numeral(movers),
  present: numeral(present),
  share: quotient(numeral(movers), numeral(present)),
});
