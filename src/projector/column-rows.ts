/** Rows kept by column, as the engine takes them; a cell that the engine could not take is refused here. */
import type { Cell, Cells, RowSink } from '../../projections/tables/table.js';
import { FOREVER, isPlainDate } from '../domain/plain-date.js';
import type { Column } from './bulk-insert.js';

/** A cell does not fit its column. */
export class NotStorable extends Error {
  override readonly name = 'NotStorable';
  constructor({ name, type }: Column) {
    super(`a value does not fit the column ${name}, which is ${type}`);
  }
}

export class ColumnRows implements RowSink {
  readonly columns: readonly Cell[][];
  readonly #fits: readonly ((cell: Exclude<Cell, null>) => boolean)[];
  #length = 0;

  constructor(private readonly described: readonly Column[]) {
    this.columns = described.map(() => []);
    this.#fits = described.map(({ type }) => FITS[type] ?? isText);
  }

  get length(): number {
    return this.#length;
  }

  /** @throws NotStorable; the row is not added then */
  push(cells: Cells): void {
    const misfit = this.#misfit(cells);
    if (misfit !== undefined) throw new NotStorable(misfit);
    for (let at = 0; at < this.columns.length; at += 1) this.columns[at]?.push(cells[at] ?? null);
    this.#length += 1;
  }

  /** Adds a row whatever it holds: what cannot be stored is left out of it. */
  pushWhatFits(cells: Cells): void {
    this.push(
      this.#misfit(cells) === undefined
        ? cells
        : cells.map((cell, at) => (cell === null || this.#fits[at]?.(cell) ? cell : null)),
    );
  }

  /** Takes back the rows after the first ones. */
  cutTo(length: number): void {
    for (const column of this.columns) column.length = length;
    this.#length = length;
  }

  #misfit(cells: Cells): Column | undefined {
    for (let at = 0; at < this.#fits.length; at += 1) {
      const cell = cells[at] ?? null;
      if (cell !== null && this.#fits[at]?.(cell) === false) return this.described[at];
    }
    return undefined;
  }
}

const INTEGER_MAX = 2_147_483_647;

const isText = (cell: Cell): boolean => typeof cell === 'string';
/** By the engine's names of the types; every other column is text. */
const FITS: Readonly<Record<string, (cell: Cell) => boolean>> = {
  DATE: (cell) => typeof cell === 'string' && isStorableDate(cell),
  INTEGER: (cell) => Number.isInteger(cell) && Math.abs(Number(cell)) <= INTEGER_MAX,
  BIGINT: Number.isSafeInteger,
  BOOLEAN: (cell) => typeof cell === 'boolean',
  'VARCHAR[]': Array.isArray,
};

/** Any calendar has these days; only what else looks like a date needs to be looked up. */
const isStorableDate = (text: string): boolean =>
  (COMMON_DATE.test(text) && text > '1800') || text === FOREVER || isPlainDate(text);

const COMMON_DATE = /^[12]\d\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/;
