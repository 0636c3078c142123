/** What may be done with a proposal, by whom and when. */
import { describe, expect, test } from '@jest/globals';

import { asksForApproval, NO_RULE, ruleAfter } from '../../src/domain/approval-rules.js';
import type { CanonicalObject, RecordedEvent } from '../../src/domain/events.js';
import type { ProposalCommand } from '../../src/domain/proposals.js';
import { foldProposal, refusalTo } from '../../src/domain/proposals.js';

type Told = readonly [type: string, actor: string, data?: CanonicalObject];

const MADE: Told = [
  'proposal-made',
  'author',
  { facts: [{ stream: 'person-P1', event: 'f1' }], decision: null, effect: 'as-proposed' },
];
const APPROVED: Told = ['proposal-approved', 'approver', { effect: 'as-proposed' }];

const given = (...told: readonly Told[]) => {
  const events = told.map(([type, actor, data = {}], revision) => ({
    ...{ id: `e${revision}`, type, actor, data, revision },
    ...{ index: revision + 1, recordedAt: `2024-01-0${revision + 1}T00:00:00.000Z` },
  })) as unknown as RecordedEvent[];
  const proposal = foldProposal(events);
  return {
    proposal,
    when: (command: ProposalCommand, account: string) => {
      if (proposal === undefined) throw new Error('there is no proposal');
      return {
        then: (refusal?: object) => {
          expect(refusalTo(command, proposal, account)).toEqual(refusal);
        },
      };
    },
  };
};
const approve = (effect = 'as-proposed', seen?: string) =>
  ({ act: 'approve', effect, seen }) as const;

describe('an open proposal', () => {
  test('is approved, or returned, by somebody else', () => {
    given(MADE).when(approve(), 'approver').then(undefined);
    given(MADE).when({ act: 'return' }, 'approver').then(undefined);
  });

  test('is neither approved nor returned by its author', () => {
    given(MADE).when(approve(), 'author').then({ code: 'own-proposal' });
    given(MADE).when({ act: 'return' }, 'author').then({ code: 'own-proposal' });
  });

  test('is withdrawn by its author alone', () => {
    given(MADE).when({ act: 'withdraw' }, 'author').then(undefined);
    given(MADE).when({ act: 'withdraw' }, 'approver').then({ code: 'not-the-author' });
  });

  test('whose timelines have moved is approved only on the effect that was seen', () => {
    const changed = { code: 'effect-changed', effect: 'moved' };
    given(MADE).when(approve('moved'), 'approver').then(changed);
    given(MADE).when(approve('moved', 'as-proposed'), 'approver').then(changed);
    given(MADE).when(approve('moved', 'moved'), 'approver').then(undefined);
  });
});

describe('a proposal that was decided', () => {
  test.each(['approved', 'returned', 'withdrawn'])(
    'as %s is closed to everything else',
    (state) => {
      const closed = { code: 'proposal-closed', state };
      const after = given(MADE, [`proposal-${state}`, 'somebody']);
      after.when(approve(), 'approver').then(closed);
      after.when({ act: 'return' }, 'approver').then(closed);
      after.when({ act: 'withdraw' }, 'author').then(closed);
    },
  );

  test('names who decided it, and what became of each fact', () => {
    const facts = [{ event: 'r1', index: 9 }];
    const { proposal } = given(MADE, APPROVED, ['proposal-recorded', 'approver', { facts }]);
    expect(proposal).toMatchObject({
      state: 'recorded',
      revision: 2,
      made: { account: 'author', event: 'e0' },
      decided: { account: 'approver', event: 'e1' },
      outcomes: facts,
    });
  });

  test('is nothing before it is made', () => {
    expect(foldProposal([])).toBeUndefined();
    expect(given(APPROVED).proposal).toBeUndefined();
  });
});

describe('the rule on approval', () => {
  const said = (...actions: string[]) =>
    ruleAfter(NO_RULE, {
      ...{ type: 'approval-required', data: { actions } },
      ...{ actor: 'administrator', recordedAt: '2024-01-01T00:00:00.000Z' },
    } as unknown as RecordedEvent);

  test('asks for the actions it names, and for amendments of their facts', () => {
    expect(asksForApproval(said('separate'), ['separate'])).toBe(true);
    expect(asksForApproval(said('separate'), ['correct', 'separate'])).toBe(true);
    expect(asksForApproval(said('separate'), ['correct', 'hire'])).toBe(false);
  });

  test('asks for nothing where nobody has said so, or no longer does', () => {
    expect(asksForApproval(NO_RULE, ['separate'])).toBe(false);
    expect(asksForApproval(said(), ['separate'])).toBe(false);
  });
});
