/** How far somebody reaches into the ledger: which units, which private fields, which figures. */
import { placeOn } from '../../projections/tables/unit-tree/place.js';
import type { SealedClass } from '../domain/attributes.js';
import { SEALED_CLASSES } from '../domain/attributes.js';
import type { OrganisationTimeline } from '../domain/organisation-fold.js';
import type { PersonTimeline } from '../domain/person-fold.js';
import type { PlainDate } from '../domain/plain-date.js';

/** The units at the top of what somebody may reach, each with all below it; null: the whole organisation. */
export type Scope = readonly string[] | null;

export interface Reach {
  readonly scope: Scope;
  /** The classes of private fields that are opened; the others stay closed. */
  readonly sees: readonly SealedClass[];
  /** Whether figures of fewer people than the minimum are withheld. */
  readonly withoutSmallCells: boolean;
}

/** The owner of the ledger's. */
export const EVERYTHING: Reach = { scope: null, sees: SEALED_CLASSES, withoutSmallCells: false };

/** Whether a unit stands at or below one of a scope, in the tree of a day. A unit of no tree is its own top. */
export const isUnitWithin = (
  unit: string,
  scope: readonly string[],
  { units }: OrganisationTimeline,
  date: PlainDate,
): boolean => {
  if (scope.includes(unit)) return true;
  const steps = units.get(unit) ?? [];
  if (!steps.some((step) => step.date <= date)) return false;
  const { path } = placeOn(unit, date, (each) => units.get(each) ?? []);
  return path.some((each) => scope.includes(each));
};

/** The home unit and the unit where somebody works on a day; of who has left by then, where they last stood. */
export const unitsOn = ({ steps }: PersonTimeline, date: PlainDate): readonly string[] => {
  const last = steps.findLast((step) => step.date <= date && step.state.employed);
  const units = [last?.state.unit, last?.state.hostUnit];
  return units.filter((unit) => typeof unit === 'string');
};

/** Whether somebody belongs to a scope on a day. */
export const isPersonWithin = (
  timeline: PersonTimeline,
  scope: Scope,
  organisation: OrganisationTimeline,
  date: PlainDate,
): boolean =>
  scope === null ||
  unitsOn(timeline, date).some((unit) => isUnitWithin(unit, scope, organisation, date));
