/** Sends appends to the server in the order asked, and again with the same ids when nothing is known of them. */
import { setTimeout as pause } from 'node:timers/promises';
import type { EventData } from '@eventstore/db-client';
import {
  type ExpectedRevision,
  RevisionConflict,
  StoreUnavailable,
  UnknownOutcome,
} from '../../application/event-store.js';
import { refusalOf, whyOf } from './client-failure.js';
import type { Connection } from './connection.js';
import { IN_FLIGHT_MAX, type Limits, WAITING_MAX } from './limits.js';

interface Ask {
  /** In the order asked. */
  readonly number: number;
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly EventData[];
  readonly askedAt: number;
  /** It has been on its way to the server: it may be recorded. */
  sent: boolean;
  readonly succeed: () => void;
  readonly fail: (error: Error) => void;
}

export class AppendLane {
  #waiting: Ask[] = [];
  #asked = 0;
  #inFlight = 0;
  #sentThisTurn = 0;
  /** After which reset the client's stream of appends stands: before, its first appends could overtake each other. */
  #stoodAfter: number | undefined;
  #connecting = false;
  #failure: unknown = new Error('not connected yet');
  #whenIdle: (() => void)[] = [];

  constructor(
    private readonly connection: Connection,
    private readonly limits: Limits,
  ) {}

  /**
   * Resolves when the events are recorded, or were before.
   * @throws RevisionConflict, RangeError
   * @throws StoreUnavailable when nothing was recorded
   * @throws UnknownOutcome
   */
  append(stream: string, expected: ExpectedRevision, events: readonly EventData[]): Promise<void> {
    if (this.#waiting.length >= WAITING_MAX) {
      const reason = `nothing was recorded: ${WAITING_MAX} appends wait already`;
      return Promise.reject(new StoreUnavailable(reason));
    }
    return new Promise((succeed, fail) => {
      const ask = { number: this.#asked, stream, expected, events, askedAt: performance.now() };
      this.#asked += 1;
      this.#waiting.push({ ...ask, sent: false, succeed, fail });
      this.#go();
    });
  }

  /** Resolves when every append asked for so far is answered. */
  idle(): Promise<void> {
    if (this.#waiting.length === 0 && this.#inFlight === 0) return Promise.resolve();
    return new Promise((resolve) => this.#whenIdle.push(resolve));
  }

  #go(): void {
    const asks = this.#waiting.length > 0 && this.#inFlight === 0;
    if (asks && !this.#stands() && !this.#connecting) {
      this.#connecting = true;
      void this.#connect();
    }
    if (this.#waiting.length > 0 && this.#stands()) this.#sendSome();
    if (this.#waiting.length > 0 || this.#inFlight > 0) return;
    for (const resolve of this.#whenIdle.splice(0)) resolve();
  }

  /** What is sent in one turn shows in the client's stream only in the next. */
  #sendSome(): void {
    const room = this.connection.room(this.#inFlight);
    while (this.#inFlight < IN_FLIGHT_MAX && this.#sentThisTurn < room) {
      const ask = this.#waiting.shift();
      if (ask === undefined) break;
      this.#sentThisTurn += 1;
      if (this.#sentThisTurn === 1) setImmediate(this.#nextTurn);
      void this.#send(ask);
    }
  }

  readonly #nextTurn = (): void => {
    this.#sentThisTurn = 0;
    this.#go();
  };

  async #send(ask: Ask): Promise<void> {
    const { stream, expected, events } = ask;
    const { resets } = this.connection;
    this.#inFlight += 1;
    ask.sent = true;
    try {
      await this.connection.append(stream, expected, events);
      this.#answered(resets);
      ask.succeed();
    } catch (error) {
      const refusal = refusalOf(error, stream, expected);
      if (refusal === undefined) {
        this.#putBack(ask);
        this.#failure = error;
        // What else is on its way comes back too, and is sent again in the order asked.
        void this.connection.reset(error, resets);
      } else {
        this.#answered(resets);
        ask.fail(refusal);
      }
    }
    this.#inFlight -= 1;
    this.#go();
  }

  #stands(): boolean {
    return this.#stoodAfter === this.connection.resets;
  }

  #answered(resets: number): void {
    if (this.#connecting) this.#stoodAfter = resets;
  }

  #putBack(ask: Ask): void {
    const place = this.#waiting.findIndex(({ number }) => number > ask.number);
    this.#waiting.splice(place === -1 ? this.#waiting.length : place, 0, ask);
  }

  /** Tries until the server answers or nobody waits any more; sends the first append alone. */
  async #connect(): Promise<void> {
    const { pauseMs, pauseMsMax } = this.limits;
    let restMs = pauseMs;
    while (!(await this.#firstIsAnswered()) && this.#waiting.length > 0) {
      await pause(restMs);
      restMs = Math.min(restMs * 2, pauseMsMax);
    }
    this.#connecting = false;
    this.#go();
  }

  async #firstIsAnswered(): Promise<boolean> {
    await this.connection.settled();
    const answers = await this.#answers();
    await this.#giveUpLate(answers);
    const first = answers ? this.#waiting.shift() : undefined;
    if (first !== undefined) await this.#send(first);
    return this.#stands();
  }

  async #answers(): Promise<boolean> {
    const { resets } = this.connection;
    try {
      await this.connection.probe();
      return true;
    } catch (error) {
      this.#failure = error;
      await this.connection.reset(error, resets);
      return false;
    }
  }

  async #giveUpLate(answers: boolean): Promise<void> {
    const now = performance.now();
    const { appendMs, unsentMs } = this.limits;
    const isLate = ({ sent, askedAt }: Ask): boolean =>
      now - askedAt > (sent ? appendMs : answers ? appendMs : unsentMs);
    const late = this.#waiting.filter(isLate);
    if (late.length === 0) return;
    this.#waiting = this.#waiting.filter((ask) => !late.includes(ask));
    for (const ask of late) await this.#giveUp(ask);
  }

  /** What stands at the places of an append decides what became of it. */
  async #giveUp(ask: Ask): Promise<void> {
    const { stream, expected, events, sent } = ask;
    const why = whyOf(this.#failure);
    const cause = { cause: this.#failure };
    if (!sent) {
      ask.fail(new StoreUnavailable(`nothing was recorded: ${why}`, cause));
      return;
    }
    const { resets } = this.connection;
    try {
      const from = expected === 'no-stream' ? 0 : expected + 1;
      const ids = (await this.connection.idsAt(stream, from, events.length)) ?? [];
      if (ids.length === events.length && ids.every((id, at) => id === events[at]?.id)) {
        ask.succeed();
      } else if (ids.length > 0) {
        // Others stand there: it can never be recorded any more.
        ask.fail(new RevisionConflict(stream, expected, from + ids.length - 1));
      } else {
        ask.fail(new UnknownOutcome(`the store did not say what became of it: ${why}`, cause));
      }
    } catch (error) {
      void this.connection.reset(error, resets);
      ask.fail(new UnknownOutcome(`the store does not answer: ${whyOf(error)}`, { cause: error }));
    }
  }
}
