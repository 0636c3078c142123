/** What is known of the organisation: its units on a day, and the facts about one of them. */
import type { OrganisationAction } from '../domain/actions.js';
import { ORGANISATION_STREAM } from '../domain/events.js';
import { knownFrom, timelineOf } from '../domain/knowledge.js';
import type { UnitState } from '../domain/organisation-fold.js';
import { foldOrganisation, unitOn } from '../domain/organisation-fold.js';
import type { PlainDate } from '../domain/plain-date.js';
import { unitsOf } from '../domain/unit-changes.js';
import type { EventStore } from './event-store.js';
import type { FactHistory } from './facts.js';
import { factHistories, openEvents } from './facts.js';
import { knownThen } from './knowing.js';
import type { Reach } from './reach.js';
import { EVERYTHING, isUnitWithin } from './reach.js';
import type { Sealer } from './sealing.js';
import { readIfThere } from './stream-view.js';

/** A unit on a day, with the units above it, the top one first. */
export interface UnitView extends UnitState {
  readonly above: readonly string[];
}

/** A unit with everything that was ever said of it. */
export interface UnitHistory {
  readonly unit: UnitView;
  readonly facts: readonly FactHistory[];
}

export class Units {
  constructor(
    private readonly store: EventStore,
    private readonly sealer: Sealer,
  ) {}

  /** The units that were established by that day, dissolved ones marked, by id. @throws KnowledgeBeyondLog */
  async list(
    asOf: PlainDate,
    knownAt?: number | string,
    { scope }: Reach = EVERYTHING,
  ): Promise<readonly UnitView[]> {
    const timeline = foldOrganisation(
      timelineOf<OrganisationAction>(knownFrom(await this.events(knownAt))),
    );
    const states = new Map<string, UnitState>();
    for (const id of [...timeline.units.keys()].sort()) {
      const state = unitOn(timeline, id, asOf);
      if (state !== undefined) states.set(id, state);
    }
    return [...states.values()]
      .filter(({ unit }) => scope === null || isUnitWithin(unit, scope, timeline, asOf))
      .map((state) => ({ ...state, above: above(state, states) }));
  }

  /** One unit on a day, and its facts; undefined when it was not established by then. */
  async unit(
    id: string,
    asOf: PlainDate,
    knownAt?: number | string,
    reach: Reach = EVERYTHING,
  ): Promise<UnitHistory | undefined> {
    const unit = (await this.list(asOf, knownAt, reach)).find((view) => view.unit === id);
    if (unit === undefined) return undefined;
    const opened = await openEvents(this.sealer, await this.events(knownAt), reach.sees);
    const facts = factHistories(opened).filter(({ action }) =>
      unitsOf(action as OrganisationAction).includes(id),
    );
    return { unit, facts };
  }

  private async events(knownAt?: number | string) {
    const known = await knownThen(this.store, knownAt);
    return (await readIfThere(this.store, ORGANISATION_STREAM)).filter(known);
  }
}

const above = (state: UnitState, states: ReadonlyMap<string, UnitState>): readonly string[] => {
  const path: string[] = [];
  for (let at = state.parent; at !== null; at = states.get(at)?.parent ?? null) path.unshift(at);
  return path;
};
