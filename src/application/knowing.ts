/** Resolves `knownAt`: a ledger index or an instant, inclusive, against the log. */
import type { EventStore } from './event-store.js';

/** The ledger does not reach that far yet. */
export class KnowledgeBeyondLog extends Error {
  override readonly name = 'KnowledgeBeyondLog';
  constructor(
    readonly asked: number | string,
    readonly head: number,
  ) {
    super(`the ledger ends at index ${String(head)}; ${String(asked)} is not known yet`);
  }
}

/** Whether an event was known then: at or before the index, or recorded at or before the instant. */
export type KnownThen = (event: { readonly index: number; readonly recordedAt: string }) => boolean;

/**
 * What a moment of knowledge includes; everything when none is asked for.
 * @throws KnowledgeBeyondLog for an index past the end of the log
 */
export const knownThen = async (
  store: EventStore,
  knownAt: number | string | undefined,
): Promise<KnownThen> => {
  if (knownAt === undefined) return () => true;
  if (typeof knownAt === 'number') {
    const { index } = await store.head();
    if (knownAt > index) throw new KnowledgeBeyondLog(knownAt, index);
    return (event) => event.index <= knownAt;
  }
  const instant = new Date(knownAt).toISOString();
  return ({ recordedAt }) => recordedAt <= instant;
};
