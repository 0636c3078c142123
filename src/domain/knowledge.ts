/** What is known at a moment: the live facts after all amendments up to it, in timeline order. */
import type { FactAction } from './actions.js';
import { actionOfEvent, isAmendment } from './actions.js';
import type {
  CanonicalObject,
  CorrectedData,
  RecordedEvent,
  ReinstatedData,
  VoidedData,
} from './events.js';

/** What this module needs of an event. */
export type KnownEvent = Pick<
  RecordedEvent,
  'id' | 'type' | 'index' | 'effectiveDate' | 'sequence' | 'decision' | 'data'
>;

/** A fact as known: its root, the version that holds now, and its content. */
export interface Fact<A extends FactAction = FactAction> {
  /** Event id of the first recording: the identity of the fact. */
  readonly root: string;
  /** Ledger index of the first recording: breaks ties of date and sequence. */
  readonly rootIndex: number;
  /** Event id of the version that holds: the root itself or an amendment. */
  readonly event: string;
  readonly decision: string | null;
  readonly action: A;
}

/** A fact with its chain of amendments, newest last. */
export interface Chain {
  readonly fact: Fact;
  /** Event ids from the root to the newest amendment. */
  readonly versions: readonly string[];
  readonly voided: boolean;
}

/** All facts of one stream by root id. */
export type Known = ReadonlyMap<string, Chain>;

const toAction = (data: CanonicalObject, event: KnownEvent): FactAction =>
  ({
    ...data,
    action: actionOfEvent(event.type),
    effectiveDate: event.effectiveDate,
    sequence: event.sequence,
  }) as unknown as FactAction;

const rootOf = (event: KnownEvent): Chain => ({
  fact: {
    root: event.id,
    rootIndex: event.index,
    event: event.id,
    decision: event.decision,
    action: toAction(event.data, event),
  },
  versions: [event.id],
  voided: false,
});

const replaced = (chain: Chain, event: KnownEvent, content: CanonicalObject): Chain => ({
  fact: {
    ...chain.fact,
    event: event.id,
    decision: event.decision ?? chain.fact.decision,
    action: {
      ...content,
      action: chain.fact.action.action,
      effectiveDate: event.effectiveDate,
      sequence: event.sequence,
    } as unknown as FactAction,
  },
  versions: [...chain.versions, event.id],
  voided: false,
});

const marked = (chain: Chain, event: KnownEvent, voided: boolean): Chain => ({
  fact: voided ? chain.fact : { ...chain.fact, event: event.id },
  versions: [...chain.versions, event.id],
  voided,
});

/** The id of the newest version of a chain. */
export const newestOf = ({ fact, versions }: Chain): string => versions.at(-1) ?? fact.root;

/**
 * What names a chain's newest version as a target: the id of that version. A reinstatement may have brought back
 * several facts and so be the newest version of each of them; such a fact is named by its root.
 */
export const targetNaming = (chain: Chain, known: Known): string => {
  const newest = newestOf(chain);
  if (chain.voided || newest === chain.fact.root) return newest;
  const { root } = chain.fact;
  for (const other of known.values()) {
    if (other.fact.root !== root && other.versions.includes(newest)) return root;
  }
  return newest;
};

/** Adds what one more event tells; an amendment of an unknown root changes nothing (the fold is total). */
export const learn = (known: Map<string, Chain>, event: KnownEvent): void => {
  const name = actionOfEvent(event.type);
  if (name === undefined) return;
  if (!isAmendment(name)) {
    known.set(event.id, rootOf(event));
    return;
  }
  const amend = (root: string, change: (chain: Chain) => Chain): void => {
    const chain = known.get(root);
    if (chain !== undefined) known.set(root, change(chain));
  };
  if (name === 'correct') {
    const data = event.data as unknown as CorrectedData;
    amend(data.root, (chain) => replaced(chain, event, data.with));
    return;
  }
  const data = event.data as unknown as VoidedData | ReinstatedData;
  for (const { root } of [data, ...data.also]) {
    amend(root, (chain) => marked(chain, event, name === 'void'));
  }
};

/** Everything known of a stream after these events, given in log order. */
export const knownFrom = (events: Iterable<KnownEvent>): Map<string, Chain> => {
  const known = new Map<string, Chain>();
  for (const event of events) learn(known, event);
  return known;
};

/** Order of facts: effective date, sequence, order of first recording. */
export const compareFacts = (a: Fact, b: Fact): number =>
  compareText(a.action.effectiveDate, b.action.effectiveDate) ||
  a.action.sequence - b.action.sequence ||
  a.rootIndex - b.rootIndex;

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The live facts in timeline order. */
export const timelineOf = <A extends FactAction>(known: Known): Fact<A>[] =>
  [...known.values()]
    .filter(({ voided }) => !voided)
    .map(({ fact }) => fact as Fact<A>)
    .sort(compareFacts);
