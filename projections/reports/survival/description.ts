/** What the report survival says and takes. */
import { POPULATION_KEYS, SEPARATION_KEYS } from '../../keys.js';
import { AS_OF, KNOWN_AT, OPEN_PERIOD, POPULATION } from '../parameters.js';
import type { Column, ReportDescription } from '../report.js';

const count = (name: string, says: string): Column => ({ name, type: 'integer', says });

export const description: ReportDescription = {
  name: 'survival',
  title: { vi: 'Xác suất còn làm việc theo thời gian', en: 'Tenure survival' },
  definition: {
    version: 1,
    text:
      'The share of spells of employment that last beyond each month of service, by Kaplan and Meier. Time is exact: ' +
      'completed months and the days beyond them; a row gathers the times of one month. Spells that go on at the date ' +
      'of the report are censored then. Spells older than the records enter when these begin, for those of their like ' +
      'that ended before were never seen; the records begin with the first separation known, unless recordsFrom says ' +
      'otherwise. With a class, kind, reason or legal basis only such separations are events, and all others censor: ' +
      'the answer is then what would be if nobody left otherwise. A spell is in the group of the first day on which it ' +
      'is seen, whatever becomes of the person later. A rehire is a spell of its own. `from` and `to` are the first ' +
      'days of the spells that count. Limits are of 95 %, by Greenwood’s variance and the complementary log-log.',
    formula:
      'survival = Π (1 − events ÷ at risk) over the times up to the end of the month; limits = survival ^ exp(± 1.96 × ' +
      '√Σ (events ÷ (at risk × (at risk − events))) ÷ ln survival); at risk + entered of the next month − events − ' +
      'censored = at risk of the next month',
    source:
      'Kaplan and Meier, JASA 53 (1958); Greenwood (1926); left truncation: Klein and Moeschberger, Survival Analysis, 4.6',
  },
  example: {
    question:
      'How long do those hired since 2016 stay, when only leaving of one’s own will counts?',
    parameters: { asOf: '2024-01-01', from: '2016-01-01', class: 'voluntary' },
    says: 'One row for each month of service: month 11, survival 0.9412 says that 94.12 % stay longer than a year; half of the limits’ distance says how sure that is.',
  },
  parameters: [
    AS_OF,
    ...OPEN_PERIOD,
    ...KNOWN_AT,
    ...POPULATION,
    {
      name: 'recordsFrom',
      default: 'the first separation known',
      says: 'a date YYYY-MM-DD: from this day on separations are recorded',
    },
    { name: 'class', says: 'only separations of this class are events; the others censor' },
    { name: 'kind', says: 'only separations of this kind are events; the others censor' },
    { name: 'reason', says: 'only separations for this reason are events; the others censor' },
  ],
  keys: { population: POPULATION_KEYS, event: SEPARATION_KEYS },
  columns: [
    count('month', 'completed months of service: 0 is the first month'),
    count('atRisk', 'spells seen at some time in the month'),
    count('entered', 'of them seen for the first time: all in month 0, later the older ones'),
    count('events', 'spells that ended in the month by what counts'),
    count('censored', 'spells no longer seen after the month: the report’s date, another ending'),
    { name: 'survival', type: 'decimal', says: 'the share of spells that last beyond the month' },
    {
      name: 'lower',
      type: 'decimal',
      says: 'lower 95 % limit; null before the first event, and at 0',
    },
    { name: 'upper', type: 'decimal', says: 'upper 95 % limit; null likewise' },
  ],
};
