/** Turns events into rows of the ledger file, and rows back into events of the newest shape. */
import type { LoggedEvent } from '../application/log-tree.js';
import { type Content, entryOf, type EventTexts, textsOf } from '../domain/entry.js';
import type { CanonicalObject, NewEvent, RecordedEvent } from '../domain/events.js';
import { SCHEMA_VERSION } from '../domain/events.js';

/** A row of the table `event`. */
export interface EventRow {
  readonly index: number;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly recordedAt: string;
  readonly body: string;
}

/** Where an event stands, as the store has decided it. */
export type Place = Pick<RecordedEvent, 'stream' | 'revision' | 'index' | 'recordedAt'>;

/** Brings the data of one event type from one schema to the next. */
export type Upcast = (data: CanonicalObject) => CanonicalObject;

/** By event type, then by the schema it starts from; a step that is not listed left the data as it was. */
export type Upcasters = Readonly<Record<string, Readonly<Record<number, Upcast>>>>;

/** The steps from older schemas. All events are of schema 1 so far. */
export const UPCASTERS: Upcasters = {};

/** An event was recorded with a schema that this program does not know: a newer program wrote it. */
export class UnknownSchema extends Error {
  override readonly name = 'UnknownSchema';
  constructor(
    readonly type: string,
    readonly schema: number,
    readonly newest: number,
  ) {
    super(
      `an event of type ${type} has schema ${String(schema)}, and this program knows schemas up to ${String(newest)}: use the newer program that recorded it`,
    );
  }
}

export class Codec {
  constructor(
    private readonly upcasters: Upcasters = UPCASTERS,
    private readonly newest: number = SCHEMA_VERSION,
  ) {}

  /**
   * The texts of an event whose data are in order: the column `body`, and if it is asked for, the entry.
   * @throws UnknownSchema for an event that could not be read back
   * @throws TypeError for one that has no canonical form
   */
  encode(event: RecordedEvent, withEntry: boolean): EventTexts {
    this.refuseUnknown(event);
    return textsOf(event, withEntry);
  }

  /** @throws UnknownSchema for an event that could not be read back */
  refuseUnknown({ type, schema }: NewEvent): void {
    if (schema > this.newest) throw new UnknownSchema(type, schema, this.newest);
  }

  /**
   * The event of a row. Its data has the newest shape; its `schema` stays the one it was recorded with,
   * because the sealed parts are bound to that number.
   * @throws UnknownSchema
   */
  decode(row: EventRow): RecordedEvent {
    const body = JSON.parse(row.body) as Content;
    return recorded(row, body, this.#upcast(row.type, body), row);
  }

  #upcast(type: string, { schema, data }: Content): CanonicalObject {
    if (schema === this.newest) return data;
    if (schema > this.newest) throw new UnknownSchema(type, schema, this.newest);
    let upcast = data;
    for (let from = schema; from < this.newest; from += 1) {
      upcast = this.upcasters[type]?.[from]?.(upcast) ?? upcast;
    }
    return upcast;
  }
}

/** The event of a row in the shape it was recorded in. */
export const asRecorded = (row: EventRow): LoggedEvent => {
  const body = JSON.parse(row.body) as Content;
  return {
    index: row.index,
    id: row.id,
    type: row.type,
    stream: row.stream,
    revision: row.revision,
    recordedAt: row.recordedAt,
    schema: body.schema,
    effectiveDate: body.effectiveDate,
    sequence: body.sequence,
    actor: body.actor,
    decision: body.decision,
    correlationId: body.correlationId,
    causationId: body.causationId,
    source: body.source,
    fingerprint: body.fingerprint,
    warnings: body.warnings,
    data: body.data,
    sealed: body.sealed,
  };
};

/** The text of a row's event in the evidence log. */
export const entryIn = (row: EventRow): string => entryOf(asRecorded(row));

/** The event at its place; the one form in which the store gives events out. */
export const recorded = (
  { id, type }: Pick<NewEvent, 'id' | 'type'>,
  body: Content,
  data: CanonicalObject,
  place: Place,
): RecordedEvent => ({
  id,
  type,
  schema: body.schema,
  effectiveDate: body.effectiveDate,
  sequence: body.sequence,
  actor: body.actor,
  decision: body.decision,
  correlationId: body.correlationId,
  causationId: body.causationId,
  source: body.source,
  fingerprint: body.fingerprint,
  warnings: body.warnings,
  data,
  sealed: body.sealed,
  stream: place.stream,
  revision: place.revision,
  index: place.index,
  position: String(place.index),
  recordedAt: place.recordedAt,
});
