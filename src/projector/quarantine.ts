/** The subjects that could not be folded: they are left out of every table until a newer event or a rebuild folds them. */

export interface Quarantined {
  readonly stream: string;
  /** The newest event of the batch in which it failed. */
  readonly index: number;
  /** What went wrong; events hold private data sealed only, so that none can be in it. */
  readonly message: string;
}

/** Who is no longer held as before, and who is held now. */
export interface QuarantineChanges {
  readonly released: readonly string[];
  readonly added: readonly Quarantined[];
}

const MESSAGE_LENGTH_MAX = 200;

export class Quarantine {
  readonly #streams: Set<string>;
  readonly #added = new Map<string, Quarantined>();
  readonly #released = new Set<string>();

  constructor(streams: Iterable<string> = []) {
    this.#streams = new Set(streams);
  }

  get size(): number {
    return this.#streams.size;
  }

  has(stream: string): boolean {
    return this.#streams.has(stream);
  }

  add(stream: string, index: number, error: unknown): void {
    const message = String(error).slice(0, MESSAGE_LENGTH_MAX);
    this.#streams.add(stream);
    this.#released.add(stream);
    this.#added.set(stream, { stream, index, message });
  }

  release(stream: string): void {
    this.#streams.delete(stream);
    this.#released.add(stream);
    this.#added.delete(stream);
  }

  /** What is to be noted since it was asked last. */
  takeChanges(): QuarantineChanges {
    const changes = { released: [...this.#released], added: [...this.#added.values()] };
    this.#released.clear();
    this.#added.clear();
    return changes;
  }
}
