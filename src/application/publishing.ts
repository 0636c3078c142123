/** What the rest of the service needs to know of the publishing of flat tables. */

/**
 * `publishing`: this replica writes. `waiting`: another one does, or this one is not as far as what is published.
 * `away`: PostgreSQL cannot be reached, or failed. `refused`: a newer program or another ledger publishes there.
 */
export type PublisherRole = 'publishing' | 'waiting' | 'away' | 'refused';

export interface PublisherState {
  readonly role: PublisherRole;
  /** The ledger index that the published tables reflect, as seen last; null before it was seen. */
  readonly index: number | null;
  /** Events that this replica's tables reflect and the published ones, as seen last, do not. */
  readonly lag: number;
  /** Why nothing is published, where that is so. */
  readonly failure: string | null;
}

export interface Publisher {
  state(): PublisherState;
  /** Ends the publication under way, and the session. */
  stop(): Promise<void>;
}
