/** The units of the asked day, in the order of their tree. */
import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';

import type { Schemas } from '../api/client.js';
import { client, dataOf } from '../api/client.js';
import { useParameters } from './parameters.js';

export type Unit = Schemas['UnitsPage']['units'][number];

/** Units that stand on the day asked for, each after the one above it. */
export const useUnits = (): UseQueryResult<readonly Unit[]> => {
  const [{ asOf, knownAt }] = useParameters();
  return useUnitsOf({
    ...(asOf !== undefined && { asOf }),
    ...(knownAt !== undefined && { knownAt }),
  });
};

/** The same, of a day and a knowledge that the address does not say. */
export const useUnitsOf = (query: {
  readonly asOf?: string;
  readonly knownAt?: string;
}): UseQueryResult<readonly Unit[]> =>
  useQuery({
    queryKey: ['units', query],
    queryFn: ({ signal }) => allPages(query, signal),
    select: standing,
  });

/** The name of every unit that was established by the day, those that have ended too, by id. */
export const useUnitNames = (query: {
  readonly asOf?: string;
}): UseQueryResult<ReadonlyMap<string, string>> =>
  useQuery({
    queryKey: ['units', query],
    queryFn: ({ signal }) => allPages(query, signal),
    select: namesOf,
  });

const namesOf = (units: readonly Unit[]): ReadonlyMap<string, string> =>
  new Map(units.map(({ unit, name }) => [unit, name]));

const standing = (units: readonly Unit[]): readonly Unit[] =>
  inOrder(units.filter(({ exists }) => exists));

const PAGE = 1000;

const allPages = async (
  query: { readonly asOf?: string; readonly knownAt?: string },
  signal: AbortSignal,
): Promise<readonly Unit[]> => {
  const all: Unit[] = [];
  for (let after: string | null = ''; after !== null;) {
    const asked = { ...query, limit: PAGE, ...(after !== '' && { after }) };
    const page: Schemas['UnitsPage'] = await dataOf(
      client.GET('/v1/units', { params: { query: asked }, signal }),
    );
    all.push(...page.units);
    after = page.next;
  }
  return all;
};

const inOrder = (units: readonly Unit[]): readonly Unit[] => {
  const below = new Map<string | null, Unit[]>();
  const known = new Set(units.map(({ unit }) => unit));
  for (const unit of units) {
    const parent = unit.parent !== null && known.has(unit.parent) ? unit.parent : null;
    below.set(parent, [...(below.get(parent) ?? []), unit]);
  }
  const collator = new Intl.Collator('vi', { numeric: true });
  const under = (parent: string | null): readonly Unit[] =>
    (below.get(parent) ?? [])
      .sort((a, b) => collator.compare(a.name, b.name))
      .flatMap((unit) => [unit, ...under(unit.unit)]);
  return under(null);
};
