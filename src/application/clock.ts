/** Who acts, when, and in which time zone "today" is reckoned: what use cases get from outside. */

export interface Surroundings {
  /** The present moment. */
  readonly now: () => Date;
  /** IANA name; only to know today's date, never to shift a fact. */
  readonly timeZone: string;
}

/** The account in whose name something is done; never a person's name. */
export interface Actor {
  readonly account: string;
  /** The units at the top of what the account records for; null or absent: the whole organisation. */
  readonly scope?: readonly string[] | null;
  /** Whether the account may change the reference data; true when absent. */
  readonly declares?: boolean;
  /** Whether it proposes what the organisation asks approval for, instead of recording it. */
  readonly underRules?: boolean;
}
