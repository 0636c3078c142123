/** The ledger's own figure for a claim: found in the answer of the report that the claim names. */
import type { AnswerRow, Asked, Findings } from '../report.js';
import { BadParameter } from '../report.js';
import type { Figure } from './claim.js';
import { percent } from './claim.js';

export interface LedgerFigure {
  readonly value: number | null;
  /** What a percentage is of, or how many there are in all; null where the report does not say. */
  readonly base: number | null;
  /** Of a change: before and after. */
  readonly change?: { readonly old: number; readonly new: number };
  /** The other one of turns and persons. */
  readonly counterpart: number | null;
}

/** Where the answer has no number to compare with. */
const NOTHING: LedgerFigure = { value: null, base: null, counterpart: null };

/** @throws BadParameter where several rows cannot be added */
export const ledgerFigure = (figure: Figure, { description, findings }: Asked): LedgerFigure => {
  const compared = findings.rows.some((row) => 'measure' in row && 'old' in row);
  if (compared) return changeIn(figure, findings);
  const rows = figure.row === undefined ? [totalOf(findings)] : matching(findings.rows, figure.row);
  if (figure.column === undefined && figure.row !== undefined && 'person' in (rows[0] ?? {})) {
    return { ...NOTHING, value: new Set(rows.map(({ person }) => person)).size };
  }
  const column = figure.column ?? 'count';
  const measure = description.columns.find(({ name }) => name === column)?.measure;
  if (measure === 'rate') return { ...NOTHING, value: only(rows, column) };
  const counted = column === 'share' ? 'count' : column;
  if (counted === 'persons' && rows.length > 1) {
    throw new BadParameter(
      'row',
      'matches several rows',
      'one: persons of several may be the same',
    );
  }
  const value = sum(rows, counted);
  const base = baseIn(figure, findings, counted);
  const other = { turns: 'persons', persons: 'turns' }[counted];
  return {
    value:
      figure.unit !== 'percent'
        ? value
        : value === null || base === null
          ? null
          : percent(value, base),
    base,
    counterpart: other === undefined ? null : sum(rows, other),
  };
};

/** Several values of a key are separated by commas. */
const matching = (
  rows: readonly AnswerRow[],
  wanted: Readonly<Record<string, string>>,
): readonly AnswerRow[] =>
  rows.filter((row) =>
    Object.entries(wanted).every(([key, values]) => values.split(',').includes(String(row[key]))),
  );

/** A total of one number is called as the one measure that it is of. */
const totalOf = ({ total }: Findings): AnswerRow => {
  if (typeof total !== 'object') return { count: total };
  if (total === null || Array.isArray(total)) return {};
  return total as AnswerRow;
};

/** Nobody where no row matches: groups of nobody are left out. */
const sum = (rows: readonly AnswerRow[], column: string): number | null =>
  rows.reduce<number | null>((whole, row) => {
    const value = row[column];
    return whole === null || typeof value !== 'number' ? null : whole + value;
  }, 0);

const only = (rows: readonly AnswerRow[], column: string): number | null => {
  const value = rows.length === 1 ? rows[0]?.[column] : null;
  return typeof value === 'number' ? value : null;
};

const baseIn = (figure: Figure, findings: Findings, column: string): number | null => {
  const { without } = figure;
  if (without !== undefined) {
    const left = new Set(matching(findings.rows, without));
    return sum(
      findings.rows.filter((row) => !left.has(row)),
      column,
    );
  }
  const [first] = findings.rows;
  if (typeof first?.N === 'number') return first.N;
  return figure.row === undefined ? null : sum([totalOf(findings)], column);
};

const changeIn = (figure: Figure, { rows, total }: Findings): LedgerFigure => {
  const all = figure.row === undefined && Array.isArray(total) ? (total as AnswerRow[]) : rows;
  const first = all.find((row) => 'measure' in row)?.measure;
  const counted = matching(all, figure.row ?? {}).filter(({ measure }) => measure === first);
  const [old, next] = [sum(counted, 'old'), sum(counted, 'new')];
  if (old === null || next === null) return NOTHING;
  const change = { old, new: next };
  const difference = next - old;
  if (figure.unit !== 'percent') return { ...NOTHING, value: difference, base: old, change };
  const size = percent(Math.abs(difference), old);
  return {
    ...NOTHING,
    value: size === null ? null : Math.sign(difference) * size,
    base: old,
    change,
  };
};
