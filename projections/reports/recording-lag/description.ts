/** What the report recording-lag says and takes. */
import { POPULATION_KEYS, RECORDING_KEYS } from '../../keys.js';
import { BASIS, GROUP_BY, KNOWN_AT, PERIOD, UNIT, WHERE, intervalWith } from '../parameters.js';
import type { Column, ReportDescription } from '../report.js';

const count = (name: string, says: string): Column => ({ name, type: 'integer', says });

export const description: ReportDescription = {
  name: 'recording-lag',
  title: { vi: 'Độ trễ từ quyết định đến ghi nhận', en: 'From decision to recording' },
  definition: {
    version: 1,
    text:
      'Facts about people by the day on which they were recorded, those amended since included; amendments themselves ' +
      'are not counted. Days run from the decision’s signing to the first day of effect (less than 0 where a decision ' +
      'took effect before it was signed), and from effect to recording (less than 0 where a fact was recorded ahead). ' +
      'Medians and ninetieth percentiles are values that occurred, by nearest rank. A fact recorded after its first ' +
      'day is late. The group is the one of the fact’s date or, of who is not there then, the last held. Days are of UTC.',
    formula:
      'lateShare = recordedLate ÷ records, four decimals, half up; days are differences of dates',
    source: 'timeliness of records: ISO 8000-8:2015, data quality',
  },
  example: {
    question: 'How late were facts recorded in 2023, by action?',
    parameters: { from: '2023-01-01', to: '2024-01-01', groupBy: 'action' },
    says: 'One row for each action: separate, records 240, effectiveToRecordedMedian 6, recordedLate 180, lateShare 0.75: three of four were recorded after the first day out.',
  },
  parameters: [...PERIOD, ...KNOWN_AT, ...UNIT, WHERE, GROUP_BY, BASIS, intervalWith('whole')],
  keys: { population: POPULATION_KEYS, event: RECORDING_KEYS },
  columns: [
    { name: 'period', type: 'text', says: 'the period of recording' },
    count('records', 'facts recorded'),
    count('withDecision', 'of them resting on a decision of the ledger'),
    count('decidedToEffectiveMedian', 'days from signing to effect; null without decisions'),
    count('decidedToEffectiveP90', 'the same of nine in ten'),
    count('effectiveToRecordedMedian', 'days from effect to recording'),
    count('effectiveToRecordedP90', 'the same of nine in ten'),
    count('recordedLate', 'facts recorded after their first day'),
    { name: 'lateShare', type: 'decimal', says: 'recordedLate ÷ records' },
    count('lateDaysMedian', 'days of the late ones; null without any'),
    count('lateDaysMax', 'the most days'),
  ],
};
