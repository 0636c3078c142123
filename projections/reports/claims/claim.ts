/** A claim as the catalogue has it, read from its row; and how its numbers are reckoned with. */
import type { Predicate } from '../../../src/domain/catalogue-content.js';
import { textOf } from '../groups.js';
import type { TableRow } from '../report.js';
import { quotient } from '../rounding.js';

type Texts = Readonly<Record<string, string>>;

export interface Figure {
  readonly says: string;
  readonly printed: string;
  readonly value?: number;
  readonly about?: 'nearly' | 'over' | 'at-least';
  readonly unit: 'persons' | 'turns' | 'percent' | 'units' | 'posts';
  readonly report?: string;
  readonly parameters?: Texts;
  readonly column?: string;
  readonly row?: Texts;
  readonly without?: Texts;
  readonly otherwise?: Texts;
  readonly base?: number;
  readonly shareOf?: number;
  readonly partOf?: number;
  readonly over?: string;
  readonly explanation?: string;
  readonly why?: string;
}

export interface Claim {
  readonly name: string;
  readonly vi: string;
  readonly en: string;
  readonly source: string;
  readonly published: string | null;
  readonly asOf: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly population: Predicate;
  readonly base: number | null;
  readonly figures: readonly Figure[];
}

export const claimOf = (row: TableRow): Claim => ({
  name: textOf(row, 'claim'),
  vi: textOf(row, 'vi'),
  en: textOf(row, 'en'),
  source: textOf(row, 'source'),
  published: textOrNull(row, 'published'),
  asOf: textOrNull(row, 'as_of'),
  from: textOrNull(row, 'period_from'),
  to: textOrNull(row, 'period_to'),
  population: JSON.parse(textOf(row, 'population')) as Predicate,
  base: typeof row.base === 'number' ? row.base : null,
  figures: JSON.parse(textOf(row, 'figures')) as readonly Figure[],
});

const textOrNull = (row: TableRow, column: string): string | null =>
  row[column] === null ? null : textOf(row, column);

/** The figure of that number, from 1. */
export const figureAt = ({ figures }: Claim, number: number | undefined): Figure | undefined =>
  number === undefined || number === 0 ? undefined : figures[number - 1];

/** How many a figure is taken of, as published. */
export const baseOf = ({ base: ofClaim }: Claim, { base }: Figure): number | null =>
  base ?? ofClaim;

const scaled = (value: number): bigint => BigInt(Math.round(value * 1000));

/** Percent, four decimals, half up; null over nothing. */
export const percent = (part: number, whole: number): number | null =>
  whole <= 0 || part < 0 ? null : quotient(scaled(part) * 100n, scaled(whole));

/** How many decimals a figure was printed with, by its value. */
export const decimalsOf = (value: number): number => String(value).split('.')[1]?.length ?? 0;

/** Half of the last digit printed. */
export const halfStep = (value: number): number => 0.5 / 10 ** decimalsOf(value);

/** Whether a number, rounded as the claim was printed, is what was printed. */
export const roundsTo = (value: number | null, printed: number): boolean =>
  value !== null && Math.abs(value - printed) <= halfStep(printed) + 1e-9;

/** A number in English, as answers are written. */
export const written = (value: number): string =>
  value.toLocaleString('en', { maximumFractionDigits: 4 });
