/** Says what each column of a staff list is taken for, how surely, and why. */
import type { CellKind } from '../cells.js';
import type { HeadedColumn } from './header.js';
import { LIST_FIELDS, codeCalled, fieldCalled, isOrdinal, sexCalled } from './vocabulary.js';

/** How a column gives its field: the cell itself; a tick that stands for a value; or a date of whom the column names. */
export type Giving =
  | { readonly as: 'cell' }
  | { readonly as: 'tick'; readonly value: string }
  | { readonly as: 'cell-of'; readonly other: string; readonly value: string };

export interface TakenColumn extends HeadedColumn {
  /** The headings in one line. */
  readonly title: string;
  /** Undefined: the column is not read. */
  readonly field: string | undefined;
  readonly giving: Giving;
  readonly confidence: 'sure' | 'likely' | 'none';
  readonly reason: string;
}

const GENDER = 'profile.gender';
const BIRTH = 'profile.birthDate';

type Take = Pick<TakenColumn, 'field' | 'giving' | 'confidence' | 'reason'>;

/**
 * In the order of the columns; a field that an earlier column gives is not given again by another.
 * @param called fields by title, as somebody has said; '' for a column that is left aside
 */
export const takeColumns = (
  columns: readonly HeadedColumn[],
  called: ReadonlyMap<string, string> = new Map(),
): readonly TakenColumn[] => {
  const given = new Map<string, string>();
  const said = new Set(called.values());
  return columns.map((column) => {
    const title = column.path.join(' / ');
    const told = called.get(title);
    const found = takeOf(column.path);
    const take = told === undefined ? unlessSaid(found, said) : asSaid(told, found);
    const { field, giving } = take;
    const earlier = field === undefined ? undefined : given.get(field);
    if (field !== undefined && earlier !== undefined && giving.as === 'cell') {
      return { ...column, title, ...nothing(`"${earlier}" gives ${field} already`) };
    }
    if (field !== undefined) given.set(field, title);
    return { ...column, title, ...take };
  });
};

/** What somebody has said of another column, this one does not give by its heading alone. */
const unlessSaid = (found: Take, said: ReadonlySet<string>): Take =>
  found.field !== undefined && found.giving.as === 'cell' && said.has(found.field)
    ? nothing('another column was said to give it')
    : found;

const asSaid = (field: string, found: Take): Take => {
  if (field === '') return nothing('left aside');
  if (field === found.field) return found;
  return { field, giving: { as: 'cell' }, confidence: 'sure', reason: 'it was said so' };
};

const nothing = (reason: string): Take => ({
  field: undefined,
  giving: { as: 'cell' },
  confidence: 'none',
  reason,
});

const takeOf = (path: readonly string[]): Take => {
  const leaf = path.at(-1) ?? '';
  if (isOrdinal(leaf)) return nothing('counts the rows');
  const called = fieldCalled(leaf);
  if (called !== undefined) {
    const { field, likely } = called;
    return {
      field,
      giving: { as: 'cell' },
      confidence: likely ? 'likely' : 'sure',
      reason: likely
        ? `"${leaf}" begins like a name of ${field}`
        : `"${leaf}" is a name of ${field}`,
    };
  }
  const above = path
    .slice(0, -1)
    .map((heading) => ({ heading, field: fieldCalled(heading)?.field }))
    .findLast(({ field }) => field !== undefined);
  return below(leaf, above?.field, above?.heading ?? '');
};

/** A column below a heading that names a field, or one of men and women. */
const below = (leaf: string, field: string | undefined, heading: string): Take => {
  const gender = sexCalled(leaf);
  const kind: CellKind | undefined = field === undefined ? undefined : LIST_FIELDS.get(field);
  if (field === BIRTH && gender !== undefined) {
    return {
      field,
      giving: { as: 'cell-of', other: GENDER, value: gender },
      confidence: 'sure',
      reason: `a date below "${heading}" of who is ${gender}`,
    };
  }
  if (field !== undefined && kind?.type === 'code') {
    const code = codeCalled(kind.list, leaf);
    if (code !== undefined) return ticked(field, code, `a tick below "${heading}" for ${code}`);
  }
  if (gender !== undefined) return ticked(GENDER, gender, `a tick for who is ${gender}`);
  if (field !== undefined && kind?.type === 'text') {
    return {
      ...ticked(field, leaf, `a tick below "${heading}", or its text`),
      confidence: 'likely',
    };
  }
  return nothing('no field is called so');
};

const ticked = (field: string, value: string, reason: string): Take => ({
  field,
  giving: { as: 'tick', value },
  confidence: 'sure',
  reason,
});
