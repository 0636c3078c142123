/** Who is signed in, and what they may do. */
import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';

import type { Schemas } from '../api/client.js';
import { client, dataOf } from '../api/client.js';

export const useWho = (): UseQueryResult<Schemas['Principal']> =>
  useQuery({
    queryKey: ['who'],
    queryFn: ({ signal }) => dataOf(client.GET('/v1/me', { signal })),
    staleTime: Infinity,
  });

/** Whether somebody has one of these roles, over whatever units. The service decides all the same. */
export const hasRole = (who: Schemas['Principal'] | undefined, ...roles: string[]): boolean =>
  who?.grants.some(({ role }) => roles.includes(role)) ?? false;

/** The same over the whole organisation: what cannot be cut to units is there for these only. */
export const hasRoleOverAll = (
  who: Schemas['Principal'] | undefined,
  ...roles: string[]
): boolean => who?.grants.some(({ role, unit }) => unit === null && roles.includes(role)) ?? false;
