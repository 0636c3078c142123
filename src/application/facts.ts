/** Facts as people read them: each with its chain of amendments and its private fields opened. */
import type { SealedClass } from '../domain/attributes.js';
import { SEALED_CLASSES } from '../domain/attributes.js';
import type { FactAction } from '../domain/actions.js';
import type { CanonicalObject, RecordedEvent } from '../domain/events.js';
import type { Chain } from '../domain/knowledge.js';
import { compareFacts, knownFrom } from '../domain/knowledge.js';
import { mergePrivate } from '../domain/private-fields.js';
import type { Sealer } from './sealing.js';

/** An event with its private fields opened; the classes whose keys were destroyed are named. */
export interface OpenedEvent extends Omit<RecordedEvent, 'sealed'> {
  readonly erased: readonly SealedClass[];
  /** Classes that were there and are not for the reader; absent where there are none. */
  readonly masked?: readonly SealedClass[];
}

/** One version of a fact: the recording, a correction, a void or a reinstatement. */
export interface Version {
  readonly event: string;
  readonly type: string;
  readonly index: number;
  readonly recordedAt: string;
  readonly actor: string;
  readonly effectiveDate: string | null;
  /** Classes of its private fields that were erased. */
  readonly erased: readonly SealedClass[];
  readonly data: CanonicalObject;
}

/** A fact with all that was ever said of it. */
export interface FactHistory {
  readonly root: string;
  readonly event: string;
  readonly voided: boolean;
  readonly action: FactAction;
  readonly decision: string | null;
  readonly versions: readonly Version[];
}

/** Opens the private fields of events that the reader may see, in order; the others are never decrypted. */
export const openEvents = async (
  sealer: Sealer,
  events: readonly RecordedEvent[],
  sees: readonly SealedClass[] = SEALED_CLASSES,
): Promise<readonly OpenedEvent[]> => {
  const visible = events.map((event) => ({
    ...event,
    sealed: event.sealed.filter((part) => sees.includes(part.class)),
  }));
  const opened = await sealer.unseal(visible);
  return visible.map(({ sealed, ...event }, at) => {
    const { fields = {}, erased = sealed.map((part) => part.class) } = opened[at] ?? {};
    const classes = (events[at]?.sealed ?? []).map((part) => part.class);
    const masked = [...new Set(classes.filter((each) => !sees.includes(each)))];
    const data = mergePrivate(event.data, fields);
    return { ...event, data, erased, ...(masked.length > 0 && { masked }) };
  });
};

/** An erasure holds from its event on, also while its keys are still being destroyed. */
export const withoutErased = (
  events: readonly RecordedEvent[],
  erased: ReadonlySet<SealedClass>,
): readonly RecordedEvent[] =>
  erased.size === 0
    ? events
    : events.map((event) => ({
        ...event,
        sealed: event.sealed.map((part) =>
          erased.has(part.class) ? { ...part, ciphertext: null } : part,
        ),
      }));

/** The facts of one stream's events with their histories, in timeline order, voided ones among them. */
export const factHistories = (events: readonly OpenedEvent[]): readonly FactHistory[] => {
  const byId = new Map(events.map((event) => [event.id, event]));
  return [...knownFrom(events).values()].sort(compareChains).map((chain) => ({
    root: chain.fact.root,
    event: chain.versions.at(-1) ?? chain.fact.root,
    voided: chain.voided,
    action: chain.fact.action,
    decision: chain.fact.decision,
    versions: chain.versions.flatMap((id) => {
      const event = byId.get(id);
      return event === undefined ? [] : [versionOf(event)];
    }),
  }));
};

const versionOf = (event: OpenedEvent): Version => ({
  event: event.id,
  type: event.type,
  index: event.index,
  recordedAt: event.recordedAt,
  actor: event.actor,
  effectiveDate: event.effectiveDate,
  erased: event.erased,
  data: event.data,
});

const compareChains = (a: Chain, b: Chain): number => compareFacts(a.fact, b.fact);
