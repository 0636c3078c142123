/** Answers the report commitments. */
import type { PlainDate } from '../../../src/domain/plain-date.js';
import type { Claim } from '../../../src/domain/refund.js';
import type { RefundRules } from '../../../src/domain/refund.js';
import { refundOf } from '../../../src/domain/refund.js';
import { ask, readQuery } from '../compose.js';
import { numberOf, textOf } from '../groups.js';
import { pageOf } from '../page.js';
import { readWithParts } from '../parts/parts.js';
import type { AnswerRow, Note, Report, TableRow, Value } from '../report.js';
import { fromThousandths } from '../rounding.js';
import { description } from './description.js';
import { refundRules } from './rules.js';

const SERVICE = readQuery(new URL('../../service.sql', import.meta.url));
const SQL = readWithParts(new URL('./commitments.sql', import.meta.url)).replace(
  '/*service*/',
  () => SERVICE,
);

export const commitments: Report = {
  description,
  answer: async (question, query) => {
    const { asOf, person, filters, after, limit, knownAt } = question;
    const own = { asOf, person, after, limit };
    const found = await ask(query, SQL, question, { groupBy: [], filters }, own);
    const rules = await refundRules(knownAt, query);
    return {
      method: 'refund S = F ÷ T1 × (T1 − T2), less the reduction for earlier service',
      ...pageOf(found, limit, (row) => commitment(row, asOf, rules)),
      notes: notesOn(found[0]),
    };
  },
};

const cell = (row: TableRow, column: string): Value => row[column] as Value;
const numberOrNull = (row: TableRow, column: string): number | null =>
  row[column] === null ? null : numberOf(row, column);
const money = (thousandths: number | null): number | null =>
  thousandths === null ? null : fromThousandths(thousandths);

const commitment = (row: TableRow, asOf: PlainDate, rules: RefundRules): AnswerRow => {
  const [cost, months] = [numberOrNull(row, 'cost'), numberOrNull(row, 'months')];
  const [monthsServed, yearsBefore] = [
    numberOf(row, 'months_served'),
    numberOf(row, 'years_before'),
  ];
  const promised = {
    cost,
    months,
    monthsServed,
    outcome: textOf(row, 'outcome'),
    yearsBefore,
    raised: row.raised === true,
    left:
      row.left_on === null
        ? null
        : {
            date: textOf(row, 'left_on'),
            kind: textOf(row, 'left_by'),
            reason: row.left_for === null ? null : textOf(row, 'left_for'),
          },
    leftWhileStudying: row.left_while_studying === true,
    asOf,
  };
  const { claim, ground, reduction, amount } = refundOf(promised, rules);
  return {
    event: cell(row, 'event'),
    person: cell(row, 'person'),
    course: cell(row, 'course'),
    place: cell(row, 'place'),
    country: cell(row, 'country'),
    completedOn: cell(row, 'completed'),
    outcome: cell(row, 'outcome'),
    months,
    committedUntil: cell(row, 'committed_until'),
    leftOn: cell(row, 'left_on'),
    leftBy: cell(row, 'left_by'),
    monthsServed,
    cost: money(cost),
    currency: cell(row, 'currency'),
    yearsBefore,
    reduction: fromThousandths(reduction),
    amount: money(amount),
    claim,
    ground,
    refund: refunded(claim, money(amount)),
  };
};

const refunded = (claim: Claim, amount: number | null): number | null => {
  if (claim === 'owed') return amount;
  return claim === 'to-decide' ? null : 0;
};

const notesOn = (row: TableRow | undefined): readonly Note[] => {
  if (row === undefined) return [];
  const [persons, trainings] = [numberOf(row, 'persons'), numberOf(row, 'without_cost')];
  return [
    { code: 'persons', text: `They are trainings of ${persons} persons.`, values: { persons } },
    ...(trainings === 0
      ? []
      : [
          {
            code: 'cost-not-recorded',
            text: `${trainings} trainings have no cost recorded: they have no amount.`,
            values: { trainings },
          },
        ]),
  ];
};
