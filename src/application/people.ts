/** What is known of one person: the state on a day, the timeline, the events. */
import type { OrganisationAction, PersonAction } from '../domain/actions.js';
import type { Attributes, SealedClass } from '../domain/attributes.js';
import type { Catalogue } from '../domain/catalogue.js';
import { readCatalogue } from './catalogue-reads.js';
import type { RecordedEvent } from '../domain/events.js';
import { ORGANISATION_STREAM, personStream } from '../domain/events.js';
import { knownFrom, timelineOf } from '../domain/knowledge.js';
import { foldOrganisation } from '../domain/organisation-fold.js';
import { classesErasedIn } from '../domain/privacy-events.js';
import { foldPerson, stateOn } from '../domain/person-fold.js';
import type { PersonTimeline } from '../domain/person-fold.js';
import type { PersonState } from '../domain/person-state.js';
import type { PlainDate } from '../domain/plain-date.js';
import { FACT_PROPOSED } from '../domain/proposals.js';
import type { EventStore } from './event-store.js';
import { StreamNotFound } from './event-store.js';
import type { FactHistory, OpenedEvent } from './facts.js';
import { factHistories, openEvents, withoutErased } from './facts.js';
import { knownThen } from './knowing.js';
import type { Reach } from './reach.js';
import { EVERYTHING, isPersonWithin } from './reach.js';
import type { Sealer } from './sealing.js';
import { readIfThere } from './stream-view.js';

/** A person on a day, private attributes opened. */
export interface PersonView {
  readonly person: string;
  readonly asOf: PlainDate;
  /** Revision of the person's stream: what `If-Match` takes. */
  readonly revision: number;
  readonly state: PersonState;
  /** Private attributes as of the day, by name. */
  readonly privateAttributes: Attributes;
  /** Classes of private data that were erased. */
  readonly erased: readonly SealedClass[];
}

/** A person's whole time line as known then. */
export interface TimelineView {
  readonly person: string;
  readonly revision: number;
  readonly facts: readonly FactHistory[];
  readonly timeline: PersonTimeline;
}

export class People {
  constructor(
    private readonly store: EventStore,
    private readonly sealer: Sealer,
  ) {}

  /**
   * @throws StreamNotFound when nothing was known of the person, or the person is not within reach on that day;
   *   KnowledgeBeyondLog
   */
  async person(
    id: string,
    asOf: PlainDate,
    knownAt?: number | string,
    reach = EVERYTHING,
  ): Promise<PersonView> {
    const recorded = await this.recorded(id, asOf, knownAt, reach);
    const opened = await openEvents(this.sealer, recorded, reach.sees);
    return {
      person: id,
      asOf,
      revision: opened.at(-1)?.revision ?? 0,
      state: stateOn(timelineFrom(recorded), asOf),
      privateAttributes: privateAttributesOn(opened, asOf, await readCatalogue(this.store)),
      erased: [...new Set(opened.flatMap(({ erased }) => erased))],
    };
  }

  /**
   * Of a person who is within reach today, from the beginning.
   * @throws StreamNotFound; KnowledgeBeyondLog
   */
  async timeline(
    id: string,
    today: PlainDate,
    knownAt?: number | string,
    reach = EVERYTHING,
  ): Promise<TimelineView> {
    const recorded = await this.recorded(id, today, knownAt, reach);
    const opened = await openEvents(this.sealer, recorded, reach.sees);
    return {
      person: id,
      revision: opened.at(-1)?.revision ?? 0,
      facts: factHistories(opened),
      timeline: timelineFrom(recorded),
    };
  }

  /** The events of the person's stream in order, as `timeline`. @throws StreamNotFound; KnowledgeBeyondLog */
  async events(
    id: string,
    today: PlainDate,
    knownAt?: number | string,
    reach = EVERYTHING,
  ): Promise<readonly OpenedEvent[]> {
    return openEvents(this.sealer, await this.recorded(id, today, knownAt, reach), reach.sees);
  }

  /** What lies outside is answered as what is unknown. */
  private async recorded(
    id: string,
    day: PlainDate,
    knownAt: number | string | undefined,
    { scope }: Reach,
  ): Promise<readonly RecordedEvent[]> {
    const known = await knownThen(this.store, knownAt);
    const stream = personStream(id);
    const whole = await this.store.readStream(stream);
    const events = whole.filter(known);
    // Nobody is there by being proposed.
    if (events.every(({ type }) => type === FACT_PROPOSED)) throw new StreamNotFound(stream);
    const shown = withoutErased(events, classesErasedIn(whole));
    if (scope === null) return shown;
    const organisation = foldOrganisation(
      timelineOf<OrganisationAction>(
        knownFrom((await readIfThere(this.store, ORGANISATION_STREAM)).filter(known)),
      ),
    );
    if (!isPersonWithin(timelineFrom(events), scope, organisation, day)) {
      throw new StreamNotFound(stream);
    }
    return shown;
  }
}

/** Folded from the events as stored: what is private never enters the state. */
const timelineFrom = (events: readonly RecordedEvent[]): PersonTimeline =>
  foldPerson(timelineOf<PersonAction>(knownFrom(events)));

/** The fold leaves private attributes out: they are read from the facts, the latest by date winning. */
const privateAttributesOn = (
  events: readonly OpenedEvent[],
  asOf: PlainDate,
  catalogue: Catalogue,
): Attributes => {
  const found: Record<string, Attributes[string]> = {};
  for (const { action } of timelineOf<PersonAction>(knownFrom(events))) {
    if (action.effectiveDate > asOf) break;
    const given =
      action.action === 'hire'
        ? action.profile
        : action.action === 'profile'
          ? action.attributes
          : undefined;
    for (const [name, value] of Object.entries(given ?? {})) {
      if (isPrivate(name, value, catalogue)) found[name] = value;
    }
  }
  return found;
};

/** A full birth date is private too: its year and month alone are in the open attributes. */
const isPrivate = (name: string, value: Attributes[string], catalogue: Catalogue): boolean =>
  catalogue.attributeNamed(name)?.sealed !== undefined ||
  (name === 'birthDate' && typeof value === 'string' && value.length === 10);
