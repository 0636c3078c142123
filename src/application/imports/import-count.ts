/** Counts what became of the rows of an import. */
import type { RowOutcome } from './import-parts.js';

export interface Counts {
  readonly rows: number;
  /** Rows by outcome; outcomes of no row are left out. */
  readonly outcomes: Readonly<Record<string, number>>;
  /** Rows recorded, or that would be, by action. */
  readonly actions: Readonly<Record<string, number>>;
  /** Rows refused, skipped or without anything to record, by code. */
  readonly codes: Readonly<Record<string, number>>;
  /** Rows with a warning or an anomaly, by code. */
  readonly remarks: Readonly<Record<string, number>>;
}

type Counting = Map<string, number>;

export class ImportCount {
  #rows = 0;
  readonly #outcomes: Counting = new Map();
  readonly #actions: Counting = new Map();
  readonly #codes: Counting = new Map();
  readonly #remarks: Counting = new Map();

  add({ outcome, action, code, remarks }: RowOutcome): void {
    this.#rows += 1;
    add(this.#outcomes, outcome);
    if (code !== null) add(this.#codes, code);
    else if (action !== null && outcome !== 'already-there') add(this.#actions, action);
    for (const remark of remarks) add(this.#remarks, remark);
  }

  get rows(): number {
    return this.#rows;
  }

  counts(): Counts {
    return {
      rows: this.#rows,
      outcomes: inOrder(this.#outcomes),
      actions: inOrder(this.#actions),
      codes: inOrder(this.#codes),
      remarks: inOrder(this.#remarks),
    };
  }
}

const add = (counting: Counting, name: string): void => {
  counting.set(name, (counting.get(name) ?? 0) + 1);
};

/** The same rows give the same answer, whatever came first. */
const inOrder = (counting: Counting): Readonly<Record<string, number>> =>
  Object.fromEntries([...counting].sort(([a], [b]) => (a < b ? -1 : 1)));
