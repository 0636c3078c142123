/** Child processes that run TypeScript of this folder. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

export class Child {
  readonly #process: ChildProcess;
  /** Settles when the process is gone and everything it wrote has arrived. */
  readonly #gone: Promise<unknown>;
  #text = '';
  complaint = '';

  constructor(script: string, ...given: readonly string[]) {
    this.#process = spawn(process.execPath, [
      '--experimental-transform-types',
      '--disable-warning=ExperimentalWarning',
      '--import',
      here('./typescript-in-node.js'),
      here(script),
      ...given,
    ]);
    this.#gone = once(this.#process, 'close');
    this.#process.stdout?.on('data', (chunk) => (this.#text += String(chunk)));
    this.#process.stderr?.on('data', (chunk) => (this.complaint += String(chunk)));
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  get isRunning(): boolean {
    return this.#process.exitCode === null && this.#process.signalCode === null;
  }

  /** The whole lines written so far. */
  get lines(): readonly string[] {
    return this.#text.split('\n').slice(0, -1);
  }

  /** Resolves when so many lines are written, or the process is gone. */
  async hasWritten(lines: number): Promise<void> {
    while (this.lines.length < lines && this.#process.exitCode === null) {
      await Promise.race([once(this.#process.stdout ?? this.#process, 'data'), this.#gone]);
    }
  }

  async ended(): Promise<void> {
    await this.#gone;
  }

  /** Ends it at once, without letting it do anything more; one that is gone already stays so. */
  async kill(): Promise<void> {
    this.#process.kill('SIGKILL');
    await this.#gone;
  }
}
