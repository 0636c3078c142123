/** Many records under way: the answers so far, and how it ended. */
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';

import type { ProblemDetails } from '../../api/client.js';
import { Failure } from '../../api/client.js';
import type { LineAnswer } from './line-answers.js';
import { lineAnswers } from './line-answers.js';

export interface LinesSent {
  readonly state: 'idle' | 'running' | 'checked' | 'done' | 'broken' | 'refused';
  /** By line, from 1. */
  readonly answers: ReadonlyMap<number, LineAnswer>;
  /** How many lines were sent. */
  readonly count: number;
  readonly problem: ProblemDetails | undefined;
}

const IDLE: LinesSent = { state: 'idle', answers: new Map(), count: 0, problem: undefined };

export const isTaken = ({ outcome }: LineAnswer): boolean =>
  outcome === 'recorded' || outcome === 'repeated';

export interface LinesUse {
  readonly sent: LinesSent;
  /** Gives whether every line was taken. */
  readonly send: (
    to: '/v1/actions/batch' | '/v1/placements',
    body: string,
    count: number,
    isDryRun: boolean,
  ) => Promise<boolean>;
  readonly clear: () => void;
}

export const useLines = (): LinesUse => {
  const [sent, setSent] = useState(IDLE);
  const queries = useQueryClient();
  const send: LinesUse['send'] = async (to, body, count, isDryRun) => {
    const answers = new Map<number, LineAnswer>();
    const now = (state: LinesSent['state'], problem?: ProblemDetails): void => {
      setSent({ state, answers: new Map(answers), count, problem });
    };
    now('running');
    try {
      for await (const answer of lineAnswers({ to, isDryRun, body })) {
        answers.set(answer.line, answer);
        now('running');
      }
      const isWhole =
        answers.size === count &&
        [...answers.values()].every(({ outcome }) => outcome !== 'interrupted');
      now(!isWhole ? 'broken' : isDryRun ? 'checked' : 'done');
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      now(error.problem === undefined ? 'broken' : 'refused', error.problem);
    }
    if (!isDryRun) void queries.invalidateQueries();
    return answers.size === count && [...answers.values()].every(isTaken);
  };
  const clear = useCallback(() => {
    setSent(IDLE);
  }, []);
  return { sent, send, clear };
};
