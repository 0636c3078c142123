/** Turns catalogues of units and their lineage into the records that establish, merge, split, move and dissolve them. */
import type { PlainDate } from '../../domain/plain-date.js';
import type { Catalogue, ListedUnit } from './catalogue-files.js';
import { bad } from './catalogue-files.js';
import type { Arrival, Matched } from './match-units.js';
import { fromTheTop } from './match-units.js';

/** A record with the line of the file that it comes from. */
export interface PlannedRecord {
  readonly file: string;
  readonly line: number;
  readonly record: Readonly<Record<string, unknown>>;
}

/** What every record of one event carries: its day, and where it is given the decision. */
export interface Terms {
  readonly effectiveDate: PlainDate;
  readonly decision?: unknown;
  readonly correlation?: string;
}

/** The place of each kind of change within the day: what parts go into must be there, what ends goes last. */
const SEQUENCE = { arrive: 1, divide: 2, change: 3, dissolve: 4 };

/** The records that establish a catalogue, from the top down. @param idOf the id of the unit of a code */
export const establishing = (
  catalogue: Catalogue,
  terms: Terms,
  idOf: (code: string) => string,
): readonly PlannedRecord[] =>
  fromTheTop(catalogue).map((unit) => ({
    file: catalogue.file,
    line: unit.line,
    record: { action: 'establish', unit: idOf(unit.code), ...described(unit, idOf), ...terms },
  }));

const described = ({ name, code, level, parent }: ListedUnit, idOf: (code: string) => string) => ({
  name,
  code,
  ...(level !== null && { level }),
  ...(parent !== null && { parent: idOf(parent) }),
});

/**
 * The records of a reorganisation, in the order in which they are true. A unit that came from several is a merge of
 * those that went wholly into it; the parts of divided ones join it by a split, later on the same day.
 * @param oldId the id of the unit of an old code
 * @param freshId the id for a unit that is new
 * @throws ImportFileError for a change that no record states
 */
export const reorganising = (
  before: Catalogue,
  after: Catalogue,
  { arrivals, divisions, dissolved }: Matched,
  terms: Terms,
  oldId: (code: string) => string,
  freshId: (code: string) => string,
): readonly PlannedRecord[] => {
  const ids = new Map(
    arrivals.map(({ unit: { code }, same }) => [
      code,
      same === undefined ? freshId(code) : oldId(same),
    ]),
  );
  const idOf = (code: string): string => ids.get(code) ?? freshId(code);
  const from = (file: string, line: number, sequence: number) => (record: object) => ({
    file,
    line,
    record: { ...record, sequence, ...terms },
  });
  const arriving = ({ unit, same, whole }: Arrival): readonly PlannedRecord[] => {
    const planned = from(after.file, unit.line, SEQUENCE.arrive);
    const id = idOf(unit.code);
    const fresh = same === undefined ? described(unit, idOf) : {};
    if (whole.length > 0) {
      return [planned({ action: 'merge', units: whole.map(oldId), into: id, ...fresh })];
    }
    return same === undefined ? [planned({ action: 'establish', unit: id, ...fresh })] : [];
  };
  const changing = ({ unit, same }: Arrival): readonly PlannedRecord[] => {
    const old = same === undefined ? undefined : before.units.get(same);
    if (old === undefined) return [];
    const changes = changesOf(old, unit, {
      was: old.parent === null ? null : oldId(old.parent),
      is: unit.parent === null ? null : idOf(unit.parent),
    });
    if (changes === undefined) {
      throw bad(
        after.file,
        `${unit.code} stood below another unit, and is put at the top.`,
        unit.line,
      );
    }
    const planned = from(after.file, unit.line, SEQUENCE.change);
    return changes.map((change) => planned({ ...change, unit: idOf(unit.code) }));
  };
  const lineOf = (code: string): number => before.units.get(code)?.line ?? 0;
  return [
    ...arrivals.flatMap(arriving),
    ...divisions.map(({ code, into, goesOn }) =>
      from(
        before.file,
        lineOf(code),
        SEQUENCE.divide,
      )({
        action: 'split',
        unit: oldId(code),
        into: into.map((to) => ({ unit: idOf(to) })),
        extent: goesOn ? 'part' : 'whole',
      }),
    ),
    ...arrivals.flatMap(changing),
    ...dissolved.map((code) =>
      from(before.file, lineOf(code), SEQUENCE.dissolve)({ action: 'dissolve', unit: oldId(code) }),
    ),
  ];
};

/** What is said anew of a unit that goes on; undefined where it comes to stand at the top, which no record states. */
const changesOf = (
  old: ListedUnit,
  unit: ListedUnit,
  parent: { readonly was: string | null; readonly is: string | null },
): readonly object[] | undefined => {
  const renamed = old.name !== unit.name || old.code !== unit.code;
  const { name, code, level } = unit;
  const moved = parent.was !== parent.is;
  if (moved && parent.is === null) return undefined;
  return [
    ...(moved ? [{ action: 'move', parent: parent.is }] : []),
    ...(renamed ? [{ action: 'rename', name, code }] : []),
    ...(level !== null && level !== old.level ? [{ action: 'reclassify', level }] : []),
  ];
};
