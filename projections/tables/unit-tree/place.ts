/** Where a unit stands in the tree on a day, and until when nothing above it changes. */
import type { UnitStep } from '../../../src/domain/organisation-fold.js';
import type { PlainDate } from '../../../src/domain/plain-date.js';
import { addDays, FOREVER } from '../../../src/domain/plain-date.js';
import { isStructural } from '../organisation-history.js';

type StepsOf = (unit: string) => readonly UnitStep[];

/** A unit's place in the tree on one day. */
export interface Place {
  /** From the top unit down to the unit itself. */
  readonly path: readonly string[];
  /** The newest step behind it, of the unit or of one above. */
  readonly since: UnitStep;
  /** The first day on which it may be another. */
  readonly until: PlainDate;
}

/** The steps that hold at the end of their day. */
export const dayEnds = (steps: readonly UnitStep[]): readonly UnitStep[] =>
  steps.filter((step, at) => step.date !== steps[at + 1]?.date);

/**
 * The place of a unit that was established by that day. A dissolved one keeps the place of its last day, whatever
 * moves above it later; what stands below it keeps its place through it.
 */
export const placeOn = (unit: string, date: PlainDate, stepsOf: StepsOf): Place => {
  const steps = dayEnds(stepsOf(unit).filter(({ fact }) => isStructural(fact.action)));
  const at = steps.findLastIndex((step) => step.date <= date);
  const step = steps[at];
  if (step === undefined) throw new Error('a unit has no place before it is established');
  const until = steps[at + 1]?.date ?? FOREVER;
  if (!step.state.exists) {
    return { path: lastPath(unit, step, steps[at - 1], stepsOf), since: step, until };
  }
  const { parent } = step.state;
  if (parent === null) return { path: [unit], since: step, until };
  const above = placeOn(parent, date, stepsOf);
  return {
    path: [...above.path, unit],
    since: above.since.date > step.date ? above.since : step,
    until: above.until < until ? above.until : until,
  };
};

/** The path on the last day of a unit; of one that ended on its first day the path of that day. */
const lastPath = (
  unit: string,
  ended: UnitStep,
  before: UnitStep | undefined,
  stepsOf: StepsOf,
): readonly string[] => {
  if (before?.state.exists === true) return placeOn(unit, addDays(ended.date, -1), stepsOf).path;
  const { parent } = ended.state;
  return parent === null ? [unit] : [...placeOn(parent, ended.date, stepsOf).path, unit];
};
