/** Reads decisions of authorities: the list, and one with the facts that rest on it. */
import { DECISIONS_SQL, DECISION_FACTS_SQL } from '../../projections/lists/queries.js';
import type { PlainDate } from '../domain/plain-date.js';
import type { EventStore } from './event-store.js';
import type { OpenedEvent } from './facts.js';
import { openEvents } from './facts.js';
import { givenDecision } from './decisions.js';
import type { Row, Tables } from './reporting.js';
import type { Sealer } from './sealing.js';

export interface DecisionFilter {
  readonly number?: string | undefined;
  /** Day of signing, half-open. */
  readonly from?: PlainDate | undefined;
  readonly to?: PlainDate | undefined;
  /** The last decision id of the page before. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** A decision with what was recorded under it, in log order. */
export interface DecisionView {
  readonly decision: OpenedEvent;
  readonly facts: readonly Row[];
}

/** The most facts shown under one decision; the audit trail has them all. */
const FACTS_MAX = 10_000;

export class DecisionReads {
  constructor(
    private readonly store: EventStore,
    private readonly sealer: Sealer,
    private readonly tables: Tables,
  ) {}

  list({ number, from, to, after, limit }: DecisionFilter): Promise<readonly Row[]> {
    return this.tables.query(DECISIONS_SQL, {
      number: number ?? null,
      from: from ?? null,
      to: to ?? null,
      after: after ?? null,
      limit,
    });
  }

  /** One decision and its facts; undefined when there is none of that id. */
  async decision(id: string): Promise<DecisionView | undefined> {
    const given = await givenDecision(this.store, id);
    if (given === undefined) return undefined;
    const [decision] = await openEvents(this.sealer, [given]);
    if (decision === undefined) return undefined;
    const facts = await this.tables.query(DECISION_FACTS_SQL, { decision: id, limit: FACTS_MAX });
    return { decision, facts };
  }
}
