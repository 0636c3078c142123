/** A person's timeline as it is answered: facts with their histories, the steps they make, and what cannot be. */
import type { FactHistory } from '../../application/facts.js';
import type { TimelineView } from '../../application/people.js';
import { FOREVER } from '../../domain/plain-date.js';
import type { PersonState } from '../../domain/person-state.js';

export interface TimelineAnswer {
  readonly person: string;
  readonly revision: number;
  readonly facts: readonly FactHistory[];
  readonly steps: readonly {
    readonly date: string;
    /** Place among the steps of that day, from 0. */
    readonly ordinal: number;
    readonly event: string;
    /** Reached by time alone, such as the end of a secondment. */
    readonly byTime: boolean;
    readonly state: PersonState;
  }[];
  readonly anomalies: readonly {
    readonly code: string;
    readonly date: string;
    readonly event: string;
    /** The fact that stands in its way. */
    readonly against: string | null;
  }[];
}

/** @param asOf what is dated later is left out; everything when absent */
export const timelineAnswer = (
  { person, revision, facts, timeline }: TimelineView,
  asOf = FOREVER,
): TimelineAnswer => ({
  person,
  revision,
  facts: facts.filter(({ action }) => action.effectiveDate <= asOf),
  steps: timeline.steps
    .filter(({ date }) => date <= asOf)
    .map(({ date, ordinal, fact, byTime, state }) => ({
      date,
      ordinal,
      event: fact.event,
      byTime,
      state,
    })),
  anomalies: timeline.anomalies
    .filter(({ fact }) => fact.action.effectiveDate <= asOf)
    .map(({ code, fact, against }) => ({
      code,
      date: fact.action.effectiveDate,
      event: fact.event,
      against: against?.event ?? null,
    })),
});
