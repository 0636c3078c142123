/** Keeps the copy of the log filled from `$all`: whatever ends the subscription, it subscribes again from the copy. */
import { setTimeout as pause } from 'node:timers/promises';
import type { AllStreamSubscription } from '@eventstore/db-client';
import { endsConnection, whyOf } from './client-failure.js';
import type { Connection, Surroundings } from './connection.js';
import { found } from './envelope.js';
import { type Limits, LOOK_EVENTS_MAX, LOOKS_MAX } from './limits.js';
import type { LogCopy } from './log-copy.js';
import { isAfter, type Position } from './position.js';

/** How far the copy is behind the log. */
export interface Behind {
  readonly since: Date;
  /** Events of the ledger that a look found beyond the copy: at least so many. */
  readonly events: number;
}

export class Follower {
  readonly #stop = new AbortController();
  #running: readonly Promise<void>[] = [];
  #subscription: AllStreamSubscription | undefined;
  #behind: Behind | undefined;
  /** Where the copy stood when the last look found it behind. */
  #stoodAt: Position | undefined;

  constructor(
    private readonly connection: Connection,
    private readonly copy: LogCopy,
    private readonly limits: Limits,
    private readonly around: Surroundings,
  ) {}

  get behind(): Behind | undefined {
    return this.#behind;
  }

  start(): void {
    this.copy.whenBack(() => {
      this.#end();
    });
    this.#running = [this.#follow(), this.#watch()];
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    this.#end();
    await Promise.all(this.#running);
  }

  /** Compares the copy with the end of `$all`; passes over what is none of the ledger's. */
  async look(): Promise<void> {
    for (let looks = 0; looks < LOOKS_MAX; looks += 1) {
      const seen = await this.connection.look(this.copy.position);
      const isFull = seen.length === LOOK_EVENTS_MAX;
      const places = seen.flatMap((resolved) => {
        const event = found(resolved);
        return typeof event === 'object' ? [event.position] : [];
      });
      const ahead = places.filter((place) => isAfter(place, this.copy.position));
      // A copy that has taken all of a full look while it was made is filling: there is more behind it.
      const behind = ahead.length === 0 && isFull ? places.slice(1) : ahead;
      this.#note(behind.length);
      const end = seen.findLast(({ event }) => event !== undefined)?.event?.position;
      if (behind.length > 0 || !isFull || end === undefined) return;
      this.copy.passOver(end);
    }
  }

  #note(events: number): void {
    const since = this.#behind?.since ?? this.around.now();
    this.#behind = events === 0 ? undefined : { since, events };
  }

  async #follow(): Promise<void> {
    const { pauseMs, pauseMsMax } = this.limits;
    let restMs = pauseMs;
    while (!this.#stopped()) {
      const before = this.copy.last;
      const end = await this.#subscribe().catch(whyOf);
      if (this.#stopped()) return;
      const came = this.copy.last !== before;
      if (came || restMs === pauseMs) {
        this.around.log(`the subscription to the event store ended, and is taken up again: ${end}`);
      }
      restMs = came ? pauseMs : Math.min(restMs * 2, pauseMsMax);
      await this.#rest(restMs);
    }
  }

  /** Returns, with the reason, when the subscription ends for whatever reason. */
  async #subscribe(): Promise<string> {
    const { resets } = this.connection;
    const subscription = this.connection.subscribe(this.copy.position);
    this.#subscription = subscription;
    const { generation } = this.copy;
    try {
      for await (const resolved of subscription) {
        if (this.copy.generation !== generation) return 'the copy went back';
        const event = found(resolved);
        if (event === 'unreadable') this.#complain(resolved.event?.streamId);
        else if (event !== 'not-ours') this.copy.take(event);
      }
      return 'the server ended it';
    } catch (error) {
      if (endsConnection(error)) await this.connection.reset(error, resets);
      return whyOf(error);
    } finally {
      this.#subscription = undefined;
      void subscription.unsubscribe().catch(() => undefined);
    }
  }

  #complain(stream = ''): void {
    this.around.log(`${stream} holds an event that no ledger has written: it is passed over`);
  }

  async #watch(): Promise<void> {
    for (;;) {
      await this.#rest(this.limits.watchMs);
      if (this.#stopped()) return;
      const { resets } = this.connection;
      try {
        await this.look();
        this.#wakeIfSilent();
      } catch (error) {
        await this.connection.reset(error, resets);
        this.#end();
      }
    }
  }

  /** A subscription that brings nothing between two looks, while there is something, is open in name only. */
  #wakeIfSilent(): void {
    const { position } = this.copy;
    if (this.#behind === undefined) {
      this.#stoodAt = undefined;
      return;
    }
    if (this.#stoodAt !== undefined && this.#stoodAt === position) {
      this.around.log('the subscription to the event store is silent, and is taken up again');
      this.#end();
    }
    this.#stoodAt = position;
  }

  #end(): void {
    this.#subscription?.destroy();
  }

  #stopped(): boolean {
    return this.#stop.signal.aborted;
  }

  /** Ends early when the follower is stopped. */
  async #rest(ms: number): Promise<void> {
    await pause(ms, undefined, { signal: this.#stop.signal }).catch(() => undefined);
  }
}
