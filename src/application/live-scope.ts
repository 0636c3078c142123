/** Which events of the log somebody is told of live: those of people and units within a scope, in the tree of today. */
import type { OrganisationAction, PersonAction } from '../domain/actions.js';
import type { RecordedEvent } from '../domain/events.js';
import { ORGANISATION_STREAM, subjectOf } from '../domain/events.js';
import type { Known } from '../domain/knowledge.js';
import { knownFrom, timelineOf } from '../domain/knowledge.js';
import { foldOrganisation } from '../domain/organisation-fold.js';
import { foldPerson } from '../domain/person-fold.js';
import type { PlainDate } from '../domain/plain-date.js';
import { dateIn } from '../domain/plain-date.js';
import type { Surroundings } from './clock.js';
import { OrganisationFold } from './deciding.js';
import type { EventStore } from './event-store.js';
import type { Scope } from './reach.js';
import { isPersonWithin, isUnitWithin } from './reach.js';
import { StreamView, catchUp, readIfThere } from './stream-view.js';

/** What is left of a batch of events; in their order. */
export type Cut = (events: readonly RecordedEvent[]) => Promise<readonly RecordedEvent[]>;

export class LiveScope {
  private readonly organisation = new StreamView(ORGANISATION_STREAM);
  private readonly tree = new OrganisationFold();

  constructor(
    private readonly store: EventStore,
    private readonly surroundings: Surroundings,
  ) {}

  /**
   * An event is within the scope when its subject is, today: by what is known now, or by what was known just before the
   * event, so that a department is told of who leaves it. Streams that are not of one person or unit are in no scope.
   */
  cutTo(scope: Scope): Cut {
    if (scope === null) return (events) => Promise.resolve(events);
    return async (events) => {
      if (events.length === 0) return events;
      await catchUp(this.store, this.organisation);
      const people = new Map<string, readonly RecordedEvent[]>();
      for (const { stream } of events.filter(isOfPerson)) {
        if (!people.has(stream)) people.set(stream, await readIfThere(this.store, stream));
      }
      const { now, timeZone } = this.surroundings;
      const today = dateIn(timeZone, now());
      return events.filter((event) =>
        event.stream === ORGANISATION_STREAM
          ? this.isOfUnitWithin(event, scope, today)
          : this.isOfPersonWithin(event, people.get(event.stream) ?? [], scope, today),
      );
    };
  }

  private isOfPersonWithin(
    { index }: RecordedEvent,
    events: readonly RecordedEvent[],
    scope: readonly string[],
    today: PlainDate,
  ): boolean {
    const tree = this.tree.of(this.organisation);
    return [events, events.filter((each) => each.index < index)].some((known) => {
      const timeline = foldPerson(timelineOf<PersonAction>(knownFrom(known)));
      return isPersonWithin(timeline, scope, tree, today);
    });
  }

  private isOfUnitWithin(
    { id, index }: RecordedEvent,
    scope: readonly string[],
    today: PlainDate,
  ): boolean {
    const events = [...this.organisation.events.values()].map((event) => ({ index: 0, ...event }));
    const before = knownFrom(events.filter((event) => event.index < index));
    const treeBefore = foldOrganisation(timelineOf<OrganisationAction>(before));
    return unitsAbout(this.organisation.known, id).some((unit) =>
      [this.tree.of(this.organisation), treeBefore].some((tree) =>
        isUnitWithin(unit, scope, tree, today),
      ),
    );
  }
}

const isOfPerson = ({ stream }: RecordedEvent): boolean => subjectOf(stream).category === 'person';

/** The units of the fact that an event records or amends. */
const unitsAbout = (known: Known, event: string): readonly string[] => {
  const chain = [...known.values()].find(({ versions }) => versions.includes(event));
  const { unit, units, into } = (chain?.fact.action ?? {}) as Readonly<Record<string, unknown>>;
  return [unit, units, into].flatMap(namesIn);
};

const namesIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(namesIn);
  return typeof value === 'object' && value !== null && 'unit' in value ? namesIn(value.unit) : [];
};
