/** The problems of proposals, and of what needs one. */
import type { ProblemKind } from './problem-kind.js';

export const OF_PROPOSALS = {
  'needs-approval': {
    status: 403,
    title: 'The record needs approval',
    means:
      'The organisation asks for a second pair of eyes on this action, or on amendments of its facts: you may propose it.',
    remedy:
      'Send the record to POST /v1/proposals, alone or with others under one decision; somebody else approves it.',
  },
  'own-proposal': {
    status: 403,
    title: 'The proposal is your own',
    means:
      'A proposal is approved or returned by another account than its author, whatever roles the author has. Everybody ' +
      'on the socket of the data folder is the one account `local`.',
    remedy:
      'Ask somebody else with the role approver, or withdraw it; with two people on one machine, give each a token.',
  },
  'proposal-refused': {
    status: 409,
    title: 'Facts of the proposal cannot be recorded',
    means:
      'By what is recorded now the rules refuse some of its facts; `facts` lists each with why.',
    remedy: 'Correct the facts that are named, and propose again; nothing was recorded.',
  },
  'proposal-overtaken': {
    status: 409,
    title: 'The proposal was overtaken by other facts',
    means:
      'Since it was made something was recorded that some of its facts cannot stand beside; `facts` lists each with what ' +
      'is in its way. Nothing of the proposal is recorded.',
    remedy: 'Return it with a reason, or have withdrawn and proposed anew what still holds.',
  },
  'effect-changed': {
    status: 409,
    title: 'The timelines have moved since the proposal was made',
    means:
      'All its facts can still be recorded, and the timelines that they go into are not those you have seen: `effect` is ' +
      'the digest of what they are now. Nothing is recorded yet.',
    remedy: 'Read the proposal again, and approve it with the `effect` that it shows.',
  },
  'proposal-closed': {
    status: 409,
    title: 'The proposal is decided',
    means: 'It was approved, returned or withdrawn before; `state` says which.',
    remedy: 'Nothing needs to be done; what is still wanted is proposed anew.',
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;
