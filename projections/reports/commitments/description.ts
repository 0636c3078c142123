/** What the report commitments says and takes. */
import { POPULATION_KEYS, TRAINING_KEYS } from '../../keys.js';
import { AS_OF, BASIS, KNOWN_AT, PAGE, UNIT, WHERE } from '../parameters.js';
import type { Column, ReportDescription } from '../report.js';

const text = (name: string, says: string): Column => ({ name, type: 'text', says });
const date = (name: string, says: string): Column => ({ name, type: 'date', says });
const count = (name: string, says: string): Column => ({ name, type: 'integer', says });
const decimal = (name: string, says: string): Column => ({ name, type: 'decimal', says });

export const description: ReportDescription = {
  name: 'commitments',
  ofPersons: true,
  title: {
    vi: 'Cam kết phục vụ sau đào tạo và đền bù chi phí',
    en: 'Service commitments and refunds of training costs',
  },
  definition: {
    version: 2,
    text:
      'Trainings completed by the day that service was promised for, or that came to nothing at a cost, one a row. The ' +
      'refund is owed in full when the study was abandoned, no diploma was got, or the person was dismissed while ' +
      'studying; in part when they abandoned the service, or were dismissed or terminated, before the promised months ' +
      'were over. It is waived for those whom the authority moves elsewhere or whose post a reorganisation ends. On an ' +
      'agreed resignation law is unclear, an illness must be serious to waive it, and other endings have no rule: the ' +
      'amount is shown, and a person decides. Months are completed months from completion to the first day out. Earlier ' +
      'service takes off, for each completed year before the training began, the thousandths of the policy ' +
      '`refundReduction` (shipped: 1 %), of women and ethnic minorities those of `refundReductionRaised` (1.5 %); which ' +
      'separations owe or waive it say `refundOwedAfter`, `refundWaivedMoved` and `refundWaivedRestructured`. A ' +
      'person counts in the unit where they stand on the day, or last stood. The total counts trainings on every page.',
    formula:
      'amount = cost ÷ months × (months − monthsServed) × (1 − reduction), or cost × (1 − reduction) when the study came ' +
      'to nothing, half up to the thousandth; refund = amount when owed, 0 when waived, nothing while a person decides',
    source:
      'the policies of the catalogue; as shipped: Decree 101/2017/NĐ-CP, to be checked as docs/catalogue.md says',
  },
  example: {
    question: 'Who was trained abroad, and what does leaving early cost?',
    parameters: { asOf: '2024-12-31', place: 'abroad' },
    says: 'One row for each training: cost 60,000,000, months 72, monthsServed 24, amount 40,000,000, claim `to-decide`, ground `agreed-resignation`: a person decides whether it is asked for.',
  },
  parameters: [
    AS_OF,
    ...KNOWN_AT,
    ...UNIT,
    WHERE,
    BASIS,
    { name: 'kind', says: 'only training of this kind' },
    { name: 'place', says: 'only training at home, or abroad' },
    { name: 'person', says: 'only training of this person' },
    ...PAGE,
  ],
  keys: { population: POPULATION_KEYS, event: TRAINING_KEYS },
  columns: [
    text('event', 'the event of the training'),
    text('person', 'the person'),
    text('course', 'the course'),
    text('place', 'at home or abroad'),
    text('country', 'the country, when abroad'),
    date('completedOn', 'the day on which it ended: service is owed from then on'),
    text('outcome', 'completed, failed or abandoned'),
    count('months', 'months of service promised'),
    date('committedUntil', 'the first day on which no more is owed'),
    date('leftOn', 'the first day out; null of those still there'),
    text('leftBy', 'the kind of separation'),
    count('monthsServed', 'completed months served by then, or by the day of the report'),
    decimal('cost', 'what it cost'),
    text('currency', 'the currency of all amounts of the row, ISO 4217'),
    count('yearsBefore', 'completed years of service before the training'),
    decimal('reduction', 'the share taken off for them'),
    decimal('amount', 'by the formula; null where nothing is asked, or no cost is recorded'),
    text('claim', 'owed, waived, to-decide or none'),
    text('ground', 'why'),
    decimal('refund', 'to be paid back; null as long as a person has to decide'),
  ],
};
