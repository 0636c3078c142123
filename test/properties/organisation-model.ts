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

type Content = Readonly<Record<string, unknown>>;

const found = (units: Units, id: string, { name, level, type, code, parent }: Content): void => {
  const fresh = { exists: true, level: null, type: null, code: null, parent: null, quota: null };
  const said = Object.entries({ level, type, code, parent }).filter(
    ([, value]) => value !== undefined,
  );
  units.set(id, { ...fresh, name, ...Object.fromEntries(said) });
};

const missing = (unit: UnitPicture | undefined): string | undefined =>
  unit === undefined ? 'unit-unknown' : unit.exists ? undefined : 'unit-ended';

const misplaced = (units: Units, id: string, parent: unknown): string | undefined => {
  if (typeof parent !== 'string') return undefined;
  if (units.get(parent)?.exists !== true) return 'parent-unknown';
  return branchOf(units, id).has(parent) ? 'unit-cycle' : undefined;
};

/** The other units take over what ended: a name founds the one that takes, no name asks that it stands. */
const takeOver = (units: Units, taking: readonly (readonly [string, Content])[]) => {
  for (const [id, said] of taking) {
    const unit = units.get(id);
    if (said.name === undefined) {
      const why = missing(unit);
      if (why !== undefined) return why;
      continue;
    }
    if (unit?.exists === true) return 'unit-exists';
    const why = misplaced(units, id, said.parent);
    if (why !== undefined) return why;
    found(units, id, said);
  }
  return undefined;
};

/** A merge or split on a copy: it is taken whole, or not at all. */
const takeTransition = (units: Units, { type, content }: FactEntry): string | undefined => {
  const copy: Units = new Map([...units].map(([id, unit]) => [id, { ...unit }]));
  const merges = type === 'units-merged';
  const into = String(content.into);
  const ending = merges
    ? [...new Set(content.units as string[])].filter((id) => id !== into)
    : [String(content.unit)];
  for (const id of ending) {
    const unit = copy.get(id);
    const why = missing(unit);
    if (why !== undefined) return why;
    if (unit !== undefined && (merges || content.extent !== 'part')) unit.exists = false;
  }
  const taking = merges
    ? ([[into, content]] as const)
    : (content.into as { unit: string }[]).map((part) => [part.unit, part] as const);
  const why = takeOver(copy, taking);
  if (why === undefined) for (const [id, unit] of copy) units.set(id, unit);
  return why;
};

const takeFact = (units: Units, fact: FactEntry): string | undefined => {
  const { type, content } = fact;
  if (type === 'units-merged' || type === 'unit-split') return takeTransition(units, fact);
  const id = String(content.unit);
  if (type === 'unit-established') return takeOver(units, [[id, content]]);
  const unit = units.get(id);
  const why = missing(unit) ?? misplaced(units, id, content.parent);
  if (why !== undefined || unit === undefined) return why;
  if (content.code !== undefined) unit.code = content.code;
  if (type === 'unit-renamed') unit.name = content.name;
  if (type === 'unit-moved') unit.parent = content.parent;
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
