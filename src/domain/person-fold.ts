/** The total fold of a person's facts: every step of the timeline, and an anomaly for each that cannot be. */
import type { PersonAction } from './actions.js';
import type { Anomaly } from './anomalies.js';
import type { Fact } from './knowledge.js';
import { applyAction } from './person-steps.js';
import type { PersonState } from './person-state.js';
import { NOT_YET } from './person-state.js';
import type { Term } from './person-terms.js';
import { endOf, nextEnd } from './person-terms.js';
import type { PlainDate } from './plain-date.js';
import { FOREVER } from './plain-date.js';

export type PersonFact = Fact<PersonAction>;

/** One change of state. The state before it is the one of the step before, or nobody yet. */
export interface Step {
  readonly date: PlainDate;
  /** Place among the steps of that date, from 0. */
  readonly ordinal: number;
  /** The fact behind it; for a step by time alone the fact whose term ended. */
  readonly fact: PersonFact;
  /** Reached by time alone, without an event of its own. */
  readonly byTime: boolean;
  readonly state: PersonState;
}

export interface PersonTimeline {
  readonly steps: readonly Step[];
  readonly anomalies: readonly Anomaly[];
}

/** Facts that are a movement even when they change no state: each is a step of its own. */
const MOVEMENTS: ReadonlySet<string> = new Set(['hire', 'rotate', 'return', 'separate', 'relieve']);

/** What the fold carries from one fact to the next. */
interface Carried {
  readonly state: PersonState;
  /** The fact behind each term that will end by itself. */
  readonly terms: Readonly<Partial<Record<Term, PersonFact>>>;
  readonly hire: PersonFact | undefined;
  readonly separation: PersonFact | undefined;
  /** How many steps and anomalies there are so far. */
  readonly steps: number;
  readonly anomalies: number;
}

const NOTHING: Carried = {
  state: NOT_YET,
  terms: {},
  hire: undefined,
  separation: undefined,
  steps: 0,
  anomalies: 0,
};

/** A fold that goes on: facts are added at the end, or taken back to a place and folded anew from there. */
export class PersonFolding {
  readonly #facts: PersonFact[] = [];
  /** What was carried before each fact. */
  readonly #before: Carried[] = [];
  readonly #steps: Step[] = [];
  readonly #anomalies: Anomaly[] = [];
  #carried = NOTHING;

  /** The facts folded so far, in timeline order. */
  get facts(): readonly PersonFact[] {
    return this.#facts;
  }

  /**
   * Folds these facts after the first `place` ones, instead of those that followed them.
   * @returns how many steps at the start of the timeline stand as they were
   */
  continueFrom(place: number, facts: readonly PersonFact[]): number {
    this.#carried = this.#before[place] ?? this.#carried;
    const { steps, anomalies } = this.#carried;
    this.#facts.length = place;
    this.#before.length = place;
    this.#steps.length = steps;
    this.#anomalies.length = anomalies;
    for (const fact of facts) {
      this.#facts.push(fact);
      this.#before.push(this.#carried);
      this.#carried = this.#after(fact);
    }
    return steps;
  }

  /** The timeline over the whole of time, the terms that end after the last fact included. */
  timeline(): PersonTimeline {
    const steps = [...this.#steps];
    endTermsUntil(FOREVER, this.#carried, steps);
    const hire = this.#facts.find(({ action }) => action.action === 'hire');
    const anomalies = this.#anomalies.map((anomaly) =>
      anomaly.code === 'not-yet-employed' && hire ? { ...anomaly, against: hire } : anomaly,
    );
    return { steps, anomalies };
  }

  #after(fact: PersonFact): Carried {
    const { action } = fact;
    const { terms, hire, separation } = this.#carried;
    const state = endTermsUntil(action.effectiveDate, this.#carried, this.#steps);
    const outcome = applyAction(state, action, fact.root);
    if ('impossible' in outcome) {
      const code = outcome.impossible;
      const against = code === 'already-employed' ? hire : separation;
      const stands = code === 'already-employed' || code === 'not-employed';
      this.#anomalies.push({ code, fact, ...(stands && against && { against }) });
      return this.#now(state, terms, hire, separation);
    }
    if (outcome.state !== state || MOVEMENTS.has(action.action)) {
      push(this.#steps, action.effectiveDate, fact, false, outcome.state);
    }
    return this.#now(
      outcome.state,
      outcome.term === undefined ? terms : { ...terms, [outcome.term]: fact },
      action.action === 'hire' ? fact : hire,
      action.action === 'separate' ? fact : separation,
    );
  }

  #now(
    state: PersonState,
    terms: Carried['terms'],
    hire: PersonFact | undefined,
    separation: PersonFact | undefined,
  ): Carried {
    const steps = this.#steps.length;
    return { state, terms, hire, separation, steps, anomalies: this.#anomalies.length };
  }
}

const push = (
  steps: Step[],
  date: PlainDate,
  fact: PersonFact,
  byTime: boolean,
  state: PersonState,
): void => {
  const last = steps.at(-1);
  const ordinal = last?.date === date ? last.ordinal + 1 : 0;
  steps.push({ date, ordinal, fact, byTime, state });
};

/** Adds a step for each term that ends up to that date, and gives the state after the last of them. */
const endTermsUntil = (date: PlainDate, { state, terms }: Carried, steps: Step[]): PersonState => {
  let reached = state;
  for (let end = nextEnd(reached); end !== undefined && end.date <= date; end = nextEnd(reached)) {
    const fact = terms[end.term];
    if (fact === undefined) throw new Error(`the ${end.term} of the state has no fact`);
    reached = endOf(end.term, reached);
    push(steps, end.date, fact, true, reached);
  }
  return reached;
};

/** Folds live facts, given in timeline order, over the whole of time, future dates included. */
export const foldPerson = (facts: readonly PersonFact[]): PersonTimeline => {
  const folding = new PersonFolding();
  folding.continueFrom(0, facts);
  return folding.timeline();
};

/** The state at the end of that day: every fact dated on or before it has taken effect. */
export const stateOn = (timeline: PersonTimeline, date: PlainDate): PersonState =>
  timeline.steps.findLast((step) => step.date <= date)?.state ?? NOT_YET;
