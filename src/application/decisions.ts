/** Decisions of authorities: given once in a stream of their own, then referred to by id. */
import type { DecisionGiven } from '../domain/actions.js';
import type { NewEvent, RecordedEvent } from '../domain/events.js';
import { DECISION_EVENT, SCHEMA_VERSION, decisionStream } from '../domain/events.js';
import { separateDecision } from '../domain/private-fields.js';
import type { Actor } from './clock.js';
import { statementOfDecision } from './deciding.js';
import { decisionId, eventId } from './event-ids.js';
import type { EventStore } from './event-store.js';
import { RevisionConflict } from './event-store.js';
import type { ActionRecord, Rejected } from './records.js';
import type { Sealer } from './sealing.js';
import { readIfThere } from './stream-view.js';

/** Decisions remembered, so that a bulk decision is looked up once and not for each of its facts. */
const REMEMBERED_MAX = 10_000;

export class Decisions {
  /** Fingerprints by decision id. */
  private readonly remembered = new Map<string, string>();

  constructor(
    private readonly store: EventStore,
    private readonly sealer: Sealer,
  ) {}

  /**
   * The id of the decision that a record rests on; a decision given in full is recorded when it is new.
   * Null without one; an answer when the decision is unknown or was given with other particulars.
   */
  async resolve(
    { decision }: ActionRecord,
    actor: Actor,
    dryRun: boolean,
  ): Promise<string | null | Rejected> {
    if (decision === undefined) return null;
    if (typeof decision === 'string') {
      const known = await this.fingerprintOf(decision);
      return known === undefined ? { outcome: 'unknown-decision', decision } : decision;
    }
    return this.give(decision, actor, dryRun);
  }

  private async give(
    decision: DecisionGiven,
    actor: Actor,
    dryRun: boolean,
  ): Promise<string | Rejected> {
    const id = decisionId(decision.number, decision.date, decision.body ?? '');
    const fingerprint = this.sealer.fingerprint(statementOfDecision(decision));
    let known = await this.fingerprintOf(id);
    if (known === undefined && !dryRun) {
      await this.append(id, decision, fingerprint, actor);
      known = await this.fingerprintOf(id);
    }
    if (known === undefined || known === fingerprint) return id;
    return { outcome: 'decision-differs', decision: id };
  }

  private async append(
    id: string,
    decision: DecisionGiven,
    fingerprint: string,
    actor: Actor,
  ): Promise<void> {
    const stream = decisionStream(id);
    const { clear, privateFields } = separateDecision(decision);
    const event: Omit<NewEvent, 'sealed'> = {
      id: eventId(stream, 'given'),
      type: DECISION_EVENT,
      schema: SCHEMA_VERSION,
      effectiveDate: null,
      sequence: 0,
      actor: actor.account,
      decision: id,
      correlationId: null,
      causationId: null,
      source: null,
      fingerprint,
      warnings: [],
      data: clear,
    };
    const [sealed = []] = await this.sealer.seal([
      { stream, event: event.id, schema: event.schema, fields: privateFields },
    ]);
    try {
      await this.store.append(stream, 'no-stream', [{ ...event, sealed }]);
    } catch (error) {
      // Somebody gave the same decision first: what they gave is compared by the caller.
      if (!(error instanceof RevisionConflict)) throw error;
    }
  }

  private async fingerprintOf(id: string): Promise<string | undefined> {
    const remembered = this.remembered.get(id);
    if (remembered !== undefined) return remembered;
    const given = await givenDecision(this.store, id);
    if (given === undefined) return undefined;
    if (this.remembered.size >= REMEMBERED_MAX) this.remembered.clear();
    this.remembered.set(id, given.fingerprint);
    return given.fingerprint;
  }
}

/** The event that gave a decision, or undefined. */
export const givenDecision = async (
  store: EventStore,
  id: string,
): Promise<RecordedEvent | undefined> => (await readIfThere(store, decisionStream(id)))[0];
