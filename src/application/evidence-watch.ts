/** Keeps comparing the log with its tree and with what was signed, and stops recording where they differ. */
import { setTimeout as pause } from 'node:timers/promises';

import type { EventStore } from './event-store.js';
import type { Evidence, EvidenceVerdict } from './evidence.js';
import type { StoreHealth } from './readiness.js';

export interface WatchedParts {
  readonly evidence: Pick<Evidence, 'verifyTail' | 'verifyWindow'>;
  /** Events of the log as this process has it. */
  readonly size: () => number;
  /** A replica that lacks events is behind what was signed, and not in contradiction to it. */
  readonly health: () => StoreHealth;
  /** Told once, when the log is found to be another one. */
  readonly alarm: (says: string) => void;
  /** Told of a look that failed by itself: nothing is known then. */
  readonly failed: (error: unknown) => void;
}

/** Events at the end of the log that are compared when a service starts. */
const TAIL_EVENTS = 10_000;
/** Events of one look: some milliseconds of work. */
const WINDOW_EVENTS = 256;
/** Between two looks, in milliseconds. */
const LOOK_EVERY_MS = 1_000;

/** The log is not what was recorded: nothing more is recorded in it. */
export class RecordingStopped extends Error {
  override readonly name = 'RecordingStopped';
  constructor(
    says: string,
    /** The first ledger index that is not what was recorded, as near as can be said. */
    readonly firstBadIndex: number | null,
  ) {
    super(says);
  }
}

export class EvidenceWatch {
  #found: RecordingStopped | undefined;
  #next = 1;

  constructor(private readonly parts: WatchedParts) {}

  /** What was found; undefined while all is well. */
  get found(): RecordingStopped | undefined {
    return this.#found;
  }

  /** Compares the end of the log, and the whole tree with the last checkpoint. */
  async start(): Promise<void> {
    await this.#look(() => this.parts.evidence.verifyTail(TAIL_EVENTS));
  }

  /** Compares the next events; behind the last one, the whole tree with the last checkpoint, and all from the first on. */
  async look(): Promise<void> {
    const first = this.#next;
    const last = Math.min(first + WINDOW_EVENTS - 1, this.parts.size());
    if (first > last) {
      this.#next = 1;
      await this.#look(() => this.parts.evidence.verifyTail(WINDOW_EVENTS));
      return;
    }
    this.#next = last + 1;
    await this.#look(() => this.parts.evidence.verifyWindow(first, last));
  }

  /** Looks again and again while nothing is recorded, until it is aborted or something is found. */
  async run(signal: AbortSignal): Promise<void> {
    for (let size = this.parts.size(); this.#found === undefined;) {
      if (await stopped(signal)) return;
      const before = size;
      size = this.parts.size();
      if (size === before) await this.look();
    }
  }

  async #look(work: () => Promise<EvidenceVerdict>): Promise<void> {
    if (this.#found !== undefined || this.parts.health().behind !== null) return;
    try {
      const { state, says, firstBadIndex } = await work();
      if (state !== 'tampered') return;
      const where = firstBadIndex === null ? '' : ` First bad index: ${firstBadIndex}.`;
      this.#found = new RecordingStopped(`${says}${where}`, firstBadIndex);
      this.parts.alarm(this.#found.message);
    } catch (error) {
      this.parts.failed(error);
    }
  }
}

/** Waits for the next look; whether there is to be none. */
const stopped = async (signal: AbortSignal): Promise<boolean> => {
  try {
    await pause(LOOK_EVERY_MS, undefined, { signal, ref: false });
    return false;
  } catch {
    return true;
  }
};

/** The store, which takes no appends once the watch has found something. */
export const stoppedBy = (watch: Pick<EvidenceWatch, 'found'>, store: EventStore): EventStore => ({
  append: (stream, expected, events) =>
    watch.found === undefined
      ? store.append(stream, expected, events)
      : Promise.reject(watch.found),
  readStream: (stream, fromRevision) => store.readStream(stream, fromRevision),
  readLedger: (after, limit) => store.readLedger(after, limit),
  subscribe: (after, signal) => store.subscribe(after, signal),
  head: () => store.head(),
  backup: (file) => store.backup(file),
  close: () => store.close(),
});
