/** Reads a log that is kept in a ledger file: by stream, by index, and as it grows. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Head } from '../application/event-store.js';
import { StreamNotFound } from '../application/event-store.js';
import type { RecordedEvent } from '../domain/events.js';
import { checkPlace } from './arguments.js';
import type { Codec } from './codec.js';
import type { CommitSignal } from './commit-signal.js';
import type { LedgerFile } from './ledger-file.js';

/** A page holds the event loop for a few milliseconds; longer readings give way between pages. */
export const PAGE_EVENTS_MAX = 1_000;

/**
 * Asks the open file, of one stream where one is named; throws StoreUnavailable when that cannot be done. What is named
 * lets a store answer that has taken events of other streams, and not written them yet.
 */
export type AskFile = <T>(question: (file: LedgerFile) => T, stream?: string) => T;

export class LogReader {
  constructor(
    private readonly ask: AskFile,
    private readonly codec: Codec,
    private readonly commits: CommitSignal,
  ) {}

  async readStream(stream: string, fromRevision: number): Promise<readonly RecordedEvent[]> {
    checkPlace('revision', fromRevision);
    const events: RecordedEvent[] = [];
    for (;;) {
      const from = fromRevision + events.length;
      const rows = this.ask((file) => file.streamPage(stream, from, PAGE_EVENTS_MAX), stream);
      for (const row of rows) events.push(this.codec.decode(row));
      if (rows.length < PAGE_EVENTS_MAX) break;
      await nextTurn();
    }
    if (events.length === 0 && this.ask((file) => file.revisionOf(stream), stream) === undefined) {
      throw new StreamNotFound(stream);
    }
    return events;
  }

  /** Gives at most 1,000 events, however many are asked for. */
  async readLedger(after: number, limit: number): Promise<readonly RecordedEvent[]> {
    checkPlace('index', after);
    const size = Math.min(Math.max(Math.trunc(limit), 1), PAGE_EVENTS_MAX);
    const rows = this.ask((file) => file.ledgerPage(after, size));
    const events = rows.map((row) => this.codec.decode(row));
    // Who reads a long log page by page must not keep the others waiting; a short page is the end of it.
    if (rows.length === PAGE_EVENTS_MAX) await nextTurn();
    return events;
  }

  async *subscribe(after: number, signal: AbortSignal): AsyncGenerator<readonly RecordedEvent[]> {
    let last = after;
    while (!signal.aborted) {
      const page = await this.readLedger(last, PAGE_EVENTS_MAX);
      const end = page.at(-1);
      if (end !== undefined) {
        last = end.index;
        yield page;
      } else if (this.ask((file) => file.end.index) <= last) {
        // Nothing can be committed between this look at the end and the wait: both are in one turn.
        await this.commits.next(signal);
      }
    }
  }

  head(): Promise<Head> {
    return new Promise((resolve) => {
      const { index, recordedAt } = this.ask((file) => file.end);
      resolve({ index, position: String(index), recordedAt });
    });
  }
}
