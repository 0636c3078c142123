/** The impossibilities a timeline may hold: found by the fold, refused when a new record would add one. */
import type { Fact } from './knowledge.js';

export type AnomalyCode =
  | 'already-employed'
  | 'not-yet-employed'
  | 'not-employed'
  | 'ends-before-start'
  | 'nothing-to-return-from'
  | 'no-post'
  | 'unit-exists'
  | 'unit-unknown'
  | 'unit-ended'
  | 'parent-unknown'
  | 'unit-cycle'
  | 'entry-fixed'
  | 'entry-unknown'
  | 'entry-unchanged'
  | 'entry-overlaps';

/** One step of a timeline that cannot be true. */
export interface Anomaly {
  readonly code: AnomalyCode;
  /** The fact that could not take effect. */
  readonly fact: Fact;
  /** The unit that the code speaks of, where it is not the fact's own. */
  readonly unit?: string;
  /** The fact that stands in its way, where one does. */
  readonly against?: Fact;
}

/**
 * The anomalies of `after` that `before` did not have: what a candidate would newly break.
 * A fact that was impossible already, and is so for another reason now, is not broken anew:
 * else a missing hire could not be recorded under a history that was loaded without it.
 * Only the fact that is stated (`own`, its root) answers for its own reason.
 */
export const newAnomalies = (
  before: readonly Anomaly[],
  after: readonly Anomaly[],
  own: string,
): readonly Anomaly[] => {
  const had = new Map(before.map(({ fact, code }) => [fact.root, code]));
  return after.filter(({ fact, code }) =>
    fact.root === own ? had.get(own) !== code : !had.has(fact.root),
  );
};
