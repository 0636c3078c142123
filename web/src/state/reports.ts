/** Reports and their catalogue, as the page asks for them. */
import type { InfiniteData, UseInfiniteQueryResult, UseQueryResult } from '@tanstack/react-query';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';

import type { Schemas } from '../api/client.js';
import { client, dataOf } from '../api/client.js';
import type { paths } from '../api/schema.js';

export type ReportAnswer = Schemas['ReportAnswer'];
export type ReportQuery = NonNullable<paths['/v1/reports/{name}']['get']['parameters']['query']>;
export type Row = Readonly<Record<string, unknown>>;

/** Without a format asked for it is the answer itself, not a file of it. */
const ask = (name: string, query: ReportQuery, signal: AbortSignal): Promise<ReportAnswer> =>
  dataOf(client.GET('/v1/reports/{name}', { params: { path: { name }, query }, signal })).then(
    (answer) => answer as ReportAnswer,
  );

/** One report; the answer of the same question is kept until something is recorded. */
export const useReport = (name: string, query: ReportQuery): UseQueryResult<ReportAnswer> =>
  useQuery({
    queryKey: ['report', name, query],
    queryFn: ({ signal }) => ask(name, query, signal),
  });

/** One report, page by page where it is a list. */
export const useReportPages = (
  name: string,
  query: ReportQuery,
): UseInfiniteQueryResult<InfiniteData<ReportAnswer, string>> =>
  useInfiniteQuery({
    queryKey: ['report-pages', name, query],
    queryFn: ({ signal, pageParam }) =>
      ask(name, pageParam === '' ? query : { ...query, after: pageParam }, signal),
    initialPageParam: '',
    getNextPageParam: nextOf,
  });

/** What `after` takes for the next page. */
const nextOf = (answer: ReportAnswer): string | undefined => {
  const { next } = answer as { readonly next?: unknown };
  return typeof next === 'string' ? next : undefined;
};

export const useCatalogue = (): UseQueryResult<Schemas['ReportCatalogue']> =>
  useQuery({
    queryKey: ['catalogue'],
    queryFn: ({ signal }) => dataOf(client.GET('/v1/reports', { signal })),
    staleTime: Infinity,
  });

export type Description = Schemas['ReportCatalogue']['reports'][number];

/** What a report says, takes and gives. */
export const useDescription = (name: string): Description | undefined =>
  useCatalogue().data?.reports.find((each) => each.name === name);

export const numberIn = (row: Row, column: string): number => Number(row[column] ?? 0);
export const textIn = (row: Row, column: string): string => {
  const value = row[column];
  return typeof value === 'string' ? value : '';
};

/** By what `of` says of each, in the order of the first of each. */
export const grouped = <T, K>(
  all: readonly T[],
  of: (each: T) => K,
): ReadonlyMap<K, readonly T[]> => {
  const groups = new Map<K, T[]>();
  for (const each of all) {
    const group = groups.get(of(each));
    if (group === undefined) groups.set(of(each), [each]);
    else group.push(each);
  }
  return groups;
};
