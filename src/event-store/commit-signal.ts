/** Wakes those who have read to the end of the log when there is more of it. */
export class CommitSignal {
  readonly #waiting = new Set<() => void>();

  /** Wakes everybody who waits now. */
  raise(): void {
    for (const wake of [...this.#waiting]) wake();
  }

  /** Resolves when the signal is raised next, or when the reader's own signal aborts. */
  next(signal: AbortSignal): Promise<void> {
    if (signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const wake = () => {
        this.#waiting.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      this.#waiting.add(wake);
      signal.addEventListener('abort', wake);
    });
  }
}
