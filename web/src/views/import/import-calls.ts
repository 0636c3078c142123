/** Asks the service about imports, and has it do them. */
import type { UseQueryResult } from '@tanstack/react-query';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import type { Schemas } from '../../api/client.js';
import { client, dataOf } from '../../api/client.js';

export type Import = Schemas['Import'];
export type Mapping = Import['mapping'];
export type ImportRow = Schemas['ImportRow'];

/** While rows are on their way it is asked how far they are. */
const LOOK_AGAIN_MS = 700;
const UNDER_WAY: readonly string[] = ['trying', 'running'];

export const isUnderWay = ({ phase }: Pick<Import, 'phase'>): boolean => UNDER_WAY.includes(phase);

export const useImports = (): UseQueryResult<Schemas['Imports']> =>
  useQuery({
    queryKey: ['imports'],
    queryFn: ({ signal }) => dataOf(client.GET('/v1/imports', { signal })),
  });

export const useImport = (id: string): UseQueryResult<Import> =>
  useQuery({
    queryKey: ['import', id],
    queryFn: ({ signal }) =>
      dataOf(client.GET('/v1/imports/{id}', { params: { path: { id } }, signal })),
    refetchInterval: ({ state: { data } }) =>
      data !== undefined && isUnderWay(data) ? LOOK_AGAIN_MS : false,
  });

/** Changes an import; the answer is its new state. */
export const useChange = <T>(id: string, ask: (given: T) => Promise<Import>) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ask,
    onSuccess: (changed) => {
      queries.setQueryData(['import', id], changed);
      void queries.invalidateQueries({ queryKey: ['import-rows', id] });
    },
  });
};

export const useUpload = (onTaken: (id: string) => void) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (file: File) =>
      dataOf(
        client.POST('/v1/imports', {
          params: { query: { name: file.name } },
          headers: { 'content-type': 'application/octet-stream' },
          body: '',
          // A file goes as its bytes.
          bodySerializer: () => file,
        }),
      ),
    onSuccess: (taken) => {
      queries.setQueryData(['import', taken.id], taken);
      void queries.invalidateQueries({ queryKey: ['imports'] });
      onTaken(taken.id);
    },
  });
};
