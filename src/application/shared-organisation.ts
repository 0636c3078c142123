/** The organisation as read for deciding: one view that all records share, brought up to date once a turn. */
import { ORGANISATION_STREAM } from '../domain/events.js';
import type { EventStore } from './event-store.js';
import { StreamView, catchUp } from './stream-view.js';

export class SharedOrganisation {
  readonly view = new StreamView(ORGANISATION_STREAM);
  /** The reading of this turn of the event loop, where there was one. */
  private reading: Promise<void> | undefined;

  constructor(private readonly store: EventStore) {}

  /** Records that are decided in one turn of the event loop share one reading. */
  async read(): Promise<StreamView> {
    if (this.reading === undefined) {
      this.reading = catchUp(this.store, this.view);
      setImmediate(() => {
        this.reading = undefined;
      });
    }
    await this.reading;
    return this.view;
  }

  /** Whoever is told of a new unit may use it with the next record, even within the turn. */
  changed(): void {
    this.reading = undefined;
  }
}
