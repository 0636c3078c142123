/** What the page shows is in its address: every view can be linked to, with its parameters. */
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'wouter';

/** The parameters that more than one view knows; a view may keep more of its own. */
export interface Parameters {
  /** A date YYYY-MM-DD; today when absent. */
  readonly asOf?: string;
  /** A ledger index or an RFC 3339 instant; now when absent. */
  readonly knownAt?: string;
  readonly unit?: string;
  /** Half-open. */
  readonly from?: string;
  readonly to?: string;
  readonly groupBy?: string;
}

type Changes = Readonly<Record<string, string | undefined>>;

export const useParameters = (): readonly [
  Parameters & Readonly<Record<string, string | undefined>>,
  /** Steps that nobody wants to go back through one by one replace the address. */
  (changes: Changes, how?: { readonly replace: boolean }) => void,
] => {
  const [search, setSearch] = useSearchParams();
  const given = useMemo(() => Object.fromEntries(search), [search]);
  const change = useCallback(
    (changes: Changes, how?: { readonly replace: boolean }) => {
      setSearch((before) => {
        const next = new URLSearchParams(before);
        for (const [name, value] of Object.entries(changes)) {
          if (value === undefined || value === '') next.delete(name);
          else next.set(name, value);
        }
        return next;
      }, how);
    },
    [setSearch],
  );
  return [given, change];
};

/** The parameters of time and place, to be handed on to another view. */
export const useCarried = (): string => {
  const [{ asOf, knownAt, unit }] = useParameters();
  const kept = Object.entries({ asOf, knownAt, unit }).filter((entry): entry is [string, string] =>
    Boolean(entry[1]),
  );
  const text = new URLSearchParams(kept).toString();
  return text === '' ? '' : `?${text}`;
};

/** What narrows every report: the knowledge and the unit, as far as they are given. */
export const useNarrowed = (): { readonly knownAt?: string; readonly unit?: string } => {
  const [{ knownAt, unit }] = useParameters();
  return {
    ...(knownAt !== undefined && { knownAt }),
    ...(unit !== undefined && { unit }),
  };
};
