/** The versions of the catalogue: one for each event that changes what is known of its entries. */
import type { CatalogueAction } from '../../src/domain/actions.js';
import { actionOfEvent } from '../../src/domain/actions.js';
import { SHIPPED_FACTS } from '../../src/domain/catalogue.js';
import type { EntryKind } from '../../src/domain/catalogue-content.js';
import { kindOf } from '../../src/domain/catalogue-entries.js';
import type { CatalogueFact, EntryVersion } from '../../src/domain/catalogue-fold.js';
import { foldCatalogue } from '../../src/domain/catalogue-fold.js';
import type { CanonicalObject } from '../../src/domain/events.js';
import type { Chain, KnownEvent } from '../../src/domain/knowledge.js';
import { learn, timelineOf } from '../../src/domain/knowledge.js';
import { canonical } from '../../src/domain/canonical.js';
import { Rectangles } from './rectangles.js';
import type { Cell, Cells, Table, Tracker } from './table.js';
import { addChanged } from './table.js';

/** The catalogue as known from one ledger index on. */
export interface CatalogueVersion {
  readonly index: number;
  /** The entries that the event is about; no other has changed. */
  readonly touched: ReadonlySet<string>;
  readonly versionsOf: (entry: string) => readonly EntryVersion[];
}

const SHIPPED = Map.groupBy(SHIPPED_FACTS, ({ action }) => action.entry);

const foldOf = (entry: string, facts: readonly CatalogueFact[]): readonly EntryVersion[] => {
  const all = [...(SHIPPED.get(entry) ?? []), ...facts];
  return foldCatalogue(all).entries.get(entry) ?? [];
};

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
        foldOf(
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

/** What a table of entries is made of. */
interface EntryTable {
  readonly name: string;
  readonly version: number;
  readonly schema: string;
  readonly kind: EntryKind;
  /** The cells between the entry and its dates. */
  readonly cells: (entry: string, content: CanonicalObject) => readonly Cell[];
}

/** A table with a row for each version of the entries of one kind; what is shipped is known from index 0. */
export const entryTable = ({ name, version, schema, kind, cells }: EntryTable): Table => {
  const row = (item: EntryVersion, knownFrom: number, knownTo: number): Cells => [
    item.entry,
    ...cells(item.entry, item.content),
    item.from,
    item.to,
    knownFrom,
    knownTo,
    item.event,
  ];
  const shipped = [...SHIPPED.keys()].filter((entry) => kindOf(entry) === kind);
  const begin = (): Map<string, Rectangles<EntryVersion>> => {
    const all = new Map<string, Rectangles<EntryVersion>>();
    for (const entry of shipped) {
      const rows = newRows();
      rows.advance(0, foldOf(entry, []));
      all.set(entry, rows);
    }
    return all;
  };
  const initial: Cells[] = [];
  for (const rows of begin().values()) {
    for (const { item, knownFrom, knownTo } of rows.changedSince(0).rectangles) {
      initial.push(row(item, knownFrom, knownTo));
    }
  }
  return {
    name,
    version,
    schema,
    key: 'entry',
    initial,
    ofCatalogue: () => followEntries(kind, begin(), row),
  };
};

const newRows = (): Rectangles<EntryVersion> =>
  new Rectangles<EntryVersion>({
    order: (a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0),
    same: (a, b) =>
      a.to === b.to && a.event === b.event && canonical(a.content) === canonical(b.content),
  });

const followEntries = (
  kind: EntryKind,
  entries: Map<string, Rectangles<EntryVersion>>,
  row: (item: EntryVersion, knownFrom: number, knownTo: number) => Cells,
): Tracker<CatalogueVersion> => ({
  advance: ({ index, touched, versionsOf }) => {
    for (const entry of touched) {
      if (kindOf(entry) !== kind) continue;
      const rows = entries.get(entry) ?? newRows();
      rows.advance(index, versionsOf(entry));
      entries.set(entry, rows);
    }
  },
  changesSince: (index, changes) => {
    for (const [entry, rows] of entries) {
      const changed = rows.changedSince(index);
      // From the very beginning every row is given, in the place of those that the table began with.
      addChanged(changes, entry, { ...changed, rewritten: changed.rewritten || index === 0 }, row);
    }
  },
});
