/** The versions of a person's timeline: one for each event that changes what is known. */
import { actionOfEvent, isAmendment } from '../../src/domain/actions.js';
import type { Anomaly } from '../../src/domain/anomalies.js';
import type { Chain, KnownEvent } from '../../src/domain/knowledge.js';
import { compareFacts, learn, timelineOf } from '../../src/domain/knowledge.js';
import type { PersonFact, Step } from '../../src/domain/person-fold.js';
import { PersonFolding } from '../../src/domain/person-fold.js';

/** The timeline as known from one ledger index on. */
export interface PersonVersion {
  readonly index: number;
  readonly steps: readonly Step[];
  /** How many steps at the start are the very ones of the version before. */
  readonly stableSteps: number;
  /** The live facts, in timeline order. */
  readonly facts: readonly PersonFact[];
  readonly anomalies: readonly Anomaly[];
}

/** Learns a person's events in log order. A fact that comes last in time costs one step, not the whole fold. */
export class PersonHistory {
  readonly #known = new Map<string, Chain>();
  readonly #folding = new PersonFolding();

  /** The version that the event makes; undefined for an event that tells nothing of the timeline. */
  learn(event: KnownEvent): PersonVersion | undefined {
    const name = actionOfEvent(event.type);
    if (name === undefined) return undefined;
    learn(this.#known, event);
    const added = isAmendment(name) ? undefined : this.#known.get(event.id);
    const stableSteps =
      added !== undefined && this.#isLast(added.fact as PersonFact)
        ? this.#folding.continueFrom(this.#folding.facts.length, [added.fact as PersonFact])
        : this.#foldFromFirstChange();
    const { facts } = this.#folding;
    return { index: event.index, stableSteps, facts, ...this.#folding.timeline() };
  }

  #isLast(fact: PersonFact): boolean {
    const last = this.#folding.facts.at(-1);
    return last === undefined || compareFacts(last, fact) < 0;
  }

  #foldFromFirstChange(): number {
    const before = this.#folding.facts;
    const facts = timelineOf<PersonFact['action']>(this.#known);
    let place = 0;
    while (place < facts.length && facts[place] === before[place]) place += 1;
    return this.#folding.continueFrom(place, facts.slice(place));
  }
}
