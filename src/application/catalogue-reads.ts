/** Reads the reference data as known at a moment, straight from its stream. */
import type { CatalogueAction } from '../domain/actions.js';
import type { Catalogue } from '../domain/catalogue.js';
import { SHIPPED_CATALOGUE, catalogueOf } from '../domain/catalogue.js';
import type { EntryKind } from '../domain/catalogue-content.js';
import { writtenContent } from '../domain/catalogue-content.js';
import { kindOf, nameOf } from '../domain/catalogue-entries.js';
import type { EntryVersion } from '../domain/catalogue-fold.js';
import type { CanonicalObject } from '../domain/events.js';
import { CATALOGUE_STREAM } from '../domain/events.js';
import { knownFrom, timelineOf } from '../domain/knowledge.js';
import type { PlainDate } from '../domain/plain-date.js';
import { FOREVER } from '../domain/plain-date.js';
import type { EventStore } from './event-store.js';
import { knownThen } from './knowing.js';
import { readIfThere } from './stream-view.js';

/** An entry as people read it: decimals as written, null for what has no end or is shipped. */
export interface EntryView {
  readonly entry: string;
  readonly kind: EntryKind;
  readonly name: string;
  readonly from: PlainDate;
  /** The first day on which it holds no more. */
  readonly to: PlainDate | null;
  readonly content: CanonicalObject;
  /** The event that declared it. */
  readonly event: string | null;
}

export const entryView = ({ entry, from, to, content, event }: EntryVersion): EntryView => ({
  entry,
  kind: kindOf(entry),
  name: nameOf(entry),
  from,
  to: to === FOREVER ? null : to,
  content: writtenContent(kindOf(entry), content),
  event,
});

/** The catalogue as known then. @throws KnowledgeBeyondLog */
export const readCatalogue = async (
  store: EventStore,
  knownAt?: number | string,
): Promise<Catalogue> => {
  const known = await knownThen(store, knownAt);
  const events = (await readIfThere(store, CATALOGUE_STREAM)).filter(known);
  if (events.length === 0) return SHIPPED_CATALOGUE;
  return catalogueOf(timelineOf<CatalogueAction>(knownFrom(events)));
};

export class CatalogueReads {
  constructor(private readonly store: EventStore) {}

  /** @throws KnowledgeBeyondLog */
  at(knownAt?: number | string): Promise<Catalogue> {
    return readCatalogue(this.store, knownAt);
  }
}
