/** Finds the ledger indexes of events: by id, and of a person. */
import { EVENT_INDEX_SQL } from '../../projections/lists/queries.js';
import { personStream } from '../domain/events.js';
import type { EventStore } from './event-store.js';
import { NotInLog } from './evidence.js';
import type { Tables } from './reporting.js';

/** How long a search by id waits for the tables to reflect the log. */
const PROJECTION_WAIT_MS = 10_000;
/** A ledger index as text. */
const INDEX = /^[1-9]\d{0,15}$/;

export class EventPlaces {
  constructor(
    private readonly store: EventStore,
    private readonly tables: Tables,
  ) {}

  /** @param event an event id, or a ledger index. @throws NotInLog, NotProjectedInTime */
  async indexOf(event: string): Promise<number> {
    const { index: head } = await this.store.head();
    const given = INDEX.test(event) ? Number(event) : undefined;
    if (given !== undefined && given <= head) return given;
    await this.tables.waitFor(head, PROJECTION_WAIT_MS);
    const [row] = await this.tables.query(EVENT_INDEX_SQL, { event });
    if (row === undefined) throw new NotInLog(`there is no event ${event}`);
    return Number(row.index);
  }

  /** @throws StreamNotFound */
  async ofPerson(person: string): Promise<readonly number[]> {
    const events = await this.store.readStream(personStream(person));
    return events.map(({ index }) => index);
  }
}
