/** What stands behind the # of the address. */
import { useSyncExternalStore } from 'react';

/** Steps within the page tell of themselves as the router makes them. */
const STEPS = ['hashchange', 'popstate', 'pushState', 'replaceState'] as const;

const subscribe = (changed: () => void): (() => void) => {
  for (const step of STEPS) addEventListener(step, changed);
  return () => {
    for (const step of STEPS) removeEventListener(step, changed);
  };
};

/** Empty where nothing does. */
export const useHash = (): string =>
  useSyncExternalStore(subscribe, () => decodeURIComponent(location.hash.slice(1)));
