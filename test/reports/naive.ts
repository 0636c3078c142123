/** What the reports should say, reckoned the long way: every person, every day, straight from the folds. */
import { separationClass } from '../../src/domain/code-lists.js';
import type { OrganisationTimeline, UnitState } from '../../src/domain/organisation-fold.js';
import { unitOn } from '../../src/domain/organisation-fold.js';
import type { PersonFact, PersonTimeline, Step } from '../../src/domain/person-fold.js';
import { stateOn } from '../../src/domain/person-fold.js';
import type { PersonState } from '../../src/domain/person-state.js';
import { NOT_YET } from '../../src/domain/person-state.js';
import { addDays, addMonths } from '../../src/domain/plain-date.js';
import type { ReportParameters } from '../../src/application/report-parameters.js';
import { pathOn } from './naive-tree.js';
import type { SmallLedger } from './small-ledger.js';

export type Group = readonly string[];
/** A step with the state before it. */
export interface Stepped extends Step {
  readonly person: string;
  readonly before: PersonState;
  /** The step before is of the same day. */
  readonly sameDay: boolean;
}
/** Values of the event's own keys. */
export type EventKeys = Readonly<Record<string, string>>;

export const eve = (date: string): string => addDays(date, -1);

/** Every day in [from, to). */
export const daysOf = (from: string, to: string): string[] => {
  const days: string[] = [];
  for (let at = from; at < to; at = addDays(at, 1)) days.push(at);
  return days;
};

