/** Makes a tree of units, cut down to what is looked for. */
import type { Unit } from '../../state/units.js';

export interface Branch {
  readonly unit: Unit;
  /** People of the unit with all below it. */
  readonly present: number;
  readonly below: readonly Branch[];
}

/** Without marks and case, đ as d. */
export const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd').trim();

/** Each unit under the one above it; those that match with all above them, or all where nothing is looked for. */
export const branchesOf = (
  units: readonly Unit[],
  present: ReadonlyMap<string, number>,
  looked: string,
): readonly Branch[] => {
  const known = new Set(units.map(({ unit }) => unit));
  const below = new Map<string | null, Unit[]>();
  for (const unit of units) {
    const parent = unit.parent !== null && known.has(unit.parent) ? unit.parent : null;
    below.set(parent, [...(below.get(parent) ?? []), unit]);
  }
  const collator = new Intl.Collator('vi', { numeric: true });
  const words = looked.split(/\s+/u).filter((word) => word !== '');
  const matches = ({ name, code, unit }: Unit): boolean => {
    const text = folded(`${name} ${code ?? ''} ${unit}`);
    return words.every((word) => text.includes(word));
  };
  const under = (parent: string | null): readonly (Branch & { readonly kept: boolean })[] =>
    (below.get(parent) ?? [])
      .sort((a, b) => collator.compare(a.name, b.name))
      .map((unit) => {
        const all = under(unit.unit);
        const own = present.get(unit.unit) ?? 0;
        return {
          unit,
          present: all.reduce((sum, each) => sum + each.present, own),
          below: all.filter(({ kept }) => kept),
          kept: matches(unit) || all.some(({ kept }) => kept),
        };
      });
  return under(null).filter(({ kept }) => kept);
};
