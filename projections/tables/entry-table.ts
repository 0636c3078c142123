/** A table of entries of one kind: a row for each time in which an entry held, and each time it was known otherwise. */
import { canonical } from '../../src/domain/canonical.js';
import type { EntryKind } from '../../src/domain/catalogue-content.js';
import { kindOf } from '../../src/domain/catalogue-entries.js';
import type { EntryVersion } from '../../src/domain/catalogue-fold.js';
import type { CanonicalObject } from '../../src/domain/events.js';
import type { CatalogueVersion } from './catalogue-history.js';
import { Rectangles } from './rectangles.js';
import { SHIPPED_BY_ENTRY, foldEntryOf } from './shipped-entries.js';
import type { Cell, Cells, Table, Tracker } from './table.js';
import { addChanged } from './table.js';

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
  const shipped = [...SHIPPED_BY_ENTRY.keys()].filter((entry) => kindOf(entry) === kind);
  const begin = (): Map<string, Rectangles<EntryVersion>> => {
    const all = new Map<string, Rectangles<EntryVersion>>();
    for (const entry of shipped) {
      const rows = newRows();
      rows.advance(0, foldEntryOf(entry, []));
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
