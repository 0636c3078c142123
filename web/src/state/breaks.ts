/** When the structure of the organisation changed: for the break markers of a series. */
import { useQuery } from '@tanstack/react-query';

import { client, dataOf } from '../api/client.js';
import { useParameters } from './parameters.js';
import { hasRole, useWho } from './who.js';

export interface Break {
  readonly date: string;
  readonly count: number;
}

/** A new name or code is no break; a unit from the first day of the records is none either. */
const TYPES = ['unit-established', 'unit-moved', 'unit-dissolved', 'units-merged', 'unit-split'];
const LIMIT = 1000;

/** Those whom the log is open to get them; to others the series stands without. */
export const useBreaks = (from: string, to: string): readonly Break[] => {
  const { data: who } = useWho();
  const [{ knownAt }] = useParameters();
  const { data } = useQuery({
    queryKey: ['breaks', from, to, knownAt],
    queryFn: ({ signal }) => breaksIn(from, to, signal),
    enabled: hasRole(who, 'auditor', 'administrator'),
  });
  return data ?? NONE;
};

const NONE: readonly Break[] = [];

const breaksIn = async (
  effectiveFrom: string,
  effectiveTo: string,
  signal: AbortSignal,
): Promise<readonly Break[]> => {
  const pages = await Promise.all(
    TYPES.map((type) => {
      const query = { type, effectiveFrom, effectiveTo, limit: LIMIT };
      return dataOf(client.GET('/v1/audit/events', { params: { query }, signal }));
    }),
  );
  const counts = new Map<string, number>();
  for (const { effectiveDate } of pages.flatMap(({ events }) => events)) {
    if (typeof effectiveDate === 'string' && effectiveDate > effectiveFrom) {
      counts.set(effectiveDate, (counts.get(effectiveDate) ?? 0) + 1);
    }
  }
  return [...counts].map(([date, count]) => ({ date, count }));
};
