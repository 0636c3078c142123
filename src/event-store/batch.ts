/** Judges appends in the order asked, writes those that may stand, and commits them together. */
import type { Appended } from '../application/event-store.js';
import { RevisionConflict } from '../application/event-store.js';
import { entryOf } from '../domain/entry.js';
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

/** The texts of an event: in the file, and in the evidence log where one is kept. */
interface Written {
  readonly body: string;
  readonly entry: string | undefined;
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
    const bodies = attempt(() => this.#encode(ask));
    if (bodies instanceof Error) return bodies;
    return { events: this.#write(ask, bodies), repeated: false };
  }

  #revisionOf(stream: string): number | undefined {
    if (!this.#revisions.has(stream)) this.#revisions.set(stream, this.file.revisionOf(stream));
    return this.#revisions.get(stream);
  }

  /** Everything that may fail for one event is done before any of its append is written. */
  #encode({ stream, expected, events }: Ask): readonly Written[] {
    const first = firstRevision(expected);
    const written = events.map((event, offset) => {
      const place = { stream, revision: first + offset, recordedAt: this.#recordedAt };
      const body = this.codec.encode(event);
      return { body, entry: this.file.tree && entryOf({ ...event, ...place }) };
    });
    const bytes = written.reduce((sum, { body }) => sum + Buffer.byteLength(body), 0);
    if (bytes > APPEND_BYTES_MAX) {
      throw new RangeError(`an append holds at most ${APPEND_BYTES_MAX} bytes, not ${bytes}`);
    }
    this.#bytes += bytes;
    return written;
  }

  #write({ stream, expected, events }: Ask, texts: readonly Written[]): readonly RecordedEvent[] {
    if (this.#written === 0) this.file.begin();
    const first = firstRevision(expected);
    const written = events.map((event, offset) => {
      this.#index += 1;
      const place = {
        stream,
        revision: first + offset,
        index: this.#index,
        recordedAt: this.#recordedAt,
      };
      const { body = '', entry } = texts[offset] ?? {};
      this.file.insert({ ...place, id: event.id, type: event.type, body }, entry);
      return recorded(event, event, event.data, place);
    });
    this.#revisions.set(stream, first + events.length - 1);
    return written;
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
