/** The lineage of units: what each came from and went into, over all generations. */
import type { OrganisationFact, OrganisationTimeline } from './organisation-fold.js';
import { unitOn } from './organisation-fold.js';
import type { PlainDate } from './plain-date.js';
import type { LineageEdge } from './unit-changes.js';
import { edgesOf } from './unit-changes.js';

/** An edge with the fact that made it. */
export interface Descent extends LineageEdge {
  readonly date: PlainDate;
  readonly event: string;
}

const edgesIn = (facts: readonly OrganisationFact[]): readonly Descent[] =>
  facts.flatMap(({ action, event }) =>
    edgesOf(action).map((edge) => ({ ...edge, date: action.effectiveDate, event })),
  );

/** What went into a unit, and what had gone into that, in order of time. */
export const predecessorsOf = (
  { transitions }: OrganisationTimeline,
  unit: string,
): readonly Descent[] => {
  const reached = new Set([unit]);
  const found = edgesIn(transitions)
    .toReversed()
    .filter(({ from, to }) => reached.has(to) && reached.add(from));
  return found.toReversed();
};

/** What a unit went into, and what that went into later, in order of time. */
export const successorsOf = (
  { transitions }: OrganisationTimeline,
  unit: string,
): readonly Descent[] => {
  const reached = new Set([unit]);
  return edgesIn(transitions).filter(({ from, to }) => reached.has(from) && reached.add(to));
};

/**
 * The unit in which everything of an ended one is found on a day: the unit itself while it stands; null where it was
 * divided or dissolved on the way, so that nobody can say for all of its people.
 */
export const successorOn = (
  timeline: OrganisationTimeline,
  unit: string,
  date: PlainDate,
): string | null => {
  // Each unit is left once at most on the way: the walk ends.
  const left = new Set<string>();
  for (let at = unit; !left.has(at);) {
    if (unitOn(timeline, at, date)?.exists === true) return at;
    left.add(at);
    const last = endOf(timeline, at, date);
    if (last?.whole !== true) return null;
    at = last.to;
  }
  return null;
};

/** The edge by which a unit that has ended by a day did so; undefined where it was dissolved. */
const endOf = (
  { units, transitions }: OrganisationTimeline,
  unit: string,
  date: PlainDate,
): Descent | undefined => {
  const end = units.get(unit)?.findLast((step) => step.date <= date);
  if (end === undefined) return undefined;
  return edgesIn(transitions.filter((fact) => fact === end.fact)).find(({ from }) => from === unit);
};
