/** Reads decisions of authorities: the list, and one with the facts that rest on it. */
import { DECISIONS_SQL, DECISION_FACTS_SQL } from '../../projections/lists/queries.js';
import type { PlainDate } from '../domain/plain-date.js';
import type { EventStore } from './event-store.js';
import type { OpenedEvent } from './facts.js';
import { openEvents } from './facts.js';
import { givenDecision } from './decisions.js';
import type { Reach } from './reach.js';
import { EVERYTHING } from './reach.js';
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

  /** Of a scope: those on which something rests that is recorded of a person within it on that day. */
  list(
    { number, from, to, after, limit }: DecisionFilter,
    today: PlainDate,
    { scope }: Reach = EVERYTHING,
  ): Promise<readonly Row[]> {
    return this.tables.query(DECISIONS_SQL, {
      ...this.within(scope, today),
      number: number ?? null,
      from: from ?? null,
      to: to ?? null,
      after: after ?? null,
      limit,
    });
  }

  /** One decision and its facts; undefined when there is none of that id, or nothing of it within reach. */
  async decision(
    id: string,
    today: PlainDate,
    { scope, sees }: Reach = EVERYTHING,
  ): Promise<DecisionView | undefined> {
    const given = await givenDecision(this.store, id);
    if (given === undefined) return undefined;
    const [decision] = await openEvents(this.sealer, [given], sees);
    if (decision === undefined) return undefined;
    const facts = await this.tables.query(DECISION_FACTS_SQL, {
      ...this.within(scope, today),
      decision: id,
      limit: FACTS_MAX,
    });
    return scope !== null && facts.length === 0 ? undefined : { decision, facts };
  }

  /** The scope, on the tree of a day, by what is known now. */
  private within(scope: Reach['scope'], asOf: PlainDate) {
    return { scope, asOf, knownAt: this.tables.projected().index };
  }
}
