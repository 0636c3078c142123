/** When the structure of the organisation changed: for the break markers of a series. */
import { useQuery } from '@tanstack/react-query';

import { useMemo } from 'react';

import { client, dataOf } from '../api/client.js';
import { hasRole, useWho } from './who.js';

export interface Break {
  readonly date: string;
  readonly count: number;
}

/** The first day of the records is no change; neither is a new name or code. */
const TYPES = ['unit-established', 'unit-moved', 'unit-dissolved', 'units-merged', 'unit-split'];
const LIMIT = 1000;

/** Those whom the log is open to get them; to others the series stands without. */
export const useBreaks = (from: string, to: string): readonly Break[] => {
  const { data: who } = useWho();
  const { data } = useQuery({
    queryKey: ['breaks'],
    queryFn: ({ signal }) => breaksIn(signal),
    enabled: hasRole(who, 'auditor', 'administrator'),
  });
  return useMemo(
    () => (data ?? []).filter(({ date }) => from < date && date < to),
    [data, from, to],
  );
};

const breaksIn = async (signal: AbortSignal): Promise<readonly Break[]> => {
  const pages = await Promise.all(
    TYPES.map((type) => {
      const query = { type, limit: LIMIT };
      return dataOf(client.GET('/v1/audit/events', { params: { query }, signal }));
    }),
  );
  const counts = new Map<string, number>();
  for (const { effectiveDate } of pages.flatMap(({ events }) => events)) {
    if (typeof effectiveDate === 'string') {
      counts.set(effectiveDate, (counts.get(effectiveDate) ?? 0) + 1);
    }
  }
  const breaks = [...counts].map(([date, count]) => ({ date, count }));
  return breaks.sort((one, other) => one.date.localeCompare(other.date)).slice(1);
};
