/** Opens live streams for clients, and ends them when the client leaves or the service stops. */
import { once } from 'node:events';
import { PassThrough } from 'node:stream';

import { fromEvent, interval, map, merge, takeUntil, timer } from 'rxjs';

import type { Cut } from '../../application/live-scope.js';
import type { EventStore } from '../../application/event-store.js';
import type { Shutdown } from '../operations/shutdown.js';
import { Problem, retryAfter } from '../problems/problem.js';
import { LIMITS } from '../server/limits.js';
import { liveEvents, liveMessage } from './live-events.js';

/** Often enough that nothing between takes the connection for dead. */
const HEARTBEAT_MS = 15_000;
const RETRY_SECONDS = 30;
/** A comment, which clients pass over. */
const HEARTBEAT = ': still here\n\n';
/** How long a client waits before it comes back, in milliseconds. */
const GREETING = 'retry: 2000\n\n';

export class LiveStreams {
  private open = 0;

  constructor(
    private readonly store: EventStore,
    private readonly shutdown: Shutdown,
    private readonly heartbeatMs = HEARTBEAT_MS,
    private readonly lifeMs: number = LIMITS.liveMs.value,
  ) {}

  /**
   * Events after an index as text for `EventSource`, which comes back when the stream ends.
   * @param cut what the client is told of
   * @throws Problem when too many streams are open
   */
  stream(after: number, cut: Cut): PassThrough {
    if (this.open >= LIMITS.liveStreams.value) {
      throw new Problem('too-many-requests', undefined, retryAfter(RETRY_SECONDS));
    }
    this.open += 1;
    const stream = new PassThrough();
    stream.write(GREETING);
    const closed = new AbortController();
    const taken = async (): Promise<void> => {
      if (stream.writableNeedDrain) await once(stream, 'drain', { signal: closed.signal });
    };
    const events = liveEvents(this.store, after, taken, cut);
    const messages = merge(
      events.pipe(map((batch) => batch.map(liveMessage).join(''))),
      interval(this.heartbeatMs).pipe(map(() => HEARTBEAT)),
    ).pipe(
      takeUntil(fromEvent(this.shutdown.signal, 'abort')),
      // Whoever comes back is asked again who they are, and what they may.
      takeUntil(timer(this.lifeMs)),
    );
    const subscription = messages.subscribe({
      next: (text) => stream.write(text),
      // The client comes back with the last id it has seen.
      error: () => stream.end(),
      complete: () => stream.end(),
    });
    stream.once('close', () => {
      this.open -= 1;
      closed.abort();
      subscription.unsubscribe();
    });
    return stream;
  }
}
