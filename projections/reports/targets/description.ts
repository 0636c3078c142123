/** What the report targets says and takes. */
import { POPULATION_KEYS } from '../../keys.js';
import { AS_OF, BASIS, KNOWN_AT, UNIT } from '../parameters.js';
import type { Column, ReportDescription } from '../report.js';

/** How a target stands, and how many of them the total calls by which name. */
export const STATUSES = {
  met: { total: 'met' },
  'not-met': { total: 'notMet' },
  'not-yet-due': { total: 'notYetDue' },
  nobody: { total: 'nobody' },
  'not-answerable': { total: 'notAnswerable' },
  withheld: { total: 'withheld' },
} as const;

const text = (name: string, says: string): Column => ({ name, type: 'text', says });
const date = (name: string, says: string): Column => ({ name, type: 'date', says });
const count = (name: string, says: string): Column => ({ name, type: 'integer', says });
const decimal = (name: string, says: string): Column => ({ name, type: 'decimal', says });

export const description: ReportDescription = {
  name: 'targets',
  title: { vi: 'Thực hiện chỉ tiêu, mục tiêu', en: 'Targets and how they stand' },
  definition: {
    version: 1,
    text:
      'Each target that the catalogue sets on the day, one row for each of its thresholds. Population and numerator are ' +
      'conditions on the keys of the reports; both are counted by those reports: persons as headcount counts them on the ' +
      'day; ratings as the report ratings counts those of the last whole year, the unrated among them; units that stand, ' +
      'within their quota as the report quota has it; hires from the day after the baseline until the day, or of the ' +
      'last whole year where the target is yearly. After a reorganisation the successor of the population is counted ' +
      '(`successorSince`); the baseline stays of the population of its day. ' +
      'Status: `met`; `not-met`, when the due day has come or there is none; `not-yet-due` before it; `nobody`, when ' +
      'the population is empty; `not-answerable`, when what is asked is recorded of nobody, with what is missing; ' +
      '`withheld`, where small groups are. Who is `unknown` never meets a numerator, and is said in `missing`.',
    formula:
      'value = numerator ÷ denominator × 100, four decimals, half up; the threshold is compared with the exact quotient; ' +
      'unmet = denominator − numerator; points = value − baselineValue',
    source: 'the legal basis of each target, as the catalogue names it',
  },
  example: {
    question: 'How far are the targets of the commune staff programme on 31 December 2024?',
    parameters: { asOf: '2024-12-31' },
    says: 'One row for each threshold: `T1`, numerator 840, denominator 866, value 96.9977, threshold 100, due 2030-12-31, status `not-yet-due`: 26 commune cadres are not yet trained to the standard of their post.',
  },
  parameters: [AS_OF, ...KNOWN_AT, ...UNIT, BASIS],
  keys: { population: POPULATION_KEYS, event: [] },
  columns: [
    text('target', 'the target'),
    count('step', 'which of its thresholds, from 1'),
    text('vi', 'the target in Vietnamese'),
    text('en', 'the target in English'),
    text('counted', 'persons, hires, ratings or units'),
    text('population', 'which of them are in the denominator'),
    text('condition', 'which of the population meet it'),
    date('successorSince', 'since when another population stands in place of the first; else null'),
    date('measuredOn', 'the day, or the last day of the year, that is measured'),
    count('numerator', 'those of the population that meet it'),
    count('denominator', 'the population'),
    count('unmet', 'denominator − numerator'),
    decimal('value', 'percent; null when there is nobody'),
    text('operator', 'how the value is compared with the threshold'),
    decimal('threshold', 'percent'),
    date('due', 'by when it is to be met'),
    text('status', Object.keys(STATUSES).join(', ')),
    text('missing', 'what is not recorded, of how many'),
    date('baseline', 'the day from which progress is measured'),
    decimal('baselineValue', 'the value on that day; null where it is measured from there on'),
    decimal('points', 'value − baselineValue, in percentage points'),
    text('recurrence', 'once, yearly or standing'),
    text('strictness', 'target or aspiration'),
    text('legalBasis', 'the document that sets it'),
  ],
};
