/** Proposing facts, and letting them into the ledger or not: every act is an event, and none can be half done. */
import { randomUUID } from 'node:crypto';

import { canonical } from '../domain/canonical.js';
import type { PrivateFields } from '../domain/private-fields.js';
import type { FactOutcome, ProposalCommand, ProposalRefusal } from '../domain/proposals.js';
import {
  PROPOSAL_APPROVED,
  PROPOSAL_MADE,
  PROPOSAL_PREFIX,
  PROPOSAL_RECORDED,
  PROPOSAL_RETURNED,
  PROPOSAL_WITHDRAWN,
  proposalStream,
  refusalTo,
} from '../domain/proposals.js';
import type { Actor } from './clock.js';
import { statementOf, statementOfDecision } from './deciding.js';
import { decidingAnew } from './deciding-anew.js';
import { eventId } from './event-ids.js';
import { KeyDestroyed } from './key-vault.js';
import { effectOf, isRejected } from './proposal-effect.js';
import type { Remarks } from './proposal-log.js';
import { ProposalLog, separateRemarks } from './proposal-log.js';
import type { ProposalList, ProposalParts, ReadProposal } from './proposal-reads.js';
import { ProposalReads, withoutRules } from './proposal-reads.js';
import type { ActionRecord, Answer, Rejected } from './records.js';
import { ONE_BY_ONE } from './records.js';
import { readIfThere } from './stream-view.js';

export interface ProposalRequest extends Remarks {
  /** Each with the decision of the proposal. */
  readonly records: readonly ActionRecord[];
  /** The caller's, so that asking again proposes nothing twice. */
  readonly key: string | undefined;
}

/** A fact of a proposal that cannot be recorded. */
export interface RefusedFact {
  /** Its place in the proposal, from 0. */
  readonly ordinal: number;
  readonly record: ActionRecord;
  readonly rejected: Rejected;
}

/** By what is recorded now, these facts cannot be; nothing of the proposal was recorded. */
export class FactsRefused extends Error {
  override readonly name = 'FactsRefused';
  constructor(
    readonly code: 'proposal-refused' | 'proposal-overtaken',
    readonly facts: readonly RefusedFact[],
  ) {
    super(`${String(facts.length)} facts of the proposal cannot be recorded`);
  }
}

/** It is not for that account, or not as the proposal stands. */
export class ProposalNotTaken extends Error {
  override readonly name = 'ProposalNotTaken';
  constructor(readonly refusal: ProposalRefusal) {
    super(`the proposal is not taken: ${refusal.code}`);
  }
}

/** The caller's key was used for another proposal. */
export class ProposalKeyReused extends Error {
  override readonly name = 'ProposalKeyReused';
  constructor(readonly event: string) {
    super('the key was used for another proposal');
  }
}

/** Approvals that are finished at a time. */
const PAGE_APPROVALS = 100;

export class Proposals {
  readonly reads: ProposalReads;
  private readonly log: ProposalLog;

  constructor(private readonly parts: ProposalParts) {
    this.reads = new ProposalReads(parts);
    this.log = new ProposalLog(parts.store, parts.sealer);
  }

  /**
   * Proposes facts that could be recorded now.
   * @throws FactsRefused, ProposalKeyReused; KeyDestroyed, StoreUnavailable, UnknownOutcome, VaultUnavailable
   */
  async propose(
    request: ProposalRequest,
    actor: Actor,
  ): Promise<{ readonly id: string; readonly repeated: boolean }> {
    const { account } = actor;
    const { sealer, store, recorder } = this.parts;
    const { records, key } = request;
    // One key of one account is one proposal: its id follows from them.
    const id = key === undefined ? randomUUID() : eventId(`${PROPOSAL_PREFIX}${account}`, key);
    const fingerprint = sealer.fingerprint(statementOfProposal(request));
    const [made] = await readIfThere(store, proposalStream(id));
    if (made !== undefined) {
      if (made.fingerprint !== fingerprint) throw new ProposalKeyReused(made.id);
      return { id, repeated: true };
    }
    const previews = await recorder.preview(records, withoutRules(actor));
    refuseRejected(
      'proposal-refused',
      records,
      previews.map(({ answer }) => answer),
    );
    const facts = await this.log.proposeFacts(id, records, account);
    const { digest: effect } = effectOf(sealer, records, previews);
    const { decision, privateFields } = separateRemarks(request);
    await this.log.append(id, 'no-stream', PROPOSAL_MADE, account, {
      data: { facts, decision, effect },
      privateFields,
      fingerprint,
    });
    return { id, repeated: false };
  }

