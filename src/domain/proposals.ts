/** Proposals: facts that somebody proposes and somebody else lets into the ledger; the fold, and what may be done. */
import type { CanonicalObject, RecordedEvent } from './events.js';
import type { Field } from './fields.js';
import { id, sealedText, text, texts } from './fields.js';

/** What begins the streams of proposals. */
export const PROPOSAL_PREFIX = 'proposal-';
export const proposalStream = (proposal: string): string => `${PROPOSAL_PREFIX}${proposal}`;

/** A proposed fact, in the stream of its subject: whatever reaches the subject's facts reaches it too. */
export const FACT_PROPOSED = 'fact-proposed';
export const PROPOSAL_MADE = 'proposal-made';
export const PROPOSAL_APPROVED = 'proposal-approved';
export const PROPOSAL_RECORDED = 'proposal-recorded';
export const PROPOSAL_RETURNED = 'proposal-returned';
export const PROPOSAL_WITHDRAWN = 'proposal-withdrawn';

/** Where a proposed fact stands. */
export interface ProposedPlace {
  readonly stream: string;
  readonly event: string;
}

/** The proposals that events of one subject's stream are part of. */
export const proposalsIn = (
  events: readonly Pick<RecordedEvent, 'type' | 'data'>[],
): readonly string[] => [
  ...new Set(
    events.filter(({ type }) => type === FACT_PROPOSED).map(({ data }) => data.proposal as string),
  ),
];

/** What became of one fact of an approved proposal. */
export type FactOutcome =
  { readonly event: string; readonly index: number } | { readonly refused: string };

/** Data of `proposal-made`; the note and the signer of the decision are sealed. */
export interface MadeData {
  readonly facts: readonly ProposedPlace[];
  /** The id of a decision, or the decision given in full; null without one. */
  readonly decision: string | CanonicalObject | null;
  /** The digest of what its subjects' timelines were when it was made. */
  readonly effect: string;
}

interface Described {
  readonly stream: string;
  readonly says: string;
  readonly fields: Readonly<Record<string, Field>>;
}

const OWN_STREAM = `\`${PROPOSAL_PREFIX}<id>\``;

/** The events of proposals, for the documents. */
export const PROPOSAL_EVENTS: Readonly<Record<string, Described>> = {
  [FACT_PROPOSED]: {
    stream: 'the stream of the subject',
    says: 'A fact is proposed; it is no fact before it is recorded by an event of its own.',
    fields: {
      proposal: id('the proposal it is part of; one without `proposal-made` was never made'),
      ordinal: { type: 'integer', min: 0, max: 1000, says: 'its place in the proposal, from 0' },
      action: text('the action, and in `of` the one whose fact is corrected'),
      subject: id('the person or the unit'),
      fields: texts('the fields of the record; what is private in them is sealed'),
    },
  },
  [PROPOSAL_MADE]: {
    stream: OWN_STREAM,
    says: 'Facts are proposed under one decision.',
    fields: {
      facts: texts('of each proposed fact its `stream` and `event`'),
      decision: text('the id of the decision, or what it is given by; null without one'),
      effect: text('digest of the timelines that it was made on'),
      note: sealedText('note', 'a remark'),
    },
  },
  [PROPOSAL_APPROVED]: {
    stream: OWN_STREAM,
    says: 'Somebody else approves it: its facts are recorded by this event, and name it as their cause.',
    fields: { effect: text('digest of the timelines that it was approved on') },
  },
  [PROPOSAL_RECORDED]: {
    stream: OWN_STREAM,
    says: 'Its facts are recorded.',
    fields: {
      facts: texts('of each fact its `event` and `index`, or in `refused` the code of why not'),
    },
  },
  [PROPOSAL_RETURNED]: {
    stream: OWN_STREAM,
    says: 'Somebody else returns it.',
    fields: { reason: sealedText('note', 'why') },
  },
  [PROPOSAL_WITHDRAWN]: {
    stream: OWN_STREAM,
    says: 'Its author withdraws it.',
    fields: {},
  },
};