export class Naive {
  readonly #people: readonly (readonly [
    string,
    PersonTimeline & { facts: readonly PersonFact[] },
  ])[];
  readonly #organisation: OrganisationTimeline;
  readonly #steps: readonly Stepped[];
  readonly #paths = new Map<string, readonly string[] | undefined>();

  constructor(
    ledger: SmallLedger,
    private readonly asked: ReportParameters,
    knownAt: number = ledger.head,
  ) {
    this.#people = ledger.people.map((person) => [person, ledger.personAt(person, knownAt)]);
    this.#organisation = ledger.organisationAt(knownAt);
    this.#steps = this.#people.flatMap(([person, { steps }]) =>
      steps.map((step, at) => ({
        ...step,
        person,
        before: steps[at - 1]?.state ?? NOT_YET,
        sameDay: steps[at - 1]?.date === step.date,
      })),
    );
  }

  /** The groups of everybody on a day, one entry a person. */
  standing(date: string): { person: string; state: PersonState; group: Group }[] {
    return this.#people.flatMap(([person, timeline]) => {
      const state = stateOn(timeline, date);
      const group = this.groupOf(person, state, date);
      return group === undefined ? [] : [{ person, state, group }];
    });
  }

  get people(): readonly string[] {
    return this.#people.map(([person]) => person);
  }

  stateOn(person: string, date: string): PersonState {
    const found = this.#people.find(([name]) => name === person);
    return found === undefined ? NOT_YET : stateOn(found[1], date);
  }

  /** Every step in order of person, date and place. */
  get steps(): readonly Stepped[] {
    return this.#steps;
  }

  trainings(): { person: string; fact: PersonFact; state: PersonState }[] {
    return this.#people.flatMap(([person, { facts, anomalies, steps }]) =>
      facts
        .filter(({ action }) => action.action === 'train')
        .filter((fact) => !anomalies.some((anomaly) => anomaly.fact.root === fact.root))
        .map((fact) => {
          const date = fact.action.effectiveDate;
          const held = steps.filter(
            (step, at) =>
              step.date <= date &&
              step.state.employed &&
              (steps[at + 1]?.date ?? '9999-12-31') >= date,
          );
          return { person, fact, state: held.at(-1)?.state ?? NOT_YET };
        }),
    );
  }

  /** The group that a state belongs to on a day; undefined outside of the selection. */
  groupOf(
    person: string,
    state: PersonState,
    date: string,
    event: EventKeys = {},
    keys: readonly string[] = this.asked.groupBy ?? [],
    conditions: readonly string[] = this.asked.where ?? [],
  ): Group | undefined {
    if (!state.employed) return undefined;
    const value = (key: string): string => event[key] ?? this.#value(key, person, state, date);
    const { unit, subtree = true } = this.asked;
    if (unit !== undefined) {
      const at = this.#placeOf(state);
      const path = at === null ? undefined : this.pathOn(at, date);
      if (at !== unit && !(subtree && path?.includes(unit) === true)) return undefined;
    }
    const passing = Map.groupBy(conditions, (condition) => condition.split(':')[0] ?? '');
    for (const [key, each] of passing) {
      if (!each.includes(`${key}:${value(key)}`)) return undefined;
    }
    return keys.map(value);
  }

  #placeOf(state: PersonState): string | null {
    return this.asked.basis === 'host' ? state.hostUnit : state.unit;
  }

  #value(key: string, person: string, state: PersonState, date: string): string {
    const place = this.#placeOf(state);
    const path = place === null ? undefined : this.pathOn(place, date);
    const level = /^unit(\d)$/.exec(key)?.[1];
    if (key === 'unit') return place ?? 'unknown';
    if (level !== undefined) return path?.[Math.min(Number(level), path.length) - 1] ?? 'unknown';
    if (key === 'level')
      return (place === null ? null : this.#unit(place, date)?.level) ?? 'unknown';
    if (key === 'unitType')
      return (place === null ? null : this.#unit(place, date)?.type) ?? 'unknown';
    if (key === 'hireYear') return state.hireDate?.slice(0, 4) ?? 'unknown';
    if (key === 'ageBand') return ageBand(state.attributes.birthDate, date);
    if (key === 'tenureBand') return tenureBand(this.#servedSince(person, state.spell), date);
    const attribute = state.attributes[key];
    if (key === 'fte' && typeof attribute === 'number') return String(attribute / 1000);
    return attribute === undefined ? 'unknown' : String(attribute);
  }

  #unit(unit: string, date: string): UnitState | undefined {
    return unitOn(this.#organisation, unit, date);
  }

  pathOn(unit: string, date: string): readonly string[] | undefined {
    const place = `${unit} ${date}`;
    if (!this.#paths.has(place)) this.#paths.set(place, pathOn(this.#organisation, unit, date));
    return this.#paths.get(place);
  }

  /** First day of the service: spells at most three days apart are one. */
  #servedSince(person: string, spell: number): string {
    const steps = this.#steps.filter((step) => step.person === person);
    const first = steps.find(({ state }) => state.employed && state.spell === spell);
    const start = first?.date ?? '';
    const left = steps.find(
      (step) => step.before.employed && !step.state.employed && step.state.spell === spell - 1,
    );
    return left !== undefined && start <= addDays(left.date, 3)
      ? this.#servedSince(person, spell - 1)
      : start;
  }
}

const ageBand = (birthDate: unknown, date: string): string => {
  if (typeof birthDate !== 'string') return 'unknown';
  const born = `${birthDate}-01-01`.slice(0, 10);
  const passed = date.slice(5) >= born.slice(5) ? 0 : 1;
  const age = Number(date.slice(0, 4)) - Number(born.slice(0, 4)) - passed;
  return age <= 30
    ? '0-30'
    : age <= 40
      ? '31-40'
      : age <= 50
        ? '41-50'
        : age <= 60
          ? '51-60'
          : 'over-60';
};

const tenureBand = (since: string, date: string): string => {
  let years = 0;
  while (addMonths(since, 12 * (years + 1)) <= date) years += 1;
  const bands: [number, string][] = [
    [1, '0'],
    [3, '1-2'],
    [5, '3-4'],
    [10, '5-9'],
    [20, '10-19'],
    [30, '20-29'],
  ];
  return bands.find(([below]) => years < below)?.[1] ?? 'over-29';
};

/** The event's own keys of a separation. */
export const separationKeys = ({ fact: { action } }: Stepped): EventKeys => {
  if (action.action !== 'separate') throw new Error('no separation');
  return {
    kind: action.kind,
    reason: action.reason ?? 'not-recorded',
    class: separationClass(action.kind, action.voluntary),
    legalBasis: action.legalBasis ?? 'unknown',
  };
};

export type Way = 'hires' | 'moves' | 'separations' | 'reorganised';
export interface Crossing {
  readonly date: string;
  readonly way: Way;
  readonly from: Group | undefined;
  readonly to: Group | undefined;
}

const sameGroup = (a: Group | undefined, b: Group | undefined): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** Day by day: first the tree changes, then the steps of each person, one after the other. */
export const crossingsOf = (
  naive: Naive,
  from: string,
  to: string,
  keys?: readonly string[],
  conditions?: readonly string[],
): Crossing[] => {
  const group = (person: string, state: PersonState, date: string): Group | undefined =>
    naive.groupOf(person, state, date, {}, keys, conditions);
  const crossings: Crossing[] = [];
  const cross = (date: string, way: Way, out: Group | undefined, into: Group | undefined): void => {
    if (!sameGroup(out, into)) crossings.push({ date, way, from: out, to: into });
  };
  const steps = naive.steps;
  for (const date of daysOf(from, to)) {
    for (const person of naive.people) {
      const state = naive.stateOn(person, eve(date));
      cross(date, 'reorganised', group(person, state, eve(date)), group(person, state, date));
      for (const step of steps) {
        if (step.person !== person || step.date !== date) continue;
        cross(date, wayOf(step), group(person, step.before, date), group(person, step.state, date));
      }
    }
  }
  return crossings;
};

const wayOf = ({ byTime, fact: { action } }: Stepped): Way => {
  if (byTime) return 'moves';
  if (action.action === 'hire') return 'hires';
  if (action.action === 'separate') return 'separations';
  return action.action === 'rotate' && action.kind === 'reorganisation' ? 'reorganised' : 'moves';
};

/** The label of the period in which a day lies. */
export const labelOf = (interval: string, date: string): string => {
  if (interval === 'day') return date;
  if (interval === 'month') return date.slice(0, 7);
  if (interval === 'year') return date.slice(0, 4);
  return `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
};

export const sortedGroups = (groups: Iterable<Group>, keys: readonly string[]): Group[] => {
  if (keys.length === 0) return [[]];
  const distinct = new Map([...groups].map((group) => [JSON.stringify(group), group]));
  return [...distinct.values()].sort((a, b) => {
    const at = a.findIndex((value, place) => value !== b[place]);
    return at === -1 ? 0 : Buffer.compare(Buffer.from(a[at] ?? ''), Buffer.from(b[at] ?? ''));
  });
};

export const keyed = (keys: readonly string[], group: Group): Record<string, string> =>
  Object.fromEntries(keys.map((key, at) => [key, group[at] ?? '']));

/** Four decimals, half up; small whole numbers only. */
export const rounded = (numerator: number, denominator: number): number | null =>
  denominator === 0 ? null : Math.floor((numerator * 10_000) / denominator + 0.5) / 10_000;
