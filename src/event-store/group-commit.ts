/** Commits appends together, and finds out what became of them when the engine failed. */
import { StoreUnavailable, UnknownOutcome } from '../application/event-store.js';
import type { Ask } from './append-queue.js';
import { alreadyThere, Batch, type Verdict } from './batch.js';
import type { Codec } from './codec.js';
import { reasonOf } from './failure.js';
import { CommitFailed } from './ledger-file.js';
import type { ReopeningFile } from './reopening-file.js';

export class GroupCommit {
  constructor(
    private readonly file: ReopeningFile,
    private readonly codec: Codec,
    private readonly now: () => Date,
  ) {}

  /** Records what it can of the first asks, at least of one; the verdicts stand when it returns. */
  record(asks: readonly Ask[]): readonly Verdict[] {
    let batch: Batch | undefined;
    try {
      batch = new Batch(this.file.use(), this.codec, this.now());
      for (const ask of asks) {
        batch.add(ask);
        if (batch.full) break;
      }
      batch.commit();
      return batch.verdicts;
    } catch (failure) {
      this.file.letGo();
      // Without a file nobody who waits can be served.
      if (batch === undefined) return asks.map(() => nothingRecorded(failure));
      const { verdicts } = batch;
      if (failure instanceof CommitFailed) return this.#reconcile(asks, verdicts, failure);
      // Without a commit nothing is in the file: neither of those judged, nor of the one that met the failure.
      return asks.slice(0, verdicts.length + 1).map(() => nothingRecorded(failure));
    }
  }

  /** After a commit that failed, what is in the file decides, and not what the engine had said. */
  #reconcile(
    asks: readonly Ask[],
    verdicts: readonly Verdict[],
    failure: CommitFailed,
  ): readonly Verdict[] {
    try {
      const file = this.file.use();
      return verdicts.map((verdict, place) => {
        const ask = asks[place];
        const found = ask && alreadyThere(file, this.codec, ask);
        if (found === undefined) return nothingRecorded(failure);
        if (found instanceof Error || verdict instanceof Error) return found;
        return { events: found.events, repeated: verdict.repeated };
      });
    } catch (cause) {
      this.file.letGo();
      return verdicts.map((verdict) =>
        verdict instanceof Error
          ? nothingRecorded(failure)
          : new UnknownOutcome('the ledger file failed while recording', { cause }),
      );
    }
  }
}

const nothingRecorded = (cause: unknown): StoreUnavailable =>
  new StoreUnavailable(`nothing was recorded: ${reasonOf(cause)}`, { cause });
