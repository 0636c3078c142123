/** The ledger file as long as it works; after a failure it is let go, and opened anew at the next use. */
import type { LedgerFile } from './ledger-file.js';

export class ReopeningFile {
  #file: LedgerFile | undefined;

  /** Opens the file at once: whoever starts learns what is wrong with it. */
  constructor(private readonly open: () => LedgerFile) {
    this.#file = open();
  }

  /**
   * The open file. After a failure what it holds is flushed before anybody is told of it.
   * @throws Error when the file cannot be opened, or not flushed
   */
  use(): LedgerFile {
    if (this.#file !== undefined) return this.#file;
    this.#file = this.open();
    try {
      this.#file.checkpoint();
      return this.#file;
    } catch (failure) {
      this.letGo();
      throw failure;
    }
  }

  /** Closes the handle: after a failure no handle is used any further. */
  letGo(): void {
    const file = this.#file;
    this.#file = undefined;
    try {
      file?.close();
    } catch {
      // A handle that failed may fail once more; nothing is asked of it any longer.
    }
  }
}
