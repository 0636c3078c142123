/** The units of the asked day, in the order of their tree. */
import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';

import type { Schemas } from '../api/client.js';
import { client, dataOf } from '../api/client.js';
import { useParameters } from './parameters.js';

export type Unit = Schemas['UnitsPage']['units'][number];

/** A day and a knowledge; today and now when absent. */
interface Of {
  readonly asOf?: string;
  readonly knownAt?: string;
}

/** Units that stand on the day asked for, each after the one above it. */
export const useUnits = (): UseQueryResult<readonly Unit[]> => {
  const [{ asOf, knownAt }] = useParameters();
  return useUnitsOf({
    ...(asOf !== undefined && { asOf }),
    ...(knownAt !== undefined && { knownAt }),
  });
};

/** The same, of a day and a knowledge that the address does not say. */
export const useUnitsOf = (query: Of): UseQueryResult<readonly Unit[]> =>
  useQuery({ ...unitsQuery(query), select: standing });

const standing = (units: readonly Unit[]): readonly Unit[] =>
  inOrder(units.filter(({ exists }) => exists));

/** Units that were established by the day, ended ones too, in no order. */
export const useAllUnits = (query: Of): UseQueryResult<readonly Unit[]> =>
  useQuery(unitsQuery(query));

/** What units are called on a day by their ids: those that ended too. */
export const useUnitNamesOf = (query: Of): ReadonlyMap<string, string> => {
  const { data } = useAllUnits(query);
  return useMemo(() => new Map((data ?? []).map(({ unit, name }) => [unit, name])), [data]);
};

/** The same by the day and the knowledge of the address. */
export const useUnitNames = (): ReadonlyMap<string, string> => {
  const [{ asOf, knownAt }] = useParameters();
  return useUnitNamesOf({
    ...(asOf !== undefined && { asOf }),
    ...(knownAt !== undefined && { knownAt }),
  });
};

/** What a unit is called by the names of today; its id where it is not known. */
export const useUnitName = (): ((unit: string) => string) => {
  const names = useUnitNamesOf(NOW);
  return useCallback((unit) => names.get(unit) ?? unit, [names]);
};

const NOW: Of = {};

const PAGE = 1000;

const unitsQuery = (query: Of) => ({
  queryKey: ['units', query],
  queryFn: ({ signal }: { readonly signal: AbortSignal }) => allPages(query, signal),
});

const allPages = async (query: Of, signal: AbortSignal): Promise<readonly Unit[]> => {
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

export const inOrder = (units: readonly Unit[]): readonly Unit[] => {
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
