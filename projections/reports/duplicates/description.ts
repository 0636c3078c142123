/** What the report duplicates says and takes. */
import { AS_OF, KNOWN_AT, PAGE } from '../parameters.js';
import type { Column, ReportDescription } from '../report.js';

const text = (name: string, says: string): Column => ({ name, type: 'text', says });

export const description: ReportDescription = {
  name: 'duplicates',
  ofPersons: true,
  title: { vi: 'Trùng số căn cước khi ghi nhận', en: 'Same national id when recorded' },
  definition: {
    version: 1,
    text:
      'Records that gave a person a national id which somebody else in the ledger had then. The id itself is sealed: ' +
      'tables hold neither the id nor whose it was, only that the blind index knew it, as the warning said when the ' +
      'record was made. A warning belongs to the recording and stays; who shares an id today, and with whom, the ' +
      'command `duplicates` says of the blind index as it is.',
    formula: 'none: a list',
    source: 'the warning same-citizen-id of the ledger',
  },
  example: {
    question: 'Who was recorded with the id of somebody else?',
    parameters: { limit: '100' },
    says: 'One row for each such record: the person, the date of the fact, the event, when it was recorded and by which account.',
  },
  parameters: [AS_OF, ...KNOWN_AT, ...PAGE],
  keys: { population: [], event: [] },
  columns: [
    text('person', 'the person whose record it was'),
    { name: 'date', type: 'date', says: 'the date of the fact' },
    text('event', 'the event with the warning'),
    { name: 'recorded', type: 'date', says: 'the day of recording, UTC' },
    text('actor', 'the account that recorded it'),
  ],
};
