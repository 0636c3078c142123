/** The schemas of proposals, and of the rule that asks for them. */
import { PROPOSAL_STATES } from '../../domain/proposals.js';
import { DATA, ERASED, FACT, WARNING_CODES } from './fact-schemas.js';
import type { Schema } from './schema.js';
import {
  day,
  flag,
  instant,
  integer,
  list,
  object,
  orNull,
  reference,
  text,
  whole,
} from './schema.js';

const SUMMARY: Readonly<Record<string, Schema>> = {
  proposal: text('the proposal'),
  state: { type: 'string', enum: [...PROPOSAL_STATES] },
  author: text('the account that made it'),
  proposedAt: instant('when it was made'),
  index: integer('the ledger index at which it was made'),
  decidedBy: orNull(text('the account that approved, returned or withdrew it')),
  decidedAt: orNull(instant('when')),
  subjects: list(text('a person or unit in it')),
};

const OUTCOME: Schema = {
  oneOf: [
    whole({ event: text('the event that records the fact'), index: integer('its ledger index') }),
    whole({ refused: text('the code of why it was not recorded after all') }),
    { type: 'null' },
  ],
};

const FACT_FIELDS: Readonly<Record<string, Schema>> = {
  fact: integer('its place in the proposal, from 0'),
  action: text('the action'),
  subject: text('the person or the unit'),
  effectiveDate: orNull(day('the first day of the new state; null for an amendment without one')),
  sequence: integer('same-day order'),
  fields: DATA,
  erased: ERASED,
  masked: ERASED,
  warnings: WARNING_CODES,
  problem: { oneOf: [reference('Problem'), { type: 'null' }] },
  outcome: OUTCOME,
};

export const PROPOSAL: Schema = whole({
  ...SUMMARY,
  decision: {
    type: ['string', 'object', 'null'],
    description: 'the id of the decision, or what it is given by',
  },
  note: orNull(text('the remark of its author')),
  reason: orNull(text('why it was returned')),
  erased: ERASED,
  masked: ERASED,
  facts: list(
    object(
      { ...FACT_FIELDS, of: text('the action whose fact is corrected') },
      Object.keys(FACT_FIELDS),
    ),
  ),
  effect: {
    oneOf: [
      whole({
        digest: text('what the approver names when the timelines have moved'),
        moved: flag('whether the timelines are others than when it was made'),
        subjects: list(
          whole({ subject: text('the person or the unit'), before: list(FACT), after: list(FACT) }),
        ),
      }),
      { type: 'null' },
    ],
  },
});

export const PROPOSALS_PAGE: Schema = whole({
  proposals: list(whole(SUMMARY)),
  next: orNull(integer('for `after`')),
});

export const APPROVAL_RULE: Schema = whole({
  actions: list(text('an action that needs approval, and amendments of its facts')),
  by: orNull(text('the account that said so last')),
  since: orNull(instant('when')),
});
