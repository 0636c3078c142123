/** What the sender of an act on a proposal is told when it is not taken. */
import type { FactsRefused } from '../../application/proposals.js';
import type { ProposalRefusal } from '../../domain/proposals.js';
import { rejection } from '../actions/rejections.js';
import { Problem } from '../problems/problem.js';

/** Each fact with the problem that its record would have. */
export const ofFacts = ({ code, facts }: FactsRefused): Problem =>
  // What lies outside is not told apart from the other facts: the whole is not for the sender.
  facts.some(({ rejected }) => rejected.outcome === 'out-of-scope')
    ? rejection({ outcome: 'out-of-scope' })
    : new Problem(code, undefined, {
        fields: {
          facts: facts.map(({ ordinal, record, rejected }) => {
            const { code: problem, detail, fields } = rejection(rejected);
            const { action, subject } = record;
            return { ...fields, fact: ordinal, action, subject, problem, detail };
          }),
        },
      });

export const ofProposal = (refusal: ProposalRefusal): Problem => {
  switch (refusal.code) {
    case 'not-the-author':
      return new Problem('forbidden', 'A proposal is withdrawn by its author; you may return it.');
    case 'own-proposal':
      return new Problem('own-proposal');
    case 'proposal-closed': {
      const { code, state } = refusal;
      return new Problem(code, `The proposal is ${state}.`, { fields: { state } });
    }
    case 'effect-changed': {
      const { code, effect } = refusal;
      return new Problem(code, undefined, { fields: { effect } });
    }
  }
};
