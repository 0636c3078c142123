/** What is shipped, by entry, and the fold of one entry over it. */
import { SHIPPED_FACTS } from '../../src/domain/catalogue.js';
import type { CatalogueFact, EntryVersion } from '../../src/domain/catalogue-fold.js';
import { foldCatalogue } from '../../src/domain/catalogue-fold.js';

/** The shipped entries: each with the facts that would have declared it. */
export const SHIPPED_BY_ENTRY = Map.groupBy(SHIPPED_FACTS, ({ action }) => action.entry);

/** The versions of one entry, after these facts about it. */
export const foldEntryOf = (
  entry: string,
  facts: readonly CatalogueFact[],
): readonly EntryVersion[] => {
  const all = [...(SHIPPED_BY_ENTRY.get(entry) ?? []), ...facts];
  return foldCatalogue(all).entries.get(entry) ?? [];
};
