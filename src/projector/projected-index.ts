/** How far the tables are, and who waits for them to get further. */
import { NotProjectedInTime } from '../application/reporting.js';

interface Waiter {
  readonly index: number;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

export class ProjectedIndex {
  #index = 0;
  readonly #waiters = new Set<Waiter>();
  #onWait = (): void => undefined;

  get index(): number {
    return this.#index;
  }

  /** Whether somebody waits for more than there is. */
  get awaited(): boolean {
    return this.#waiters.size > 0;
  }

  /** Called when somebody begins to wait. */
  whenAwaited(call: () => void): void {
    this.#onWait = call;
  }

  reached(index: number): void {
    this.#index = index;
    for (const waiter of this.#waiters) {
      if (waiter.index <= index) waiter.resolve();
    }
  }

  /** @throws NotProjectedInTime */
  waitFor(index: number, timeoutMs: number): Promise<void> {
    if (index <= this.#index) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        waiter.reject(new NotProjectedInTime(index, this.#index));
      }, timeoutMs);
      const settle = (): void => {
        clearTimeout(timer);
        this.#waiters.delete(waiter);
      };
      const waiter: Waiter = {
        index,
        resolve: () => {
          settle();
          resolve();
        },
        reject: (error) => {
          settle();
          reject(error);
        },
      };
      this.#waiters.add(waiter);
      this.#onWait();
    });
  }

  /** Nothing will come any more. */
  stop(): void {
    for (const waiter of this.#waiters) {
      waiter.reject(new NotProjectedInTime(waiter.index, this.#index));
    }
  }
}
