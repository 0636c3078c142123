/** The one client of this process: every call with a time limit, and whether the store is there at all. */
import {
  type AllStreamResolvedEvent,
  type AllStreamSubscription,
  BACKWARDS,
  END,
  type EventData,
  EventStoreDBClient,
  NO_STREAM,
  START,
  type StreamingRead,
  streamNameFilter,
} from '@eventstore/db-client';
import type { ExpectedRevision } from '../../application/event-store.js';
import { type Address, connectionString, WrongAddress } from './address.js';
import { isStreamNotFound, TimedOut, whyOf } from './client-failure.js';
import { LEDGER_PREFIXES } from './envelope.js';
import { type Limits, LOOK_EVENTS_MAX, UNTAKEN_MAX } from './limits.js';
import type { Position } from './position.js';

export interface Surroundings {
  /** The present moment. */
  readonly now: () => Date;
  /** Takes one line for whoever runs the service. */
  readonly log: (line: string) => void;
}

/** The client's own streams; those that only read have no length to be written. */
interface OpenStreams {
  readonly disposableStreams?: Set<{ readonly writableLength?: number }>;
}

export class Connection {
  readonly #text: string;
  #client: EventStoreDBClient;
  #resetting: Promise<void> | undefined;
  #resets = 0;
  #unreachableSince: Date | undefined;

  /** @throws WrongAddress */
  constructor(
    address: Address,
    private readonly limits: Limits,
    private readonly around: Surroundings,
  ) {
    this.#text = connectionString(address);
    try {
      this.#client = EventStoreDBClient.connectionString(this.#text);
    } catch {
      // The client's own message holds the password.
      throw new WrongAddress('the address of the event store, or a file it names, cannot be read');
    }
  }

  /** Changes whenever the calls under way were ended. */
  get resets(): number {
    return this.#resets;
  }

  /**
   * How many appends may be handed to the client in one turn, of which so many are under way. The client tells nobody
   * how much its stream holds back: where its set of open streams cannot be read, whatever is under way may be there.
   */
  room(underWay: number): number {
    const { disposableStreams } = this.#client as unknown as OpenStreams;
    if (!(disposableStreams instanceof Set)) return UNTAKEN_MAX - underWay;
    let untaken = 0;
    for (const { writableLength = 0 } of disposableStreams) {
      untaken = Math.max(untaken, writableLength);
    }
    return UNTAKEN_MAX - untaken;
  }

  /** Undefined while the store answers. */
  get unreachableSince(): Date | undefined {
    return this.#unreachableSince;
  }

  /** Resolves when the server has recorded the events, or had done so before. */
  async append(
    stream: string,
    expected: ExpectedRevision,
    events: readonly EventData[],
  ): Promise<void> {
    const expectedRevision = expected === 'no-stream' ? NO_STREAM : BigInt(expected);
    const appending = this.#client.appendToStream(stream, [...events], { expectedRevision });
    await within(this.limits.answerMs, appending);
    this.#answered();
  }

  /** The ids at the places of a stream from a revision on; undefined when there is no such stream. */
  async idsAt(stream: string, from: number, count: number): Promise<string[] | undefined> {
    const options = { fromRevision: BigInt(from), maxCount: count };
    try {
      const ids: string[] = [];
      const reading = this.#client.readStream(stream, options);
      await this.#read(reading, ({ event }) => {
        if (event !== undefined) ids.push(event.id);
      });
      return ids;
    } catch (error) {
      if (!isStreamNotFound(error)) throw error;
      this.#answered();
      return undefined;
    }
  }

  /** What `$all` holds from a position on, that one included, at most so much. */
  async look(
    from: Position | undefined,
    limit = LOOK_EVENTS_MAX,
  ): Promise<AllStreamResolvedEvent[]> {
    const all: AllStreamResolvedEvent[] = [];
    const reading = this.#client.readAll({ fromPosition: from ?? START, maxCount: limit });
    await this.#read(reading, (event) => {
      all.push(event);
    });
    return all;
  }

  /** Resolves when the server has answered; without asking it for anything of weight. */
  async probe(): Promise<void> {
    const options = { fromPosition: END, direction: BACKWARDS, maxCount: 1 } as const;
    await this.#read(this.#client.readAll(options), () => undefined);
  }

  /** Everything of the ledger's streams after a position, for ever; to be read by `for await` and let go. */
  subscribe(after: Position | undefined): AllStreamSubscription {
    const filter = streamNameFilter({ prefixes: LEDGER_PREFIXES, checkpointInterval: 1_000 });
    const buffer = { highWaterMark: LOOK_EVENTS_MAX };
    const subscription = this.#client.subscribeToAll(
      { fromPosition: after ?? START, filter },
      buffer,
    );
    // What comes after nobody reads any more must not end the process.
    subscription.on('error', () => undefined);
    return subscription;
  }

  /**
   * Ends every call under way, so that the next one starts on a connection of its own: the client shares its pending
   * appends over all of its streams, and an answer on one of two streams would end the process.
   * @param resets what `resets` was when the failing call began: what has been ended since is not ended again
   */
  async reset(reason: unknown, resets: number): Promise<void> {
    this.#failed(reason);
    if (resets === this.#resets) this.#resets += 1;
    else if (this.#resetting === undefined) return;
    this.#resetting ??= this.#renew().finally(() => (this.#resetting = undefined));
    await this.#resetting;
  }

  /** Resolves when no reset is under way. */
  async settled(): Promise<void> {
    await this.#resetting;
  }

  async #renew(): Promise<void> {
    try {
      await within(this.limits.disposeMs, this.#client.dispose());
    } catch {
      // A stream of appends that the server has ended normally is never over for the client, which goes on using it.
      this.#client = EventStoreDBClient.connectionString(this.#text);
    }
  }

  async close(): Promise<void> {
    await within(this.limits.disposeMs, this.#client.dispose()).catch(() => undefined);
  }

  async #read<E>(reading: StreamingRead<E>, take: (event: E) => void): Promise<void> {
    const { readMs } = this.limits;
    const resets = this.#resets;
    reading.on('error', () => undefined);
    const timer = setTimeout(() => reading.destroy(new TimedOut(readMs)), readMs);
    try {
      for await (const event of reading) take(event);
      // A read that was ended by us ends as if it were complete.
      if (resets !== this.#resets) throw new Error('the connection was given up');
      this.#answered();
    } finally {
      clearTimeout(timer);
      void reading.cancel().catch(() => undefined);
    }
  }

  #answered(): void {
    if (this.#unreachableSince === undefined) return;
    this.around.log('the event store answers again');
    this.#unreachableSince = undefined;
  }

  #failed(reason: unknown): void {
    if (this.#unreachableSince !== undefined) return;
    this.around.log(`the event store does not answer: ${whyOf(reason)}`);
    this.#unreachableSince = this.around.now();
  }
}

/** Settles as the work does, or with TimedOut. */
const within = async <T>(ms: number, work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new TimedOut(ms));
    }, ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};
