/** Where a unit stands in the tree on a day, found by walking up. */
import type { OrganisationTimeline } from '../../src/domain/organisation-fold.js';
import { unitOn } from '../../src/domain/organisation-fold.js';
import { addDays } from '../../src/domain/plain-date.js';

/**
 * From the top unit down to the unit itself; undefined before it was established. A dissolved unit keeps the place of
 * its last day.
 */
export const pathOn = (
  tree: OrganisationTimeline,
  unit: string,
  date: string,
): readonly string[] | undefined => {
  const state = unitOn(tree, unit, date);
  if (state === undefined) return undefined;
  const under = (parent: string | null, on: string): readonly string[] => [
    ...(parent === null ? [] : (pathOn(tree, parent, on) ?? [])),
    unit,
  ];
  if (state.exists) return under(state.parent, date);
  // The first day without it.
  const ended = tree.units
    .get(unit)
    ?.findLast(
      (step) => step.date <= date && unitOn(tree, unit, addDays(step.date, -1))?.exists !== false,
    );
  const end = ended?.date ?? date;
  return unitOn(tree, unit, addDays(end, -1))?.exists === true
    ? pathOn(tree, unit, addDays(end, -1))
    : under(state.parent, end);
};
