/** A fact of the organisation taken apart: what it changes of each unit, in order, and which unit becomes which. */
import type { OrganisationAction } from './actions.js';

type Single = Exclude<OrganisationAction, { action: 'merge' | 'split' }>;
/** The content of a fact about one unit. */
type Content<A> = A extends unknown ? Omit<A, 'effectiveDate' | 'sequence'> : never;
type Described = Omit<Extract<Content<Single>, { action: 'establish' }>, 'action' | 'unit'>;

/** What a fact does to one unit; `keep` asks only that the unit stands. */
export type UnitChange = Content<Single> | { readonly action: 'keep'; readonly unit: string };

/** A unit that went into another, or a part of it that did. */
export interface LineageEdge {
  readonly from: string;
  readonly to: string;
  /** Whether all of `from` went into `to`. */
  readonly whole: boolean;
  /** `split-off`: a part left, and `from` goes on. */
  readonly kind: 'merge' | 'split' | 'split-off';
}

/**
 * What a fact does, unit by unit. The fact takes effect only if each of its changes can, in this order: units end
 * before others take their place, so that no new unit comes to stand below one that ends.
 */
export const changesOf = (action: OrganisationAction): readonly UnitChange[] => {
  switch (action.action) {
    case 'merge': {
      const { into, ...more } = action;
      const ended = mergedUnits(action).map((unit) => ({ action: 'dissolve', unit }) as const);
      return [...ended, taking(into, more)];
    }
    case 'split': {
      const { unit, into } = action;
      const own = { action: isWhole(action) ? 'dissolve' : 'keep', unit } as const;
      return [own, ...into.map((part) => taking(part.unit, part))];
    }
    default:
      return [action];
  }
};

/** The units that a fact speaks of as what it changes, its own first; not the units above them. */
export const unitsOf = (action: OrganisationAction): readonly string[] => {
  switch (action.action) {
    case 'merge':
      return [...new Set([action.into, ...action.units])];
    case 'split':
      return [...new Set([action.unit, ...action.into.map(({ unit }) => unit)])];
    default:
      return [action.unit];
  }
};

/** Which unit went where, by a fact that took effect. */
export const edgesOf = (action: OrganisationAction): readonly LineageEdge[] => {
  switch (action.action) {
    case 'merge': {
      const { into: to } = action;
      return mergedUnits(action).map((from) => ({ from, to, whole: true, kind: 'merge' }));
    }
    case 'split': {
      const { unit: from, into } = action;
      const whole = isWhole(action);
      const kind = whole ? 'split' : 'split-off';
      return into.map(({ unit: to }) => ({ from, to, whole: whole && into.length === 1, kind }));
    }
    default:
      return [];
  }
};

/** A name says that the unit is new. */
const taking = (
  unit: string,
  { name, parent, level, code, type }: Partial<Described>,
): UnitChange =>
  name === undefined
    ? { action: 'keep', unit }
    : {
        action: 'establish',
        unit,
        name,
        ...(parent !== undefined && { parent }),
        ...(level !== undefined && { level }),
        ...(code !== undefined && { code }),
        ...(type !== undefined && { type }),
      };

/** The units that end; the one that takes the others in may be named among them. */
const mergedUnits = ({ units, into }: Extract<OrganisationAction, { action: 'merge' }>) =>
  [...new Set(units)].filter((unit) => unit !== into);

const isWhole = ({ extent }: Extract<OrganisationAction, { action: 'split' }>): boolean =>
  extent !== 'part';
