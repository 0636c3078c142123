/** The way of a record: previewed, sent, and what became of it, also when the network drops in between. */
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';

import type { ProblemDetails, Schemas } from '../../api/client.js';
import { client, dataOf, Failure } from '../../api/client.js';
import type { Draft, Sent } from './draft.js';
import type { RecordBody, Values } from './values.js';

export type Preview = Schemas['Preview'];

export type Stage =
  | { readonly at: 'filling' }
  | { readonly at: 'asking' }
  | { readonly at: 'previewed'; readonly preview: Preview }
  | { readonly at: 'sending' }
  /** It was sent and no answer came: it may be recorded or not, and is sent again under its key. */
  | { readonly at: 'unknown' }
  | { readonly at: 'refused'; readonly problem: ProblemDetails }
  | { readonly at: 'unreachable' }
  | {
      readonly at: 'recorded';
      readonly answer: Schemas['Recorded'];
      readonly body: RecordBody;
      /** What the form held, for the next one. */
      readonly values: Values;
    }
  | { readonly at: 'proposed'; readonly proposal: string; readonly values: Values };

export interface Recording {
  readonly stage: Stage;
  readonly edited: () => void;
  readonly preview: (body: RecordBody) => Promise<void>;
  readonly record: (body: RecordBody) => Promise<void>;
  readonly propose: (body: RecordBody) => Promise<void>;
}

const AGAIN_MS = 3000;
/** After these the record may have been taken. */
const UNSURE: ReadonlySet<number> = new Set([500, 502, 503, 504]);

export const useRecording = (draft: Draft): Recording => {
  const [stage, setStage] = useState<Stage>(
    draft.sent === undefined ? { at: 'filling' } : { at: 'unknown' },
  );
  const queries = useQueryClient();
  const busy = useRef(false);
  const { key, values, sent, markSent, restart } = draft;

  const send = useCallback(
    async (what: Sent): Promise<void> => {
      if (busy.current) return;
      busy.current = true;
      try {
        setStage({ ...(await sendOnce(what)), values });
        restart();
        void queries.invalidateQueries();
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        const { status, problem } = error;
        if (problem === undefined || status === undefined || UNSURE.has(status)) {
          setStage({ at: 'unknown' });
        } else {
          markSent(undefined);
          setStage({ at: 'refused', problem });
        }
      } finally {
        busy.current = false;
      }
    },
    [markSent, queries, restart, values],
  );

  // Also when the page is opened again with something sent and not answered.
  const waits = stage.at === 'unknown' && sent !== undefined;
  useEffect(() => {
    if (!waits) return undefined;
    const again = (): void => void send(sent);
    const timer = setInterval(again, AGAIN_MS);
    addEventListener('online', again);
    return () => {
      clearInterval(timer);
      removeEventListener('online', again);
    };
  }, [send, sent, waits]);

  const begin = async (what: Sent): Promise<void> => {
    markSent(what);
    setStage({ at: 'sending' });
    await send(what);
  };
  return {
    stage,
    edited: () => {
      setStage((now) => (now.at === 'filling' ? now : { at: 'filling' }));
    },
    preview: async (body) => {
      setStage({ at: 'asking' });
      try {
        setStage({ at: 'previewed', preview: await previewOf(body) });
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        const { problem } = error;
        setStage(problem === undefined ? { at: 'unreachable' } : { at: 'refused', problem });
      }
    },
    record: (body) => begin({ to: '/v1/actions', body: { ...body, key } }),
    propose: ({ decision, ...record }) =>
      begin({
        to: '/v1/proposals',
        body: { records: [record], key, ...(decision !== undefined && { decision }) },
      }),
  };
};

const previewOf = async (body: RecordBody): Promise<Preview> => {
  const answer = await dataOf(
    client.POST('/v1/actions', {
      params: { query: { dryRun: true } },
      body: body as Schemas['ActionRecord'],
    }),
  );
  return answer as Preview;
};

type Taken =
  | { readonly at: 'recorded'; readonly answer: Schemas['Recorded']; readonly body: RecordBody }
  | { readonly at: 'proposed'; readonly proposal: string };

/** @throws Failure */
const sendOnce = async ({ to, body }: Sent): Promise<Taken> => {
  if (to === '/v1/actions') {
    const answer = await dataOf(client.POST(to, { body: body as Schemas['ActionRecord'] }));
    return { at: 'recorded', answer: answer as Schemas['Recorded'], body };
  }
  const asked = body as unknown as Schemas['ProposalBody'];
  const { proposal } = await dataOf(client.POST(to, { body: asked }));
  return { at: 'proposed', proposal };
};
