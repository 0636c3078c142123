/** Who asks, and what was granted to them: what every decision on access is made from. */

/** What somebody may do; see docs/access.md. */
export const ROLES = ['officer', 'approver', 'auditor', 'analyst', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

/** One role, over one unit with all that stands below it, or over the whole organisation. */
export interface Grant {
  readonly role: Role;
  /** The unit at the top of the scope; null for the whole organisation. */
  readonly unit: string | null;
}

/** Somebody who has been recognised. */
export interface Principal {
  /** The account that is recorded as the actor of an event; never a name. */
  readonly account: string;
  readonly grants: readonly Grant[];
}
