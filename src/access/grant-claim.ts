/** What a claim of the identity provider grants: roles by name, each perhaps within a unit. */
import type { Grant } from './principal.js';
import { ROLES } from './principal.js';

const UNIT = /^[A-Za-z0-9._-]{1,64}$/;

/**
 * The grants in a list such as `["auditor", "officer:U1"]`. Providers name in such a list what is granted elsewhere,
 * too: what is no role of the ledger grants nothing here, and a scope that cannot be a unit grants nothing either.
 */
export const grantsIn = (claim: unknown): readonly Grant[] => {
  const words = Array.isArray(claim) ? claim : typeof claim === 'string' ? claim.split(' ') : [];
  return words.flatMap((word: unknown) => (typeof word === 'string' ? grantOf(word) : []));
};

const grantOf = (word: string): readonly Grant[] => {
  const [name, unit, ...more] = word.split(':');
  const role = ROLES.find((known) => known === name);
  if (role === undefined || more.length > 0) return [];
  if (unit === undefined) return [{ role, unit: null }];
  return UNIT.test(unit) ? [{ role, unit }] : [];
};
