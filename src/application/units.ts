/** What is known of the organisation: its units on a day, and the facts about one of them. */
import type { OrganisationAction } from '../domain/actions.js';
import { ORGANISATION_STREAM } from '../domain/events.js';
import { knownFrom, timelineOf } from '../domain/knowledge.js';
import type { Descent } from '../domain/lineage.js';
import { predecessorsOf, successorOn, successorsOf } from '../domain/lineage.js';
import type { OrganisationTimeline, UnitState } from '../domain/organisation-fold.js';
import { foldOrganisation, unitOn } from '../domain/organisation-fold.js';
import type { PlainDate } from '../domain/plain-date.js';
import { addDays } from '../domain/plain-date.js';
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

export interface NamedUnit {
  readonly unit: string;
  /** Null where the unit lies outside what the reader may see, or stood not then. */
  readonly name: string | null;
  readonly code: string | null;
}

/** A unit that went into another, or a part of it that did. */
export interface LineageView extends Omit<Descent, 'from' | 'to'> {
  readonly from: NamedUnit;
  readonly to: NamedUnit;
}

export interface UnitLineage {
  readonly unit: string;
  readonly asOf: PlainDate;
  readonly stands: boolean;
  /** Whether parts of it have gone to different units by that day. */
  readonly divided: boolean;
  /** The unit in which all of it is found that day, itself while it stands; null where that is not certain. */
  readonly successor: string | null;
  readonly predecessors: readonly LineageView[];
  readonly successors: readonly LineageView[];
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
    const timeline = await this.timeline(knownAt);
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

  /** What the unit came from and went into, over all generations; undefined when nothing is known of it. */
  async lineage(
    id: string,
    asOf: PlainDate,
    knownAt?: number | string,
    { scope }: Reach = EVERYTHING,
  ): Promise<UnitLineage | undefined> {
    const timeline = await this.timeline(knownAt);
    const sees = (unit: string): boolean =>
      scope === null || isUnitWithin(unit, scope, timeline, asOf);
    if (!timeline.units.has(id) || !sees(id)) return undefined;
    const named = (unit: string, date: PlainDate): NamedUnit => {
      const state = sees(unit) ? unitOn(timeline, unit, date) : undefined;
      return { unit, name: state?.name ?? null, code: state?.code ?? null };
    };
    // What a unit was called is taken from the day before it ended.
    const view = ({ from, to, date, ...more }: Descent): LineageView => ({
      from: named(from, addDays(date, -1)),
      to: named(to, date),
      date,
      ...more,
    });
    const successors = successorsOf(timeline, id);
    return {
      unit: id,
      asOf,
      stands: unitOn(timeline, id, asOf)?.exists === true,
      divided: successors.some(({ from, date, whole }) => from === id && date <= asOf && !whole),
      successor: successorOn(timeline, id, asOf),
      predecessors: predecessorsOf(timeline, id).map(view),
      successors: successors.map(view),
    };
  }

  /** Everything that is known of the units. @throws KnowledgeBeyondLog */
  async timeline(knownAt?: number | string): Promise<OrganisationTimeline> {
    const known = knownFrom(await this.events(knownAt));
    return foldOrganisation(timelineOf<OrganisationAction>(known));
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
