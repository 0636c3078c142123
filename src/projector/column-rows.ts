/** Rows kept by column until they are packed for the engine; a cell that the engine could not take is refused here. */
import type { Cell, Cells, RowSink } from '../../projections/tables/table.js';
import { FOREVER, isPlainDate } from '../domain/plain-date.js';
import type { Column, PackedRows } from './bulk-insert.js';
import { joined, ROWS_MAX } from './bulk-insert.js';

/** A cell does not fit its column. */
export class NotStorable extends Error {
  override readonly name = 'NotStorable';
  constructor({ name, type }: Column) {
    super(`a value does not fit the column ${name}, which is ${type}`);
  }
}

export class ColumnRows implements RowSink {
  /** The arrays are used again and again; only the first `length` cells of each count. */
  readonly #columns: readonly Cell[][];
  /** The places of the columns that do not take just any text. */
  readonly #checked: readonly number[];
  #length = 0;

  constructor(private readonly described: readonly Column[]) {
    this.#columns = described.map(() => []);
    this.#checked = [...described.keys()].filter((at) => described[at]?.type !== 'VARCHAR');
  }

  get length(): number {
    return this.#length;
  }

  /** @throws NotStorable; the row is not added then */
  push(cells: Cells): void {
    for (const at of this.#checked) {
      const column = this.described[at];
      if (column !== undefined && !fits(column.type, cells[at] ?? null)) {
        throw new NotStorable(column);
      }
    }
    const columns = this.#columns;
    for (let at = 0; at < columns.length; at += 1) {
      const column = columns[at];
      if (column !== undefined) column[this.#length] = cells[at] ?? null;
    }
    this.#length += 1;
  }

  /** Adds a row whatever it holds: what cannot be stored is left out of it. */
  pushWhatFits(cells: Cells): void {
    this.push(cells.map((cell, at) => (fits(this.described[at]?.type, cell) ? cell : null)));
  }

  /** Takes back the rows after the first ones. */
  cutTo(length: number): void {
    this.#length = length;
  }

  /** Gives the rows away, packed, and begins anew. */
  takeAll(): readonly PackedRows[] {
    const packed: PackedRows[] = [];
    for (let from = 0; from < this.#length; from += ROWS_MAX) {
      const to = Math.min(from + ROWS_MAX, this.#length);
      packed.push({
        length: to - from,
        texts: this.described.map(({ type }, at) =>
          joined((this.#columns[at] ?? []).slice(from, to), type),
        ),
      });
    }
    this.#length = 0;
    return packed;
  }
}

const INTEGER_MAX = 2_147_483_647;

/** By the engine's names of the types. */
const fits = (type: string | undefined, cell: Cell): boolean => {
  if (cell === null) return true;
  switch (type) {
    case 'DATE':
      return typeof cell === 'string' && isStorableDate(cell);
    case 'INTEGER':
      return Number.isInteger(cell) && Math.abs(Number(cell)) <= INTEGER_MAX;
    case 'BIGINT':
      return Number.isSafeInteger(cell);
    case 'BOOLEAN':
      return typeof cell === 'boolean';
    case 'DOUBLE':
      return Number.isFinite(cell);
    case 'VARCHAR[]':
    case 'MAP(VARCHAR, VARCHAR)':
      return Array.isArray(cell);
    default:
      return typeof cell === 'string';
  }
};

/** Any calendar has these days; only what else looks like a date needs to be looked up. */
const isStorableDate = (text: string): boolean =>
  (COMMON_DATE.test(text) && text > '1800') || text === FOREVER || isPlainDate(text);

const COMMON_DATE = /^[12]\d\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/;
