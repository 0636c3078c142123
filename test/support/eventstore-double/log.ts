/** The log of the EventStoreDB double: in memory, with the server's rules for revisions, repeats and positions. */

export interface ProposedEvent {
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

export interface StoredEvent extends ProposedEvent {
  readonly stream: string;
  readonly revision: number;
  /** In `$all`; rises, and is not contiguous. */
  readonly position: bigint;
  /** Milliseconds since 1970. */
  readonly created: number;
}

export type Expected = number | 'no-stream' | 'any' | 'stream-exists';

export type AppendOutcome =
  | { readonly recorded: true; readonly revision: number; readonly position: bigint }
  | { readonly recorded: false; readonly actual: number | 'no-stream' };

/** So many events of the ledger between two events of the server's own in `$all`. */
const OWN_EVENT_EVERY = 7;

export class DoubleLog {
  readonly all: StoredEvent[] = [];
  readonly #streams = new Map<string, StoredEvent[]>();
  readonly #grown = new Set<() => void>();
  #position = 0n;
  /** The clock, in milliseconds since 1970. */
  now: () => number = Date.now;

  stream(name: string): readonly StoredEvent[] | undefined {
    return this.#streams.get(name);
  }

  /** Calls back whenever there is more, until told to stop. */
  whenGrown(tell: () => void): () => void {
    this.#grown.add(tell);
    return () => this.#grown.delete(tell);
  }

  append(name: string, expected: Expected, events: readonly ProposedEvent[]): AppendOutcome {
    const there = this.#streams.get(name) ?? [];
    const actual = there.length === 0 ? 'no-stream' : there.length - 1;
    const free = expected === 'any' || (expected === 'stream-exists' && there.length > 0);
    if (!free && expected !== actual) return this.#repeat(there, expected, events, actual);
    for (const event of events) this.#record(name, there, event);
    this.#streams.set(name, there);
    if (!name.startsWith('$') && this.all.length % OWN_EVENT_EVERY === 0) this.recordOwnEvent();
    for (const tell of this.#grown) tell();
    const last = there.at(-1);
    return { recorded: true, revision: there.length - 1, position: last?.position ?? 0n };
  }

  /** What a real server writes between the events of others. */
  recordOwnEvent(type = '$statsCollected', name = '$stats-127.0.0.1:2113'): void {
    const text = Buffer.from('{}');
    const there = this.#streams.get(name) ?? [];
    const event = { id: crypto.randomUUID(), type, contentType: 'application/json' };
    this.#record(name, there, { ...event, data: text, metadata: new Uint8Array() });
    this.#streams.set(name, there);
  }

  /** As if it had been set back to its beginning. */
  forget(): void {
    this.all.length = 0;
    this.#streams.clear();
    this.#position = 0n;
  }

  /** The first place in `all` at or after a position. */
  placeOf(position: bigint): number {
    let [low, high] = [0, this.all.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.all[middle]?.position ?? 0n) < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #record(stream: string, there: StoredEvent[], event: ProposedEvent): void {
    this.#position += BigInt(100 + event.data.length + event.metadata.length);
    const place = { stream, revision: there.length, position: this.#position, created: this.now() };
    const stored = { ...event, ...place };
    there.push(stored);
    this.all.push(stored);
  }

  #repeat(
    there: readonly StoredEvent[],
    expected: Expected,
    events: readonly ProposedEvent[],
    actual: number | 'no-stream',
  ): AppendOutcome {
    const from = typeof expected === 'number' ? expected + 1 : 0;
    const found = there.slice(from, from + events.length);
    const same =
      found.length === events.length && found.every(({ id }, at) => id === events[at]?.id);
    const last = found.at(-1);
    if (!same || last === undefined) return { recorded: false, actual };
    return { recorded: true, revision: last.revision, position: last.position };
  }
}
