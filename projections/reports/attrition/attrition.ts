/** Answers the report attrition. */
import type { Key } from '../../keys.js';
import { SEPARATION_KEYS } from '../../keys.js';
import { flowsOf } from '../bridge/flows.js';
import type { Selection } from '../compose.js';
import { ask, readQuery } from '../compose.js';
import type { Groups } from '../groups.js';
import { Cells, denseRows, distinctGroups } from '../groups.js';
import type { Period } from '../periods.js';
import { partialNotes, periodsOf } from '../periods.js';
import type { AnswerRow, Note, Query, Question, Report } from '../report.js';
import { quotient } from '../rounding.js';
import { METHODS, levelsFor } from './averages.js';
import { description } from './description.js';

const SQL = readQuery(new URL('./attrition.sql', import.meta.url));

const ofSeparation = (key: Key): boolean => SEPARATION_KEYS.includes(key);

export const attrition: Report = {
  description,
  answer: async (question, query) => {
    const { from, to, interval, groupBy, filters, average } = question;
    const periods = periodsOf(from, to, interval);
    const rows = await attritionRows(query, question, { groupBy, filters }, periods);
    const whole = periodsOf(from, to, 'whole');
    const [total = {}] = await attritionRows(query, question, { groupBy: [], filters }, whole);
    const bySeparation = groupBy.some(ofSeparation);
    return {
      method: `average headcount ${average}: ${METHODS[average].says}`,
      total,
      rows,
      notes: [
        ...partialNotes(periods),
        ...noRateNotes(rows),
        ...(bySeparation ? [NO_MOVES_BY_SEPARATION] : []),
      ],
    };
  },
};

const attritionRows = async (
  query: Query,
  question: Question,
  { groupBy, filters }: Selection,
  periods: readonly Period[],
): Promise<readonly AnswerRow[]> => {
  const { from, to } = question;
  const starts = periods.map((period) => period.from);
  // The headcount is divided and filtered by what is true of people, not of separations.
  const stayers: Selection = {
    groupBy: groupBy.filter((key) => !ofSeparation(key)),
    filters: filters.filter(({ key }) => !ofSeparation(key)),
  };
  const [found, levels, flows] = await Promise.all([
    ask(query, SQL, question, { groupBy, filters }, { from, to, starts }),
    levelsFor(query, question, stayers, periods),
    flowsOf(query, question, stayers, periods),
  ]);
  const leavers = new Cells(found);
  const bySeparation = stayers.groupBy.length < groupBy.length;
  const ofPopulation = groupBy.map((key) => !ofSeparation(key));
  const { average } = METHODS[question.average];
  // Who came only on the last date asked, or between the dates of the method, is in no average.
  const stood = levels.groups.filter((each) =>
    periods.some((period) => average(levels.of(each), period).numerator > 0),
  );
  const groups = bySeparation
    ? distinctGroups(groupBy, leavers.groups())
    : distinctGroups(groupBy, [...leavers.groups(), ...stood, ...flows.groups('moves_out')]);
  return denseRows(periods, groupBy, groups, (each) => {
    const population: Groups = each.filter((_value, at) => ofPopulation[at]);
    const [level, left, moved] = [levels.of(population), leavers.of(each), flows.of(population)];
    return (period) => {
      const { numerator, denominator } = average(level, period);
      const separations = left(period, 'separations');
      return {
        separations,
        voluntary: left(period, 'voluntary'),
        involuntary: left(period, 'involuntary'),
        other: left(period, 'other'),
        unknown: left(period, 'unknown'),
        movesOut: bySeparation ? null : moved(period, 'moves_out'),
        averageHeadcount: quotient(numerator, denominator),
        rate: quotient(BigInt(separations) * BigInt(denominator) * 100n, numerator),
      };
    };
  });
};

const NO_MOVES_BY_SEPARATION: Note = {
  code: 'no-moves-by-separation',
  text: 'Moves have no kind, reason, class or legal basis of a separation: movesOut is null.',
  values: {},
};

const noRateNotes = (rows: readonly AnswerRow[]): readonly Note[] => {
  const count = rows.filter(({ rate }) => rate === null).length;
  if (count === 0) return [];
  const text = `${count} rows have no rate: their average headcount is 0 or has no day.`;
  return [{ code: 'no-rate', text, values: { rows: count } }];
};
