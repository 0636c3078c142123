/** A proposal as it is answered: who, when, the facts as proposed, and what they would change now. */
import type { ReadProposal } from '../../application/proposal-reads.js';
import type { CanonicalObject } from '../../domain/events.js';
import { subjectOf } from '../../domain/events.js';
import type { FactOutcome, ProposalState } from '../../domain/proposals.js';
import { PROPOSAL_MADE, PROPOSAL_RETURNED } from '../../domain/proposals.js';
import type { FactAnswer } from '../actions/preview-answer.js';
import { factAnswer } from '../actions/preview-answer.js';
import { rejection } from '../actions/rejections.js';

/** What a list tells of a proposal. */
export interface ProposalSummary {
  readonly proposal: string;
  readonly state: ProposalState;
  /** The account that made it, and when. */
  readonly author: string;
  readonly proposedAt: string;
  /** The ledger index at which it was made. */
  readonly index: number;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  /** The people and units in it. */
  readonly subjects: readonly string[];
}

export interface ProposalAnswer extends ProposalSummary {
  readonly decision: unknown;
  readonly note: string | null;
  readonly reason: string | null;
  readonly erased: readonly string[];
  readonly masked: readonly string[];
  readonly facts: readonly object[];
  /** Null once it is decided. */
  readonly effect: {
    readonly digest: string;
    readonly moved: boolean;
    readonly subjects: readonly {
      readonly subject: string;
      readonly before: readonly FactAnswer[];
      readonly after: readonly FactAnswer[];
    }[];
  } | null;
}

export const proposalSummary = ({ id, proposal, records }: ReadProposal): ProposalSummary => ({
  proposal: id,
  state: proposal.state,
  author: proposal.made.account,
  proposedAt: proposal.made.at,
  index: proposal.made.index,
  decidedBy: proposal.decided?.account ?? null,
  decidedAt: proposal.decided?.at ?? null,
  subjects: [...new Set(records.map(({ subject }) => subject))],
});

export const proposalAnswer = (read: ReadProposal, instance: string): ProposalAnswer => {
  const { events, facts, proposal, effect } = read;
  const dataOf = (type: string): CanonicalObject =>
    events.find((event) => event.type === type)?.data ?? {};
  const { note = null, decision = null } = dataOf(PROPOSAL_MADE);
  const { reason = null } = dataOf(PROPOSAL_RETURNED);
  const { digest, subjects } = effect;
  return {
    ...proposalSummary(read),
    decision,
    note: note as string | null,
    reason: reason as string | null,
    erased: [...new Set(events.flatMap(({ erased }) => erased))],
    masked: [...new Set(events.flatMap(({ masked = [] }) => masked))],
    facts: facts.map((_, at) => factOf(read, at, instance)),
    effect:
      proposal.state !== 'open'
        ? null
        : {
            digest,
            moved: digest !== proposal.effect,
            subjects: subjects.map(({ subject, before, after }) => ({
              subject,
              before: before.map(factAnswer),
              after: after.map(factAnswer),
            })),
          },
  };
};

/** The people in a proposal, whose data an answer gives. */
export const peopleIn = ({ records }: ReadProposal): readonly string[] => {
  const subjects = records.map(({ stream }) => subjectOf(stream));
  return [
    ...new Set(
      subjects.filter(({ category }) => category === 'person').map(({ id: person }) => person),
    ),
  ];
};

const factOf = (
  { proposal, facts, answers }: ReadProposal,
  at: number,
  instance: string,
): object => {
  const event = facts[at];
  const answer = answers[at];
  if (event === undefined || answer === undefined) throw new Error('a proposal without that fact');
  const { action, of, subject, effectiveDate = null, sequence = 0, fields } = event.data;
  const isOpen = proposal.state === 'open';
  const outcome: FactOutcome | null = proposal.outcomes[at] ?? null;
  return {
    ...{ fact: at, action, ...(of !== undefined && { of }) },
    ...{ subject, effectiveDate, sequence, fields },
    erased: event.erased,
    masked: event.masked ?? [],
    warnings: isOpen && 'warnings' in answer ? answer.warnings : [],
    problem: isOpen && !('warnings' in answer) ? rejection(answer).details(instance) : null,
    outcome,
  };
};
