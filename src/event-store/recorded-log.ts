/** Reads the log in a ledger file as it was written, and the tree over it. */
import type { LoggedEvent, LogTree } from '../application/log-tree.js';
import { checkPlace } from './arguments.js';
import { asRecorded } from './codec.js';
import { type AskFile, PAGE_EVENTS_MAX } from './log-reader.js';

export class RecordedLog implements LogTree {
  constructor(private readonly ask: AskFile) {}

  size(): number {
    return this.ask((file) => file.tree?.size ?? 0);
  }

  tile(level: number, number: number): Uint8Array | undefined {
    return this.ask((file) => file.tree?.tile(level, number));
  }

  recorded(after: number, limit: number): readonly LoggedEvent[] {
    checkPlace('index', after);
    const size = Math.min(Math.max(Math.trunc(limit), 1), PAGE_EVENTS_MAX);
    return this.ask((file) => file.ledgerPage(after, size)).map(asRecorded);
  }
}
