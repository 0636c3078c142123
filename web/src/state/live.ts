/** Follows the log: what is recorded elsewhere makes the figures on the page new. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

/** What is asked again at the most this often, however much is recorded. */
const REST_MS = 1000;
/** The browser takes a stream that broke up again by itself, but not one that was refused once, as by a proxy. */
const AGAIN_MS = 3000;
/** How long the sign stays that something new was recorded. */
const SIGN_MS = 8000;

export interface Live {
  readonly connected: boolean;
  /** Whether something was recorded just now. */
  readonly moved: boolean;
}

/** @param after a ledger index to follow from; undefined: nothing is followed yet, or nothing may be */
export const useLive = (after: number | undefined): Live => {
  const queries = useQueryClient();
  const [from, setFrom] = useState(after);
  // What is known later on is told by the stream itself.
  if (from === undefined && after !== undefined) setFrom(after);
  const [connected, setConnected] = useState(true);
  const [moved, setMoved] = useState(false);
  useEffect(() => {
    if (from === undefined) return undefined;
    let last = from;
    let source: EventSource;
    let opening: ReturnType<typeof setTimeout> | undefined;
    let resting: ReturnType<typeof setTimeout> | undefined;
    let signing: ReturnType<typeof setTimeout> | undefined;
    const open = (): void => {
      source = new EventSource(`/v1/live?after=${last}`);
      source.onopen = () => {
        setConnected(true);
      };
      source.onerror = () => {
        setConnected(false);
        if (source.readyState === EventSource.CLOSED) opening = setTimeout(open, AGAIN_MS);
      };
      source.onmessage = ({ lastEventId }) => {
        last = Number(lastEventId);
        setConnected(true);
        setMoved(true);
        clearTimeout(signing);
        signing = setTimeout(() => {
          setMoved(false);
        }, SIGN_MS);
        resting ??= setTimeout(() => {
          resting = undefined;
          void queries.invalidateQueries();
        }, REST_MS);
      };
    };
    const gone = (): void => {
      setConnected(false);
    };
    open();
    // The stream itself notices a network that is gone only when it is next written to.
    addEventListener('offline', gone);
    const back = (): void => {
      source.close();
      clearTimeout(opening);
      open();
    };
    addEventListener('online', back);
    return () => {
      removeEventListener('offline', gone);
      removeEventListener('online', back);
      for (const each of [opening, resting, signing]) clearTimeout(each);
      source.close();
    };
  }, [from, queries]);
  return { connected, moved };
};
