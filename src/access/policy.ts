/** Who may do what, where, and what of it they see: one table, and one pure function that reads it. */
import type { Reach } from '../application/reach.js';
import type { SealedClass } from '../domain/attributes.js';
import { SEALED_CLASSES } from '../domain/attributes.js';
import type { Principal, Role } from './principal.js';

/** What a route asks for. `whole`: only a grant over the whole organisation gives it, as it cannot be cut to units. */
export const PERMISSIONS = {
  'catalogue:read': { says: 'which reports and tables there are, and the reference data' },
  'catalogue:write': { says: 'changing the reference data', whole: true },
  'people:read': { says: 'people: lists, states, timelines, events' },
  'units:read': { says: 'units, and what was said of them' },
  'decisions:read': { says: 'decisions, with the facts that rest on them' },
  'figures:read': { says: 'reports of figures' },
  'lists:read': { says: 'reports and tables with a row for a person' },
  'tables:read': { says: 'tables without a row for a person' },
  'records:write': { says: 'recording facts' },
  'records:alone': {
    says: 'recording what the organisation asks approval for, without it',
    whole: true,
  },
  'proposals:read': { says: 'proposals, and which actions need one' },
  'proposals:make': { says: 'proposing facts, and withdrawing the own proposal' },
  'proposals:decide': { says: 'approving and returning what somebody else has proposed' },
  'rules:manage': { says: 'which actions need approval', whole: true },
  'audit:read': { says: 'the log as a whole', whole: true },
  'evidence:read': { says: 'checkpoints, proofs and bundles of the log', whole: true },
  'live:read': { says: 'the live stream of the log' },
  'privacy:manage': { says: 'erasing, legal holds, and what is held about a person', whole: true },
  'metrics:read': { says: 'measurements of the service', whole: true },
  'maintenance:run': { says: 'maintenance', whole: true },
} as const satisfies Readonly<Record<string, { readonly says: string; readonly whole?: true }>>;
export type Permission = keyof typeof PERMISSIONS;

/** What a route declares: a permission; that it answers everybody; or everybody who is recognised. */
export type Requirement = Permission | 'open' | 'recognised';

interface RolePolicy {
  readonly says: string;
  readonly may: readonly Permission[];
  /** The classes of private fields that are opened for it; what is not named here stays closed. */
  readonly sees: readonly SealedClass[];
  /** Whether figures of fewer people than the minimum are withheld. */
  readonly withoutSmallCells: boolean;
}

const OF_A_DEPARTMENT: readonly Permission[] = [
  'catalogue:read',
  'people:read',
  'units:read',
  'decisions:read',
  'figures:read',
  'lists:read',
  'tables:read',
];

export const ROLE_POLICIES: Readonly<Record<Role, RolePolicy>> = {
  officer: {
    says: 'records and sees the people of a unit and those below it',
    may: [...OF_A_DEPARTMENT, 'records:write', 'proposals:make', 'proposals:read', 'live:read'],
    sees: SEALED_CLASSES,
    withoutSmallCells: false,
  },
  approver: {
    says: 'sees what officers record in a unit and those below it, and approves it',
    may: [...OF_A_DEPARTMENT, 'proposals:read', 'proposals:decide', 'live:read'],
    // An approver judges a fact and its reason; where somebody lives has no part in that.
    sees: ['identity', 'sensitive', 'note'],
    withoutSmallCells: false,
  },
  auditor: {
    says: 'reads everything, and records nothing',
    may: [
      ...OF_A_DEPARTMENT,
      'proposals:read',
      'live:read',
      'audit:read',
      'evidence:read',
      'metrics:read',
    ],
    sees: SEALED_CLASSES,
    withoutSmallCells: false,
  },
  analyst: {
    says: 'gets figures: no names, no row for a person, no small cell',
    may: ['catalogue:read', 'units:read', 'figures:read', 'tables:read'],
    sees: [],
    withoutSmallCells: true,
  },
  administrator: {
    says: 'does everything, as the only user of one machine must',
    may: [
      ...OF_A_DEPARTMENT,
      'records:write',
      'catalogue:write',
      'records:alone',
      'proposals:read',
      'proposals:make',
      'proposals:decide',
      'rules:manage',
      'audit:read',
      'evidence:read',
      'live:read',
      'metrics:read',
      'privacy:manage',
      'maintenance:run',
    ],
    sees: SEALED_CLASSES,
    withoutSmallCells: false,
  },
};

/** Somebody may do it, so far. */
export interface Access extends Reach {
  readonly allow: true;
  readonly reason: string;
}

export interface Denial {
  readonly allow: false;
  /** For the caller: names the roles that may, and nothing of the ledger. */
  readonly reason: string;
}

/**
 * Whether somebody may do that, and within what. Several grants add up: their units together; of private fields what
 * every role used may see. A role whose small cells are withheld counts only where no other gives the permission.
 */
export const decideAccess = ({ grants }: Principal, permission: Permission): Access | Denial => {
  const of = PERMISSIONS[permission];
  const giving = grants.filter(
    ({ role, unit }) =>
      ROLE_POLICIES[role].may.includes(permission) && (unit === null || !('whole' in of)),
  );
  const exact = giving.filter(({ role }) => !ROLE_POLICIES[role].withoutSmallCells);
  const used = exact.length > 0 ? exact : giving;
  const [first] = used;
  if (first === undefined) return { allow: false, reason: denialOf(permission) };
  const roles = [...new Set(used.map(({ role }) => role))];
  const units = used.flatMap(({ unit }) => (unit === null ? [] : [unit]));
  return {
    allow: true,
    scope: units.length < used.length ? null : [...new Set(units)].sort(),
    sees: SEALED_CLASSES.filter((each) =>
      roles.every((role) => ROLE_POLICIES[role].sees.includes(each)),
    ),
    withoutSmallCells: ROLE_POLICIES[first.role].withoutSmallCells,
    reason: `${roles.join(' and ')} may: ${of.says}`,
  };
};

const denialOf = (permission: Permission): string => {
  const of = PERMISSIONS[permission];
  const roles = Object.entries(ROLE_POLICIES)
    .filter(([, { may }]) => may.includes(permission))
    .map(([role]) => role);
  const far = 'whole' in of ? ', over the whole organisation' : '';
  return `For ${of.says} you need one of the roles ${roles.join(', ')}${far}.`;
};
