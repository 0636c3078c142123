/** One after the other: who writes on the one connection does so alone. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  /** Runs when everything asked for earlier has ended, well or badly. */
  run<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#last.then(work);
    this.#last = result.catch(() => undefined);
    return result;
  }
}
