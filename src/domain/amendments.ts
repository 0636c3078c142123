/** Finds the fact that an amendment names, and works out what would be known after it. */
import type { FactAction } from './actions.js';
import type { CanonicalObject, Superseded } from './events.js';
import type { Chain, Fact, Known } from './knowledge.js';
import { newestOf, targetNaming } from './knowledge.js';
import type { Refusal } from './refusals.js';
import { breakOf, refusal } from './refusals.js';

/** What a command would change: the chains afterwards, the event's data, the fact concerned. */
export interface Change {
  readonly known: Known;
  readonly data: CanonicalObject;
  readonly fact: Fact;
  /** The facts that newly stand, as they would stand: none for a void. */
  readonly stated: readonly Fact[];
}

/** Whose facts are amended; `fixed` where a fact has a subject of its own within the stream: its unit, or its entry. */
export interface Subject {
  readonly subject: string;
  readonly fixed: ((action: FactAction) => string | undefined) | undefined;
}

export const correction = (
  action: FactAction,
  target: string,
  known: Known,
  { subject, fixed }: Subject,
): Change | Refusal => {
  const chain = chainNamed(target, known, subject);
  if ('code' in chain) return chain;
  const { fact } = chain;
  if (chain.voided) return refusal('voided-fact', { target });
  if (fact.action.action !== action.action) {
    return refusal('other-action', { target, action: fact.action.action });
  }
  const own = fixed?.(fact.action);
  if (own !== undefined && fixed?.(action) !== own) {
    return refusal('other-subject', { target, subject: own });
  }
  const replacement: Fact = { ...fact, action };
  return {
    known: new Map(known).set(fact.root, { ...chain, fact: replacement }),
    data: { ...supersededBy(chain), with: contentOf(action) },
    fact: replacement,
    stated: [replacement],
  };
};

/** Takes several facts out of force at once; the first target is the fact, the others its followers. */
export const voiding = (
  kind: string,
  targets: readonly [string, ...string[]],
  known: Known,
  { subject }: Subject,
): Change | Refusal => {
  const chains: Chain[] = [];
  for (const target of targets) {
    const chain = chainNamed(target, known, subject);
    if ('code' in chain) return chain;
    if (chain.voided) return refusal('voided-fact', { target });
    if (!chains.includes(chain)) chains.push(chain);
  }
  const after = new Map(known);
  for (const chain of chains) after.set(chain.fact.root, { ...chain, voided: true });
  const [main, ...also] = chains as [Chain, ...Chain[]];
  return {
    known: after,
    data: { ...supersededBy(main), kind, also: also.map(supersededBy) },
    fact: main.fact,
    stated: [],
  };
};

/** Brings back everything that the void took: a void of several facts is undone whole. */
export const reinstatement = (
  target: string,
  known: Known,
  { subject }: Subject,
): Change | Refusal => {
  const chain = chainNamed(target, known, subject);
  if ('code' in chain) return chain;
  if (!chain.voided) return refusal('not-voided', { target });
  const also = [...known.values()].filter(
    (other) => other !== chain && other.voided && newestOf(other) === newestOf(chain),
  );
  const after = new Map(known);
  for (const each of [chain, ...also]) after.set(each.fact.root, { ...each, voided: false });
  return {
    known: after,
    data: { ...supersededBy(chain), also: also.map(supersededBy) },
    fact: chain.fact,
    stated: [chain, ...also].map(({ fact }) => fact),
  };
};

/**
 * The chain whose newest version the target names. After an amendment of several facts its id does not say which of
 * them is meant, so that there the fact is named by its root.
 */
const chainNamed = (target: string, known: Known, subject: string): Chain | Refusal => {
  const own = known.get(target);
  if (own !== undefined && targetNaming(own, known) === target) return own;
  const chains = [...known.values()].filter(({ versions }) => versions.includes(target));
  const [first] = chains;
  if (first === undefined) return refusal('unknown-target', { target, subject });
  const named = chains.find((chain) => targetNaming(chain, known) === target);
  if (named !== undefined) return named;
  // Facts that one void took share its name, and are named once.
  const newest = new Map(
    chains.map((chain) => {
      const name = targetNaming(chain, known);
      return [name, breakOf(chain.fact, 'is named by this event now', name)];
    }),
  );
  const code = chains.some((chain) => newestOf(chain) === target)
    ? 'ambiguous-target'
    : 'superseded';
  return refusal(code, { target, newest: targetNaming(first, known) }, [...newest.values()]);
};

const supersededBy = (chain: Chain): Superseded & CanonicalObject => ({
  root: chain.fact.root,
  supersedes: newestOf(chain),
});

/** The unit that a fact names, where it names one; of a merge, the unit that the others go into. */
export const unitOf = (action: FactAction): string | undefined => {
  if (action.action === 'merge') return action.into;
  return 'unit' in action ? action.unit : undefined;
};

/** The entry of the catalogue that a fact names, where it names one. */
export const entryOf = (action: FactAction): string | undefined =>
  'entry' in action ? action.entry : undefined;

const IN_ENVELOPE: ReadonlySet<string> = new Set(['action', 'effectiveDate', 'sequence']);

/** The content of a fact as it stands in an event: without what the envelope carries. */
export const contentOf = (action: FactAction): CanonicalObject =>
  Object.fromEntries(Object.entries(action).filter(([name]) => !IN_ENVELOPE.has(name)));
