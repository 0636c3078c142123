/** The state of a person on one day. */
import type { Attributes, AttributeValue } from './attributes.js';
import { ATTRIBUTES } from './attributes.js';
import type { PlainDate } from './plain-date.js';

/** A post held beside the main one. */
export interface ConcurrentPost {
  readonly postId: string;
  readonly unit: string;
  readonly post: string | null;
}

/** A stay at a host unit. */
export interface Secondment {
  /** First day back home, reached without any event; null while open. */
  readonly until: PlainDate | null;
  /** The attributes it set and nothing has changed since, with the values at home that come back with the person. */
  readonly replaced: readonly {
    readonly name: string;
    readonly home: AttributeValue | undefined;
  }[];
}

export interface Penalty {
  readonly form: string;
  /** First day without it. */
  readonly until: PlainDate;
}

export interface PersonState {
  readonly employed: boolean;
  /** Number of the employment spell, from 1; 0 before the first. */
  readonly spell: number;
  /** First day of the current or last spell. */
  readonly hireDate: PlainDate | null;
  /** Home unit: where the quota is. */
  readonly unit: string | null;
  /** Where the person works: the home unit unless seconded. */
  readonly hostUnit: string | null;
  /** The secondment under way; null when at home. */
  readonly secondment: Secondment | null;
  /** The unit before the rotation (luân chuyển) under way: where `return` goes. */
  readonly rotatedFrom: string | null;
  /** First day after the suspension in force, which ends by itself then. */
  readonly suspendedUntil: PlainDate | null;
  /** The penalty in force, which lapses by itself. */
  readonly penalty: Penalty | null;
  readonly concurrent: readonly ConcurrentPost[];
  /** Open attributes (never the sealed ones) by name. */
  readonly attributes: Attributes;
}

/** Nobody yet: the state before the first hire. */
export const NOT_YET: PersonState = {
  employed: false,
  spell: 0,
  hireDate: null,
  unit: null,
  hostUnit: null,
  secondment: null,
  rotatedFrom: null,
  suspendedUntil: null,
  penalty: null,
  concurrent: [],
  attributes: {},
};

const OF_EMPLOYMENT = ATTRIBUTES.filter((attribute) => attribute.of === 'employment').map(
  ({ name }) => name,
);

/** The attributes that stay when the employment ends. */
export const withoutEmployment = (attributes: Attributes): Attributes =>
  Object.fromEntries(Object.entries(attributes).filter(([name]) => !OF_EMPLOYMENT.includes(name)));