/** `approved`: its facts are being recorded, or a crash broke that off and the service goes on with it. */
export const PROPOSAL_STATES = ['open', 'approved', 'recorded', 'returned', 'withdrawn'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** The event that leads into each state. */
export const EVENT_OF_STATE: Readonly<Record<ProposalState, string>> = {
  open: PROPOSAL_MADE,
  approved: PROPOSAL_APPROVED,
  recorded: PROPOSAL_RECORDED,
  returned: PROPOSAL_RETURNED,
  withdrawn: PROPOSAL_WITHDRAWN,
};

type ProposalEvent = Pick<
  RecordedEvent,
  'id' | 'type' | 'actor' | 'recordedAt' | 'index' | 'revision' | 'data'
>;

/** Who did it and when. */
interface Act {
  readonly event: string;
  readonly account: string;
  readonly at: string;
  readonly index: number;
}

export interface Proposal extends MadeData {
  readonly state: ProposalState;
  /** Of its own stream. */
  readonly revision: number;
  readonly made: Act;
  /** The approval, the return or the withdrawal; null while it is open. */
  readonly decided: Act | null;
  /** In the order of its facts; empty before they are recorded. */
  readonly outcomes: readonly FactOutcome[];
}

const actOf = ({ id: event, actor: account, recordedAt: at, index }: ProposalEvent): Act => ({
  event,
  account,
  at,
  index,
});

const DECIDED: Readonly<Record<string, ProposalState>> = {
  [PROPOSAL_APPROVED]: 'approved',
  [PROPOSAL_RETURNED]: 'returned',
  [PROPOSAL_WITHDRAWN]: 'withdrawn',
};

/** A proposal after the events of its stream, in order; undefined before it is made. */
export const foldProposal = (events: readonly ProposalEvent[]): Proposal | undefined => {
  let proposal: Proposal | undefined;
  for (const event of events) {
    const { type, revision, data } = event;
    if (type === PROPOSAL_MADE) {
      const made = data as unknown as MadeData;
      const { facts, decision, effect } = made;
      const open = { state: 'open', decided: null, outcomes: [] } as const;
      proposal = { facts, decision, effect, revision, made: actOf(event), ...open };
    } else if (proposal !== undefined) proposal = { ...after(proposal, event), revision };
  }
  return proposal;
};

const after = (proposal: Proposal, event: ProposalEvent): Proposal => {
  if (event.type === PROPOSAL_RECORDED) {
    const outcomes = event.data.facts as unknown as readonly FactOutcome[];
    return { ...proposal, state: 'recorded', outcomes };
  }
  const state = DECIDED[event.type];
  return state === undefined ? proposal : { ...proposal, state, decided: actOf(event) };
};

export type ProposalCommand =
  /** `seen`: the digest of the effect that the approver has seen, where it is not the one proposed. */
  | { readonly act: 'approve'; readonly effect: string; readonly seen: string | undefined }
  | { readonly act: 'return' }
  | { readonly act: 'withdraw' };

export type ProposalRefusal =
  | { readonly code: 'own-proposal' }
  | { readonly code: 'not-the-author' }
  | { readonly code: 'proposal-closed'; readonly state: ProposalState }
  | { readonly code: 'effect-changed'; readonly effect: string };

/** Why somebody may not do that with a proposal; undefined when they may. */
export const refusalTo = (
  command: ProposalCommand,
  { state, made, effect }: Pick<Proposal, 'state' | 'made' | 'effect'>,
  account: string,
): ProposalRefusal | undefined => {
  const isAuthor = made.account === account;
  if (command.act === 'withdraw' && !isAuthor) return { code: 'not-the-author' };
  if (command.act !== 'withdraw' && isAuthor) return { code: 'own-proposal' };
  if (state !== 'open') return { code: 'proposal-closed', state };
  if (command.act === 'approve' && command.effect !== (command.seen ?? effect)) {
    return { code: 'effect-changed', effect: command.effect };
  }
  return undefined;
};
