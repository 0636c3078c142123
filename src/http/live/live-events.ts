/** The live stream of events as an observable over the store's subscription, one batch at a time. */
import { Observable } from 'rxjs';

import type { Cut } from '../../application/live-scope.js';
import type { EventStore } from '../../application/event-store.js';
import type { RecordedEvent } from '../../domain/events.js';
import { ACCESS_PREFIX } from '../../domain/events.js';

/**
 * The batches of events after an index, as they are recorded, and of each what is for the client. An observable has no back-pressure of its own: the next
 * batch is read when `taken` says that the one before is on its way to the client.
 */
export const liveEvents = (
  store: EventStore,
  after: number,
  taken: () => Promise<void>,
  cut: Cut,
): Observable<readonly RecordedEvent[]> =>
  new Observable((subscriber) => {
    const stop = new AbortController();
    const read = async (): Promise<void> => {
      for await (const batch of store.subscribe(after, stop.signal)) {
        // Whoever reads again when something has changed would be told of the own reading.
        const told = await cut(batch.filter(({ stream }) => !stream.startsWith(ACCESS_PREFIX)));
        if (subscriber.closed) return;
        subscriber.next(told);
        await taken();
      }
      subscriber.complete();
    };
    read().catch((error: unknown) => {
      subscriber.error(error);
    });
    return () => {
      stop.abort();
    };
  });

/**
 * One event as a client gets it: nothing private, only what says that something has changed. It is no named event:
 * `EventSource` hears those only by the names it was told beforehand.
 */
export const liveMessage = (event: RecordedEvent): string => {
  const { index, stream, type, effectiveDate, recordedAt } = event;
  const data = JSON.stringify({ index, stream, type, effectiveDate, recordedAt });
  return `id: ${index}\ndata: ${data}\n\n`;
};
