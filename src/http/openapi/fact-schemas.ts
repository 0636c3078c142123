/** The schemas of what answers are made of: events, facts with their histories, what stands against a record. */
import { ACTIONS } from '../../domain/actions.js';
import { DECISION_EVENT } from '../../domain/events.js';
import { RULE_EVENTS } from '../../domain/approval-rules.js';
import { PRIVACY_EVENTS } from '../../domain/privacy-events.js';
import { PROPOSAL_EVENTS } from '../../domain/proposals.js';
import { WARNINGS } from '../../domain/warnings.js';
import { PERSONAL_READ } from '../../application/read-log.js';
import type { Schema } from './schema.js';
import { day, flag, instant, integer, list, object, orNull, text, whole } from './schema.js';

/** What an event of any type holds: by type in docs/events.md. */
export const DATA: Schema = {
  type: 'object',
  additionalProperties: true,
  description: 'By type; decimals as integer thousandths.',
};
export const STATE: Schema = { type: 'object', additionalProperties: true };
const EVENT_TYPES = [
  ...Object.values(ACTIONS).map(({ event }) => event),
  DECISION_EVENT,
  ...Object.keys(PRIVACY_EVENTS),
  ...Object.keys(PROPOSAL_EVENTS),
  ...Object.keys(RULE_EVENTS),
];

export const WARNING_CODES: Schema = list({ type: 'string', enum: Object.keys(WARNINGS) });
export const CODES = list(text('the code of an impossibility'));
export const ERASED = list({ type: 'string', enum: ['identity', 'contact', 'sensitive', 'note'] });

export const BREAK: Schema = object(
  {
    event: text('the fact that stands against it, or that it would break'),
    date: day('its effective date'),
    why: text('in English'),
    code: text('what the fact would become'),
  },
  ['event', 'date', 'why'],
);

export const WRONG_PLACE: Schema = whole({
  in: { type: 'string', enum: ['body', 'query', 'path', 'header'] },
  pointer: text('JSON pointer (RFC 6901)'),
  detail: text('what is wrong there'),
});

export const FACT: Schema = whole({
  event: text('the version that holds'),
  root: text('the first recording'),
  decision: orNull(text('the decision it rests on')),
  fact: DATA,
});

export const FACT_HISTORY: Schema = whole({
  root: text('the first recording'),
  event: text('the newest version'),
  voided: flag('whether it was voided'),
  action: DATA,
  decision: orNull(text('the decision it rests on')),
  versions: list(
    whole({
      event: text('the event'),
      type: { type: 'string', enum: EVENT_TYPES },
      index: integer('the ledger index'),
      recordedAt: instant('when it was recorded'),
      actor: text('the account that recorded it'),
      effectiveDate: orNull(day('the first day of the new state')),
      erased: ERASED,
      data: DATA,
    }),
  ),
});

const EVENT_FIELDS: Readonly<Record<string, Schema>> = {
  id: text('the event'),
  type: { type: 'string', enum: [...EVENT_TYPES, PERSONAL_READ] },
  schema: integer('version of the shape of `data`'),
  stream: text('the stream of the subject'),
  revision: integer('the place in the stream, from 0'),
  index: integer('the ledger index'),
  position: text('opaque position of the store'),
  recordedAt: instant('when it was recorded'),
  effectiveDate: orNull(day('the first day of the new state')),
  sequence: integer('same-day order'),
  actor: text('the account that recorded it'),
  decision: orNull(text('the decision it rests on')),
  correlationId: orNull(text('joins the records of one piece of work')),
  causationId: orNull(text('the event that caused it')),
  source: orNull(text('the system or file it came from')),
  fingerprint: text('tells a repeat from a re-used key'),
  warnings: WARNING_CODES,
  data: DATA,
  erased: ERASED,
};

export const EVENT: Schema = object(
  // Absent where nothing was left out for the reader.
  { ...EVENT_FIELDS, masked: ERASED },
  Object.keys(EVENT_FIELDS),
);
