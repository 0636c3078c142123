/** What the report claims says and takes. */
import { AS_OF, KNOWN_AT } from '../parameters.js';
import type { Column, ReportDescription } from '../report.js';

/** How a figure stands to the ledger's, and how many of them the total calls by which name. */
export const COUNTED_AS: readonly (readonly [comparison: string, total: string])[] = [
  ['agrees', 'agree'],
  ['rounding', 'rounded'],
  ['differs', 'differ'],
  ['not-comparable', 'notComparable'],
];

const text = (name: string, says: string): Column => ({ name, type: 'text', says });
const date = (name: string, says: string): Column => ({ name, type: 'date', says });
const decimal = (name: string, says: string): Column => ({ name, type: 'decimal', says });

export const description: ReportDescription = {
  name: 'claims',
  title: { vi: 'Đối chiếu số liệu đã công bố', en: 'Reconciliation of published figures' },
  definition: {
    version: 1,
    text:
      'Each figure of each claim that the catalogue holds on the day, beside the figure of the ledger: the answer of the ' +
      'report that the claim names, with its parameters, at the knowledge of this report. The comparison is of the two ' +
      'figures: `agrees`; `rounding`, when the figure of the ledger rounds to what was printed; `differs`; ' +
      '`not-comparable`, when there is no number on one side. The explanation is reckoned from the numbers of the claim ' +
      'first: `impossible`, a part that is more than the whole; `turns-against-persons`, parts of both that are added; ' +
      '`arithmetic`, parts that do not make the whole; `misprint`, a decimal mark in a wrong place; ' +
      '`different-denominator`, a share that is of another number, a growth over what is there after, or shares of one ' +
      'claim that cannot be of one number. Then from the ledger: `turns-against-persons` when the other of both agrees; ' +
      '`different-denominator` of a growth; `different-base-date` when another time agrees, or another was asked. ' +
      'Where nothing is reckoned, the one stated in the catalogue stands (`explainedBy` `stated`), or `unexplained`. ' +
      'Not for those who get no small cells: claims name days and groups as they please.',
    formula:
      'difference = claimed − ledger; shareOfClaimedBase = claimed count ÷ claimedBase × 100; shareOfOwnBase = ledger ÷ ' +
      'ownBase × 100; four decimals, half up',
    source: 'the source of each claim, as the catalogue names it',
  },
  example: {
    question: 'Which of the published figures does the ledger not bear out, and why?',
    parameters: { asOf: '2024-12-31' },
    says: 'One row for each figure: `D4`, claimed 1902, ledger 1641, claimedBase 1697, comparison `differs`, explanation `impossible`: 1,902 of 1,697 is a part that is more than the whole.',
  },
  parameters: [AS_OF, ...KNOWN_AT],
  keys: { population: [], event: [] },
  columns: [
    text('claim', 'the claim'),
    { name: 'figure', type: 'integer', says: 'which of its figures, from 1' },
    text('vi', 'the claim in Vietnamese'),
    text('en', 'the claim in English'),
    text('says', 'what the figure counts'),
    text('printed', 'as it was printed'),
    text('about', 'nearly, over or at-least, where it is no exact figure'),
    decimal('claimed', 'as a number; null where it is none'),
    text('countedIn', 'persons, turns, percent, units or posts'),
    text('source', 'who published it, and where'),
    date('published', 'when'),
    text('speaksOf', 'the day, or the first day and the first day after'),
    text('population', 'whom it speaks of'),
    text('report', 'the report that gives the figure of the ledger'),
    text('question', 'its parameters, the row and the column'),
    decimal('ledger', 'the figure of the ledger'),
    decimal('difference', 'claimed − ledger'),
    text('over', 'what a percentage was taken of, in words'),
    decimal('claimedBase', 'the number that it is a part of, as published'),
    decimal('shareOfClaimedBase', 'percent, from the numbers of the claim'),
    decimal('ownBase', 'the number that the figure of the ledger is a part of'),
    decimal('shareOfOwnBase', 'percent, from the numbers of the ledger'),
    text('comparison', 'agrees, rounding, differs or not-comparable'),
    text('explanation', 'the kind of what is wrong with it; null when nothing is'),
    text('explainedBy', 'computed, or stated by whoever entered the claim'),
    text('why', 'the explanation in words'),
  ],
};
