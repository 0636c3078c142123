/** The total fold of the organisation's facts: the states of every unit over time, and what cannot be. */
import type { OrganisationAction } from './actions.js';
import type { Anomaly, AnomalyCode } from './anomalies.js';
import { assertNever } from './assert-never.js';
import type { Fact } from './knowledge.js';
import type { PlainDate } from './plain-date.js';
import type { UnitChange } from './unit-changes.js';
import { changesOf, unitsOf } from './unit-changes.js';

export type OrganisationFact = Fact<OrganisationAction>;

/** A unit on one day. A dissolved one keeps its last name and place, so that its people can be found. */
export interface UnitState {
  readonly unit: string;
  readonly exists: boolean;
  readonly name: string;
  readonly level: string | null;
  readonly type: string | null;
  /** The official code: an attribute, never the identity. */
  readonly code: string | null;
  readonly parent: string | null;
  readonly quota: number | null;
}

export interface UnitStep {
  readonly date: PlainDate;
  readonly fact: OrganisationFact;
  readonly state: UnitState;
}

export interface OrganisationTimeline {
  /** The steps of each unit in order; several may share a date, the last of them holds that day. */
  readonly units: ReadonlyMap<string, readonly UnitStep[]>;
  /** The merges and splits that took effect, in order. */
  readonly transitions: readonly OrganisationFact[];
  readonly anomalies: readonly Anomaly[];
}

/** What the fold of one fact sees of the organisation. */
export interface Surrounding {
  /** The steps of a unit that come before the fact, in order. */
  readonly stepsBefore: (unit: string) => readonly UnitStep[];
  /** The live facts about a unit, the later ones too, in order. */
  readonly factsOf: (unit: string) => readonly OrganisationFact[];
}

/** Folds live facts given in timeline order. */
export const foldOrganisation = (facts: readonly OrganisationFact[]): OrganisationTimeline => {
  const units = new Map<string, UnitStep[]>();
  const transitions: OrganisationFact[] = [];
  const anomalies: Anomaly[] = [];
  const surrounding: Surrounding = {
    stepsBefore: (unit) => units.get(unit) ?? [],
    factsOf: (unit) => facts.filter(({ action }) => unitsOf(action).includes(unit)),
  };
  for (const fact of facts) {
    const outcome = foldFact(fact, surrounding);
    if ('code' in outcome) {
      anomalies.push(outcome);
      continue;
    }
    if (isTransition(fact)) transitions.push(fact);
    for (const step of outcome) {
      const steps = units.get(step.state.unit);
      if (steps === undefined) units.set(step.state.unit, [step]);
      else steps.push(step);
    }
  }
  return { units, transitions, anomalies };
};

/** Whether a fact turns units into others. */
export const isTransition = ({ action: { action } }: OrganisationFact): boolean =>
  action === 'merge' || action === 'split';

/** The steps that a fact makes of its units, or why it cannot: all of them, or none. */
export const foldFact = (
  fact: OrganisationFact,
  surrounding: Surrounding,
): readonly UnitStep[] | Anomaly => {
  const steps: UnitStep[] = [];
  const within: Surrounding = {
    ...surrounding,
    stepsBefore: (unit) => {
      const before = surrounding.stepsBefore(unit);
      const own = steps.filter(({ state }) => state.unit === unit);
      return own.length === 0 ? before : [...before, ...own];
    },
  };
  for (const change of changesOf(fact.action)) {
    const state = stateBefore(within, change.unit);
    const code = impossibility(within, state, change);
    if (code !== undefined) {
      const against = inTheWay(code, fact, change, surrounding);
      return { code, fact, unit: change.unit, ...(against && { against }) };
    }
    if (change.action === 'keep') continue;
    steps.push({ date: fact.action.effectiveDate, fact, state: next(state, change) });
  }
  return steps;
};

const stateBefore = ({ stepsBefore }: Surrounding, unit: string): UnitState | undefined =>
  stepsBefore(unit).at(-1)?.state;

const impossibility = (
  surrounding: Surrounding,
  state: UnitState | undefined,
  change: UnitChange,
): AnomalyCode | undefined => {
  if (change.action === 'establish') {
    if (state?.exists === true) return 'unit-exists';
  } else {
    if (state === undefined) return 'unit-unknown';
    if (!state.exists) return 'unit-ended';
  }
  const parent = 'parent' in change ? change.parent : undefined;
  if (parent === undefined) return undefined;
  if (stateBefore(surrounding, parent)?.exists !== true) return 'parent-unknown';
  return isUnder(surrounding, parent, change.unit) ? 'unit-cycle' : undefined;
};

/** The fact that stands in the way of an impossible one: of a unit not there yet the one that establishes it. */
const inTheWay = (
  code: AnomalyCode,
  { action }: OrganisationFact,
  change: UnitChange,
  { stepsBefore, factsOf }: Surrounding,
): OrganisationFact | undefined => {
  const ofParent = code === 'parent-unknown' || code === 'unit-cycle';
  const unit = (ofParent && 'parent' in change && change.parent) || change.unit;
  const earlier = stepsBefore(unit).map(({ fact }) => fact);
  const establishes = (fact: OrganisationFact): boolean =>
    changesOf(fact.action).some((each) => each.action === 'establish' && each.unit === unit);
  if (code === 'unit-exists') return earlier.findLast(establishes);
  return (
    earlier.at(-1) ?? factsOf(unit).find((fact) => fact.action !== action && establishes(fact))
  );
};

/** Whether `unit` is `above` or lies below it. */
const isUnder = (surrounding: Surrounding, unit: string, above: string): boolean => {
  for (let at: string | null = unit; at !== null; at = parentOf(surrounding, at)) {
    if (at === above) return true;
  }
  return false;
};

const parentOf = (surrounding: Surrounding, unit: string): string | null =>
  stateBefore(surrounding, unit)?.parent ?? null;

type Effective = Exclude<UnitChange, { readonly action: 'keep' }>;

const next = (state: UnitState | undefined, action: Effective): UnitState => {
  if (action.action === 'establish') {
    return {
      unit: action.unit,
      exists: true,
      name: action.name,
      level: action.level ?? null,
      type: action.type ?? null,
      code: action.code ?? null,
      parent: action.parent ?? null,
      quota: null,
    };
  }
  if (state === undefined) throw new Error('only an established unit changes');
  const code = 'code' in action ? (action.code ?? state.code) : state.code;
  switch (action.action) {
    case 'rename':
      return { ...state, code, name: action.name };
    case 'reclassify':
      return {
        ...state,
        code,
        level: action.level ?? state.level,
        type: action.type ?? state.type,
      };
    case 'move':
      return { ...state, code, parent: action.parent };
    case 'dissolve':
      return { ...state, exists: false };
    case 'quota':
      return { ...state, quota: action.posts };
    default:
      return assertNever(action);
  }
};

/** The unit at the end of that day; undefined before it was first established. */
export const unitOn = (
  timeline: OrganisationTimeline,
  unit: string,
  date: PlainDate,
): UnitState | undefined => timeline.units.get(unit)?.findLast((step) => step.date <= date)?.state;
