/** Warnings: what policy limits and common sense remark about a record; recorded and listed, never refused. */
import type { FactAction, PersonAction } from './actions.js';
import { separationClass } from './code-lists.js';
import type { PersonState } from './person-state.js';
import { addMonths } from './plain-date.js';
import type { Catalogue } from './catalogue.js';

export type WarningCode =
  | 'secondment-too-long'
  | 'rotation-too-short'
  | 'reason-not-recorded'
  | 'no-change'
  | 'national-id-shape'
  | 'national-id-mismatch'
  | 'same-citizen-id';

/** What each warning means, for the documents and the answers. */
export const WARNINGS: Readonly<Record<WarningCode, string>> = {
  'secondment-too-long': 'The secondment is longer than the policy of that date allows.',
  'rotation-too-short': 'The rotation is planned for less than the policy of that date asks.',
  'reason-not-recorded': 'The separation has no reason; it is counted as not recorded.',
  'no-change': 'The person is in that unit already; the movement changes nothing.',
  'national-id-shape': 'A citizen id has 12 digits; this one has another shape.',
  'national-id-mismatch': 'The citizen id does not agree with the gender or the birth year.',
  'same-citizen-id': 'Somebody else is recorded with the same citizen id; `duplicates` lists them.',
};

/** The warnings of one fact about a person, given the state just before it. */
export const warningsOf = (
  action: FactAction,
  before: PersonState,
  catalogue: Catalogue,
): readonly WarningCode[] => {
  switch (action.action) {
    case 'rotate':
      return rotateWarnings(action, before, catalogue);
    case 'separate':
      return separateWarnings(action);
    case 'hire':
      return nationalIdWarnings(action.profile ?? {});
    case 'profile':
      return nationalIdWarnings({ ...before.attributes, ...action.attributes });
    default:
      return [];
  }
};

/** Retirements, deaths and ends of term explain themselves; whoever leaves of their own will has a reason. */
const separateWarnings = ({
  kind,
  voluntary,
  reason,
}: Extract<PersonAction, { action: 'separate' }>): readonly WarningCode[] => {
  const known = reason !== undefined && reason !== 'not-recorded';
  const left = separationClass(kind, voluntary);
  return !known && (left === 'voluntary' || left === 'unknown') ? ['reason-not-recorded'] : [];
};

const rotateWarnings = (
  action: Extract<PersonAction, { action: 'rotate' }>,
  before: PersonState,
  catalogue: Catalogue,
): readonly WarningCode[] => {
  const { kind, effectiveDate, until } = action;
  const end = (months: number): string => addMonths(effectiveDate, months);
  const warnings: WarningCode[] = [];
  if (kind === 'secondment' && until !== undefined) {
    if (until > end(catalogue.policyOn('secondmentMonthsMax', effectiveDate))) {
      warnings.push('secondment-too-long');
    }
  }
  if (kind === 'rotation' && until !== undefined) {
    if (until < end(catalogue.policyOn('rotationMonthsMin', effectiveDate))) {
      warnings.push('rotation-too-short');
    }
  }
  const moves = kind === 'transfer' || kind === 'secondment' || kind === 'reorganisation';
  if (moves && action.concurrent !== true && action.unit === before.hostUnit) {
    warnings.push('no-change');
  }
  return warnings;
};

/** Citizen id: 3 digits of birth registration, 1 of century and sex, 2 of birth year, 6 random; no check digit. */
const nationalIdWarnings = (
  attributes: Readonly<Record<string, unknown>>,
): readonly WarningCode[] => {
  const { nationalId, gender, birthDate } = attributes;
  if (typeof nationalId !== 'string') return [];
  if (!/^\d{12}$/.test(nationalId)) return ['national-id-shape'];
  const centuryAndSex = Number(nationalId[3]);
  const year = String(1900 + 100 * Math.floor(centuryAndSex / 2) + Number(nationalId.slice(4, 6)));
  const sex = centuryAndSex % 2 === 0 ? 'male' : 'female';
  const sexDiffers = (gender === 'male' || gender === 'female') && gender !== sex;
  const yearDiffers = typeof birthDate === 'string' && !birthDate.startsWith(year);
  return sexDiffers || yearDiffers ? ['national-id-mismatch'] : [];
};
