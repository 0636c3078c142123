/** Gathers appends that are asked for close together, so that they share one commit. */
import type { Appended, ExpectedRevision } from '../application/event-store.js';
import type { NewEvent } from '../domain/events.js';

/** One append as asked for, and how to answer it. */
export interface Ask {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly NewEvent[];
  readonly succeed: (appended: Appended) => void;
  readonly fail: (error: Error) => void;
}

/** Answers at least the first of the asks, and says how many of them, from the front. */
export type Commit = (asks: readonly Ask[]) => number;

/**
 * The queue runs once the present turn of the event loop has read what lies ready on every socket. A commit blocks the
 * thread, so whatever is sent meanwhile lies ready in the next turn: the busier the disk, the larger the groups, and
 * an append that comes alone waits for nobody.
 */
export class AppendQueue {
  #waiting: Ask[] = [];
  #whenIdle: (() => void)[] = [];

  constructor(private readonly commit: Commit) {}

  add(ask: Ask): void {
    if (this.#waiting.push(ask) === 1) setImmediate(this.#run);
  }

  /** Resolves when every append asked for so far is answered. */
  idle(): Promise<void> {
    if (this.#waiting.length === 0) return Promise.resolve();
    return new Promise((resolve) => this.#whenIdle.push(resolve));
  }

  readonly #run = (): void => {
    const answered = this.commit(this.#waiting);
    this.#waiting = this.#waiting.slice(answered);
    if (this.#waiting.length > 0) {
      setImmediate(this.#run);
      return;
    }
    for (const resolve of this.#whenIdle) resolve();
    this.#whenIdle = [];
  };
}
