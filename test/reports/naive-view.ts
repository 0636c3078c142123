/** In which unit of the structure of a day somebody counts, found by walking from unit to unit. */
import type { OrganisationTimeline } from '../../src/domain/organisation-fold.js';
import { unitOn } from '../../src/domain/organisation-fold.js';
import type { PersonTimeline } from '../../src/domain/person-fold.js';
import { stateOn } from '../../src/domain/person-fold.js';
import type { PersonState } from '../../src/domain/person-state.js';
import { FOREVER, addDays } from '../../src/domain/plain-date.js';
import { edgesOf } from '../../src/domain/unit-changes.js';

const NOT_ATTRIBUTABLE = 'not-attributable';

interface Life {
  readonly founded: string;
  readonly ended: string;
}

export interface Structure {
  readonly tree: OrganisationTimeline;
  readonly on: string;
  readonly placeOf: (state: PersonState) => string | null;
}

/** The unit in which somebody counts who stood in another on a day. */
export const unitInView = (
  structure: Structure,
  person: PersonTimeline,
  unit: string,
  date: string,
): string => {
  const lives = livesOf(structure.tree, unit);
  const life = lives.findLast(({ founded }) => founded <= date) ?? lives[0];
  return life === undefined ? unit : resolve(structure, person, unit, life);
};

const standsOn = (tree: OrganisationTimeline, unit: string, date: string): boolean =>
  unitOn(tree, unit, date)?.exists === true;

const livesOf = (tree: OrganisationTimeline, unit: string): readonly Life[] => {
  const dates = [...new Set((tree.units.get(unit) ?? []).map((step) => step.date))].sort();
  const lives: { founded: string; ended: string }[] = [];
  for (const date of dates) {
    const last = lives.at(-1);
    const stood = last?.ended === FOREVER;
    if (standsOn(tree, unit, date) && !stood) lives.push({ founded: date, ended: FOREVER });
    if (!standsOn(tree, unit, date) && stood) last.ended = date;
  }
  return lives;
};

const resolve = (
  structure: Structure,
  person: PersonTimeline,
  unit: string,
  life: Life,
): string => {
  const { tree, on } = structure;
  if (standsOn(tree, unit, on)) return unit;
  const back = life.founded > on;
  const date = back ? life.founded : life.ended;
  const others = back ? origins(tree, unit, date) : parts(tree, unit, date);
  const next =
    others.length === 1
      ? others[0]
      : others.find((other) =>
          back
            ? firstAfter(structure, person, other, date) === unit
            : firstAfter(structure, person, unit, date) === other,
        );
  if (next === undefined) return NOT_ATTRIBUTABLE;
  const day = back ? addDays(date, -1) : date;
  const nextLife = livesOf(tree, next).find(({ founded, ended }) => founded <= day && day < ended);
  if (nextLife === undefined) throw new Error(`${next} does not stand on ${day}`);
  return resolve(structure, person, next, nextLife);
};

/** What a unit went into on a day; what stood for no day is passed through. */
const parts = (tree: OrganisationTimeline, unit: string, date: string): string[] => {
  const found = new Set<string>();
  const passed = new Set([unit]);
  const edges = tree.transitions
    .filter(({ action }) => action.effectiveDate === date)
    .flatMap(({ action }) => edgesOf(action));
  const follow = (at: string): void => {
    for (const { to } of edges.filter(({ from }) => from === at)) {
      if (standsOn(tree, to, date)) found.add(to);
      else if (!passed.has(to)) {
        passed.add(to);
        follow(to);
      }
    }
  };
  follow(unit);
  found.delete(unit);
  return [...found];
};

const origins = (tree: OrganisationTimeline, unit: string, date: string): string[] =>
  [...tree.units.keys()].filter(
    (other) => standsOn(tree, other, addDays(date, -1)) && parts(tree, other, date).includes(unit),
  );

/** Where somebody who stood in a unit on the eve of a day stood first, once out of it. */
const firstAfter = (
  { placeOf }: Structure,
  person: PersonTimeline,
  unit: string,
  date: string,
): string | undefined => {
  const before = stateOn(person, addDays(date, -1));
  if (!before.employed || placeOf(before) !== unit) return undefined;
  const dates = [...new Set(person.steps.map((step) => step.date))].filter((day) => day >= date);
  for (const day of dates) {
    const after = stateOn(person, day);
    const place = placeOf(after);
    if (after.employed && after.spell === before.spell && place !== null && place !== unit) {
      return place;
    }
  }
  return undefined;
};
