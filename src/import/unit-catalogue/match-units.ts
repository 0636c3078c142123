/** Finds which unit of the new catalogue each old one went into, and which of them are the same unit. */
import type { Catalogue, Lineage, ListedUnit } from './catalogue-files.js';

/** A unit of the new catalogue with what it came from. */
export interface Arrival {
  readonly unit: ListedUnit;
  /** The code under which the same unit was listed before; undefined for a new one. */
  readonly same: string | undefined;
  /** The other old units that went wholly into it. */
  readonly whole: readonly string[];
}

/** An old unit that was divided: the new codes that got a part of it, but for its own. */
export interface Division {
  readonly code: string;
  readonly into: readonly string[];
  /** Whether it goes on. */
  readonly goesOn: boolean;
}

export interface Matched {
  /** From the top down. */
  readonly arrivals: readonly Arrival[];
  readonly divisions: readonly Division[];
  /** Old units that went nowhere, from the bottom up. */
  readonly dissolved: readonly string[];
}

/**
 * A code is no identity. A new unit is the same as an old one when that one went wholly into it and either has its
 * code and its name (it takes others in) or is all it came from (it was renamed or given another code). It is the
 * same, too, when its only source is an old one of its code and name that has given parts away. A unit of the same
 * code under another name is another unit; so is one that came from parts of a divided unit and from others, whatever
 * it is called.
 */
export const matchUnits = (before: Catalogue, after: Catalogue, lineage: Lineage): Matched => {
  const successors = successorsIn(before, after, lineage);
  const sources = new Map<string, string[]>();
  for (const [from, targets] of successors) {
    for (const to of targets) sources.set(to, [...(sources.get(to) ?? []), from]);
  }
  const isWhole = (from: string): boolean => successors.get(from)?.length === 1;
  const sameAs = (unit: ListedUnit): string | undefined => {
    const from = sources.get(unit.code) ?? [];
    const bearer = from.find((code) => code === unit.code);
    const only = from.length === 1 ? from[0] : undefined;
    const keeps = bearer !== undefined && before.units.get(bearer)?.name === unit.name;
    if (keeps && (isWhole(bearer) || bearer === only)) return bearer;
    return only !== undefined && isWhole(only) ? only : undefined;
  };
  const arrivals = fromTheTop(after).map((unit): Arrival => {
    const same = sameAs(unit);
    const whole = (sources.get(unit.code) ?? []).filter((each) => each !== same && isWhole(each));
    return { unit, same, whole };
  });
  const continued = new Map(arrivals.map(({ unit, same }) => [same, unit.code]));
  const olds = fromTheTop(before).map(({ code }) => code);
  return {
    arrivals,
    divisions: olds
      .filter((code) => (successors.get(code)?.length ?? 0) > 1)
      .map((code) => ({
        code,
        into: (successors.get(code) ?? []).filter((to) => to !== continued.get(code)),
        goesOn: continued.has(code),
      })),
    dissolved: olds.filter((code) => (successors.get(code) ?? []).length === 0).reverse(),
  };
};

/** Units above others come first, else in the order of the file. */
export const fromTheTop = ({ units }: Catalogue): readonly ListedUnit[] => {
  const depthOf = (unit: ListedUnit): number => pathOf(unit.code, units).length;
  const deep = [...units.values()].map((unit) => ({ unit, depth: depthOf(unit) }));
  return deep.sort((a, b) => a.depth - b.depth).map(({ unit }) => unit);
};

/** A unit and those above it; it ends where a file leads in a circle. */
const pathOf = (code: string, units: Catalogue['units']): readonly ListedUnit[] => {
  const path: ListedUnit[] = [];
  for (let at = units.get(code); at !== undefined && !path.includes(at);) {
    path.push(at);
    at = at.parent === null ? undefined : units.get(at.parent);
  }
  return path;
};

/**
 * The new codes of each old unit. One that the lineage does not speak of is listed again under its code and name; else
 * it went where the units below it went: into what stands above them now, at its level. One with neither went nowhere.
 */
const successorsIn = (
  before: Catalogue,
  after: Catalogue,
  { edges }: Lineage,
): ReadonlyMap<string, readonly string[]> => {
  const successors = new Map<string, string[]>();
  const add = (from: string, to: string): void => {
    const known = successors.get(from) ?? [];
    if (!known.includes(to)) successors.set(from, [...known, to]);
  };
  for (const { from, to } of edges) add(from, to);
  const stated = new Set(successors.keys());
  for (const { code, name } of before.units.values()) {
    if (!stated.has(code) && after.units.get(code)?.name === name) add(code, code);
  }
  const told = new Map(successors);
  for (const [code, targets] of told) {
    for (const above of pathOf(code, before.units).slice(1)) {
      if (told.has(above.code) || above.level === null) continue;
      for (const to of targets.flatMap((target) => pathOf(target, after.units))) {
        if (to.level === above.level) add(above.code, to.code);
      }
    }
  }
  return successors;
};
