/** Proposes many records as one proposal, under the key of their draft: sent twice it is proposed once. */
import { useMutation } from '@tanstack/react-query';

import type { ProblemDetails, Schemas } from '../../api/client.js';
import { client, dataOf, Failure } from '../../api/client.js';
import type { Draft } from './draft.js';
import type { RecordBody } from './values.js';

export interface Proposing {
  readonly isPending: boolean;
  readonly proposal: string | undefined;
  readonly problem: ProblemDetails | undefined;
  /** The service was not reached: the same again proposes nothing twice. */
  readonly isUnreached: boolean;
  readonly propose: (records: readonly RecordBody[], decision: RecordBody | undefined) => void;
}

export const useProposing = ({ key, restart }: Draft): Proposing => {
  const proposing = useMutation({
    mutationFn: (body: RecordBody) =>
      dataOf(client.POST('/v1/proposals', { body: body as unknown as Schemas['ProposalBody'] })),
    onSuccess: () => {
      restart();
    },
  });
  const { error, data, isPending, mutate } = proposing;
  const problem = error instanceof Failure ? error.problem : undefined;
  return {
    isPending,
    problem,
    proposal: data?.proposal,
    isUnreached: error !== null && problem === undefined,
    propose: (records, decision) => {
      mutate({ records, key, ...(decision !== undefined && { decision }) });
    },
  };
};
