/** Takes the log into a set of stored tables, in transactions of any length: what is committed is complete. */
import type { EventStore } from '../application/event-store.js';
import type { RecordedEvent } from '../domain/events.js';
import { FoldWindow } from './fold-window.js';
import type { Quarantine, QuarantineChanges } from './quarantine.js';
import type { Statements } from './statements.js';
import type { Target } from './targets.js';
import { WriteQueue } from './write-queue.js';

/** What is done about the last event of a transaction: with its rows or not at all, and after that. */
export interface Milestones {
  readonly inTransaction: (last: RecordedEvent, quarantined: QuarantineChanges) => Promise<void>;
  readonly committed: (last: RecordedEvent) => void;
}

export class TableProjection {
  readonly #queue = new WriteQueue();
  readonly #window: FoldWindow;
  /** The newest event of the open transaction. */
  #last: RecordedEvent | undefined;

  constructor(
    store: EventStore,
    readonly statements: Statements,
    targets: readonly Target[],
    readonly quarantine: Quarantine,
    windowEventsMax: number,
    private readonly milestones?: Milestones,
  ) {
    this.#window = new FoldWindow(store, targets, quarantine, windowEventsMax, (target, changed) =>
      this.#write(() => target.write(statements, changed)),
    );
  }

  /**
   * Takes the events that follow in the log; resolves when there is room for more.
   * @throws what these or earlier ones could not be read or written for; nothing more is written then
   */
  async take(events: readonly RecordedEvent[]): Promise<void> {
    const { connection } = this.statements;
    if (this.#last === undefined) await this.#write(() => connection.run('begin transaction'));
    this.#last = events.at(-1) ?? this.#last;
    await this.#window.add(events);
  }

  /** Ends the transaction after everything taken; resolves when that is under way. @throws as `take` */
  async commit(): Promise<void> {
    const last = this.#last;
    if (last === undefined) return;
    await this.#window.flush();
    const { milestones } = this;
    // Taken now, before more is folded: what is found then belongs into the next transaction.
    const quarantined = milestones && this.quarantine.takeChanges();
    this.#last = undefined;
    await this.#write(async () => {
      if (quarantined !== undefined) await milestones?.inTransaction(last, quarantined);
      await this.statements.connection.run('commit');
      milestones?.committed(last);
    });
  }

  /** Resolves when everything is committed. @throws as `take` */
  async settled(): Promise<void> {
    await this.commit();
    await this.#queue.done();
  }

  /** After an error: waits for the statement under way, and takes back the transaction that it stood in. */
  async abandon(): Promise<void> {
    await this.#queue.done().catch(() => undefined);
    // Without a transaction under way there is nothing to take back, and the engine says so by an error.
    await this.statements.connection.run('rollback').catch(() => undefined);
  }

  #write(write: () => Promise<unknown>): Promise<void> {
    return this.#queue.add(async () => {
      await write();
    });
  }
}
