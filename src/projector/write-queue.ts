/** Writes one after the other on one connection, while the next ones are being made ready. */

/** How many writes may wait: enough to keep the engine busy, few enough to hold little in memory. */
const WAITING_MAX = 3;

export class WriteQueue {
  readonly #waiting: Promise<void>[] = [];
  #last: Promise<void> = Promise.resolve();

  /**
   * Adds a write; resolves when there is room for another one. After a failed write no other is begun.
   * @throws what an earlier write threw
   */
  async add(write: () => Promise<void>): Promise<void> {
    const run = this.#last.then(write);
    // Whoever adds next, or waits for the end, gets the error.
    run.catch(() => undefined);
    this.#last = run;
    this.#waiting.push(run);
    if (this.#waiting.length > WAITING_MAX) await this.#waiting.shift();
  }

  /**
   * Resolves when everything is written.
   * @throws what a write threw
   */
  async done(): Promise<void> {
    await this.#last;
    this.#waiting.length = 0;
  }
}
