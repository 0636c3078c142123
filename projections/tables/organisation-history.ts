/** The versions of the organisation: each event refolds the units it touches, never the whole tree. */
import { actionOfEvent } from '../../src/domain/actions.js';
import type { OrganisationAction } from '../../src/domain/actions.js';
import type { Anomaly } from '../../src/domain/anomalies.js';
import type { CanonicalObject, Superseded } from '../../src/domain/events.js';
import type { Chain, KnownEvent } from '../../src/domain/knowledge.js';
import { compareFacts, learn } from '../../src/domain/knowledge.js';
import type { OrganisationFact, UnitStep } from '../../src/domain/organisation-fold.js';
import { foldFact } from '../../src/domain/organisation-fold.js';

/** The organisation as known from one ledger index on. */
export interface OrganisationVersion {
  readonly index: number;
  /** The units whose steps, anomalies or place in the tree may have changed; no other has. */
  readonly touched: ReadonlySet<string>;
  readonly stepsOf: (unit: string) => readonly UnitStep[];
  readonly anomaliesOf: (unit: string) => readonly Anomaly[];
}

/** What is known of one unit. */
interface Unit {
  /** Its live facts in timeline order. */
  readonly facts: OrganisationFact[];
  steps: UnitStep[];
  anomalies: Anomaly[];
  /** The units that some fact has put below this one; a fact taken back may leave one too many. */
  readonly below: Set<string>;
}

/** Whether a fact says where a unit stands: the units below depend on it. */
export const isStructural = ({ action }: OrganisationAction): boolean =>
  action === 'establish' || action === 'move' || action === 'dissolve';

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
    const unit: Unit = { facts: [], steps: [], anomalies: [], below: new Set() };
    this.#units.set(name, unit);
    return unit;
  }

  #remove(fact: OrganisationFact): void {
    const { facts } = this.#unit(fact.action.unit);
    facts.splice(facts.indexOf(fact), 1);
  }

  #insert(fact: OrganisationFact): void {
    const { action } = fact;
    const { facts } = this.#unit(action.unit);
    const last = facts.findLastIndex((other) => compareFacts(other, fact) < 0);
    facts.splice(last + 1, 0, fact);
    if ('parent' in action) this.#unit(action.parent).below.add(action.unit);
  }

  /** The unit of a changed fact and, where its place in the tree is concerned, all that may stand below it. */
  #touch(action: OrganisationAction, touched: Set<string>): void {
    if (!isStructural(action)) {
      touched.add(action.unit);
      // An anomaly names the fact that stands in the way, of whatever kind that is.
      for (const below of this.#unit(action.unit).below) {
        if (this.#unit(below).anomalies.length > 0) touched.add(below);
      }
      return;
    }
    const reached = new Set([action.unit]);
    // A set is walked in the order of insertion, the units added on the way included.
    for (const name of reached) {
      touched.add(name);
      for (const below of this.#unit(name).below) reached.add(below);
    }
  }

  /** Folds all facts of these units anew, in timeline order, among those of the other units. */
  #refold(touched: ReadonlySet<string>): void {
    const facts: OrganisationFact[] = [];
    for (const name of touched) {
      const unit = this.#unit(name);
      unit.steps = [];
      unit.anomalies = [];
      facts.push(...unit.facts);
    }
    facts.sort(compareFacts);
    for (const fact of facts) {
      const unit = this.#unit(fact.action.unit);
      const outcome = foldFact(fact, {
        stepsBefore: (name) => {
          const steps = this.#units.get(name)?.steps ?? [];
          return touched.has(name) ? steps : stepsBefore(steps, fact);
        },
        factsOf: (name) => this.#units.get(name)?.facts ?? [],
      });
      if ('code' in outcome) unit.anomalies.push(outcome);
      else unit.steps.push(outcome);
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
