/** Turns successive versions of a list into bitemporal rows: what stays is one row, what changes is closed and opened anew. */

/** The end of what is still known: above every ledger index. */
export const STILL_KNOWN = 2_147_483_647;

/** An item with the ledger indexes, half-open, in which it was known. */
export interface Rectangle<T> {
  readonly item: T;
  readonly knownFrom: number;
  readonly knownTo: number;
}

/** How the items of a list are told apart. */
export interface Comparison<T> {
  /** The order of the list; items at the same place of two versions compare as 0. */
  readonly order: (a: T, b: T) => number;
  /** Whether two items at the same place say the same. */
  readonly same: (a: T, b: T) => boolean;
}

/** What has changed after an index. */
export interface Changed<T> {
  /** A row that was known at that index has been closed since: all rows are given, to replace those stored. */
  readonly rewritten: boolean;
  readonly rectangles: readonly Rectangle<T>[];
}

export class Rectangles<T> {
  readonly #closed: Rectangle<T>[] = [];
  /** What is still known, in order. */
  readonly #open: Rectangle<T>[] = [];

  constructor(private readonly comparison: Comparison<T>) {}

  /**
   * The list as known from `index` on: what is known already, as long as it is `stable` (which must hold for a
   * beginning of the list), followed by these items.
   */
  advance(index: number, items: readonly T[], stable: (item: T) => boolean = never): void {
    const { order, same } = this.comparison;
    const earlier = this.#takeUnstable(stable);
    let at = 0;
    const closeBefore = (item?: T): void => {
      for (let next = earlier[at]; next !== undefined; next = earlier[at]) {
        if (item !== undefined && order(next.item, item) >= 0) return;
        this.#closed.push({ ...next, knownTo: index });
        at += 1;
      }
    };
    for (const item of items) {
      closeBefore(item);
      const known = earlier[at];
      if (known !== undefined && order(known.item, item) === 0 && same(known.item, item)) {
        // The newer item, for it knows its place in the list as it is now.
        this.#open.push({ ...known, item });
        at += 1;
      } else {
        this.#open.push({ item, knownFrom: index, knownTo: STILL_KNOWN });
      }
    }
    closeBefore();
  }

  /** The rows that somebody who holds those of `index` lacks. */
  changedSince(index: number): Changed<T> {
    const isNew = ({ knownFrom }: Rectangle<T>): boolean => knownFrom > index;
    const rewritten = this.#closed.some((row) => row.knownTo > index && !isNew(row));
    const rows = [...this.#closed, ...this.#open];
    return { rewritten, rectangles: rewritten || index === 0 ? rows : rows.filter(isNew) };
  }

  #takeUnstable(stable: (item: T) => boolean): Rectangle<T>[] {
    let kept = this.#open.length;
    for (let last = this.#open[kept - 1]; last !== undefined; last = this.#open[kept - 1]) {
      if (stable(last.item)) break;
      kept -= 1;
    }
    return this.#open.splice(kept);
  }
}

const never = (): boolean => false;