  /**
   * Decides the facts anew, and records them. Asked again it goes on where it broke off.
   * @param seen the digest of the effect that the approver saw; that of the proposal when undefined
   * @throws FactsRefused, ProposalNotTaken, StreamNotFound; as `propose`
   */
  async approve(id: string, actor: Actor, seen: string | undefined): Promise<void> {
    const { account } = actor;
    await decidingAnew(async () => {
      const read = await this.reads.read(id, actor);
      const { proposal, records, answers, effect } = read;
      const { state, made, decided } = proposal;
      const isApproved =
        state === 'approved' || (state === 'recorded' && decided?.account === account);
      if (isApproved && made.account !== account) {
        await this.record(read);
        return;
      }
      const { digest } = effect;
      const refusal = refusalTo({ act: 'approve', effect: digest, seen }, proposal, account);
      if (refusal !== undefined && refusal.code !== 'effect-changed') {
        throw new ProposalNotTaken(refusal);
      }
      refuseRejected('proposal-overtaken', records, answers);
      if (refusal !== undefined) throw new ProposalNotTaken(refusal);
      await this.log.append(id, proposal.revision, PROPOSAL_APPROVED, account, {
        data: { effect },
      });
      await this.record(await this.reads.read(id, { account }));
    });
  }

  /**
   * Where somebody in it was erased nothing is remarked on it any more: it is returned without the reason.
   * @throws ProposalNotTaken, StreamNotFound; as `propose`
   */
  async return(id: string, actor: Actor, reason: string): Promise<void> {
    const closed = (privateFields: PrivateFields): Promise<void> =>
      this.close(id, actor, { act: 'return' }, PROPOSAL_RETURNED, privateFields);
    try {
      await closed({ note: { '/reason': reason } });
    } catch (error) {
      if (!(error instanceof KeyDestroyed)) throw error;
      await closed({});
    }
  }

  /** @throws ProposalNotTaken, StreamNotFound; as `propose` */
  async withdraw(id: string, actor: Actor): Promise<void> {
    await this.close(id, actor, { act: 'withdraw' }, PROPOSAL_WITHDRAWN, {});
  }

  /** Goes on with the approvals that a crash broke off; gives how many there were. @throws NotProjectedInTime */
  async finish(): Promise<number> {
    const everybody = { account: '' };
    let finished = 0;
    for (let after: number | null = 0; after !== null;) {
      const page: ProposalList = await this.reads.list(
        'approved',
        after,
        PAGE_APPROVALS,
        everybody,
      );
      for (const { id } of page.proposals) {
        await decidingAnew(async () => {
          await this.record(await this.reads.read(id, everybody));
        });
      }
      finished += page.proposals.length;
      after = page.next;
    }
    return finished;
  }

  /** Records the facts of an approved proposal, and what became of each: a repeat finds what is there. */
  private async record(read: ReadProposal): Promise<void> {
    const { id, proposal, records, erased } = read;
    const { decided, state, revision } = proposal;
    if (decided === null || state !== 'approved') return;
    const { account } = decided;
    const options = { ...ONE_BY_ONE, causedBy: decided.event };
    const facts: FactOutcome[] = [];
    for (const [at, record] of records.entries()) {
      const gone = (erased[at] ?? []).length > 0;
      const proposed = { ...record, correlation: record.correlation ?? id };
      facts.push(
        gone
          ? { refused: 'data-erased' }
          : outcomeOf(await this.parts.recorder.record(proposed, { account }, options)),
      );
    }
    await this.log.append(id, revision, PROPOSAL_RECORDED, account, { data: { facts } });
  }

  private async close(
    id: string,
    actor: Actor,
    command: ProposalCommand,
    type: string,
    privateFields: PrivateFields,
  ): Promise<void> {
    await decidingAnew(async () => {
      const { proposal } = await this.reads.read(id, actor);
      const refusal = refusalTo(command, proposal, actor.account);
      if (refusal !== undefined) throw new ProposalNotTaken(refusal);
      await this.log.append(id, proposal.revision, type, actor.account, {
        data: {},
        privateFields,
      });
    });
  }
}

const refuseRejected = (
  code: FactsRefused['code'],
  records: readonly ActionRecord[],
  answers: readonly Answer[],
): void => {
  const refused = records.flatMap((record, ordinal): readonly RefusedFact[] => {
    const answer = answers[ordinal];
    return answer !== undefined && isRejected(answer)
      ? [{ ordinal, record, rejected: answer }]
      : [];
  });
  if (refused.length > 0) throw new FactsRefused(code, refused);
};

const outcomeOf = (answer: Answer): FactOutcome => {
  if ('index' in answer) return { event: answer.event, index: answer.index };
  return { refused: answer.outcome === 'refused' ? answer.refusal.code : answer.outcome };
};

const statementOfProposal = ({ records, decision, note }: ProposalRequest): string =>
  canonical({
    records: records.map(statementOf),
    decision: typeof decision === 'object' ? statementOfDecision(decision) : (decision ?? null),
    note: note ?? null,
  });
