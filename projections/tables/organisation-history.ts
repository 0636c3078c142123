/** The versions of the organisation: each event refolds the units it touches, never the whole tree. */
import { actionOfEvent } from '../../src/domain/actions.js';
import type { OrganisationAction } from '../../src/domain/actions.js';
import type { Anomaly } from '../../src/domain/anomalies.js';
import type { CanonicalObject, Superseded } from '../../src/domain/events.js';
import type { Chain, KnownEvent } from '../../src/domain/knowledge.js';
import { compareFacts, learn } from '../../src/domain/knowledge.js';
import type { OrganisationFact, UnitStep } from '../../src/domain/organisation-fold.js';
import { foldFact, isTransition } from '../../src/domain/organisation-fold.js';
import { changesOf, unitsOf } from '../../src/domain/unit-changes.js';

/** The organisation as known from one ledger index on. */
export interface OrganisationVersion {
  readonly index: number;
  /** The units whose steps, anomalies or place in the tree may have changed; no other has. */
  readonly touched: ReadonlySet<string>;
  readonly stepsOf: (unit: string) => readonly UnitStep[];
  /** The merges and splits that took effect and name the unit, in timeline order. */
  readonly transitionsOf: (unit: string) => readonly OrganisationFact[];
  readonly anomaliesOf: (unit: string) => readonly Anomaly[];
}

/** What is known of one unit. */
interface Unit {
  /** Its live facts in timeline order. */
  readonly facts: OrganisationFact[];
  steps: UnitStep[];
  transitions: OrganisationFact[];
  /** Of the facts whose own unit it is. */
  anomalies: Anomaly[];
  /** The units that some fact has put below this one, or whose fact has; one taken back may leave one too many. */
  readonly below: Set<string>;
}

const STRUCTURAL: ReadonlySet<string> = new Set([
  'establish',
  'move',
  'merge',
  'split',
  'dissolve',
]);

/** Whether a fact says where a unit stands: the units below depend on it. */
export const isStructural = ({ action }: OrganisationAction): boolean => STRUCTURAL.has(action);

/** Learns the organisation's events in log order. */
export class OrganisationHistory {
  readonly #known = new Map<string, Chain>();
  readonly #units = new Map<string, Unit>();

  /** The version that the event makes; undefined for an event that tells nothing of the units. */
  learn(event: KnownEvent): OrganisationVersion | undefined {
    if (actionOfEvent(event.type) === undefined) return undefined;
    const roots = rootsOf(event);
    const before = roots.flatMap((root) => this.#live(root));
    learn(this.#known, event);
    const after = roots.flatMap((root) => this.#live(root));
    for (const fact of before) this.#remove(fact);
    for (const fact of after) this.#insert(fact);
    const touched = new Set<string>();
    for (const { action } of [...before, ...after]) this.#touch(action, touched);
    this.#refold(touched);
    return {
      index: event.index,
      touched,
      stepsOf: (unit) => this.#units.get(unit)?.steps ?? [],
      transitionsOf: (unit) => this.#units.get(unit)?.transitions ?? [],
      anomaliesOf: (unit) => this.#units.get(unit)?.anomalies ?? [],
    };
  }

  #live(root: string): OrganisationFact[] {
    const chain = this.#known.get(root);
    return chain === undefined || chain.voided ? [] : [chain.fact as OrganisationFact];
  }

  #unit(name: string): Unit {
    const known = this.#units.get(name);
    if (known !== undefined) return known;
    const unit: Unit = { facts: [], steps: [], transitions: [], anomalies: [], below: new Set() };
    this.#units.set(name, unit);
    return unit;
  }

  #remove(fact: OrganisationFact): void {
    for (const name of unitsOf(fact.action)) {
      const { facts } = this.#unit(name);
      facts.splice(facts.indexOf(fact), 1);
    }
  }

  #insert(fact: OrganisationFact): void {
    const names = unitsOf(fact.action);
    for (const name of names) {
      const { facts } = this.#unit(name);
      const last = facts.findLastIndex((other) => compareFacts(other, fact) < 0);
      facts.splice(last + 1, 0, fact);
    }
    for (const change of changesOf(fact.action)) {
      if (!('parent' in change)) continue;
      const { below } = this.#unit(change.parent);
      below.add(change.unit);
      if (names[0] !== undefined) below.add(names[0]);
    }
  }

  /**
   * The units of a changed fact, and those that a merge or split joins to one that is touched: such a fact is folded
   * whole. Where the place in the tree is concerned, all that may stand below them as well.
   */
  #touch(action: OrganisationAction, touched: Set<string>): void {
    const structural = isStructural(action);
    const reached = new Set(unitsOf(action));
    if (!structural) {
      // An anomaly names the fact that stands in the way, of whatever kind that is.
      for (const name of unitsOf(action)) {
        for (const below of this.#unit(name).below) {
          if (this.#unit(below).anomalies.length > 0) reached.add(below);
        }
      }
    }
    // A set is walked in the order of insertion, the units added on the way included.
    for (const name of reached) {
      touched.add(name);
      const { below, facts } = this.#unit(name);
      if (structural) for (const each of below) reached.add(each);
      for (const fact of facts) {
        if (isTransition(fact)) for (const each of unitsOf(fact.action)) reached.add(each);
      }
    }
  }

  /** Folds all facts of these units anew, in timeline order, among those of the other units. */
  #refold(touched: ReadonlySet<string>): void {
    const facts = new Set<OrganisationFact>();
    for (const name of touched) {
      const unit = this.#unit(name);
      unit.steps = [];
      unit.transitions = [];
      unit.anomalies = [];
      for (const fact of unit.facts) facts.add(fact);
    }
    for (const fact of [...facts].sort(compareFacts)) {
      const outcome = foldFact(fact, {
        stepsBefore: (name) => {
          const steps = this.#units.get(name)?.steps ?? [];
          return touched.has(name) ? steps : stepsBefore(steps, fact);
        },
        factsOf: (name) => this.#units.get(name)?.facts ?? [],
      });
      const names = unitsOf(fact.action);
      if ('code' in outcome) {
        if (names[0] !== undefined) this.#unit(names[0]).anomalies.push(outcome);
        continue;
      }
      for (const step of outcome) this.#unit(step.state.unit).steps.push(step);
      if (isTransition(fact)) for (const name of names) this.#unit(name).transitions.push(fact);
    }
  }
}

const stepsBefore = (steps: readonly UnitStep[], fact: OrganisationFact): readonly UnitStep[] => {
  const last = steps.at(-1);
  if (last === undefined || compareFacts(last.fact, fact) < 0) return steps;
  return steps.filter((step) => compareFacts(step.fact, fact) < 0);
};

/** The facts that an event records or amends, by root. */
const rootsOf = ({ id, data }: KnownEvent): readonly string[] => {
  const { root, also } = data as CanonicalObject & Partial<Superseded> & { also?: Superseded[] };
  if (root === undefined) return [id];
  return [...new Set([root, ...(also ?? []).map((other) => other.root)])];
};
