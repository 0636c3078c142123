/** Follows one person while the rows are read, by the rules of the domain: where the person works, what is refused. */
import type { OnImpossible } from '../application/records.js';
import type { PersonAction } from '../domain/actions.js';
import type { Rules } from '../domain/decide.js';
import { decide } from '../domain/decide.js';
import type { Chain, Fact } from '../domain/knowledge.js';
import { timelineOf } from '../domain/knowledge.js';
import type { PersonTimeline } from '../domain/person-fold.js';
import { foldPerson, stateOn } from '../domain/person-fold.js';
import type { PersonState } from '../domain/person-state.js';

export interface Simulation {
  /** The state at the end of that day, by the facts taken so far. */
  readonly stateOn: (date: string) => PersonState;
  /** Takes a fact that the rules accept; gives the code of the refusal otherwise. */
  readonly take: (action: PersonAction) => string | undefined;
}

/** A person of whom nothing is recorded yet. */
export const simulate = (rules: Rules, onImpossible: OnImpossible): Simulation => {
  const known = new Map<string, Chain>();
  let timeline: PersonTimeline | undefined = foldPerson([]);
  return {
    stateOn: (date) => {
      timeline ??= foldPerson(timelineOf<PersonAction>(known));
      return stateOn(timeline, date);
    },
    take: (action) => {
      const decision = decide(
        { action: 'record', fact: action },
        known,
        rules,
        onImpossible === 'record',
      );
      if (!decision.accepted) return decision.refusal.code;
      const fact = factOf(action, known.size);
      known.set(fact.root, { fact, versions: [fact.root], voided: false });
      timeline = undefined;
      return undefined;
    },
  };
};

/** A fact as if recorded: rows come in order, so its place among the others is their number. */
export const factOf = <A extends Fact['action']>(action: A, place: number): Fact<A> => {
  const root = String(place);
  return { root, rootIndex: place, event: root, decision: null, action };
};
