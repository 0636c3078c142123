/** A subject's stream as read: what is known, by which events, and at which revision. */
import type { NewEvent, RecordedEvent } from '../domain/events.js';
import type { Chain } from '../domain/knowledge.js';
import { learn } from '../domain/knowledge.js';
import type { EventStore, ExpectedRevision } from './event-store.js';
import { StreamNotFound } from './event-store.js';

/** An event of the view: recorded, or accepted in the same batch and on its way into the store. */
export type ViewedEvent = NewEvent &
  Partial<Pick<RecordedEvent, 'index' | 'revision' | 'position' | 'recordedAt'>>;

export class StreamView {
  readonly known = new Map<string, Chain>();
  /** Events by id: how a repeated key is found. */
  readonly events = new Map<string, ViewedEvent>();
  revision: ExpectedRevision = 'no-stream';
  /** Changes with every event: what was derived from the view holds as long as it stays. */
  version = 0;

  constructor(readonly stream: string) {}

  add(event: ViewedEvent): void {
    // An event on its way comes after all that are recorded, in the order it was accepted.
    const index = event.index ?? Number.MAX_SAFE_INTEGER / 2 + this.version;
    learn(this.known, { ...event, index });
    this.events.set(event.id, event);
    this.revision = this.revision === 'no-stream' ? 0 : this.revision + 1;
    this.version += 1;
  }
}

/** Reads a stream; one that does not exist is an empty view. */
export const readView = async (store: EventStore, stream: string): Promise<StreamView> => {
  const view = new StreamView(stream);
  await catchUp(store, view);
  return view;
};

/** Adds what was recorded in the view's stream since it was read. */
export const catchUp = async (store: EventStore, view: StreamView): Promise<void> => {
  for (const event of await readIfThere(store, view.stream, nextRevision(view.revision))) {
    // Two callers may have asked at once: each event is added once.
    if (event.revision === nextRevision(view.revision)) view.add(event);
  }
};

const nextRevision = (revision: ExpectedRevision): number =>
  revision === 'no-stream' ? 0 : revision + 1;

/** The events of a stream from a revision; none when there is no such stream. */
export const readIfThere = async (
  store: EventStore,
  stream: string,
  fromRevision = 0,
): Promise<readonly RecordedEvent[]> => {
  try {
    return await store.readStream(stream, fromRevision);
  } catch (error) {
    if (error instanceof StreamNotFound) return [];
    throw error;
  }
};
