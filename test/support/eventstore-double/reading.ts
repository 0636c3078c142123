/** How the double answers a read: pages of a stream or of `$all`, and subscriptions that go on for ever. */
import type { ServerWritableStream } from '@grpc/grpc-js';
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { DoubleLog, StoredEvent } from './log.js';
import { checkpoint, confirmation, eventAnswer, nameIn, streamNotFound } from './wire.js';

export type ReadCall = ServerWritableStream<ReadReq, ReadResp>;

const BACKWARDS = 1;

/** Answers a read that ends. */
export const answerPage = async (call: ReadCall, log: DoubleLog): Promise<void> => {
  const options = call.request.getOptions();
  const backwards = Number(options?.getReadDirection()) === BACKWARDS;
  const limit = Number(options?.getCount() ?? 0);
  const one = options?.getStream();
  if (one !== undefined) {
    const events = log.stream(nameIn(one));
    if (events === undefined) call.write(streamNotFound(nameIn(one)));
    else await writeAll(call, events, one.hasRevision() ? Number(one.getRevision()) : 0, limit);
  } else {
    const all = options?.getAll();
    const position = BigInt(all?.getPosition()?.getCommitPosition() ?? 0);
    const events = backwards ? log.all.toReversed() : log.all;
    await writeAll(call, events, backwards ? 0 : log.placeOf(position), limit);
  }
  call.end();
};

const writeAll = async (
  call: ReadCall,
  events: readonly StoredEvent[],
  from: number,
  limit: number,
): Promise<void> => {
  for (let at = from; at < Math.min(events.length, from + limit); at += 1) {
    const event = events[at];
    if (call.cancelled || event === undefined) return;
    if (!call.write(eventAnswer(event))) await drained(call);
  }
};

const drained = (call: ReadCall): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      for (const event of ENDS) call.off(event, done);
      resolve();
    };
    for (const event of ENDS) call.on(event, done);
  });

/** What ends the wait for a reader: it takes more, or it is gone. */
const ENDS = ['drain', 'cancelled', 'close'];

export class Subscription {
  /** Stays open and delivers nothing. */
  muted = false;
  /** The place in the log it began at. */
  readonly from: number;
  readonly #wanted: (event: StoredEvent) => boolean;
  #next: number;
  #running = false;
  readonly #stopListening: () => void;

  constructor(
    readonly call: ReadCall,
    private readonly log: DoubleLog,
    private readonly gone: ReadonlySet<string>,
  ) {
    const options = call.request.getOptions();
    const position = options?.getAll()?.getPosition()?.getCommitPosition();
    // Exclusive of the position.
    this.from = position === undefined ? 0 : log.placeOf(BigInt(position) + 1n);
    this.#next = this.from;
    this.#wanted = wantedBy(options?.getFilter());
    call.write(confirmation(crypto.randomUUID()));
    this.#stopListening = log.whenGrown(() => void this.deliver());
    void this.deliver();
  }

  stop(): void {
    this.#stopListening();
  }

  /** Sends something that no honest server would. */
  send(answer: ReadResp): void {
    this.call.write(answer);
  }

  async deliver(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    while (!this.muted && !this.call.cancelled) {
      const event = this.log.all[this.#next];
      if (event === undefined) break;
      this.#next += 1;
      if (!this.call.write(this.#answer(event))) await drained(this.call);
    }
    this.#running = false;
  }

  #answer(event: StoredEvent): ReadResp {
    if (this.#wanted(event)) return eventAnswer(event, this.gone.has(event.stream));
    return checkpoint(event.position);
  }
}

const wantedBy = (
  filter: ReadReq.Options.FilterOptions | undefined,
): ((event: StoredEvent) => boolean) => {
  const prefixes = filter?.getStreamIdentifier()?.getPrefixList();
  if (prefixes !== undefined)
    return ({ stream }) => prefixes.some((prefix) => stream.startsWith(prefix));
  const type = new RegExp(filter?.getEventType()?.getRegex() ?? '');
  return (event) => type.test(event.type);
};
