/** Answers the report recording-lag. */
import { PERSON_FACTS } from '../../keys.js';
import type { Selection } from '../compose.js';
import { ask, readQuery } from '../compose.js';
import { checkSize, groupsOf, keyColumns, numberOf, textOf } from '../groups.js';
import { partialNotes, periodsOf } from '../periods.js';
import type { AnswerRow, Report, TableRow, Value } from '../report.js';
import { quotient } from '../rounding.js';
import { description } from './description.js';

const SQL = readQuery(new URL('./recording-lag.sql', import.meta.url));

const TYPES = PERSON_FACTS.map(({ event }) => event);

export const recordingLag: Report = {
  description,
  answer: async (question, query) => {
    const { from, to, interval, groupBy, filters } = question;
    const lags = (selection: Selection, starts: readonly string[]) =>
      ask(query, SQL, question, selection, { from, to, starts, types: TYPES });
    const periods = periodsOf(from, to, interval);
    const starts = periods.map((period) => period.from);
    const found = await lags({ groupBy, filters }, starts);
    const [whole] = await lags({ groupBy: [], filters }, [from]);
    checkSize(1, found.length);
    const labels = new Map(periods.map((period) => [period.from, period.label]));
    return {
      method: 'days between dates; medians and percentiles by nearest rank',
      total: whole === undefined ? { records: 0 } : measuresOf(whole),
      rows: found.map((row) => ({
        period: labels.get(textOf(row, 'period')) ?? '',
        ...keyColumns(groupBy, groupsOf(row)),
        ...measuresOf(row),
      })),
      notes: partialNotes(periods),
    };
  },
};

const measuresOf = (row: TableRow): AnswerRow => {
  const days = (column: string): Value => row[column] as Value;
  return {
    records: numberOf(row, 'records'),
    withDecision: numberOf(row, 'with_decision'),
    decidedToEffectiveMedian: days('to_effect_median'),
    decidedToEffectiveP90: days('to_effect_p90'),
    effectiveToRecordedMedian: days('to_record_median'),
    effectiveToRecordedP90: days('to_record_p90'),
    recordedLate: numberOf(row, 'late'),
    lateShare: quotient(numberOf(row, 'late'), numberOf(row, 'records')),
    lateDaysMedian: days('late_median'),
    lateDaysMax: days('late_max'),
  };
};
