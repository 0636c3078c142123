/** What the report anomalies says and takes. */
import { AS_OF, KNOWN_AT, PAGE } from '../parameters.js';
import type { Column, ReportDescription } from '../report.js';

const text = (name: string, says: string): Column => ({ name, type: 'text', says });

export const KINDS = ['anomaly', 'placement', 'warning'] as const;

export const description: ReportDescription = {
  name: 'anomalies',
  ofPersons: true,
  title: { vi: 'Bất thường và cảnh báo', en: 'Anomalies and warnings' },
  definition: {
    version: 1,
    text:
      'What cannot be as recorded, or deserves a look. `anomaly`: a fact that could not take effect, until an amendment ' +
      'clears it. `placement`: somebody who stands on the day in a unit that does not exist then, at home or as host. ' +
      '`warning`: a remark given when an event was recorded; it belongs to the recording, and no later event takes it ' +
      'away. The total counts every page.',
    formula: 'none: a list',
    source: 'the rules of the ledger',
  },
  example: {
    question: 'Which people stand today in a unit that does not exist?',
    parameters: { kind: 'placement' },
    says: 'One row for each such person: `unit-ended`, the person, the unit and since when.',
  },
  parameters: [
    AS_OF,
    ...KNOWN_AT,
    { name: 'kind', values: KINDS, says: 'only these' },
    { name: 'person', says: 'only what concerns this person' },
    ...PAGE,
  ],
  keys: { population: [], event: [] },
  columns: [
    text('kind', 'anomaly, placement or warning'),
    text('code', 'what it is'),
    { name: 'date', type: 'date', says: 'the date of the fact; of a placement, since when' },
    text('subject', 'the person, or the unit'),
    text('unit', 'of a placement: the unit that does not exist'),
    text('event', 'the event behind it'),
    text('against', 'the event that stands in its way, where one does'),
  ],
};
