/** Whether this replica should be sent work: its event store answers, and its reports are not far behind. */
import type { EventStore } from './event-store.js';
import type { Projected, Tables } from './reporting.js';

/** How the event store is doing; all is well when both are null. */
export interface StoreHealth {
  /** Since when it has not answered. */
  readonly unreachableSince: Date | null;
  /** Since when this replica has lacked events of it, and at least how many. */
  readonly behind: { readonly since: Date; readonly events: number } | null;
}

export interface Readiness {
  /** Where the log ends, as far as this replica has it. */
  readonly index: number;
  /** How far the reports reflect it, and how many subjects they leave out. */
  readonly projected: Pick<Projected, 'index' | 'lag' | 'quarantined'>;
  /** RFC 3339 instant since when the event store has not answered; null when it does. */
  readonly storeUnreachableSince: string | null;
  /** Events that are recorded and have not reached this replica; at least so many. */
  readonly storeLag: number;
  /** Why no work should be sent here; undefined when it may be. */
  readonly notReady?: string;
}

/** Events that are recorded and not reflected here, as far as this replica knows. */
export const lagOf = ({ tables, health }: Pick<ReadinessParts, 'tables' | 'health'>): number =>
  tables.projected().lag + (health().behind?.events ?? 0);

export interface ReadinessParts {
  readonly store: EventStore;
  readonly tables: Tables;
  readonly health: () => StoreHealth;
  /** What is wrong with the log itself; undefined while all is well. */
  readonly contradiction?: () => string | undefined;
  /** Events that the reports may lack. */
  readonly lagMax: number;
}

/** @throws StoreUnavailable when the log cannot even be read here */
export const readinessOf = async ({
  store,
  tables,
  health,
  contradiction,
  lagMax,
}: ReadinessParts): Promise<Readiness> => {
  const { index } = await store.head();
  const projected = tables.projected();
  const { quarantined, failure } = projected;
  // Against the log as it is now: the tables may not have heard of its last events yet.
  const lag = Math.max(index - projected.index, 0);
  const { unreachableSince, behind } = health();
  const storeLag = behind?.events ?? 0;
  const wrong = contradiction?.();
  const notReady =
    wrong !== undefined
      ? `nothing is recorded any more: ${wrong}`
      : unreachableSince !== null
        ? `the event store has not answered since ${unreachableSince.toISOString()}`
        : failure !== undefined
          ? `the reports cannot take in what is recorded: ${failure}`
          : lag + storeLag > lagMax
            ? `the reports lack ${lag + storeLag} events, more than ${lagMax}`
            : undefined;
  return {
    index,
    projected: { index: projected.index, lag, quarantined },
    storeUnreachableSince: unreachableSince?.toISOString() ?? null,
    storeLag,
    ...(notReady !== undefined && { notReady }),
  };
};
