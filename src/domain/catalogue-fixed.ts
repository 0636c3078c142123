/** The entries that only a release changes, each with the reason: they are rules of the fold, or are sealed by code. */
import { ATTRIBUTES } from './attributes.js';

const OF_THE_FOLD = 'people are folded by it, so that only a release changes it';
const OF_THE_TABLES = 'it has a place of its own in every table, so that only a release changes it';
const AMENDING = 'amendments are understood by it, so that only a release changes it';

/** Why each of them is refused, by entry. */
export const FIXED_ENTRIES: ReadonlyMap<string, string> = new Map([
  ...ATTRIBUTES.map(({ name }) => [`attribute/${name}`, OF_THE_TABLES] as const),
  ...['penaltyMonths', 'suspensionWorkingDays', 'allowedAfterSeparation'].map(
    (name) => [`policy/${name}`, OF_THE_FOLD] as const,
  ),
  ...['entered-in-error', 'rescinded', 'cancelled-before-effect'].map(
    (code) => [`code/voidKind/${code}`, AMENDING] as const,
  ),
]);
