/** Records in EventStoreDB, and answers from the copy of the log: only that knows the ledger index. */
import { randomBytes } from 'node:crypto';
import {
  type Appended,
  type ExpectedRevision,
  RevisionConflict,
  StoreUnavailable,
  UnknownOutcome,
} from '../../application/event-store.js';
import type { NewEvent } from '../../domain/events.js';
import { alreadyThere } from '../batch.js';
import { type Codec, recorded } from '../codec.js';
import type { AppendLane } from './append-lane.js';
import type { Arrival } from './arrivals.js';
import { bytesOf, type Mark, proposalOf } from './envelope.js';
import { APPEND_BYTES_MAX, type Limits } from './limits.js';
import type { LogCopy } from './log-copy.js';

/** One append as asked for. */
export interface Asked {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly NewEvent[];
  /** Of events that another store has recorded before: when, one for each. */
  readonly recordedAt?: readonly string[];
}

export class Recording {
  readonly #process = randomBytes(6).toString('base64url');
  #appends = 0;

  constructor(
    private readonly lane: AppendLane,
    private readonly copy: LogCopy,
    private readonly codec: Codec,
    private readonly limits: Limits,
  ) {}

  /** Everything up to the first wait happens in the turn of the call: appends keep the order they are asked in. */
  async record(asked: Asked): Promise<Appended> {
    const { stream, expected, events } = asked;
    this.#appends += 1;
    const mark = `${this.#process}.${this.#appends}`;
    const proposals = this.#proposals(asked, mark);
    const first = expected === 'no-stream' ? 0 : expected + 1;
    const arrival = this.copy.arrivals.expect(stream, first + events.length - 1);
    try {
      await this.lane.append(stream, expected, proposals);
      return await this.#appended(asked, mark, arrival);
    } catch (error) {
      if (!(error instanceof RevisionConflict)) throw error;
      return await this.#afterConflict(error, asked);
    } finally {
      this.copy.arrivals.letGo(arrival);
    }
  }

  #proposals({ events, recordedAt }: Asked, mark: Mark) {
    const proposals = events.map((event, at) => {
      this.codec.refuseUnknown(event);
      return proposalOf(event, mark, recordedAt?.[at]);
    });
    const bytes = proposals.reduce((sum, proposal) => sum + bytesOf(proposal), 0);
    if (bytes <= APPEND_BYTES_MAX) return proposals;
    throw new RangeError(`an append holds at most ${APPEND_BYTES_MAX} bytes, not ${bytes}`);
  }

  async #appended(asked: Asked, mark: Mark, arrival: Arrival): Promise<Appended> {
    const { events } = asked;
    const { copyMs, repeatMs } = this.limits;
    const soon = await arrival.within(repeatMs);
    const before = soon === undefined ? this.#original(asked) : undefined;
    if (before !== undefined) return before;
    const arrived = soon ?? (await arrival.within(copyMs));
    const repeated = arrived?.append !== mark;
    const [event] = events;
    if (arrived !== undefined && !repeated && events.length === 1 && event !== undefined) {
      return { events: [recorded(event, event, event.data, arrived.row)], repeated };
    }
    const there = this.#original(asked);
    if (there !== undefined) return { ...there, repeated };
    throw new UnknownOutcome(
      'the events are recorded, and this replica has not read them yet: repeat to learn their places',
    );
  }

  /** Whoever is told of a conflict reads the stream anew: the copy must hold what the append collided with. */
  async #afterConflict(conflict: RevisionConflict, asked: Asked): Promise<Appended> {
    const { stream, actual } = conflict;
    if (actual !== 'no-stream' && !(await this.#reaches(stream, actual))) {
      const reason = 'nothing was recorded: this replica is behind the log';
      throw new StoreUnavailable(reason, { cause: conflict });
    }
    const original = this.#original(asked);
    if (original !== undefined) return original;
    throw conflict;
  }

  async #reaches(stream: string, revision: number): Promise<boolean> {
    const isThere = (): boolean =>
      (this.copy.read((file) => file.revisionOf(stream), stream) ?? -1) >= revision;
    const arrival = this.copy.arrivals.expect(stream, revision);
    try {
      if (isThere()) return true;
      await arrival.within(this.limits.copyMs);
      return isThere();
    } finally {
      this.copy.arrivals.letGo(arrival);
    }
  }

  /** The result of an append that the copy holds already. */
  #original(asked: Asked): Appended | undefined {
    const there = this.copy.read((file) => alreadyThere(file, this.codec, asked), asked.stream);
    if (there instanceof Error) throw there;
    return there;
  }
}
