/** The rows between reading and reporting: those sent and not yet answered, in order, and never too many. */
import type { Row } from '../import/rows.js';
import type { BatchAnswer } from './batch-answer.js';

/** Rows held at a time; bounds the memory of both sides. */
export const ROWS_HELD_MAX = 2_000;

/** A row with the ledger's answer; without one, a row that was not sent, or whose answer did not come. */
export interface Settled {
  readonly row: Row;
  readonly answer?: BatchAnswer;
}

export class RowWindow {
  readonly #waiting: Row[] = [];
  #settled: Settled[] = [];
  #ended = false;
  #failure: { readonly error: unknown } | undefined;
  #changed = Promise.withResolvers<undefined>();

  /** A row that was read; one without a record needs no answer. */
  add(row: Row): void {
    this.#waiting.push(row);
    this.#settleUnsent();
  }

  /** The answer to the first record that has none. */
  answer(answer: BatchAnswer): void {
    const row = this.#waiting.shift();
    if (row === undefined) throw new Error('the service answered more lines than it was sent');
    this.#settled.push({ row, answer });
    this.#settleUnsent();
    this.#wake();
  }

  get full(): boolean {
    return this.#waiting.length + this.#settled.length >= ROWS_HELD_MAX;
  }

  /** Resolves when another row may be added. */
  async room(): Promise<void> {
    while (this.full && !this.#ended) await this.#changed.promise;
  }

  /** What went wrong is thrown after all that was settled; the first error counts. */
  broken(error: unknown): void {
    this.#failure ??= { error };
  }

  /** No more answers will come. */
  end(): void {
    this.#ended = true;
    this.#wake();
  }

  /** The rows as they are settled, until the answers end. */
  async *settled(): AsyncGenerator<Settled> {
    for (;;) {
      const settled = this.#settled;
      this.#settled = [];
      if (settled.length > 0) {
        this.#wake();
        yield* settled;
      } else if (this.#ended) break;
      else await this.#changed.promise;
    }
    // Rows without an answer are given too: nobody knows what became of them.
    const unanswered = this.#waiting.length;
    yield* this.#waiting.splice(0).map((row) => ({ row }));
    if (unanswered > 0) this.broken(new Error('the service answered fewer lines than it was sent'));
    if (this.#failure !== undefined) throw this.#failure.error;
  }

  #settleUnsent(): void {
    let unsent = this.#waiting.findIndex((row) => 'record' in row);
    if (unsent === -1) unsent = this.#waiting.length;
    if (unsent === 0) return;
    this.#settled.push(...this.#waiting.splice(0, unsent).map((row) => ({ row })));
    this.#wake();
  }

  #wake(): void {
    const { resolve } = this.#changed;
    this.#changed = Promise.withResolvers();
    resolve(undefined);
  }
}
