/** Follows the log: what is recorded elsewhere makes the figures on the page new. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

/** What is asked again at the most this often, however much is recorded. */
const REST_MS = 1000;

export interface Live {
  readonly connected: boolean;
  /** The last ledger index heard of; undefined before the first. */
  readonly index: number | undefined;
}

/** The browser takes the stream up again by itself after a dropped network, from the last event it has. */
export const useLive = (after: number | undefined): Live => {
  const queries = useQueryClient();
  const [live, setLive] = useState<Live>({ connected: true, index: undefined });
  useEffect(() => {
    if (after === undefined) return undefined;
    const source = new EventSource(`/v1/live?after=${after}`);
    let resting: ReturnType<typeof setTimeout> | undefined;
    const heard = (event: MessageEvent): void => {
      setLive({ connected: true, index: Number(event.lastEventId) });
      resting ??= setTimeout(() => {
        resting = undefined;
        void queries.invalidateQueries();
      }, REST_MS);
    };
    source.onopen = () => {
      setLive((before) => ({ ...before, connected: true }));
    };
    source.onerror = () => {
      setLive((before) => ({ ...before, connected: false }));
    };
    source.onmessage = heard;
    return () => {
      clearTimeout(resting);
      source.close();
    };
  }, [after, queries]);
  return live;
};
