/** A target as the catalogue has it, read from its row. */
import type { Predicate } from '../../../src/domain/catalogue-content.js';
import type { PlainDate } from '../../../src/domain/plain-date.js';
import { textOf } from '../groups.js';
import type { TableRow } from '../report.js';

/** A threshold in percent, with at most three decimals. */
export interface Step {
  readonly threshold: number;
  readonly due?: PlainDate;
}

export interface Target {
  readonly name: string;
  readonly vi: string;
  readonly en: string;
  readonly counted: 'persons' | 'hires' | 'ratings' | 'units';
  readonly population: Predicate;
  readonly numerator: Predicate;
  readonly operator: '=' | '>' | '>=';
  readonly steps: readonly Step[];
  readonly recurrence: string;
  readonly baseline: PlainDate | null;
  readonly legalBasis: string | null;
  readonly strictness: string;
  readonly successor: { readonly from: PlainDate; readonly population: Predicate } | null;
}

export const targetOf = (row: TableRow): Target => ({
  name: textOf(row, 'target'),
  vi: textOf(row, 'vi'),
  en: textOf(row, 'en'),
  counted: textOf(row, 'counted') as Target['counted'],
  population: JSON.parse(textOf(row, 'population')) as Predicate,
  numerator: JSON.parse(textOf(row, 'numerator')) as Predicate,
  operator: textOf(row, 'operator') as Target['operator'],
  steps: JSON.parse(textOf(row, 'steps')) as readonly Step[],
  recurrence: textOf(row, 'recurrence'),
  baseline: textOrNull(row, 'baseline'),
  legalBasis: textOrNull(row, 'legal_basis'),
  strictness: textOf(row, 'strictness'),
  successor:
    row.successor === null
      ? null
      : (JSON.parse(textOf(row, 'successor')) as NonNullable<Target['successor']>),
});

const textOrNull = (row: TableRow, column: string): string | null =>
  row[column] === null ? null : textOf(row, column);

/** Whom it speaks of on a day: whoever took the place of a population that has ended. */
export const populationOn = ({ population, successor }: Target, date: PlainDate): Predicate =>
  successor !== null && date >= successor.from ? successor.population : population;

const THOUSANDTHS = 1000;

/** Whether the share meets the threshold: by whole numbers, not by the rounded percentage. */
export const meetsThreshold = (
  { operator }: Pick<Target, 'operator'>,
  { threshold }: Step,
  numerator: number,
  denominator: number,
): boolean => {
  const reached = BigInt(numerator) * 100n * BigInt(THOUSANDTHS);
  const asked = BigInt(Math.round(threshold * THOUSANDTHS)) * BigInt(denominator);
  if (operator === '=') return reached === asked;
  return operator === '>' ? reached > asked : reached >= asked;
};
