/** The versions of the catalogue: one for each event that changes what is known of its entries. */
import type { CatalogueAction } from '../../src/domain/actions.js';
import { actionOfEvent } from '../../src/domain/actions.js';
import type { CatalogueFact, EntryVersion } from '../../src/domain/catalogue-fold.js';
import type { Chain, KnownEvent } from '../../src/domain/knowledge.js';
import { learn, timelineOf } from '../../src/domain/knowledge.js';

import { foldEntryOf } from './shipped-entries.js';

/** The catalogue as known from one ledger index on. */
export interface CatalogueVersion {
  readonly index: number;
  /** The entries that the event is about; no other has changed. */
  readonly touched: ReadonlySet<string>;
  readonly versionsOf: (entry: string) => readonly EntryVersion[];
}

/** Learns the events of the catalogue in log order. */
export class CatalogueHistory {
  readonly #known = new Map<string, Chain>();

  /** The version that the event makes; undefined for an event that tells nothing of the catalogue. */
  learn(event: KnownEvent): CatalogueVersion | undefined {
    if (actionOfEvent(event.type) === undefined) return undefined;
    const roots = rootsOf(event);
    learn(this.#known, event);
    const touched = new Set(roots.flatMap((root) => this.#entryOf(root)));
    const facts = timelineOf<CatalogueAction>(this.#known);
    return {
      index: event.index,
      touched,
      versionsOf: (entry) =>
        foldEntryOf(
          entry,
          facts.filter(({ action }) => action.entry === entry),
        ),
    };
  }

  /** A correction keeps the entry, so that the chain always names it. */
  #entryOf(root: string): readonly string[] {
    const chain = this.#known.get(root);
    return chain === undefined ? [] : [(chain.fact as CatalogueFact).action.entry];
  }
}

const rootsOf = ({ id, data }: KnownEvent): readonly string[] => {
  const { root, also } = data as {
    readonly root?: string;
    readonly also?: readonly { readonly root: string }[];
  };
  return root === undefined ? [id] : [root, ...(also ?? []).map((other) => other.root)];
};
