/** A naive second opinion on what the organisation's log says of one day, written from the domain rules. */
import type { FactEntry, LoggedEvent } from './known-facts.js';
import { factsKnownAt } from './known-facts.js';

/** A unit as it is compared with the fold's. */
export interface UnitPicture {
  exists: boolean;
  name: unknown;
  level: unknown;
  type: unknown;
  code: unknown;
  parent: unknown;
  quota: unknown;
}

export interface OrganisationPicture {
  readonly units: ReadonlyMap<string, UnitPicture>;
  /** Facts up to that day that could not take effect: `code root`, sorted. */
  readonly impossible: readonly string[];
}

type Units = Map<string, UnitPicture>;

/** The unit itself and all below it, children of children included. */
const branchOf = (units: Units, top: string): Set<string> => {
  const branch = new Set([top]);
  for (let size = 0; size !== branch.size;) {
    size = branch.size;
    for (const [unit, { parent }] of units) {
      if (typeof parent === 'string' && branch.has(parent)) branch.add(unit);
    }
  }
  return branch;
};

const takeFact = (units: Units, { type, content }: FactEntry): string | undefined => {
  const id = String(content.unit);
  const unit = units.get(id);
  if (type === 'unit-established') {
    if (unit?.exists === true) return 'unit-exists';
  } else {
    if (unit === undefined) return 'unit-unknown';
    if (!unit.exists) return 'unit-ended';
  }
  const parent = content.parent as string | undefined;
  if (parent !== undefined) {
    if (units.get(parent)?.exists !== true) return 'parent-unknown';
    if (branchOf(units, id).has(parent)) return 'unit-cycle';
  }
  if (unit === undefined || type === 'unit-established') {
    const fresh = { exists: true, level: null, type: null, code: null, parent: null, quota: null };
    const { name, level, type: kind, code } = content;
    const said = Object.entries({ level, type: kind, code, parent }).filter(
      ([, value]) => value !== undefined,
    );
    units.set(id, { ...fresh, name, ...Object.fromEntries(said) });
    return undefined;
  }
  if (content.code !== undefined) unit.code = content.code;
  if (type === 'unit-renamed') unit.name = content.name;
  if (type === 'unit-moved') unit.parent = parent;
  if (type === 'unit-dissolved') unit.exists = false;
  if (type === 'quota-assigned') unit.quota = content.posts;
  if (type === 'unit-reclassified') {
    if (content.level !== undefined) unit.level = content.level;
    if (content.type !== undefined) unit.type = content.type;
  }
  return undefined;
};

/** The organisation at the end of that day, as the first `knowledge` events tell. */
export const organisationOn = (
  log: readonly LoggedEvent[],
  knowledge: number,
  day: string,
): OrganisationPicture => {
  const units: Units = new Map();
  const impossible: string[] = [];
  for (const fact of factsKnownAt(log, knowledge)) {
    if (fact.date > day) continue;
    const code = takeFact(units, fact);
    if (code !== undefined) impossible.push(`${code} ${fact.id}`);
  }
  return { units, impossible: impossible.sort() };
};
