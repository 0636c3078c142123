/** Judges appends in the order asked, writes those that may stand, and commits them together. */
import type { Appended } from '../application/event-store.js';
import { RevisionConflict } from '../application/event-store.js';
import { ordered } from '../domain/canonical.js';
import type { EventTexts } from '../domain/entry.js';
import type { RecordedEvent } from '../domain/events.js';
import type { Ask } from './append-queue.js';
import { type Codec, recorded } from './codec.js';
import type { LedgerFile } from './ledger-file.js';

/** One commit takes appends until it has judged so many, or holds so many events or bytes; the rest waits for the next. */
const BATCH_APPENDS_MAX = 1_000;
const BATCH_EVENTS_MAX = 1_000;
const BATCH_BYTES_MAX = 8 * 1024 * 1024;
/** One append may hold so many bytes of event bodies. */
const APPEND_BYTES_MAX = 16 * 1024 * 1024;

/** An event at its place, with its texts. */
interface Written extends EventTexts {
  readonly event: RecordedEvent;
}

/** What becomes of an append once its batch is committed. */
export type Verdict = Appended | Error;

/** A batch that is written and not yet committed sees its own events, so that each append meets those before it. */
export class Batch {
  readonly verdicts: Verdict[] = [];
  readonly #revisions = new Map<string, number | undefined>();
  #index: number;
  readonly #recordedAt: string;
  #bytes = 0;

  constructor(
    private readonly file: LedgerFile,
    private readonly codec: Codec,
    now: Date,
  ) {
    const { index, recordedAt } = file.end;
    const instant = now.toISOString();
    this.#index = index;
    this.#recordedAt = recordedAt !== null && recordedAt > instant ? recordedAt : instant;
  }

  get full(): boolean {
    return (
      this.verdicts.length >= BATCH_APPENDS_MAX ||
      this.#written >= BATCH_EVENTS_MAX ||
      this.#bytes >= BATCH_BYTES_MAX
    );
  }

  /** @throws Error of the engine; then nothing of the batch is recorded */
  add(ask: Ask): void {
    this.verdicts.push(this.#judge(ask));
  }

  /** @throws CommitFailed */
  commit(): void {
    if (this.#written === 0) return;
    this.file.commit({ index: this.#index, recordedAt: this.#recordedAt });
  }

  get #written(): number {
    return this.#index - this.file.end.index;
  }

  #judge(ask: Ask): Verdict {
    const { stream, expected } = ask;
    const actual = this.#revisionOf(stream) ?? 'no-stream';
    if (actual !== expected) {
      const original = alreadyThere(this.file, this.codec, ask);
      return original ?? new RevisionConflict(stream, expected, actual);
    }
    const written = attempt(() => this.#encode(ask));
    if (written instanceof Error) return written;
    return { events: this.#write(stream, written), repeated: false };
  }

  #revisionOf(stream: string): number | undefined {
    if (!this.#revisions.has(stream)) this.#revisions.set(stream, this.file.revisionOf(stream));
    return this.#revisions.get(stream);
  }

  /** Everything that may fail for one event is done before any of its append is written. */
  #encode({ stream, expected, events }: Ask): readonly Written[] {
    const first = firstRevision(expected);
    const written = events.map((asked, offset) => {
      const event = recorded(asked, asked, ordered(asked.data), {
        stream,
        revision: first + offset,
        index: this.#index + offset + 1,
        recordedAt: this.#recordedAt,
      });
      return { event, ...this.codec.encode(event, this.file.tree !== undefined) };
    });
    const bytes = written.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0);
    if (bytes > APPEND_BYTES_MAX) {
      throw new RangeError(`an append holds at most ${APPEND_BYTES_MAX} bytes, not ${bytes}`);
    }
    this.#bytes += bytes;
    return written;
  }

  #write(stream: string, written: readonly Written[]): readonly RecordedEvent[] {
    if (this.#written === 0) this.file.begin();
    for (const { event, content, entry } of written) this.file.insert(event, content, entry);
    this.#index += written.length;
    const events = written.map(({ event }) => event);
    this.#revisions.set(stream, events.at(-1)?.revision);
    return events;
  }
}

/** The original result of an append whose very ids stand at the very places it asks for; undefined if any differs. */
export const alreadyThere = (
  file: LedgerFile,
  codec: Codec,
  ask: Pick<Ask, 'stream' | 'expected' | 'events'>,
): Verdict | undefined => {
  const { stream, expected, events } = ask;
  const rows = file.streamPage(stream, firstRevision(expected), events.length);
  const same = rows.length === events.length && rows.every(({ id }, at) => id === events[at]?.id);
  if (!same) return undefined;
  const original = attempt(() => rows.map((row) => codec.decode(row)));
  return original instanceof Error ? original : { events: original, repeated: true };
};

const firstRevision = (expected: Ask['expected']): number =>
  expected === 'no-stream' ? 0 : expected + 1;

/** An event that cannot be put into a row, or taken from one, is the fault of one append and not of the batch. */
const attempt = <T>(work: () => T): T | Error => {
  try {
    return work();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
};
