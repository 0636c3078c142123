/** Appends the events of proposals: the facts as proposed to their subjects' streams, the acts to its own. */
import type { DecisionGiven } from '../domain/actions.js';
import { canonical } from '../domain/canonical.js';
import type { CanonicalObject } from '../domain/events.js';
import { SCHEMA_VERSION } from '../domain/events.js';
import type { PrivateFields } from '../domain/private-fields.js';
import { separateDecision } from '../domain/private-fields.js';
import type { MadeData, ProposedPlace } from '../domain/proposals.js';
import { FACT_PROPOSED, PROPOSAL_PREFIX, proposalStream } from '../domain/proposals.js';
import { bareEvent } from './bare-event.js';
import { decidingAnew } from './deciding-anew.js';
import { eventId } from './event-ids.js';
import type { EventStore, ExpectedRevision } from './event-store.js';
import { statementOf } from './deciding.js';
import { below, separateProposed } from './proposed-facts.js';
import type { ActionRecord } from './records.js';
import type { Sealer } from './sealing.js';
import { readIfThere } from './stream-view.js';

/** What a proposal says beside its facts. */
export interface Remarks {
  readonly decision: string | DecisionGiven | undefined;
  readonly note: string | undefined;
}

/** What an act of a proposal says. */
interface Said {
  readonly data: object;
  readonly privateFields?: PrivateFields;
  readonly fingerprint?: string;
}

export class ProposalLog {
  constructor(
    private readonly store: EventStore,
    private readonly sealer: Sealer,
  ) {}

  /**
   * Proposes facts in the streams of their subjects; before a proposal names them they are nothing.
   * @throws KeyDestroyed, StoreUnavailable, UnknownOutcome, VaultUnavailable
   */
  async proposeFacts(
    proposal: string,
    records: readonly ActionRecord[],
    account: string,
  ): Promise<readonly ProposedPlace[]> {
    const byStream = new Map<string, number[]>();
    for (const [at, { stream }] of records.entries()) {
      byStream.set(stream, [...(byStream.get(stream) ?? []), at]);
    }
    for (const [stream, ordinals] of byStream) {
      const events = ordinals.flatMap((at) => {
        const record = records[at];
        if (record === undefined) return [];
        const { clear: data, privateFields: fields } = separateProposed(record, proposal, at);
        const id = proposedId(stream, proposal, at);
        const fingerprint = this.sealer.fingerprint(statementOf(record));
        const { source = null } = record;
        const said = { type: FACT_PROPOSED, actor: account, correlationId: proposal, source };
        return [{ fields, event: { ...said, id, fingerprint, data } }];
      });
      await decidingAnew(() => this.appendTogether(stream, events));
    }
    return records.map(({ stream }, at) => ({ stream, event: proposedId(stream, proposal, at) }));
  }

  /** One act of a proposal. @throws RevisionConflict when somebody else came first; as `proposeFacts` */
  async append(
    proposal: string,
    expected: ExpectedRevision,
    type: string,
    account: string,
    { data, privateFields = {}, fingerprint }: Said,
  ): Promise<void> {
    const stream = proposalStream(proposal);
    // Of two accounts that do the same at once the second one is told of the first.
    const id = eventId(stream, `${type}:${account}`);
    const [sealed = []] = await this.sealer.seal([
      { stream, event: id, schema: SCHEMA_VERSION, fields: privateFields },
    ]);
    const event = bareEvent({
      ...{ id, type, actor: account, data, sealed },
      fingerprint: fingerprint ?? this.sealer.fingerprint(canonical(data as CanonicalObject)),
      correlationId: proposal,
    });
    await this.store.append(stream, expected, [event]);
  }

  private async appendTogether(
    stream: string,
    proposed: readonly {
      readonly fields: PrivateFields;
      readonly event: Parameters<typeof bareEvent>[0];
    }[],
  ): Promise<void> {
    const earlier = await readIfThere(this.store, stream);
    if (earlier.some(({ id }) => id === proposed[0]?.event.id)) return;
    const sealed = await this.sealer.seal(
      proposed.map(({ fields, event }) => ({
        ...{ stream, event: event.id, schema: SCHEMA_VERSION, fields },
      })),
    );
    const events = proposed.map(({ event }, at) =>
      bareEvent({ ...event, sealed: sealed[at] ?? [] }),
    );
    await this.store.append(stream, earlier.at(-1)?.revision ?? 'no-stream', events);
  }
}

/** As the second event of a record, which there never is: no key of a caller makes the same id. */
const proposedId = (stream: string, proposal: string, ordinal: number): string =>
  eventId(stream, `${PROPOSAL_PREFIX}${proposal}:${String(ordinal)}`, 1);

/** The decision in clear, and what is private in it and in the note. */
export const separateRemarks = ({
  decision,
  note,
}: Remarks): { decision: MadeData['decision']; privateFields: PrivateFields } => {
  const given = typeof decision === 'object' ? separateDecision(decision) : null;
  const signed = below('/decision', given?.privateFields ?? {});
  return {
    decision: given === null ? ((decision as string | undefined) ?? null) : given.clear,
    privateFields: { ...signed, ...(note !== undefined && { note: { '/note': note } }) },
  };
};
