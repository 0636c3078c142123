/** Tells those who appended when the copy of the log holds what they wait for. */
import type { EventRow } from '../codec.js';
import type { Mark } from './envelope.js';

/** An event that came into the copy, and by which append. */
export interface Arrived {
  readonly row: EventRow;
  readonly append: Mark;
}

/** One wait for a place in a stream. */
export class Arrival {
  #arrived: Arrived | undefined;
  #wake: (() => void) | undefined;

  constructor(
    readonly stream: string,
    readonly revision: number,
  ) {}

  arrive(arrived: Arrived): void {
    this.#arrived = arrived;
    this.#wake?.();
  }

  /** What arrived, or undefined when it did not within so many milliseconds. */
  async within(ms: number): Promise<Arrived | undefined> {
    if (this.#arrived !== undefined) return this.#arrived;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    return this.#arrived;
  }
}

export class Arrivals {
  readonly #waiting = new Map<string, Set<Arrival>>();

  /** To be let go in any case. */
  expect(stream: string, revision: number): Arrival {
    const arrival = new Arrival(stream, revision);
    const others = this.#waiting.get(stream);
    if (others === undefined) this.#waiting.set(stream, new Set([arrival]));
    else others.add(arrival);
    return arrival;
  }

  letGo(arrival: Arrival): void {
    const others = this.#waiting.get(arrival.stream);
    others?.delete(arrival);
    if (others?.size === 0) this.#waiting.delete(arrival.stream);
  }

  tell(arrived: Arrived): void {
    const { stream, revision } = arrived.row;
    for (const arrival of this.#waiting.get(stream) ?? NOBODY) {
      if (arrival.revision === revision) arrival.arrive(arrived);
    }
  }
}

const NOBODY: readonly Arrival[] = [];
