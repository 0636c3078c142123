/** Work that is not recorded yet, kept on this device under the account until it is recorded or forgotten. */
import { useCallback, useState } from 'react';

import type { RecordBody, Values } from './values.js';

/** What was sent and has no answer yet: it is sent again just so. */
export interface Sent {
  readonly to: '/v1/actions' | '/v1/proposals';
  readonly body: RecordBody;
}

interface Kept {
  /** The idempotency key, made when the form is first filled: whatever is sent under it is recorded once. */
  readonly key: string;
  readonly values: Values;
  readonly sent?: Sent;
}

export interface Draft extends Kept {
  /** Whether something stands in the storage of the device. */
  readonly isKept: boolean;
  readonly change: (changes: Readonly<Record<string, string | undefined>>) => void;
  readonly markSent: (sent: Sent | undefined) => void;
  /** Begins again under a new key with these values, which count as nothing typed yet. */
  readonly restart: (values?: Values) => void;
  /** Everything is recorded: nothing stays on the device, what is shown stays shown. */
  readonly drop: () => void;
}

const PREFIX = 'draft/';
const placeOf = (account: string, name: string): string => `${PREFIX}${account}/${name}`;

const read = (place: string): Kept | undefined => {
  const text = localStorage.getItem(place);
  return text === null ? undefined : (JSON.parse(text) as Kept);
};

const freshKey = (): string => `page-${randomId()}`;

/** `randomUUID` is only there over HTTPS and on the own machine. */
const randomId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

/** @param first what a form begins with; a draft that is kept comes before it */
export const useDraft = (account: string, name: string, first: Values = {}): Draft => {
  const place = placeOf(account, name);
  const [kept, setKept] = useState<Kept & { readonly isKept: boolean }>(() => {
    const found = read(place);
    return found === undefined
      ? { key: freshKey(), values: first, isKept: false }
      : { ...found, isKept: true };
  });
  const keep = useCallback(
    (next: (before: Kept) => Kept) => {
      setKept((before) => {
        const { key, values, sent } = next(before);
        const stored: Kept = { key, values, ...(sent !== undefined && { sent }) };
        localStorage.setItem(place, JSON.stringify(stored));
        return { ...stored, isKept: true };
      });
    },
    [place],
  );
  const change = useCallback<Draft['change']>(
    (changes) => {
      keep((before) => {
        const values: Record<string, string> = { ...before.values };
        for (const [path, text] of Object.entries(changes)) {
          if (text === undefined) Reflect.deleteProperty(values, path);
          else values[path] = text;
        }
        return { ...before, values };
      });
    },
    [keep],
  );
  const markSent = useCallback<Draft['markSent']>(
    (sent) => {
      keep(({ key, values }) => ({ key, values, ...(sent !== undefined && { sent }) }));
    },
    [keep],
  );
  const restart = useCallback<Draft['restart']>(
    (values = {}) => {
      localStorage.removeItem(place);
      setKept({ key: freshKey(), values, isKept: false });
    },
    [place],
  );
  const drop = useCallback(() => {
    localStorage.removeItem(place);
  }, [place]);
  return { ...kept, change, markSent, restart, drop };
};

/** Names of the drafts of an account. */
export const draftsOf = (account: string): readonly string[] =>
  Object.keys(localStorage)
    .filter((place) => place.startsWith(placeOf(account, '')))
    .map((place) => place.slice(placeOf(account, '').length))
    .sort();
