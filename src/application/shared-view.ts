/** A stream that every record is decided against, read once for all that are decided in one turn of the event loop. */
import type { EventStore } from './event-store.js';
import { StreamView, catchUp } from './stream-view.js';

export class SharedView {
  private readonly view: StreamView;
  /** The reading of this turn, where there was one. */
  private reading: Promise<void> | undefined;

  constructor(
    private readonly store: EventStore,
    private readonly stream: string,
  ) {
    this.view = new StreamView(stream);
  }

  /** The stream as read: the batch's own view once it adds to it, else the one that all share. */
  async in(views: Map<string, StreamView>): Promise<StreamView> {
    const own = views.get(this.stream);
    if (own !== undefined) return own;
    await this.read();
    views.set(this.stream, this.view);
    return this.view;
  }

  /** Whether it is the view that all share, to which no batch may add. */
  isShared(view: StreamView): boolean {
    return view === this.view;
  }

  /** The next that asks reads again, even within the turn. */
  readAnew(): void {
    this.reading = undefined;
  }

  private read(): Promise<void> {
    if (this.reading === undefined) {
      this.reading = catchUp(this.store, this.view);
      setImmediate(() => {
        this.reading = undefined;
      });
    }
    return this.reading;
  }
}
